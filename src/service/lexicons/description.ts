import { type Format, formatNames, formats } from '../../interchange/formats.ts'
import { columnsOf } from '../../lexicon/columns.ts'
import { type ListName, type ListShape, listShapes } from '../../lexicon/lists.ts'
import type { ListDescription, ListField, ListFormat } from './lexicon-service.ts'

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
  return { name, about, fields, formats: formatsOf(name), ...derivedFrom(name) }
}

const formatsOf = (list: ListName): readonly ListFormat[] =>
  formatNames.flatMap((name) => {
    const { list: only, label, loses }: Format = formats[name]
    if (only !== undefined && only !== list) return []
    return { name, label, ...(loses !== undefined && { loses }) }
  })

export const columnNames = (list: ListName): readonly string[] =>
  describeList(list, '').fields.map(({ name }) => name)

export function derivedFrom(list: ListName): { readonly derivedFrom?: readonly string[] } {
  const { derived }: ListShape = listShapes[list]
  return derived === undefined ? {} : { derivedFrom: derived.lists }
}
