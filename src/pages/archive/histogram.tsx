import { counted } from '../parts/count.ts'
import { dayInWords } from '../parts/days.ts'

/** Articles of a month or a year, `2023-11` or `2023`. */
interface Bar {
  readonly time: string
  readonly articles: number
}

/** Pixels: wide enough for a finger. */
const steps = { month: 28, year: 44 } as const
const height = 72
const foot = 18
/** With more months than these, years are drawn. */
const mostMonths = 36
const mostYears = 80

/** How many articles each month or year has, as bars that lead to those articles. */
export const Histogram = ({
  months,
  linkOf,
}: {
  readonly months: readonly { readonly month: string; readonly articles: number }[]
  readonly linkOf: (time: string) => string
}) => {
  const bars = barsOf(months)
  if (bars.length === 0) return null
  const most = Math.max(...bars.map(({ articles }) => articles))
  const isYears = bars.every(({ time }) => time.length === 4)
  const step = isYears ? steps.year : steps.month
  const width = bars.length * step
  return (
    <div class="histogram">
      <svg
        width={width}
        height={height + foot}
        viewBox={`0 0 ${width} ${height + foot}`}
        role="group"
        aria-label="Articles over time"
      >
        {bars.map(({ time, articles }, at) => {
          const size = Math.max(articles === 0 ? 0 : 2, Math.round((height * articles) / most))
          const says = `${dayInWords(time)}: ${counted(articles, 'article')}`
          const label = isYears || time.endsWith('-01') || at === 0 ? time.slice(0, 4) : ''
          return (
            <>
              {articles > 0 && (
                <a href={linkOf(time)} aria-label={says}>
                  <title>{says}</title>
                  <rect class="ground" x={at * step} y={0} width={step} height={height} />
                  <rect x={at * step + 3} y={height - size} width={step - 6} height={size} />
                </a>
              )}
              {label !== '' && (
                <text x={at * step + 4} y={height + foot - 4}>
                  {label}
                </text>
              )}
            </>
          )
        })}
      </svg>
    </div>
  )
}

/** One bar for each month from the first to the last, also for those without any; for each year where that is long. */
function barsOf(
  months: readonly { readonly month: string; readonly articles: number }[],
): readonly Bar[] {
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  const known = new Map(months.map(({ month, articles }) => [month, articles]))
  const all = timesBetween(first, last)
  if (all.length <= mostMonths) return all.map((time) => ({ time, articles: known.get(time) ?? 0 }))
  const years = new Map<string, number>()
  for (const { month, articles } of months)
    years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) ?? 0) + articles)
  // A year far off, such as a slip of the keyboard, shall not draw hundreds of empty ones.
  const [from, to] = [Number(first.slice(0, 4)), Number(last.slice(0, 4))]
  const span =
    to - from < mostYears ? Array.from({ length: to - from + 1 }, (_, at) => from + at) : []
  const times =
    span.length > 0 ? span.map((year) => String(year).padStart(4, '0')) : [...years.keys()]
  return times.map((time) => ({ time, articles: years.get(time) ?? 0 }))
}

function timesBetween(first: string, last: string): string[] {
  const [year, month] = first.split('-').map(Number)
  const times: string[] = []
  for (let at = 0; at <= mostMonths; at++) {
    const time = new Date(Date.UTC(year, month - 1 + at, 1)).toISOString().slice(0, 7)
    times.push(time)
    if (time >= last) break
  }
  return times
}
