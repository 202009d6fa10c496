import { Shape } from '../../../text/document.ts'
import type { CalendarMoment, Parsed } from '../moment.ts'
import { longestMonth, monthLength } from '../values/calendar.ts'
import { behindComma, dayAt, monthAt, type Piece, yearAt, yearBehind } from './parts.ts'
import { isDash, Sign, type Source } from './source.ts'

/** "13 November 2023", "the 13th of November", "09-JAN-2017", "fifth of May". */
export function dayMonthYear(source: Source, i: number): Parsed | undefined {
  const written = runTogether(source, i)
  if (written !== undefined) return written
  const day = dayAt(source, i)
  if (day === undefined) return undefined
  let at = day.end
  if (source.term(at).unit === 'day' && day.ordinal) at++
  // "16. November 2016"
  if (!day.ordinal && source.sign(at) === Sign.dot && source.glued(at)) at++
  if (source.is(at, 'of')) at++
  const joint = jointAt(source, at)
  if (joint !== 0) at++
  const month = monthAt(source, at)
  if (month === undefined) return undefined
  const sure = day.ordinal || source.capital(at)
  const year =
    jointAt(source, month.end) === joint && joint !== 0
      ? yearAt(source, month.end + 1)
      : yearBehind(source, month.end)
  if (!sure && year === undefined && isEverydayWord(source, at)) return undefined
  return calendar(i, { day, month, year }, 'dates/day-month-year')
}

/** "15SEP 2013". */
function runTogether(source: Source, i: number): Parsed | undefined {
  const { month } = source.suffixTerm(i)
  const value = source.value(i)
  if (month === undefined || value > 31) return undefined
  const pieces = { day: { value, end: i + 1 }, month: { value: month, end: i + 1 } }
  return calendar(i, { ...pieces, year: yearAt(source, i + 1) }, 'dates/day-month-year')
}

/** "November 13, 2023", "Nov. 13th", "May the fifth", "January first 2000". */
export function monthDayYear(source: Source, i: number): Parsed | undefined {
  const month = monthAt(source, i)
  if (month === undefined) return undefined
  let at = behindComma(source, behindFullStop(source, i, month.end))
  const joint = jointAt(source, at)
  if (joint !== 0) at++
  if (source.is(at, 'the')) at++
  const day = dayAt(source, at)
  if (day === undefined || isTime(source, day.end)) return undefined
  if (source.sign(at - 1) === Sign.comma && joint === 0 && !day.ordinal) return undefined
  const year =
    joint !== 0 && jointAt(source, day.end) === joint
      ? yearAt(source, day.end + 1)
      : yearBehind(source, day.end)
  const sure = day.ordinal || year !== undefined || source.capital(i)
  if (!sure && isEverydayWord(source, i)) return undefined
  if (year === undefined && !day.ordinal && day.value > 31) return undefined
  return calendar(i, { day, month, year }, 'dates/month-day-year')
}

/** "October. 2": a dot behind a month that was not abbreviated; not behind "in October." */
function behindFullStop(source: Source, i: number, end: number): number {
  if (source.sign(end) !== Sign.dot || source.term(i - 1).word !== undefined) return end
  const day = source.digits(end + 1)
  const breaks = Shape.newLine | Shape.newParagraph
  const isSameLine = day > 0 && (source.tokens.shape[end + 1] & breaks) === 0
  return day <= 2 && isSameLine ? end + 1 : end
}

/** "November 2023", "Sept. ’19", "May of 2021", "Aug 96". */
export function monthYear(source: Source, i: number): Parsed | undefined {
  const month = monthAt(source, i)
  if (month === undefined) return undefined
  const joined = jointAt(source, month.end) !== 0 ? month.end + 1 : month.end
  const year = joined > month.end ? yearAt(source, joined) : yearBehind(source, month.end)
  if (year === undefined || (!source.capital(i) && isEverydayWord(source, i))) return undefined
  return calendar(i, { month, year }, 'dates/month-year')
}

/** "2023 November 13", "2016, nov". */
export function yearMonth(source: Source, i: number): Parsed | undefined {
  if (source.digits(i) !== 4) return undefined
  const year = yearAt(source, i)
  if (year === undefined) return undefined
  let at = behindComma(source, year.end)
  const joint = jointAt(source, at)
  if (joint !== 0) at++
  const month = monthAt(source, at)
  if (month === undefined || yearBehind(source, month.end) !== undefined) return undefined
  if (!source.capital(at) && isEverydayWord(source, at)) return undefined
  const behind = jointAt(source, month.end) === joint && joint !== 0 ? month.end + 1 : month.end
  const day = dayAt(source, behind)
  // "in 2019, May 5": the year belongs to what went before.
  if (day !== undefined && at > year.end && joint === 0) return undefined
  return calendar(i, { day, month, year }, 'dates/year-month')
}

/** A number above this was never meant as a day. */
const farthest = 39

interface Pieces {
  readonly day?: Piece | undefined
  readonly month: Piece
  readonly year?: Piece | undefined
}

function calendar(first: number, { day, month, year }: Pieces, rule: string): Parsed | undefined {
  const end = Math.max(day?.end ?? 0, month.end, year?.end ?? 0)
  if (day !== undefined) {
    const longest =
      year === undefined ? longestMonth(month.value) : monthLength(year.value, month.value)
    if (day.value > farthest) return undefined
    if (day.value < 1 || day.value > longest) return { first, end, impossible: true }
  }
  const moment: CalendarMoment = {
    kind: 'calendar',
    year: year?.value,
    month: month.value,
    day: day?.value,
  }
  return { first, end, moment, rule, confidence: year === undefined ? 0.93 : 0.98 }
}

/** A hyphen or slash without blanks: "09-JAN-2017", "10/August". */
function jointAt(source: Source, i: number): number {
  const sign = source.sign(i)
  if (sign !== Sign.slash && !isDash(sign)) return 0
  return source.glued(i) && source.glued(i + 1) ? sign : 0
}

/** "may", "march" and "mar" in small letters are dates only beside a year or an ordinal. */
function isEverydayWord(source: Source, i: number): boolean {
  const { month } = source.term(i)
  return month === 3 || month === 5
}

/** "10:30", "10 am": what follows the number shows a time. */
function isTime(source: Source, i: number): boolean {
  if (source.sign(i) === Sign.colon && source.glued(i) && source.glued(i + 1))
    return source.digits(i + 1) > 0
  return false
}
