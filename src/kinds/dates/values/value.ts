import type { Precision } from '../moment.ts'
import {
  civilDay,
  type DayNumber,
  dayNumber,
  mondayOf,
  monthLength,
  weekdayOf,
} from './calendar.ts'

export type Inferred = 'year' | 'month' | 'day'

export const all: readonly Inferred[] = ['year', 'month', 'day']
export const noMonth: readonly Inferred[] = ['year']
export const noDay: readonly Inferred[] = ['year', 'month']

/** A resolved date: its EDTF text and, when the year is known, its first and last day. */
export interface Value {
  readonly text: string
  readonly precision: Precision
  readonly inferred: readonly Inferred[]
  readonly from?: DayNumber
  readonly to?: DayNumber
  /** First and last calendar unit as the ends of an interval are written. */
  readonly ends: readonly [first: string, last: string]
  readonly weekdayDiffers?: boolean
}

/** A value whose days are known. */
export type Dated = Value & { readonly from: DayNumber; readonly to: DayNumber }

export const isDated = (value: Value | undefined): value is Dated => value?.from !== undefined

/** "00" to "99" */
const pairs = Array.from({ length: 100 }, (_, value) => String(value).padStart(2, '0'))

function yearText(year: number): string {
  if (year >= 1000) return String(year)
  const digits = String(Math.abs(year)).padStart(4, '0')
  return year < 0 ? `-${digits}` : digits
}

const monthText = (year: number | undefined, month: number): string =>
  `${year === undefined ? 'XXXX' : yearText(year)}-${pairs[month]}`

export function dayText(day: DayNumber): string {
  const { year, month, day: ofMonth } = civilDay(day)
  return `${monthText(year, month)}-${pairs[ofMonth]}`
}

const same = (text: string): readonly [string, string] => [text, text]

export function dayValue(day: DayNumber, inferred: readonly Inferred[]): Dated {
  const text = dayText(day)
  return { text, precision: 'day', inferred, from: day, to: day, ends: same(text) }
}

export function monthValue(year: number, month: number, inferred: readonly Inferred[]): Dated {
  const from = dayNumber(year, month, 1)
  const to = from + monthLength(year, month) - 1
  const text = monthText(year, month)
  return { text, precision: 'month', inferred, from, to, ends: same(text) }
}

export function yearValue(year: number, inferred: readonly Inferred[]): Dated {
  const text = yearText(year)
  const from = dayNumber(year, 1, 1)
  return { text, precision: 'year', inferred, from, to: dayNumber(year, 12, 31), ends: same(text) }
}

/** "XXXX-11-10": nothing tells the year. */
export function yearless(month: number, day: number | undefined): Value {
  const text =
    day === undefined ? monthText(undefined, month) : `${monthText(undefined, month)}-${pairs[day]}`
  return { text, precision: day === undefined ? 'month' : 'day', inferred: [], ends: same(text) }
}

/** "XXXX-XX-14" for "Friday 14": nothing tells the month either. */
export function monthless(day: number): Value {
  const text = `XXXX-XX-${pairs[day]}`
  return { text, precision: 'day', inferred: [], ends: same(text) }
}

/** Whole months `first` to `last`, counted from the January of `year`, as a named part of it. */
function months(
  year: number,
  [first, last]: readonly [number, number],
  named: { text?: string; precision: Precision; inferred: readonly Inferred[] },
): Dated {
  const begin = monthValue(year, first, [])
  const end = last > 12 ? monthValue(year + 1, last - 12, []) : monthValue(year, last, [])
  const { precision, inferred } = named
  const text = named.text ?? `${begin.text}/${end.text}`
  return { text, precision, inferred, from: begin.from, to: end.to, ends: [begin.text, end.text] }
}

/** Spring, summer, autumn, winter as the meteorologists' months; winter ends in the next year. */
export function seasonValue(year: number, code: number, inferred: readonly Inferred[]): Dated {
  const first = (code - 20) * 3
  const text = `${yearText(year)}-${code}`
  return months(year, [first, first + 2], { text, precision: 'season', inferred })
}

export function quarterValue(year: number, index: number, inferred: readonly Inferred[]): Dated {
  const text = `${yearText(year)}-${32 + index}`
  return months(year, [index * 3 - 2, index * 3], { text, precision: 'quarter', inferred })
}

export const halfValue = (year: number, index: number, inferred: readonly Inferred[]): Dated =>
  months(year, [index * 6 - 5, index * 6], { precision: 'interval', inferred })

export function decadeValue(year: number, inferred: readonly Inferred[]): Dated {
  const begin = yearValue(year, [])
  const end = yearValue(year + 9, [])
  const text = `${begin.text.slice(0, -1)}X`
  return { ...begin, text, precision: 'decade', inferred, to: end.to, ends: [begin.text, end.text] }
}

/** The hundred years that share their first digits, as EDTF counts them. */
export function centuryValue(year: number, inferred: readonly Inferred[]): Dated {
  const begin = yearValue(year, [])
  const end = yearValue(year + 99, [])
  const text = `${begin.text.slice(0, -2)}XX`
  return {
    ...begin,
    text,
    precision: 'century',
    inferred,
    to: end.to,
    ends: [begin.text, end.text],
  }
}

export function daysValue(from: DayNumber, to: DayNumber, inferred: readonly Inferred[]): Dated {
  const ends = [dayText(from), dayText(to)] as const
  return { text: ends.join('/'), precision: 'interval', inferred, from, to, ends }
}

/** Monday to Sunday. */
export const weekValue = (day: DayNumber, inferred: readonly Inferred[]): Dated =>
  daysValue(mondayOf(day), mondayOf(day) + 6, inferred)

export const weekendValue = (day: DayNumber, inferred: readonly Inferred[]): Dated =>
  daysValue(mondayOf(day) + 5, mondayOf(day) + 6, inferred)

/**
 * From the beginning of one to the end of the other; undefined when that runs backwards, or when the
 * end holds the beginning ("13 November 2023 through 2023"), which EDTF cannot say.
 */
export function interval(first: Value, last: Value): Value | undefined {
  const ends = [first.ends[0], last.ends[1]] as const
  const inferred = [...new Set([...first.inferred, ...last.inferred])]
  const text = ends.join('/')
  if (!isDated(first) || !isDated(last)) {
    if (isDated(first) || isDated(last) || ends[0] >= ends[1]) return undefined
    return { text, precision: 'interval', inferred, ends }
  }
  if (first.from >= last.from) return undefined
  return { text, precision: 'interval', inferred, from: first.from, to: last.to, ends }
}

export const isWorkday = (day: DayNumber): boolean => weekdayOf(day) <= 5
