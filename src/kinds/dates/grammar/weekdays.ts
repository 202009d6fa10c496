import { type CalendarMoment, isImpossible, type Moment, type Parsed } from '../moment.ts'
import { dayNumber, weekdayOf } from '../values/calendar.ts'
import { dayMonthYear, monthDayYear } from './absolute.ts'
import { numericDate } from './numeric.ts'
import { behindComma, behindDot, cardinalAt, ordinalAt } from './parts.ts'
import { type Period, pointedPeriod } from './relative.ts'
import { isDash, Sign, type Source } from './source.ts'

/** "Monday, May 8", "Fri., Oct 5", "Friday the 22nd", "Tuesday of next week", "Wednesday". */
export function weekdayDate(source: Source, i: number): Parsed | undefined {
  const { weekday } = source.term(i)
  if (weekday === undefined) return undefined
  const dot = behindDot(source, i)
  return (
    beforeDate(source, i, { weekday, at: behindComma(source, dot) }) ??
    beforeDay(source, i, { weekday, at: dot }) ??
    beforeWeek(source, i, { weekday, at: dot }) ??
    alone(source, i, weekday)
  )
}

interface Weekday {
  readonly weekday: number
  /** Behind the word, its dot and comma. */
  readonly at: number
}

function beforeDate(source: Source, i: number, { weekday, at }: Weekday): Parsed | undefined {
  const isOpen = source.sign(at) === Sign.open
  const start = isOpen || source.is(at, 'the') ? at + 1 : at
  const date =
    dayMonthYear(source, start) ?? monthDayYear(source, start) ?? numericDate(source, start)
  if (date === undefined || isImpossible(date)) return date
  const { moment } = date
  if (moment.kind !== 'calendar' || moment.day === undefined) return undefined
  if (isOpen && source.sign(date.end) !== Sign.close) return undefined
  const end = date.end + (isOpen ? 1 : 0)
  return { ...date, first: i, end, moment: withWeekday(moment, weekday, date.rule) }
}

/** A day with its weekday, which decides which number is the month: "Thursday (2/1/2020)". */
export function withWeekday(moment: CalendarMoment, weekday: number, rule: string): CalendarMoment {
  const { year, month, day } = moment
  const written = { ...moment, weekday }
  if (rule !== 'dates/numeric' || year === undefined || day === undefined) return written
  if (month === undefined || day > 12 || weekdayOf(dayNumber(year, month, day)) === weekday) {
    return written
  }
  const isTurned = weekdayOf(dayNumber(year, day, month)) === weekday
  return isTurned ? { ...written, month: day, day: month } : written
}

/** "Friday the 22nd", "Wed 13th", "Monday 21": the month is that of the nearest such day. */
function beforeDay(source: Source, i: number, { weekday, at }: Weekday): Parsed | undefined {
  const start = source.is(at, 'the') ? at + 1 : at
  const ordinal = ordinalAt(source, start)
  const digits = source.digits(start)
  const bare = digits > 0 && digits <= 2 && start === at && endsPhrase(source, start + 1)
  const named = start > at ? source.term(start).cardinal : undefined
  const day =
    ordinal ??
    (bare ? { value: source.value(start), end: start + 1 } : undefined) ??
    (named !== undefined ? { value: named, end: start + 1 } : undefined)
  if (day === undefined || day.value < 1 || day.value > 31) return undefined
  if (start === at && source.term(start).ordinal !== undefined) return undefined
  const moment: Moment = { kind: 'calendar', day: day.value, weekday }
  return { first: i, end: day.end, moment, rule: 'dates/weekday-day', confidence: 0.85 }
}

const endsPhrase = (source: Source, i: number): boolean =>
  i >= source.tokens.count ||
  source.is(i, 'at') ||
  source.is(i, 'in') ||
  (source.sign(i) !== 0 &&
    source.sign(i) !== Sign.colon &&
    source.sign(i) !== 0x25 &&
    !isDash(source.sign(i)))

/** "Tuesday next week", "Friday of last week", "Tuesday, next week". */
function beforeWeek(source: Source, i: number, { weekday, at }: Weekday): Parsed | undefined {
  const linked = source.is(at, 'of') || source.is(at, 'in')
  let start = linked ? at + 1 : behindComma(source, at)
  if (source.is(start, 'the')) start++
  const week = pointedPeriod(source, start) ?? countedWeeks(source, start)
  if (week?.moment.kind !== 'unit' || week.moment.unit !== 'week') return undefined
  const moment: Moment = { kind: 'weekday', weekday, sense: 'bare', within: week.moment }
  return { first: i, end: week.end, moment, rule: 'dates/weekday', confidence: 0.9 }
}

/** "Monday two weeks from now", "Tuesday a week ago". */
function countedWeeks(source: Source, i: number): Period | undefined {
  const count = cardinalAt(source, i)
  if (count === undefined || source.term(count.end).unit !== 'week') return undefined
  const at = count.end + 1
  const isAgo = source.term(at).ago === true
  if (!isAgo && !(source.is(at, 'from') && source.is(at + 1, 'now'))) return undefined
  const by = isAgo ? -count.value : count.value
  return { end: isAgo ? at + 1 : at + 2, moment: { kind: 'unit', unit: 'week', by, sense: 'this' } }
}

function alone(source: Source, i: number, weekday: number): Parsed | undefined {
  const { start, end } = source.tokens
  if (!source.capital(i) && end[i] - start[i] < 6) return undefined
  // "Sun", "Sat", "Wed" and the like are words and names as well.
  if (end[i] - start[i] <= 4 && !isAbbreviated(source, i)) return undefined
  if (source.text(i).endsWith('s')) return undefined
  if (isInName(source, i) || isRecurring(source, i)) return undefined
  // "the third Tuesday" of a month that is told elsewhere, "every first Sunday".
  if (source.term(i - 1).ordinal !== undefined || source.suffix(i - 1) !== '') return undefined
  return {
    first: i,
    end: i + 1,
    moment: { kind: 'weekday', weekday, sense: 'bare' },
    rule: 'dates/weekday',
    confidence: 0.88,
  }
}

/** "every Monday", "Monday to Friday": when something is done, not one day. */
function isRecurring(source: Source, i: number): boolean {
  const before = source.text(i - 1)
  if (before === 'every' || before === 'each') return true
  const joins = (at: number): boolean =>
    isDash(source.sign(at)) || source.is(at, 'to') || source.is(at, 'through')
  if (joins(i + 1) && source.term(i + 2).weekday !== undefined) return true
  return joins(i - 1) && source.term(i - 2).weekday !== undefined
}

/** "The Sunday Times", "Saturday Night Live"; not "on Monday Li Ming said". */
function isInName(source: Source, i: number): boolean {
  const { document } = source
  const { headlineCase, first } = document.sentences[document.sentenceOf[i]]
  if (headlineCase || !source.capital(i + 1)) return false
  const { partOfDay, month } = source.term(i + 1)
  // "Friday Night Football", "Football Friday Night"
  if (partOfDay !== undefined) return source.capital(i + 2) || (source.capital(i - 1) && i > first)
  if (month !== undefined) return false
  return source.is(i - 1, 'the') || i === first
}

const isAbbreviated = (source: Source, i: number): boolean =>
  source.is(i - 1, 'on') && (source.sign(i + 1) === Sign.dot || endsPhrase(source, i + 1))
