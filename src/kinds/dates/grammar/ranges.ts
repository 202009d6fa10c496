import {
  type CalendarMoment,
  type Found,
  isImpossible,
  type Moment,
  type Parsed,
  today,
} from '../moment.ts'
import { longestMonth, monthLength } from '../values/calendar.ts'
import { dayListedBefore, withList } from './enumerations.ts'
import { expression } from './expression.ts'
import { behindComma, behindDot, dayAt, yearAt } from './parts.ts'
import { pointedPeriod } from './relative.ts'
import { isDash, Sign, type Source } from './source.ts'
import type { WordFacts } from './years.ts'

/** One date, or two that a connector joins into an interval. */
export function dateOrRange(source: Source, facts: WordFacts, i: number): Parsed | undefined {
  const left = expression(source, facts, i)
  if (left !== undefined && isImpossible(left)) return left
  const days = daysBeforeMonth(source, facts, i) ?? weekdaysBeforeMonth(source, facts, i)
  if (days !== undefined && (left === undefined || days.end > left.end)) return days
  const listed = dayListedBefore(source, facts, i)
  if (listed !== undefined && (left === undefined || left.end <= listed.end)) return listed
  if (left === undefined) return undefined
  const at = behindConnector(source, i, left.end)
  if (at < 0) return twoDays(source, left) ?? withList(source, facts, left)
  return (
    presentDay(source, left, at) ??
    daysBehindMonth(source, left, at) ??
    joined(source, left, other(source, facts, at)) ??
    withList(source, facts, left)
  )
}

const other = (source: Source, facts: WordFacts, at: number): Parsed | undefined => {
  const start = source.is(at, 'the') ? at + 1 : at
  return expression(source, facts, start)
}

/** Behind "to", "until", "through", a dash, or the "and" of "between … and"; -1 when there is none. */
function behindConnector(source: Source, first: number, i: number): number {
  const { word } = source.term(i)
  if (word === 'to' || word === 'until' || word === 'till' || word === 'til') return i + 1
  if (word === 'through' || word === 'thru') return i + 1
  if (isDash(source.sign(i)))
    return isDash(source.sign(i + 1)) && source.glued(i + 1) ? i + 2 : i + 1
  if (word === 'and' && isBetween(source, first)) return i + 1
  return -1
}

function isBetween(source: Source, first: number): boolean {
  const at = source.is(first - 1, 'the') ? first - 2 : first - 1
  return source.is(at, 'between')
}

/** "3 to 5 May 2023", "from 02 to April 07", "the 9th and the 17th of April". */
function daysBeforeMonth(source: Source, facts: WordFacts, i: number): Parsed | undefined {
  const from = dayAt(source, i)
  if (from === undefined || from.value < 1 || from.value > 31) return undefined
  if (source.glued(i) && isDash(source.sign(i - 1)) && source.digits(i - 2) > 0) return undefined
  // "10.-12. November"
  const dot = source.sign(from.end) === Sign.dot && source.glued(from.end) ? 1 : 0
  const joined = behindConnector(source, i, from.end + dot)
  const isListed = source.sign(i - 1) === Sign.comma && source.digits(i - 2) > 0
  const at = joined < 0 && !isListed ? behindAnd(source, from.end) : joined
  if (at < 0) return undefined
  const start = source.is(at, 'the') ? at + 1 : at
  const to = expression(source, facts, start) ?? dayOfThisMonth(source, start)
  if (to === undefined) return undefined
  if (isImpossible(to)) return { ...to, first: i }
  const { moment } = to
  if (moment.kind !== 'calendar' || moment.day === undefined) return undefined
  if (moment.month === undefined && moment.within === undefined) return undefined
  const begin: CalendarMoment = { ...moment, day: from.value, weekday: undefined }
  if (from.value >= moment.day) return undefined
  if (joined < 0 && from.value + 1 !== moment.day) return undefined
  return span(i, to.end, begin, moment)
}

/** "March 27 and 28": two days in a row are one stretch of time, unless a third follows. */
function twoDays(source: Source, left: Found): Parsed | undefined {
  const at = behindAnd(source, left.end)
  const day = at < 0 ? undefined : dayAt(source, at)
  if (day === undefined || left.moment.kind !== 'calendar') return undefined
  if (day.value !== (left.moment.day ?? 0) + 1 || behindAnd(source, day.end) > 0) return undefined
  const isClosed = day.end >= source.tokens.count || source.sign(day.end) !== 0
  if (!isClosed && source.term(day.end).word === undefined) return undefined
  return daysBehindMonth(source, left, at)
}

/** Behind "and" or "&"; -1 for none. */
const behindAnd = (source: Source, i: number): number =>
  source.is(i, 'and') || source.sign(i) === 0x26 ? i + 1 : -1

/** "Monday 5 to Friday 9 May": the month stands behind the second day. */
function weekdaysBeforeMonth(source: Source, facts: WordFacts, i: number): Parsed | undefined {
  if (source.term(i).weekday === undefined) return undefined
  const days = daysBeforeMonth(source, facts, behindComma(source, behindDot(source, i)))
  return days === undefined ? undefined : { ...days, first: i }
}

/** "22 this month", "23 of next month". */
function dayOfThisMonth(source: Source, i: number): Found | undefined {
  const day = dayAt(source, i)
  if (day === undefined || day.value < 1 || day.value > 31) return undefined
  const period = pointedPeriod(source, source.is(day.end, 'of') ? day.end + 1 : day.end)
  if (period?.moment.kind !== 'unit' || period.moment.unit !== 'month') return undefined
  const moment: Moment = { kind: 'calendar', day: day.value, within: period.moment }
  return { first: i, end: period.end, moment, rule: 'dates/day-of-month', confidence: 0.8 }
}

/** "May 12 to 17", "August 10 - 22, 2012", "June 10-31" (which is impossible). */
function daysBehindMonth(source: Source, left: Found, at: number): Parsed | undefined {
  const from = left.moment
  if (from.kind !== 'calendar' || from.day === undefined || from.year !== undefined)
    return undefined
  if (from.month === undefined) return undefined
  const start = source.is(at, 'the') ? at + 1 : at
  const to = dayAt(source, start)
  if (to === undefined || source.term(to.end).month !== undefined) return undefined
  if (source.is(to.end, 'of') && source.term(to.end + 1).month !== undefined) return undefined
  const year = yearAt(source, behindComma(source, to.end))
  const end = year?.end ?? to.end
  const longest =
    year === undefined ? longestMonth(from.month) : monthLength(year.value, from.month)
  if (to.value > longest) return { first: left.first, end, impossible: true }
  if (to.value <= from.day) return undefined
  const begin: CalendarMoment = { ...from, year: year?.value }
  return span(left.first, end, begin, { ...begin, day: to.value, weekday: undefined })
}

const span = (first: number, end: number, from: Moment, to: Moment): Found => ({
  first,
  end,
  moment: { kind: 'range', from, to },
  rule: 'dates/range',
  confidence: 0.92,
})

function presentDay(source: Source, left: Found, at: number): Found | undefined {
  const isNow = source.is(at, 'now')
  if (!isNow && !source.is(at, 'present') && !source.is(at, 'date')) return undefined
  const isClosed = isNow && source.is(left.end, 'and')
  return {
    first: left.first,
    end: at + 1,
    moment: isClosed
      ? { kind: 'range', from: left.moment, to: today }
      : { kind: 'open', from: left.moment },
    rule: 'dates/open-range',
    confidence: 0.85,
  }
}

const joinable: ReadonlySet<Moment['kind']> = new Set([
  'calendar',
  'season',
  'part',
  'decade',
  'shift',
  'unit',
  'weekday',
])

function joined(source: Source, left: Found, right: Parsed | undefined): Parsed | undefined {
  if (right === undefined) return undefined
  if (isImpossible(right)) return { ...right, first: left.first }
  const from = left.moment
  const to = right.moment
  if (!joinable.has(from.kind) || !joinable.has(to.kind)) return undefined
  // "Monday to Friday" says when a shop is open.
  if (from.kind === 'weekday' && to.kind === 'weekday') return undefined
  if (source.sign(left.end) !== 0 && !sameGrain(from, to)) return undefined
  return { ...span(left.first, right.end, ...shared(from, to)), ends: [left, right] }
}

/** A dash joins like with like: "May – June", but not "2023 – May 5". */
function sameGrain(from: Moment, to: Moment): boolean {
  if (from.kind !== 'calendar' || to.kind !== 'calendar') return from.kind === to.kind
  return (
    (from.day === undefined) === (to.day === undefined) ||
    (from.month !== undefined && to.month !== undefined)
  )
}

/** What one end leaves out, the other supplies: "10 August 2013 – 12 September", "May to Oct 2020". */
function shared(from: Moment, to: Moment): [Moment, Moment] {
  if (from.kind !== 'calendar' || to.kind !== 'calendar') return [from, to]
  if (from.month === undefined || to.month === undefined) return [from, to]
  if (from.year === undefined && from.within === undefined && to.within !== undefined) {
    return [{ ...from, within: to.within }, to]
  }
  const wraps =
    from.month > to.month || (from.month === to.month && (from.day ?? 0) > (to.day ?? 32))
  if (from.year === undefined && to.year !== undefined) {
    return [{ ...from, year: to.year - (wraps ? 1 : 0) }, to]
  }
  if (to.year === undefined && from.year !== undefined) {
    return [from, { ...to, year: from.year + (wraps ? 1 : 0) }]
  }
  return [from, to]
}
