import type { Holdings } from './derived/holdings.ts'
import { createLexiconSet } from './lexicon-set.ts'
import type { LexiconService } from './service/lexicons/lexicon-service.ts'
import { createLexiconService } from './service/lexicons/lexicons.ts'
import { createListFiles } from './service/lexicons/listing.ts'
import { createSets, type LexiconSet, type Sets } from './service/lexicons/set.ts'
import type { Observe } from './stage.ts'
import { overlayAt } from './store/lexicons/changes.ts'
import { newestVersion } from './store/lexicons/versions.ts'
import type { Store } from './store/store.ts'
import type { Threads } from './threads/threads.ts'
import { createWorkshop, type Prepared, type Workshop } from './threads/workshop.ts'

export interface ListsOptions {
  readonly store: Store
  /** Compiles the lists of the folder. */
  readonly workshop: Workshop
  readonly folder: string
  /** ISO 8601 moment. */
  readonly now: () => string
  /** For long articles; they are read in place where there are none. */
  readonly threads?: Threads
  readonly publisher?: string
  /** Is told of every article that is read. */
  readonly count?: (holdings: Holdings) => void
  /** Is there while each step of reading is done. */
  readonly observe?: Observe
}

/** The word lists of a folder with the edits of a store. */
export interface OpenLists {
  readonly sets: Sets
  /** A set of what was compiled, with the version of the edits in it. */
  readonly open: (prepared: Prepared, version: number) => LexiconSet
  readonly service: LexiconService
}

/** Compiles the lists as the newest edit leaves them; throws the mistakes of the files. */
export async function openLists(options: ListsOptions): Promise<OpenLists> {
  const { store, workshop, folder, now, threads, publisher, count, observe } = options
  const more = {
    ...(threads && { threads }),
    ...(publisher !== undefined && { publisher }),
    ...(count && { count }),
    ...(observe && { observe }),
  }
  const open = ({ lexicons, base, edited }: Prepared, version: number) =>
    createLexiconSet(lexicons, { base, edited, version }, { database: store.kind, ...more })
  const newest = (await newestVersion(store.read))?.version ?? 0
  // In place: nobody is answered yet, and a thread would have to start first.
  const first = await createWorkshop(folder).compile(overlayAt(store.read, newest))
  const sets = createSets(open(first, newest))
  const files = createListFiles(folder)
  const service = createLexiconService({ store, workshop, sets, open, now, files })
  return { sets, open, service }
}
