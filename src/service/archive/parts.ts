import type { Storing } from '../../store/articles/put.ts'
import type { Store } from '../../store/store.ts'
import type { Reader } from '../reader.ts'

/** What an archive is made of. */
export interface ArchiveParts {
  readonly store: Store
  readonly reader: Reader
  readonly storing: Storing
  /** The versions that records are made with. */
  readonly madeWith: { readonly extractor: string; readonly lexicons: string }
  /** ISO 8601 moment. */
  readonly now: () => string
}
