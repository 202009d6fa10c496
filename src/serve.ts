import { createApp } from './http/app.ts'
import { listen } from './http/server.ts'
import { swaggerFiles } from './http/swagger-files.ts'
import { readAssets } from './pages/assets.ts'
import { addPages } from './pages/pages.ts'
import { readSamples } from './pages/samples.ts'
import { createArchive } from './service/archive/archive.ts'
import { createDrafts } from './service/drafts.ts'
import { createService } from './service/service.ts'
import { type Environment, readSettings } from './settings.ts'
import { startWork } from './start-work.ts'
import { type Started, untilStopped } from './until-stopped.ts'

/** Milliseconds that requests may still take once the service is asked to stop. */
const grace = 10_000

/** Starts the service and runs until it is told to stop; resolves to the exit status. */
export const serve = (environment: Environment): Promise<number> =>
  untilStopped(() => start(environment))

async function start(environment: Environment): Promise<Started> {
  const settings = readSettings(environment)
  const { host, port, origins } = settings
  const work = await startWork(settings)
  const { log, threads, lists, jobs, reading } = work
  const archive = createArchive(work)
  const service = createService({
    reader: () => reading().reader,
    archive,
    drafts: createDrafts({ reading, archive }),
    jobs,
    lexicons: lists.service,
    threads,
  })
  const swagger = swaggerFiles()
  let stopping = false
  const app = createApp(service, {
    log,
    origins,
    draining: () => stopping,
    ...(swagger && { swagger }),
  })
  addPages(app, {
    service,
    log,
    assets: readAssets(new URL('./pages/assets/', import.meta.url)),
    samples: readSamples(new URL('../corpora/dev/', import.meta.url)),
  })
  const listening = await listen(app, { host, port })
  return {
    says: sample(listening.url),
    async stop() {
      stopping = true
      await listening.close(grace)
      await work.close()
    },
  }
}

const article = {
  text: 'SHENZHEN, May 3 -- Chen Hao, Dean of the School of Nursing of Eastlake University, met Dr. Anna Schmidt, Vice President of Siemens Healthineers, on Friday to discuss joint nurse training.',
  publishedAt: '2024-05-04',
}

const sample = (url: string): string =>
  `curl -s ${url}/v1/extract -H 'content-type: application/json' -d '${JSON.stringify(article)}'`
