/** One edit of the word lists as a whole: what was changed is in `lexicon_entries`. */
export interface LexiconVersionTable {
  /** From 1 up, without gaps; above `staged` while it is being prepared. */
  number: number
  /** The number that it had while it was prepared, and that its entries bear. */
  edit: number
  /** Content hash of the files that the edit was checked with. */
  base: string
  /** Content hash of files and edits together, as records name it. */
  hash: string
  said_by: string
  /** ISO 8601 moment. */
  said_at: string
  note: string | null
  /** How many entries it changes. */
  changes: number
  /** The version that this one goes back to. */
  restores: number | null
}

/** What an edit says of one entry; it holds until a later version says something else. */
export interface LexiconEntryTable {
  list: string
  /** The entry's canonical name. */
  name: string
  edit: number
  /** `entry`: as `cells` say; `removed`: there is none; `shipped`: what the file says. */
  says: 'entry' | 'removed' | 'shipped'
  /** JSON of the cells by column. */
  cells: string | null
}

/** An article that the present lists may read in another way. */
export interface RereadTable {
  article: number
  version: number
  /** ISO 8601 moment until which some process is at it; "" for nobody. */
  claimed_until: string
}

export interface LexiconTables {
  lexicon_versions: LexiconVersionTable
  lexicon_entries: LexiconEntryTable
  rereads: RereadTable
}
