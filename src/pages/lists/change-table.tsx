import type { ChangedEntry } from '../../service/lexicons/past-changes.ts'
import { entryAddress, fieldLabel, fullLabelOf, listAddress } from './names.ts'

/** What an edit did to each entry: the fields that it changed, before and after. */
export const ChangeTable = ({ items }: { readonly items: readonly ChangedEntry[] }) => (
  <div class="scroll">
    <table>
      <thead>
        <tr>
          <th scope="col">Entry</th>
          <th scope="col">Word list</th>
          <th scope="col">What changed</th>
        </tr>
      </thead>
      <tbody>{items.map(Row)}</tbody>
    </table>
  </div>
)

const Row = (change: ChangedEntry) => {
  const { list, name, after } = change
  return (
    <tr>
      <th scope="row">
        {after === null ? (
          <bdi>{name}</bdi>
        ) : (
          <a href={entryAddress(list, name)}>
            <bdi>{name}</bdi>
          </a>
        )}
      </th>
      <td>
        <a href={listAddress(list)}>{fullLabelOf(list)}</a>
      </td>
      <td>
        <What {...change} />
      </td>
    </tr>
  )
}

const What = ({ says, before, after }: ChangedEntry) => {
  if (after === null) return <>Taken out</>
  const fields = fieldsIn(before, after)
  return (
    <>
      {before === null ? 'Added' : says === 'shipped' ? 'Put back as shipped' : 'Changed'}
      <dl class="diff">
        {fields.map((field) => (
          <div>
            <dt>{fieldLabel(field)}</dt>
            {before?.[field] !== undefined && (
              <dd>
                <span class="sr">before: </span>
                <del>{before[field]}</del>
              </dd>
            )}
            {after[field] !== undefined && (
              <dd>
                <span class="sr">after: </span>
                <ins>{after[field]}</ins>
              </dd>
            )}
          </div>
        ))}
      </dl>
    </>
  )
}

const fieldsIn = (
  before: ChangedEntry['before'],
  after: NonNullable<ChangedEntry['after']>,
): readonly string[] =>
  [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])].filter(
    (field) => field !== 'name' && before?.[field] !== after[field],
  )
