import { rmSync } from 'node:fs'
import type { Guides } from '../../../src/guides/guide.ts'
import { createApp } from '../../../src/http/app.ts'
import type { AppOptions } from '../../../src/http/env.ts'
import { type ConnectionLimits, connectionLimits } from '../../../src/http/limits/connections.ts'
import { listen } from '../../../src/http/server.ts'
import { createLocalDispatch } from '../../../src/jobs/dispatch.ts'
import { openLists } from '../../../src/open-lists.ts'
import { addPages } from '../../../src/pages/pages.ts'
import { createArchive } from '../../../src/service/archive/archive.ts'
import { createDrafts } from '../../../src/service/drafts.ts'
import { runJobs } from '../../../src/service/jobs/run-jobs.ts'
import { createService } from '../../../src/service/service.ts'
import type { Store } from '../../../src/store/store.ts'
import { createWorkshop } from '../../../src/threads/workshop.ts'
import { smallLexicons } from '../../support/small-lexicons.ts'

const asset = { address: '/assets/none', content: '', type: 'text/plain' }

/** Everything that the program serves, with limits of its own, in this process and at an address. */
export async function serveEverything(
  store: Store,
  options: AppOptions = {},
  connections: Partial<ConnectionLimits> = {},
) {
  const folder = smallLexicons()
  const now = () => new Date().toISOString()
  const workshop = createWorkshop(folder)
  const { sets, service: lexicons } = await openLists({ store, workshop, folder, now })
  const reading = () => sets.present().reading
  const archive = createArchive({ store, reading, now })
  const running = runJobs({
    store,
    reading,
    now,
    dispatch: createLocalDispatch(20),
    expiry: 86_400_000,
    report: () => {},
  })
  const service = createService({
    reader: () => reading().reader,
    archive,
    drafts: createDrafts({ reading, archive }),
    jobs: running.jobs,
    lexicons,
  })
  const app = createApp(service, options)
  addPages(app, {
    service,
    assets: { style: asset, script: asset },
    // None is asked for.
    guides: {} as Guides,
    samples: [],
    log: () => {},
  })
  const place = { host: '127.0.0.1', port: 0 }
  const server = await listen(app, place, { ...connectionLimits, ...connections })
  return {
    url: server.url,
    service,
    async close() {
      await server.close(0)
      await running.close()
      rmSync(folder, { recursive: true })
    },
  }
}
