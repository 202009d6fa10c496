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
  /** For each entry, side by side, where its text begins in `bytes`, its line, and its mark; at the end where the last one ends. */
  readonly places: Int32Array
  readonly bytes: Uint8Array
}

/** Cells of `places` for an entry. */
const width = 3

/** Every page but the last holds so many entries: large enough that a list has few, small enough to be written at once. */
const pageSize = 1 << 14

/** Sets the fields of an entry apart, as in the row of a table. */
const separator = '\t'
/** What the mark of an entry says as bits; above them stands the place of its columns. */
const Mark = { ownName: 1, ownForms: 2, isJson: 4, all: 8 } as const

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
      const own = placeOf(entry.cells) * Mark.all
      if (entry.row !== undefined) page.add(entry.row, entry.line, own)
      else {
        const { mark, text } = textOf(entry)
        page.add(text, entry.line, own + mark)
      }
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
    const from = (place % pageSize) * width
    const text = texts[page].toString('utf8', places[from], places[from + width])
    return entryOf(list, columns, text, { line: places[from + 1], mark: places[from + 2] })
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

/** Name, cells and forms, each where the others do not tell it. */
function textOf({ name, forms, cells }: Entry): { mark: number; text: string } {
  let mark = 0
  const fields: string[] = []
  if (name !== cells.name) {
    mark |= Mark.ownName
    fields.push(name)
  }
  for (const column in cells) fields.push(cells[column])
  if (!areEqual(forms, toldForms(name, cells))) {
    mark |= Mark.ownForms
    for (const form of forms) fields.push(form)
  }
  const text = fields.join(separator)
  // JSON spells half surrogate pairs out, which UTF-8 cannot hold.
  return separatorsIn(text) === fields.length - 1 && !halfPair.test(text)
    ? { mark, text }
    : { mark: mark | Mark.isJson, text: JSON.stringify(fields) }
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
  { line, mark }: { readonly line: number; readonly mark: number },
): Entry {
  const fields = (mark & Mark.isJson) === 0 ? text.split(separator) : (JSON.parse(text) as string[])
  const names = columns[Math.floor(mark / Mark.all)]
  let at = 0
  const ownName = (mark & Mark.ownName) === 0 ? undefined : fields[at++]
  const cells: Record<string, string> = {}
  for (const column of names) cells[column] = fields[at++]
  const name = ownName ?? cells.name
  const forms = (mark & Mark.ownForms) === 0 ? toldForms(name, cells) : fields.slice(at)
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
function createPageWriter(): {
  add(text: string, line: number, mark: number): void
  done(): EntryPage
} {
  let scratch = Buffer.allocUnsafe(1 << 12)
  let places = new Int32Array(width << 4)
  let count = 0
  let end = 0
  return {
    add(text, line, mark) {
      // A UTF-16 unit takes at most three bytes.
      const most = end + text.length * 3
      if (most > scratch.length) {
        const larger = Buffer.allocUnsafe(Math.max(most, scratch.length * 2))
        scratch.copy(larger, 0, 0, end)
        scratch = larger
      }
      if (count + width >= places.length) {
        const larger = new Int32Array(places.length * 2)
        larger.set(places)
        places = larger
      }
      places[count++] = end
      places[count++] = line
      places[count++] = mark
      end += scratch.write(text, end, 'utf8')
    },
    done() {
      const bytes = sharedBytes(end)
      bytes.set(scratch.subarray(0, end))
      const shared = sharedInts(count + 1)
      shared.set(places.subarray(0, count))
      shared[count] = end
      count = 0
      end = 0
      return { places: shared, bytes }
    },
  }
}
