import { createApp } from '../../../src/http/app.ts'
import type { App, AppOptions } from '../../../src/http/env.ts'
import { openLists } from '../../../src/open-lists.ts'
import { createArchive } from '../../../src/service/archive/archive.ts'
import { type Following, follow } from '../../../src/service/lexicons/follow.ts'
import { createService } from '../../../src/service/service.ts'
import type { Store } from '../../../src/store/store.ts'
import { createWorkshop } from '../../../src/threads/workshop.ts'

export interface Process {
  readonly app: App
  readonly following: Following
}

/** All that one process does with the lists of a folder and a store. */
export async function processOver(
  store: Store,
  folder: string,
  options: AppOptions = {},
): Promise<Process> {
  const workshop = createWorkshop(folder)
  const now = () => new Date().toISOString()
  const { sets, open, service: lexicons } = await openLists({ store, workshop, folder, now })
  const service = createService({
    reader: () => sets.present().reading.reader,
    archive: createArchive({ store, reading: () => sets.present().reading, now }),
    lexicons,
  })
  const report = ({ message }: { message: string }) => {
    throw new Error(message)
  }
  return {
    app: createApp(service, options),
    following: follow({ store, workshop, sets, open, report }),
  }
}
