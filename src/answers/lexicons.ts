import { z } from 'zod'
import { formatNames } from '../interchange/formats.ts'
import { Difference } from './articles.ts'
import { count, day, list, moment, page, shape } from './shape.ts'

export const ListSummary = shape({
  name: z.string(),
  columns: list(z.string()),
  about: z.string().describe('What belongs in it.'),
  shipped: count.describe('Entries of its file.'),
  edited: count.describe('Entries of which an edit says something.'),
  derivedFrom: list(z.string())
    .exactOptional()
    .describe('Made of a column of other lists: edited there.'),
})
export type ListSummary = z.infer<typeof ListSummary>

const version = z.int().nonnegative().describe('Of the edits as a whole; 0 are the files alone.')
const rereading = count.describe('Articles of the archive that wait to be read again.')

export const LexiconSummary = shape({
  version,
  hash: z.string().describe('Of files and edits together, as records name it.'),
  rereading,
  items: list(ListSummary),
})
export type LexiconSummary = z.infer<typeof LexiconSummary>

/** Columns of an entry; with `origin`, and `version` where an edit said so. */
export const ListedEntry = z.record(z.string(), z.union([z.string(), z.number(), list(z.string())]))
export type ListedEntry = z.infer<typeof ListedEntry>

export const EntryPage = page(ListedEntry).extend({
  name: z.string(),
  columns: list(z.string()),
  version,
})
export type EntryPage = z.infer<typeof EntryPage>

/** An edit that is in force. */
export const EditTaken = shape({ version, changes: count, rereading })
export type EditTaken = z.infer<typeof EditTaken>

/** What an edit would change; nothing was taken. */
export const EditTried = shape({
  dryRun: z.literal(true),
  affected: count.describe('Articles that hold a form of what is edited.'),
  read: count.describe('How many of them were read, the newest first.'),
  changed: count.describe('How many of those would change.'),
  items: list(
    shape({
      article: z.string(),
      title: z.string().exactOptional(),
      date: day.exactOptional(),
      added: list(Difference),
      removed: list(Difference),
      changed: list(Difference),
    }),
  ),
})
export type EditTried = z.infer<typeof EditTried>

export const Edited = z.union([EditTaken, EditTried])
export type Edited = z.infer<typeof Edited>

export const ImportReport = shape({
  format: z.enum(formatNames),
  read: count.describe('Entries of the source.'),
  taken: count,
  replacing: count.describe('Of those taken, how many stand in the list already.'),
  leftOut: list(
    shape({
      place: z.string().describe('"line 12", or the address of a concept.'),
      text: z.string(),
      reason: z.string(),
      detail: z.string().exactOptional(),
      part: z.enum(['entry', 'value']),
    }),
  ).describe('The first of what was left out; `reasons` counts all.'),
  reasons: z.record(z.string(), z.int()),
  warnings: list(shape({ message: z.string(), count })),
})
export type ImportReport = z.infer<typeof ImportReport>

const report = ImportReport
export const Imported = z.union([EditTaken.extend({ report }), EditTried.extend({ report })])
export type Imported = z.infer<typeof Imported>

export const LexiconVersion = shape({
  version,
  hash: z.string(),
  base: z.string().describe('Hash of the files that it was checked with.'),
  by: z.string(),
  at: moment,
  note: z.string().exactOptional(),
  changes: count,
  restores: z.int().exactOptional().describe('The version that this one went back to.'),
})
export type LexiconVersion = z.infer<typeof LexiconVersion>

const cells = z.record(z.string(), z.string()).nullable()

/** What an edit did to an entry; null where the list had, or has, none. */
export const ChangedEntry = shape({
  list: z.string(),
  name: z.string(),
  says: z
    .enum(['entry', 'removed', 'shipped'])
    .describe('It is as `after` says, there is none, or it is as the file has it.'),
  before: cells,
  after: cells,
})
export type ChangedEntry = z.infer<typeof ChangedEntry>

export const VersionChanges = LexiconVersion.extend(page(ChangedEntry).shape)
export type VersionChanges = z.infer<typeof VersionChanges>
