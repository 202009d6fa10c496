import { proposedCells } from '../../archive/proposals/proposal.ts'
import type { JobReport } from '../../service/jobs/jobs.ts'
import { BarTable } from './charts.tsx'
import { OverTime } from './over-time.tsx'
import { counted, grouped } from './words.ts'

/** Names of each sort that are shown at once. */
const most = 15

/** What a batch gave as a whole. */
export const Report = ({ report }: { readonly report: JobReport }) => {
  const { records, totals, months, undated, nothingFound } = report
  if (records === 0) return <section id="report" />
  return (
    <section id="report">
      <h2>What was found</h2>
      <div class="charts">
        <BarTable
          caption={`In ${counted(records, 'article')}`}
          unit="Found"
          bars={[
            { label: 'People', count: totals.people },
            { label: 'Positions', count: totals.positions },
            { label: 'Organizations', count: totals.organizations },
            { label: 'Departments', count: totals.departments },
            { label: 'Dates', count: totals.dates },
            { label: 'Topics', count: totals.topics },
            { label: 'Places', count: totals.places },
            { label: 'Events', count: totals.events },
          ]}
        />
        <OverTime months={months} undated={undated} />
      </div>
      {nothingFound.count > 0 && (
        <>
          <h2>{counted(nothingFound.count, 'article')} in which nothing was found</h2>
          <ul class="without">
            {nothingFound.examples.slice(0, most).map(({ index, id, why }) => (
              <li>
                {grouped(index + 1)}
                {id !== undefined && (
                  <>
                    {' '}
                    <bdi>{id}</bdi>
                  </>
                )}
                <span class="note">{why}</span>
              </li>
            ))}
          </ul>
        </>
      )}
      <div class="unknowns">
        <Unknown
          title="Organizations that no word list knows"
          names={report.unknownOrganizations}
          addressOf={(name) => addAddress('organizations.known', { name })}
        />
        <Unknown
          title="Titles that no word list knows"
          names={report.unknownTitles}
          addressOf={(name) =>
            addAddress('people.titles', proposedCells({ list: 'people.titles', name }))
          }
        />
      </div>
    </section>
  )
}

/** Where an entry is added to a word list, with what is known of it filled in. */
const addAddress = (list: string, cells: Readonly<Record<string, string>>): string =>
  `/lists/${list}/new?${new URLSearchParams(cells)}`

const Unknown = ({
  title,
  names,
  addressOf,
}: {
  readonly title: string
  readonly names: JobReport['unknownTitles']
  readonly addressOf: (name: string) => string
}) => {
  if (names.length === 0) return null
  const row = ({ name, articles }: (typeof names)[number]) => (
    <tr>
      <td>
        <bdi>{name}</bdi>
      </td>
      <td class="number">{grouped(articles)}</td>
      <td>
        <a href={addressOf(name)}>
          Add<span class="sr"> {name}</span> to a word list
        </a>
      </td>
    </tr>
  )
  return (
    <section>
      <h2>{title}</h2>
      <table>
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col" class="number">
              Articles
            </th>
            <th scope="col">
              <span class="sr">What to do</span>
            </th>
          </tr>
        </thead>
        <tbody>{names.slice(0, most).map(row)}</tbody>
      </table>
      {names.length > most && (
        <details>
          <summary>{names.length - most} more</summary>
          <table>
            <tbody>{names.slice(most).map(row)}</tbody>
          </table>
        </details>
      )}
    </section>
  )
}
