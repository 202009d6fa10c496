import { dayInWords } from '../parts/days.ts'

/** A stretch of days, as days since 1970. */
export interface Days {
  readonly from: number
  readonly to: number
}

const seasons: Readonly<Record<string, readonly [month: number, months: number]>> = {
  21: [3, 3],
  22: [6, 3],
  23: [9, 3],
  24: [12, 3],
  33: [1, 3],
  34: [4, 3],
  35: [7, 3],
  36: [10, 3],
}

/** The days of a date in EDTF; undefined where it says no year. An open end is the other end. */
export function daysOf(value: string): Days | undefined {
  const [first, last = first] = value.split('/')
  const from = pointDays(first)
  const to = pointDays(last)
  if (from && to) return { from: from.from, to: to.to }
  return from ?? to
}

function pointDays(point: string): Days | undefined {
  const parts = /^(\d{2}[\dX]{2})(?:-(\d{2}))?(?:-(\d{2}))?/u.exec(point)
  if (!parts) return undefined
  const [, year, month, day] = parts
  const low = Number(year.replaceAll('X', '0'))
  const high = Number(year.replaceAll('X', '9'))
  if (month === undefined) return { from: dayNumber(low, 1, 1), to: dayNumber(high + 1, 1, 0) }
  const season = seasons[month]
  if (season) {
    const [begin, months] = season
    return { from: dayNumber(low, begin, 1), to: dayNumber(low, begin + months, 0) }
  }
  if (day === undefined)
    return { from: dayNumber(low, Number(month), 1), to: dayNumber(low, Number(month) + 1, 0) }
  const one = dayNumber(low, Number(month), Number(day))
  return { from: one, to: one }
}

const dayNumber = (year: number, month: number, day: number): number =>
  Math.round(Date.UTC(year, month - 1, day) / 86_400_000)

// biome-ignore format: a list of words
const seasonNames: Readonly<Record<string, string>> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter',
  33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'last quarter of',
}

/** A date in EDTF as people write it. */
export function dateInWords(value: string): string {
  const [first, last] = value.split('/')
  if (last === undefined) return pointInWords(first)
  if (last === '..' || last === '') return `since ${pointInWords(first)}`
  if (first === '..' || first === '') return `until ${pointInWords(last)}`
  return `${pointInWords(first)} to ${pointInWords(last)}`
}

function pointInWords(point: string): string {
  const season = /^(\d{4})-(2[1-4]|3[3-6])$/u.exec(point)
  if (season) return `${seasonNames[season[2]]} ${season[1]}`
  if (/^\d{3}X$/u.test(point)) return `the ${point.slice(0, 3)}0s`
  if (/^\d{2}XX$/u.test(point)) return `the ${point.slice(0, 2)}00s`
  const noYear = /^XXXX-(\d{2})(-\d{2})?$/u.exec(point)
  if (noYear) return dayInWords(`2000-${noYear[1]}${noYear[2] ?? ''}`).replace(/ 2000$/u, '')
  return dayInWords(point)
}
