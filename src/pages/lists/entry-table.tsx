import type { ListField } from '../../service/lexicons/lexicon-service.ts'
import type { ListedJson } from '../../service/lexicons/listing.ts'
import { entryAddress, fieldLabel } from './names.ts'

/** Values of a cell that are shown. */
const most = 6

/** Entries of a list as a table with the columns that they use. */
export const EntryTable = ({
  list,
  fields,
  items,
  search,
  isEditable,
}: {
  readonly list: string
  readonly fields: readonly ListField[]
  readonly items: readonly ListedJson[]
  /** Query of the list as it is shown, to come back to. */
  readonly search: URLSearchParams
  readonly isEditable: boolean
}) => {
  const columns = fields.filter(
    ({ name, isOwn }) => isOwn || items.some((item) => item[name] !== undefined),
  )
  return (
    <div class="scroll">
      <table class="rows">
        <thead>
          <tr>
            {columns.map(({ name }) => (
              <th scope="col">{fieldLabel(name)}</th>
            ))}
            {isEditable && (
              <th scope="col">
                <span class="sr">What to do</span>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {items.map((item) => (
            <tr id={rowId(String(item.name))}>
              {columns.map(({ name }) =>
                name === 'name' ? (
                  <th scope="row">
                    <bdi>{item.name}</bdi> <OriginBadge item={item} />
                  </th>
                ) : (
                  <td>
                    <Cell value={item[name]} />
                  </td>
                ),
              )}
              {isEditable && (
                <td>
                  <EditButton list={list} name={String(item.name)} search={search} />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export const rowId = (name: string): string => `row-${encodeURIComponent(name)}`

const origins: Readonly<Record<string, string>> = {
  edited: 'changed',
  added: 'added',
  removed: 'taken out',
}

const OriginBadge = ({ item: { origin } }: { readonly item: ListedJson }) =>
  origin === 'shipped' ? null : <span class="badge">{origins[String(origin)]}</span>

const Cell = ({ value }: { readonly value: ListedJson[string] | undefined }) => {
  if (value === undefined) return null
  if (typeof value !== 'object') return <bdi>{value}</bdi>
  const rest = value.length - most
  return (
    <>
      <bdi>{value.slice(0, most).join(', ')}</bdi>
      {rest > 0 && <span class="note"> and {rest} more</span>}
    </>
  )
}

/** A form and no link: a script opens the row in its place. */
const EditButton = ({
  list,
  name,
  search,
}: {
  readonly list: string
  readonly name: string
  readonly search: URLSearchParams
}) => (
  <form method="get" action={entryAddress(list, name)} data-swap={rowId(name)}>
    {[...search].map(([key, value]) => (
      <input type="hidden" name={key} value={value} />
    ))}
    <button type="submit" class="quiet">
      Edit<span class="sr"> {name}</span>
    </button>
  </form>
)
