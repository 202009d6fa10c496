import type { Change } from '../lexicon/change.ts'
import { type Column, columnsOf } from '../lexicon/columns.ts'
import type { ListName } from '../lexicon/lists.ts'
import { type Entry, valuesOf } from '../lexicon/parse.ts'

/** An entry on its way in or out: its values by column, the columns that hold one value with one. */
export interface Draft {
  readonly list: ListName
  readonly name: string
  /** Without the column `name`; what is empty is left out. */
  readonly values: Values
}

export type Values = Readonly<Record<string, readonly string[]>>

/** A list without columns is a table of these. */
const plain: readonly Column[] = [
  { name: 'name', several: false, isForm: false, isOwn: true },
  { name: 'forms', several: true, isForm: true, isOwn: true },
]

/** The columns of any list, `name` first. */
export function tableOf(list: ListName): readonly Column[] {
  const columns = columnsOf(list)
  return columns.length === 0 ? plain : columns
}

/** Further forms of a name go to the first of these that the list has as its own. */
export const formsColumn = (list: ListName): string =>
  tableOf(list).find(({ name, isOwn }) => isOwn && (name === 'forms' || name === 'aliases'))
    ?.name ?? 'aliases'

/** An entry taken apart, so that a format can write it. */
export function draftOf(list: ListName, { name, forms, cells }: Entry): Draft {
  const columns = columnsOf(list)
  if (columns.length === 0)
    return { list, name, values: forms.length > 1 ? { forms: forms.slice(1) } : {} }
  const values: Record<string, readonly string[]> = {}
  for (const column of columns) {
    const cell = cells[column.name] ?? ''
    if (cell === '' || column.name === 'name') continue
    values[column.name] = column.several ? valuesOf(cell) : [cell]
  }
  return { list, name, values }
}

/** The change that puts a draft into its list. */
export function changeOf({ list, name, values }: Draft): Change {
  const cells: Record<string, string> = { name }
  for (const [column, all] of Object.entries(values))
    if (all.length > 0) cells[column] = all.join(' | ')
  return { list, name, cells }
}
