import type { Change } from '../change.ts'
import { columnsOf } from '../columns.ts'
import type { ListName } from '../lists.ts'
import type { Lists } from '../load.ts'
import { type Entry, entryOf, keyOf, valuesOf } from '../parse.ts'

/** A change that can be read, beside the entry that it replaces or takes out. */
export interface Edited {
  /** Its place among the changes. */
  readonly index: number
  readonly list: ListName
  readonly name: string
  /** The entry as it is to be; none where it is taken out. */
  readonly entry: Entry | undefined
  /** The entry of this name that is there; none where it is new. */
  readonly earlier: Entry | undefined
  /** What the matcher tells the forms of the entry by. */
  readonly keys: readonly string[]
  /** The keys of the forms that the entry had before. */
  readonly oldKeys: ReadonlySet<string>
}

/** Lists, and what of them is to change. */
export interface Edit {
  readonly edited: readonly Edited[]
  /** The entries of a list that stay what they are. */
  readonly untouched: (list: ListName) => Iterable<Entry>
}

/** Says what is wrong with the change of this index, in which column; "" for the whole. */
export type Complain = (index: number, column: string, message: string) => void

/** Puts changes, each of another name, beside the entries that they concern. */
export function createEdit(
  { lists }: Lists,
  changes: Iterable<readonly [index: number, Change]>,
): Edit {
  const named = new Map<ListName, Map<string, Making>>()
  const edited: Edited[] = []
  for (const [index, { list, name, cells }] of changes) {
    const entry = cells === null ? undefined : entryOf(list, { ...cells, name })
    const keys = entry?.forms.map(keyOf) ?? []
    const one = { index, list, name, entry, earlier: undefined, keys, oldKeys: none }
    const names = named.get(list)
    if (names === undefined) named.set(list, new Map([[name, one]]))
    else names.set(name, one)
    edited.push(one)
  }
  for (const [list, names] of named)
    for (const entry of lists.get(list) ?? []) {
      const change = names.get(entry.name)
      if (change === undefined || change.earlier !== undefined) continue
      change.earlier = entry
      change.oldKeys = new Set(entry.forms.map(keyOf))
    }
  return {
    edited,
    *untouched(list) {
      const names = named.get(list)
      for (const entry of lists.get(list) ?? []) if (!names?.has(entry.name)) yield entry
    },
  }
}

type Making = { -readonly [Key in keyof Edited]: Edited[Key] }

const none: ReadonlySet<string> = new Set()

/** The column in which a form of an entry stands. */
export function columnOfForm({ list, forms, cells }: Entry, at: number): string {
  if (at === 0) return 'name'
  // Entries are made by lists of these names alone.
  const columns = columnsOf(list as ListName).filter(({ isForm }) => isForm)
  let left = at - 1
  for (const { name } of columns) {
    left -= valuesOf(cells[name]).length
    if (left < 0) return name
  }
  return forms.length > at ? 'forms' : 'name'
}
