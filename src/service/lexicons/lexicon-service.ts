import type { Result } from '../../failure.ts'
import type { FormatName } from '../../interchange/formats.ts'
import type { Change } from '../../lexicon/change.ts'
import type { ListName } from '../../lexicon/lists.ts'
import type { Entry } from '../../lexicon/parse.ts'
import type { LexiconVersion } from '../../store/lexicons/versions.ts'
import type { Page } from '../../store/page.ts'
import type { PageQuery } from '../archive/entities.ts'
import type { Proposals } from '../archive/proposals.ts'
import type { Edited, EditRequest } from './edit-request.ts'
import type { EditSaid, Taken } from './edits.ts'
import type { Imported, Incoming, Outgoing, Understood } from './interchange.ts'
import type { EntryQuery, ListedJson } from './listing.ts'
import type { ChangedEntry } from './past-changes.ts'

export interface ListSummary {
  readonly name: ListName
  readonly columns: readonly string[]
  /** What belongs in it, as the first lines of its file say. */
  readonly about: string
  /** Entries of its file. */
  readonly shipped: number
  /** Entries of which an edit says something. */
  readonly edited: number
  /** Made of a column of other lists: edited there. */
  readonly derivedFrom?: readonly string[]
}

/** What an editor must know of a list to write an entry of it. */
export interface ListDescription {
  readonly name: ListName
  readonly about: string
  readonly fields: readonly ListField[]
  /** In which it can be given to other programs, and taken from them. */
  readonly formats: readonly ListFormat[]
  readonly derivedFrom?: readonly string[]
}

export interface ListFormat {
  readonly name: FormatName
  readonly label: string
  /** What an entry loses on the way out and in again. */
  readonly loses?: string
}

export interface ListField {
  readonly name: string
  /** It may hold several values. */
  readonly several: boolean
  /** Every entry of the list has it; the others where they are needed. */
  readonly isOwn: boolean
  /** The only values that it takes; "" among them where it may be empty. */
  readonly values?: readonly string[]
}

export interface Summary {
  readonly version: number
  /** Content hash of files and edits together, as records name it. */
  readonly hash: string
  /** Articles of the archive that wait to be read again after the last edits. */
  readonly rereading: number
  readonly items: readonly ListSummary[]
}

export interface ListPage extends Page<ListedJson> {
  readonly name: ListName
  readonly columns: readonly string[]
  /** Of the edits as a whole. */
  readonly version: number
  /** Names the present state of this list; `If-Match` of an edit. */
  readonly tag: string
}

/** What editors do with the word lists. */
export interface LexiconService {
  readonly summary: () => Promise<Result<Summary>>
  readonly describe: (name: string) => Promise<Result<ListDescription>>
  readonly list: (name: string, query: EntryQuery) => Promise<Result<ListPage>>
  readonly tag: (name: string) => Promise<Result<string>>
  readonly entry: (name: string, entry: string) => Promise<Result<ListedJson>>
  /** All entries in force, in the order of their names. */
  readonly entries: (name: string) => Promise<Result<AsyncIterable<Entry>>>
  /** Adds entries, or puts them in the place of those of the same name. `sent`: as JSON, unchecked. */
  readonly put: (
    name: string,
    sent: readonly unknown[],
    request: EditRequest & {
      readonly asNew?: boolean
      /** The name that the entry had so far: that entry goes out in the same edit. */
      readonly insteadOf?: string
    },
  ) => Promise<Result<Edited>>
  readonly remove: (name: string, entry: string, request: EditRequest) => Promise<Result<Edited>>
  /** An entry shall be as its file has it, or gone where no file has it. */
  readonly putBack: (name: string, entry: string, request: EditRequest) => Promise<Result<Edited>>
  /** The list shall hold these and nothing else. */
  readonly replace: (
    name: string,
    sent: readonly unknown[],
    request: EditRequest,
  ) => Promise<Result<Edited>>
  /** Takes changes as they are at hand. */
  readonly edit: (changes: readonly Change[], said: EditSaid) => Promise<Result<Taken>>
  /** Takes a list of others, in one of the formats of `src/interchange`; refused, nothing of it. */
  readonly import: (source: Incoming, request: EditRequest) => Promise<Result<Imported>>
  /** What a list of others would bring, read but not compared with articles, nor checked as a whole. */
  readonly understand: (source: Incoming) => Promise<Result<Understood>>
  readonly export: (name: string, format: FormatName) => Promise<Result<Outgoing>>
  readonly versions: (page: PageQuery) => Promise<Result<Page<LexiconVersion>>>
  readonly version: (
    number: number,
    page: PageQuery,
  ) => Promise<Result<LexiconVersion & Page<ChangedEntry>>>
  /** Makes a new version that says what this one said. */
  readonly restore: (number: number, request: EditRequest) => Promise<Result<Edited>>
  /** Undoes one edit and leaves what came after it; refused where one of its entries was changed again. */
  readonly undo: (number: number, request: EditRequest) => Promise<Result<Edited>>
  /** Entries that the archive gives reason to add. */
  readonly proposals: Proposals
}
