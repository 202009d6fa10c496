import type { DateFact } from '../../record.ts'
import { dayInWords } from '../parts/days.ts'
import { type Days, dateInWords, daysOf } from './when.ts'

const width = 320
const margin = 8
const lane = 12

interface Placed extends Days {
  readonly date: DateFact
  readonly x: number
  readonly wide: number
  readonly lane: number
}

/** The dates of an article along a line; the list below it says the same in words. */
export const Timeline = ({ dates }: { readonly dates: readonly DateFact[] }) => {
  const known = dates.flatMap((date) => {
    const days = daysOf(date.value)
    return days === undefined ? [] : [{ date, ...days }]
  })
  if (known.length < 2) return null
  const from = Math.min(...known.map((one) => one.from))
  const to = Math.max(...known.map((one) => one.to))
  const scale = (width - 2 * margin) / Math.max(1, to - from)
  const placed = inLanes(known, (day) => margin + (day - from) * scale)
  const lanes = Math.max(...placed.map((one) => one.lane)) + 1
  const bottom = lanes * lane + 10
  return (
    <svg
      class="timeline"
      viewBox={`0 0 ${width} ${bottom + 18}`}
      role="img"
      aria-label={`Dates from ${dayAt(from)} to ${dayAt(to)}`}
    >
      <line x1={margin} x2={width - margin} y1={bottom} y2={bottom} />
      {placed.map(({ date, x, wide, lane: at }) => (
        <rect
          class={date.role}
          data-of={date.id}
          x={round(x - 4)}
          y={bottom - 9 - at * lane}
          width={round(wide + 8)}
          height={8}
          rx={date.role === 'published' ? 0 : 4}
        >
          <title>{dateInWords(date.value)}</title>
        </rect>
      ))}
      <text x={margin} y={bottom + 14}>
        {dayAt(from)}
      </text>
      <text x={width - margin} y={bottom + 14} text-anchor="end">
        {dayAt(to)}
      </text>
    </svg>
  )
}

/** Dates that would cover each other stand one above the other. */
function inLanes(
  dates: readonly (Days & { readonly date: DateFact })[],
  xOf: (day: number) => number,
): Placed[] {
  const ends: number[] = []
  return [...dates]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .map((one) => {
      const x = xOf(one.from)
      const wide = xOf(one.to) - x
      const free = ends.findIndex((end) => end + 10 <= x)
      const at = free < 0 ? ends.length : free
      ends[at] = x + wide
      return { ...one, x, wide, lane: at }
    })
}

const dayAt = (day: number): string =>
  dayInWords(new Date(day * 86_400_000).toISOString().slice(0, 10))

const round = (value: number): number => Math.round(value * 10) / 10
