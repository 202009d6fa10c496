import { sharedBytes, sharedInts } from '../text/shared-array.ts'
import { formColumns } from './columns.ts'
import type { ListName } from './lists.ts'
import { type Entry, valuesOf } from './parse.ts'

/** Entries of one list as flat shared memory: an entry is made of its text when somebody asks for it. */
export interface PackedEntries {
  readonly list: ListName
  readonly count: number
  /** The names of the columns that entries have; each says which of these it has. */
  readonly columns: readonly (readonly string[])[]
  readonly pages: readonly EntryPage[]
}

interface EntryPage {
  /** For each entry, side by side, where its text begins in `bytes`, and its line; at the end where the last one ends. */
  readonly places: Int32Array
  readonly bytes: Uint8Array
}

/** Every page but the last holds so many entries: large enough that a list has few, small enough to be written at once. */
const pageSize = 1 << 14

/** Sets the fields of an entry apart. */
const separator = '\u001f'
/** Opens the text of an entry that cannot be cut at the separators. */
const asJson = '\u001e'
/** What the first field of an entry's text says beside its columns, as bits. */
const Mark = { ownName: 1, ownForms: 2, all: 4 } as const
const radix = 36

/** Packs entries one after the other. */
export interface EntryPacker {
  add(entry: Entry): void
  /** What was added so far. Takes no more. */
  done(): PackedEntries
}

export function createEntryPacker(list: ListName): EntryPacker {
  const columns: string[][] = []
  const places = new Map<string, number>()
  const pages: EntryPage[] = []
  const page = createPageWriter()
  let count = 0
  // Entries of a list mostly have the same columns: those of the entry before are looked at first.
  let last = { names: [] as readonly string[], place: -1 }

  const placeOf = (cells: Entry['cells']): number => {
    const names = Object.keys(cells)
    if (last.place >= 0 && areEqual(names, last.names)) return last.place
    const key = JSON.stringify(names)
    const place = places.get(key) ?? columns.push(names) - 1
    places.set(key, place)
    last = { names, place }
    return place
  }

  return {
    add(entry) {
      page.add(textOf(entry, placeOf(entry.cells)), entry.line)
      count++
      if (count % pageSize === 0) pages.push(page.done())
    },
    done() {
      if (count % pageSize !== 0) pages.push(page.done())
      return { list, count, columns, pages }
    },
  }
}

export function packEntries(list: ListName, entries: Iterable<Entry>): PackedEntries {
  const packer = createEntryPacker(list)
  for (const entry of entries) packer.add(entry)
  return packer.done()
}

/** Packed entries, each made anew when it is asked for. */
export interface Entries extends Iterable<Entry> {
  readonly length: number
  readonly packed: PackedEntries
  at(place: number): Entry
}

export function openEntries(packed: PackedEntries): Entries {
  const { list, count, columns, pages } = packed
  const texts = pages.map(({ bytes }) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  )
  const at = (place: number): Entry => {
    const page = Math.floor(place / pageSize)
    const { places } = pages[page]
    const from = (place % pageSize) * 2
    const text = texts[page].toString('utf8', places[from], places[from + 2])
    return entryOf(list, columns, text, places[from + 1])
  }
  return {
    length: count,
    packed,
    at,
    *[Symbol.iterator]() {
      for (let place = 0; place < count; place++) yield at(place)
    },
  }
}

/** The columns of an entry and what is not told by its cells, then name, cells, forms: each where it is needed. */
function textOf({ name, forms, cells }: Entry, columns: number): string {
  const ownName = name === cells.name ? 0 : Mark.ownName
  const ownForms = areEqual(forms, toldForms(name, cells)) ? 0 : Mark.ownForms
  const fields = [(columns * Mark.all + ownName + ownForms).toString(radix)]
  if (ownName !== 0) fields.push(name)
  for (const column in cells) fields.push(cells[column])
  if (ownForms !== 0) for (const form of forms) fields.push(form)
  const text = fields.join(separator)
  // JSON spells half surrogate pairs out, which UTF-8 cannot hold.
  return separatorsIn(text) === fields.length - 1 && !halfPair.test(text)
    ? text
    : asJson + JSON.stringify(fields)
}

function separatorsIn(text: string): number {
  let count = 0
  for (let at = text.indexOf(separator); at >= 0; at = text.indexOf(separator, at + 1)) count++
  return count
}

const halfPair = /\p{Surrogate}/u

function entryOf(
  list: ListName,
  columns: PackedEntries['columns'],
  text: string,
  line: number,
): Entry {
  const fields = text.startsWith(asJson)
    ? (JSON.parse(text.slice(1)) as string[])
    : text.split(separator)
  const first = Number.parseInt(fields[0], radix)
  const names = columns[Math.floor(first / Mark.all)]
  let at = 1
  const ownName = (first & Mark.ownName) === 0 ? undefined : fields[at++]
  const cells: Record<string, string> = {}
  for (const column of names) cells[column] = fields[at++]
  const name = ownName ?? cells.name
  const forms = (first & Mark.ownForms) === 0 ? toldForms(name, cells) : fields.slice(at)
  return { list, name, forms, line, cells }
}

/** The forms that most entries have: the name, and the values of the columns that hold forms. */
function toldForms(name: string, cells: Entry['cells']): string[] {
  const forms = [name]
  for (const column in cells)
    if (formColumns.has(column) && cells[column] !== '') forms.push(...valuesOf(cells[column]))
  return forms
}

function areEqual(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return false
  return true
}

/** Writes pages one after the other, all over the same memory; a page that is done is a copy. */
function createPageWriter(): { add(text: string, line: number): void; done(): EntryPage } {
  let scratch = Buffer.allocUnsafe(1 << 12)
  let places: number[] = []
  let end = 0
  return {
    add(text, line) {
      // A UTF-16 unit takes at most three bytes.
      const most = end + text.length * 3
      if (most > scratch.length) {
        const larger = Buffer.allocUnsafe(Math.max(most, scratch.length * 2))
        scratch.copy(larger, 0, 0, end)
        scratch = larger
      }
      places.push(end, line)
      end += scratch.write(text, end, 'utf8')
    },
    done() {
      const bytes = sharedBytes(end)
      bytes.set(scratch.subarray(0, end))
      const shared = sharedInts(places.length + 1)
      shared.set(places)
      shared[places.length] = end
      places = []
      end = 0
      return { places: shared, bytes }
    },
  }
}
