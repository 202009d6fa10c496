import { grouped } from './words.ts'

interface Counted {
  /** "2024-05", or a year alone. */
  readonly month: string
  readonly articles: number
}

/** Columns that can be told apart; more months than these are shown as years. */
const mostColumns = 120
const height = 120

/** How many articles are of which month, or year; with a table that says the same. */
export const OverTime = ({
  months,
  undated,
}: {
  readonly months: readonly Counted[]
  readonly undated: number
}) => {
  const columns = columnsOf(months)
  if (columns.length === 0) return null
  const most = Math.max(...columns.map(({ articles }) => articles))
  const [first, last] = [columns[0].month, columns[columns.length - 1].month]
  const width = 100 / columns.length
  return (
    <figure class="months">
      <figcaption>Articles by time of publication</figcaption>
      <svg
        width="100%"
        height={height + 30}
        role="img"
        aria-label={`From ${first} to ${last}, at most ${grouped(most)}`}
      >
        <text x="0" y="11">
          {grouped(most)}
        </text>
        {columns.map(({ month, articles }, at) => {
          const tall = round((articles / most) * (height - 16))
          return (
            <rect
              class="bar"
              x={`${round(at * width + width * 0.08)}%`}
              y={round(height - tall)}
              width={`${round(width * 0.84)}%`}
              height={tall}
            >
              <title>
                {month}: {grouped(articles)}
              </title>
            </rect>
          )
        })}
        <line x1="0" x2="100%" y1={height + 0.5} y2={height + 0.5} />
        <text x="0" y={height + 20}>
          {first}
        </text>
        {first !== last && (
          <text x="100%" y={height + 20} text-anchor="end">
            {last}
          </text>
        )}
      </svg>
      <details>
        <summary>The same as a table</summary>
        <Table months={months} undated={undated} />
      </details>
    </figure>
  )
}

const Table = ({
  months,
  undated,
}: {
  readonly months: readonly Counted[]
  readonly undated: number
}) => (
  <table>
    <thead>
      <tr>
        <th scope="col">When</th>
        <th scope="col" class="number">
          Articles
        </th>
      </tr>
    </thead>
    <tbody>
      {months.map(({ month, articles }) => (
        <tr>
          <td>{month}</td>
          <td class="number">{grouped(articles)}</td>
        </tr>
      ))}
      {undated > 0 && (
        <tr>
          <td>Without a date</td>
          <td class="number">{grouped(undated)}</td>
        </tr>
      )}
    </tbody>
  </table>
)

/** Months from the first to the last, those without any article too; years where that were too many. */
export function columnsOf(months: readonly Counted[]): readonly Counted[] {
  const exact = months.filter(({ month }) => month.includes('-'))
  const byMonth = filled(exact, (place) => monthAt(place), placeOfMonth)
  if (byMonth.length > 0 && byMonth.length <= mostColumns) return byMonth
  return filled(months, String, ({ month }) => Number(month.slice(0, 4))).slice(-mostColumns)
}

function filled(
  counts: readonly Counted[],
  nameOf: (place: number) => string,
  placeOf: (one: Counted) => number,
): readonly Counted[] {
  if (counts.length === 0) return []
  const places = new Map<number, number>()
  for (const one of counts) places.set(placeOf(one), (places.get(placeOf(one)) ?? 0) + one.articles)
  const from = Math.min(...places.keys())
  const to = Math.max(...places.keys())
  return Array.from({ length: to - from + 1 }, (_, at) => ({
    month: nameOf(from + at),
    articles: places.get(from + at) ?? 0,
  }))
}

const placeOfMonth = ({ month }: Counted): number => {
  const [year, of] = month.split('-').map(Number)
  return year * 12 + of - 1
}

const monthAt = (place: number): string =>
  `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`

const round = (value: number): number => Math.round(value * 100) / 100
