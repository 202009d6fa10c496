import type { Storing } from '../../store/articles/put.ts'
import type { SameAs } from '../../store/entities/same-as.ts'
import type { EntityKind } from '../../store/entity-tables.ts'
import type { MadeWith } from '../../store/lexicons/currency.ts'
import type { Store } from '../../store/store.ts'
import type { Reader } from '../reader.ts'

/** What reads and stores with one set of word lists. */
export interface ArchiveReading {
  readonly reader: Reader
  readonly storing: Storing
  /** Addresses of people and organizations elsewhere, as the lists know them. */
  readonly sameAs: Readonly<Record<EntityKind, SameAs>>
  /** The versions that records are made with. */
  readonly madeWith: MadeWith
}

/** What an archive is made of. */
export interface ArchiveParts {
  readonly store: Store
  /** At present: a request asks once, so that it sees one set of word lists to its end. */
  readonly reading: () => ArchiveReading
  /** ISO 8601 moment. */
  readonly now: () => string
}
