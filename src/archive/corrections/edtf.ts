import type { DateFact } from '../../record.ts'

type Precision = DateFact['precision']

const point = /^(?<year>[0-9X]{4})(?:-(?<month>[0-9X]{2})(?:-(?<day>[0-9X]{2}))?)?[?~%]?$/u

/** How precise a date of EDTF level 1 is; undefined when it is none, or no day of the calendar. */
export function edtfPrecision(value: string): Precision | undefined {
  const ends = value.split('/')
  if (ends.length === 1) return pointPrecision(value)
  if (ends.length > 2 || ends.every(isOpen)) return undefined
  const [start, end] = ends
  if (!ends.every((part) => isOpen(part) || pointPrecision(part) !== undefined)) return undefined
  const isKnown = /^[0-9-]+$/u
  const backwards = isKnown.test(start) && isKnown.test(end) && end.localeCompare(start) < 0
  return backwards && !start.startsWith(end) ? undefined : 'interval'
}

const isOpen = (end: string): boolean => end === '' || end === '..'

function pointPrecision(value: string): Precision | undefined {
  const parts = point.exec(value)?.groups
  if (parts === undefined) return undefined
  const { year, month, day } = parts
  if (month === undefined) return yearPrecision(year)
  if (!/^(?:[0-9]{4}|XXXX)$/u.test(year)) return undefined
  const number = Number(month)
  if (day === undefined) return partPrecision(number)
  if (!(number >= 1 && number <= 12)) return undefined
  if (day === 'XX') return 'month'
  // An unknown year may be a leap year.
  const days = new Date(Date.UTC(year === 'XXXX' ? 2000 : Number(year), number, 0)).getUTCDate()
  return Number(day) >= 1 && Number(day) <= days ? 'day' : undefined
}

function yearPrecision(year: string): Precision | undefined {
  if (/^[0-9]{4}$/u.test(year)) return 'year'
  if (/^[0-9]{3}X$/u.test(year)) return 'decade'
  return /^[0-9]{2}XX$/u.test(year) ? 'century' : undefined
}

/** Months are 1 to 12; EDTF counts seasons from 21, quarters from 33. */
function partPrecision(number: number): Precision | undefined {
  if (number >= 1 && number <= 12) return 'month'
  if (number >= 21 && number <= 32) return 'season'
  return number >= 33 && number <= 36 ? 'quarter' : undefined
}
