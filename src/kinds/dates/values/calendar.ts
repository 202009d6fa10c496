/** A day as a count from 1970-01-01 in the proleptic Gregorian calendar. */
export type DayNumber = number

export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

export const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : monthLengths[month - 1]

/** Longest that the month ever is: February 29 may exist, June 31 never does. */
export const longestMonth = (month: number): number => (month === 2 ? 29 : monthLengths[month - 1])

/** Years run from 1 March here, so that the leap day comes last (Hinnant's days_from_civil). */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  const shifted = month <= 2 ? year - 1 : year
  const era = Math.floor(shifted / 400)
  const yearOfEra = shifted - era * 400
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * 146_097 + dayOfEra - 719_468
}

export function civilDay(days: DayNumber): CivilDay {
  const shifted = days + 719_468
  const era = Math.floor(shifted / 146_097)
  const dayOfEra = shifted - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  )
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const part = Math.floor((5 * dayOfYear + 2) / 153)
  const day = dayOfYear - Math.floor((153 * part + 2) / 5) + 1
  const month = part < 10 ? part + 3 : part - 9
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day }
}

/** 1 for Monday to 7 for Sunday. */
export const weekdayOf = (days: DayNumber): number => ((((days + 3) % 7) + 7) % 7) + 1

export const mondayOf = (days: DayNumber): DayNumber => days - weekdayOf(days) + 1

/** Moves by whole months; a day that the month lacks becomes its last one. */
export function addMonths(days: DayNumber, count: number): DayNumber {
  const { year, month, day } = civilDay(days)
  const index = year * 12 + month - 1 + count
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return dayNumber(toYear, toMonth, Math.min(day, monthLength(toYear, toMonth)))
}

/** Easter Sunday of a year (anonymous Gregorian computus). */
export function easterOf(year: number): DayNumber {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const rest = year % 100
  const leaps = Math.floor(century / 4)
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const moon = (19 * golden + century - leaps - correction + 15) % 30
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451)
  const days = moon + sunday - 7 * late + 114
  return dayNumber(year, Math.floor(days / 31), (days % 31) + 1)
}

/** The first, second … (or with -1 the last) such weekday of a month; undefined when there is no fifth one. */
export function weekdayInMonth(
  month: { readonly year: number; readonly month: number },
  weekday: number,
  index: number,
): DayNumber | undefined {
  const first = dayNumber(month.year, month.month, 1)
  const last = first + monthLength(month.year, month.month) - 1
  if (index < 0) return last - ((weekdayOf(last) - weekday + 7) % 7) + (index + 1) * 7
  const day = first + ((weekday - weekdayOf(first) + 7) % 7) + (index - 1) * 7
  return day <= last ? day : undefined
}
