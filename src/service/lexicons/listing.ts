import { done, type Result } from '../../failure.ts'
import { shownEntry } from '../../lexicon/entry-json.ts'
import type { ListName } from '../../lexicon/lists.ts'
import { aboutList, countList, readList } from '../../lexicon/load.ts'
import type { LayeredChange } from '../../lexicon/overlay/layers.ts'
import { type Entry, entryOf } from '../../lexicon/parse.ts'
import { cursorOf, readPlace } from '../../store/cursor.ts'
import { changeOf, entryAt, inForce } from '../../store/lexicons/changes.ts'
import { type Page, pageOf } from '../../store/page.ts'
import type { Reading } from '../../store/schema.ts'

/** `shipped`: as the file has it; `edited`: the file has it otherwise; `added`: no file has it; `removed`: the file's is left out. */
export type Origin = 'shipped' | 'edited' | 'added' | 'removed'

/** An entry with where it comes from; edits bear the version that said so. */
export interface ListedEntry {
  readonly entry: Entry
  readonly origin: Origin
  readonly version?: number
}

export interface EntryQuery {
  /** Letters that its name or one of its cells holds, in any case. */
  readonly q?: string
  readonly origin?: Origin
  readonly limit: number
  readonly cursor?: string
}

/** An entry as it is shown: its columns, and `origin` and `version`. */
export type ListedJson = Readonly<Record<string, string | number | readonly string[]>>

/** The files of the lists, as they are shipped. */
export interface ListFiles {
  readonly entries: (list: ListName) => readonly Entry[]
  readonly count: (list: ListName) => number
  /** What the file says of itself to its editors. */
  readonly about: (list: ListName) => string
}

/** Reads the files of a folder, each once, when it is asked for. */
export function createListFiles(folder: string): ListFiles {
  const entries = new Map<ListName, readonly Entry[]>()
  const counts = new Map<ListName, number>()
  const abouts = new Map<ListName, string>()
  const kept =
    <Value>(known: Map<ListName, Value>, read: (folder: string, list: ListName) => Value) =>
    (list: ListName): Value => {
      const value = known.get(list) ?? read(folder, list)
      known.set(list, value)
      return value
    }
  return {
    entries: kept(entries, readList),
    count: kept(counts, countList),
    about: kept(abouts, aboutList),
  }
}

const together = 500

/** Entries of a list in the order of their names, removed ones too, from behind a name on. */
export async function* entriesBehind(
  db: Reading,
  files: ListFiles,
  list: ListName,
  version: number,
  after: string,
): AsyncGenerator<ListedEntry> {
  const shipped = files
    .entries(list)
    .filter(({ name }) => isBehind(name, after))
    .sort((a, b) => order(a.name, b.name))
  const byName = new Map(files.entries(list).map((entry) => [entry.name, entry]))
  let at = 0
  for await (const edited of inForce(db, version, { list, name: after, isOneList: true }, together))
    for (const entry of edited) {
      for (; at < shipped.length && order(shipped[at].name, entry.name) < 0; at++)
        yield { entry: shipped[at], origin: 'shipped' }
      if (at < shipped.length && shipped[at].name === entry.name) at++
      const listed = listedOf(changeOf(entry), byName.get(entry.name), entry.since)
      if (listed) yield listed
    }
  for (; at < shipped.length; at++) yield { entry: shipped[at], origin: 'shipped' }
}

/** What stands in a list under a name; undefined for nothing. */
export async function entryNamed(
  db: Reading,
  files: ListFiles,
  list: ListName,
  version: number,
  name: string,
): Promise<ListedEntry | undefined> {
  const file = files.entries(list).find((entry) => entry.name === name)
  const row = await entryAt(db, list, name, version)
  if (row) return listedOf(changeOf(row), file, row.since)
  return file && { entry: file, origin: 'shipped' }
}

function listedOf(
  change: LayeredChange,
  file: Entry | undefined,
  version: number,
): ListedEntry | undefined {
  if ('asShipped' in change) return file && { entry: file, origin: 'shipped' }
  if (change.cells === null) return file && { entry: file, origin: 'removed', version }
  const entry = entryOf(change.list, { ...change.cells, name: change.name })
  return { entry, origin: file ? 'edited' : 'added', version }
}

/** A page of a list, searched. */
export async function entryPage(
  db: Reading,
  files: ListFiles,
  list: ListName,
  version: number,
  { q, origin, limit, cursor }: EntryQuery,
): Promise<Result<Page<ListedEntry>>> {
  const place = cursor === undefined ? undefined : readPlace(list, ['string'], cursor)
  if (place && !place.ok) return place
  const after = place ? String(place.value[0]) : ''
  const wanted = q?.toLowerCase()
  const found: ListedEntry[] = []
  for await (const listed of entriesBehind(db, files, list, version, after)) {
    if (origin === undefined ? listed.origin === 'removed' : listed.origin !== origin) continue
    if (wanted !== undefined && !holds(listed.entry, wanted)) continue
    found.push(listed)
    if (found.length > limit) break
  }
  return done(pageOf(found, limit, ({ entry }) => cursorOf(list, [entry.name])))
}

const holds = ({ forms, cells }: Entry, wanted: string): boolean =>
  [...forms, ...Object.values(cells)].some((text) => text.toLowerCase().includes(wanted))

export const listedJson = (
  list: ListName,
  { entry, origin, version }: ListedEntry,
): ListedJson => ({
  ...shownEntry(list, entry),
  origin,
  ...(version !== undefined && { version }),
})

/** As databases sort: by bytes of UTF-8, which is by code points. */
function order(a: string, b: string): number {
  if (a === b) return 0
  const isPlain = !/\p{Cs}|[\u{10000}-\u{10FFFF}]/u.test(a + b)
  if (isPlain) return a < b ? -1 : 1
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}

const isBehind = (name: string, after: string): boolean => order(name, after) > 0
