import { done, type Result } from '../../failure.ts'
import { writeExport } from '../../interchange/export.ts'
import { type FormatName, formats } from '../../interchange/formats.ts'
import type { ImportSource } from '../../interchange/import.ts'
import type { ImportReport } from '../../interchange/report.ts'
import type { Cells } from '../../lexicon/entry-json.ts'
import type { ListName } from '../../lexicon/lists.ts'
import type { Entry } from '../../lexicon/parse.ts'
import type { ReadList } from '../../threads/workshop.ts'
import type { Edited, EditRequest, Send } from './edit-request.ts'
import type { LexiconSet } from './set.ts'

/** A list of others, as it comes in. */
export type Incoming = Omit<ImportSource, 'known'>

/** What was taken of it, or would be, and what became of all that it holds. */
export type Imported = Edited & { readonly report: ImportReport }

/** What a list of others would bring. */
export interface Understood {
  readonly report: ImportReport
  /** The first entries as they would be taken, and whether they stand in for one that is there. */
  readonly entries: readonly UnderstoodEntry[]
}

export interface UnderstoodEntry {
  readonly list: ListName
  readonly cells: Cells
  readonly isThere: boolean
}

/** Entries that are shown before they are taken. */
const mostUnderstood = 200

/** Reads a list of others and takes nothing of it. */
export async function understandList(
  source: Incoming,
  { lexicons }: Pick<LexiconSet, 'lexicons'>,
  read: ReadList,
  isThere: (list: ListName, name: string) => Promise<boolean>,
): Promise<Result<Understood>> {
  const entries: UnderstoodEntry[] = []
  const result = await read(source, lexicons, async (page) => {
    for (const { list, name, cells } of page.slice(0, mostUnderstood - entries.length))
      entries.push({ list, cells: { ...cells, name }, isThere: await isThere(list, name) })
  })
  return result.ok ? done({ report: result.value, entries }) : result
}

/** A list on its way out. */
export interface Outgoing {
  readonly mediaType: string
  readonly fileName: string
  readonly text: Iterable<string>
}

/** Takes a list of others whole, or, where it is refused, nothing of it. */
export async function importList(
  source: Incoming,
  request: EditRequest,
  { lexicons, version }: Pick<LexiconSet, 'lexicons' | 'version'>,
  read: ReadList,
  send: Send,
): Promise<Result<Imported>> {
  let report: ImportReport | undefined
  const edited = await send(async (take) => {
    const result = await read(source, lexicons, take)
    if (result.ok) report = result.value
    return result
  }, request)
  // What was left out, and why, is the answer to a list of which nothing could be taken.
  if (report?.taken === 0) return done({ ...nothing(version, request), report })
  if (!edited.ok || report === undefined) return edited as Extract<typeof edited, { ok: false }>
  return done({ ...edited.value, report })
}

const nothing = (version: number, { dryRun }: EditRequest): Edited =>
  dryRun === undefined
    ? { version, changes: 0, rereading: 0 }
    : { dryRun: true, affected: 0, read: 0, changed: 0, items: [] }

export async function exportList(
  list: ListName,
  format: FormatName,
  all: AsyncIterable<Entry>,
): Promise<Result<Outgoing>> {
  const entries: Entry[] = []
  for await (const entry of all) entries.push(entry)
  const text = writeExport(format, list, entries)
  if (!text.ok) return text
  const { mediaType, ending } = formats[format]
  return done({ mediaType, fileName: `${list}${ending}`, text: text.value })
}
