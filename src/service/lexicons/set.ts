import type { Lexicons } from '../../lexicon/lexicons.ts'
import type { ListName } from '../../lexicon/lists.ts'
import type { ArchiveReading } from '../archive/parts.ts'

/** Everything that reads with one set of word lists. */
export interface LexiconSet {
  /** The version of the edits; 0 are the files alone. */
  readonly version: number
  /** Content hash of the files alone; that of all is `lexicons.hash`. */
  readonly base: string
  readonly lexicons: Lexicons
  /** Of how many entries of each list the edits say something. */
  readonly edited: ReadonlyMap<ListName, number>
  readonly reading: ArchiveReading
}

/** The set in force. Who reads asks once and keeps what it got to its end: the old set or the new, never half. */
export interface Sets {
  readonly present: () => LexiconSet
  /** Puts a set in force, unless a later one is. */
  readonly take: (set: LexiconSet) => void
}

export function createSets(first: LexiconSet): Sets {
  let present = first
  return {
    present: () => present,
    take(set) {
      if (set.version >= present.version) present = set
    },
  }
}
