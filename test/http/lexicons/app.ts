import { createApp } from '../../../src/http/app.ts'
import type { App } from '../../../src/http/env.ts'
import { createLexiconSet } from '../../../src/lexicon-set.ts'
import { createArchive } from '../../../src/service/archive/archive.ts'
import { type Following, follow } from '../../../src/service/lexicons/follow.ts'
import { createLexiconService } from '../../../src/service/lexicons/lexicons.ts'
import { createListFiles } from '../../../src/service/lexicons/listing.ts'
import { createSets } from '../../../src/service/lexicons/set.ts'
import { createService } from '../../../src/service/service.ts'
import { overlayAt } from '../../../src/store/lexicons/changes.ts'
import { newestVersion } from '../../../src/store/lexicons/versions.ts'
import type { Store } from '../../../src/store/store.ts'
import { createWorkshop, type Prepared } from '../../../src/threads/workshop.ts'

export interface Process {
  readonly app: App
  readonly following: Following
}

/** All that one process does with the lists of a folder and a store. */
export async function processOver(store: Store, folder: string): Promise<Process> {
  const workshop = createWorkshop(folder)
  const open = ({ lexicons, base }: Prepared, edits: number) =>
    createLexiconSet(lexicons, { base, edits }, { database: store.kind })
  const edits = (await newestVersion(store.read))?.version ?? 0
  const first = await workshop.compile(overlayAt(store.read, edits))
  const sets = createSets(open(first, edits))
  const now = () => new Date().toISOString()
  const files = createListFiles(folder)
  const service = createService({
    reader: () => sets.present().reading.reader,
    archive: createArchive({ store, reading: () => sets.present().reading, now }),
    lexicons: createLexiconService({ store, workshop, sets, open, now, files }),
  })
  const report = ({ message }: { message: string }) => {
    throw new Error(message)
  }
  return { app: createApp(service), following: follow({ store, workshop, sets, open, report }) }
}
