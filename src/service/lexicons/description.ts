import { columnsOf } from '../../lexicon/columns.ts'
import { type ListName, type ListShape, listShapes } from '../../lexicon/lists.ts'
import type { ListDescription, ListField } from './lexicon-service.ts'

/** What a list without columns may be sent. */
const plainFields: readonly ListField[] = [
  { name: 'name', several: false, isOwn: true },
  { name: 'forms', several: true, isOwn: true },
]

/** What an editor must know of a list; `about` is what its file says of itself. */
export function describeList(name: ListName, about: string): ListDescription {
  const columns = columnsOf(name).map(
    ({ name: column, several, isOwn, values }): ListField => ({
      name: column,
      several,
      isOwn,
      ...(values && { values }),
    }),
  )
  const fields = columns.length === 0 ? plainFields : columns
  return { name, about, fields, ...derivedFrom(name) }
}

export const columnNames = (list: ListName): readonly string[] =>
  describeList(list, '').fields.map(({ name }) => name)

export function derivedFrom(list: ListName): { readonly derivedFrom?: readonly string[] } {
  const { derived }: ListShape = listShapes[list]
  return derived === undefined ? {} : { derivedFrom: derived.lists }
}
