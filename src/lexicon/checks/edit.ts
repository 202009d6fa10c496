import type { Change } from '../change.ts'
import { columnsOf } from '../columns.ts'
import type { ListName } from '../lists.ts'
import type { Lists } from '../load.ts'
import { type Entry, entryOf, keyOf, valuesOf } from '../parse.ts'
import { formOf } from '../validity.ts'

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
}

/** Lists, and what of them is to change. */
export interface Edit {
  readonly edited: readonly Edited[]
  /** The entries of a list that stay what they are. */
  readonly untouched: (list: ListName) => Iterable<Entry>
}

/** Says what is wrong with the change of this index, in which column; "" for the whole. */
export type Complain = (index: number, column: string, message: string) => void

/** Puts changes beside the entries that they concern; of two changes of one name the first counts. */
export function createEdit(
  { lists }: Lists,
  changes: Iterable<readonly [index: number, Change]>,
): Edit {
  const named = new Map<ListName, Map<string, Edited & { earlier: Entry | undefined }>>()
  const edited: Edited[] = []
  for (const [index, { list, name, cells }] of changes) {
    const names = named.get(list) ?? new Map()
    named.set(list, names)
    if (names.has(name)) continue
    const entry = cells === null ? undefined : entryOf(list, { ...cells, name })
    const one = { index, list, name, entry, earlier: undefined }
    names.set(name, one)
    edited.push(one)
  }
  for (const [list, names] of named)
    for (const entry of lists.get(list) ?? []) {
      const change = names.get(entry.name)
      if (change !== undefined) change.earlier ??= entry
    }
  return {
    edited,
    *untouched(list) {
      const names = named.get(list)
      for (const entry of lists.get(list) ?? []) if (!names?.has(entry.name)) yield entry
    },
  }
}

/** A form, as the matcher tells it from others, and the column in which it stands. */
export interface Form {
  readonly text: string
  readonly key: string
  readonly column: string
}

/** All forms of an entry, the name first. */
export function formsOf({ list, name, forms, cells }: Entry): Form[] {
  const form = (text: string, column: string): Form => ({ text, key: keyOf(text), column })
  // Entries are made by lists of these names alone.
  const columns = columnsOf(list as ListName)
  if (columns.length === 0)
    return [form(name, 'name'), ...forms.slice(1).map((text) => form(text, 'forms'))]
  return [
    form(name, 'name'),
    ...columns.flatMap((column) =>
      column.isForm
        ? valuesOf(cells[column.name]).map((value) => form(formOf(value), column.name))
        : [],
    ),
  ]
}

/** The forms that an edit brings, without those that the entry had before. */
export function newForms({ entry, earlier }: Edited): Form[] {
  if (entry === undefined) return []
  const known = new Set(earlier?.forms.map(keyOf))
  return formsOf(entry).filter(({ key }) => !known.has(key))
}
