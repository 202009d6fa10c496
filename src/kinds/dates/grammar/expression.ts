import { type Found, isImpossible, type Moment, type Parsed } from '../moment.ts'
import { dayMonthYear, monthDayYear, monthYear, yearMonth } from './absolute.ts'
import { holiday } from './holidays.ts'
import { dayOfMonth, monthAlone, ordinalDay, pointedDay } from './months.ts'
import { numericDate } from './numeric.ts'
import { withOffset } from './offsets.ts'
import { yearBehind } from './parts.ts'
import { century, decade, nth, outerPeriod, quarterOrHalf, season, thisPeriod } from './periods.ts'
import {
  again,
  dayBeside,
  namedDay,
  nextPart,
  pointed,
  runTogetherPeriod,
  theWeekend,
  yearEnd,
} from './relative.ts'
import { shifted } from './shifts.ts'
import { crossesParagraph, isApostrophe, isDash, Sign, type Source, startsLine } from './source.ts'
import { Opener } from './terms.ts'
import { weekdayDate, withWeekday } from './weekdays.ts'
import { numberedWeek } from './weeks.ts'
import { bareYear, fiscalYear, type WordFacts, yearSpan } from './years.ts'

type Reader = (source: Source, i: number) => Parsed | undefined

const { number, mixed, month, weekday, count, pointer, name, phrase } = Opener

/** What each way of reading opens with; in order of preference among equally long readings. */
const readers: readonly (readonly [openers: number, reader: Reader])[] = [
  [number, numericDate],
  [number | mixed | count, dayMonthYear],
  [month, monthDayYear],
  [number, yearMonth],
  [month, monthYear],
  [weekday, weekdayDate],
  [mixed | count, dayOfMonth],
  [mixed, ordinalDay],
  [pointer, pointedDay],
  [number | mixed | count | pointer, quarterOrHalf],
  [mixed | count | pointer, nth],
  [pointer, pointed],
  [name, again],
  [name, theWeekend],
  [name, yearEnd],
  [name, dayBeside],
  [pointer, nextPart],
  [name, runTogetherPeriod],
  [name, namedDay],
  [name, season],
  [name, numberedWeek],
  [mixed, fiscalYear],
  [number | mixed | name, decade],
  [mixed | count, century],
  [phrase, holiday],
  [month, monthAlone],
]

/** The readers for what a token opens, once they were asked for. */
const chosen: (readonly Reader[] | undefined)[] = []

function readersOf(opens: number): readonly Reader[] {
  chosen[opens] ??= readers.flatMap(([openers, reader]) =>
    (openers & opens) === 0 ? [] : [reader],
  )
  return chosen[opens]
}

/** How deep "two days after the day before …" may nest. */
const deepest = 3

/** The longest reading of one date at token `i`, with weekday, part of the day, "early" and the like. */
export function expression(
  source: Source,
  facts: WordFacts,
  i: number,
  depth = 0,
): Parsed | undefined {
  const opens = source.opens(i)
  if (opens === 0) return undefined
  if ((opens & (name | pointer)) !== 0 && depth < deepest) {
    const around = periodAround(source, facts, i, depth)
    if (around !== undefined) return around
  }
  let best: Parsed | undefined
  for (const reader of readersOf(opens)) {
    const parsed = reader(source, i)
    if (parsed === undefined || (best !== undefined && parsed.end <= best.end)) continue
    if (!crossesParagraph(source, parsed)) best = parsed
  }
  if ((opens & (number | count | name)) !== 0 && depth < deepest) {
    const moved = shifted(source, i, (at) => expression(source, facts, at, depth + 1))
    if (moved !== undefined && (best === undefined || moved.end > best.end)) best = moved
  }
  if (best === undefined && (opens & number) !== 0) {
    best = yearSpan(source, i) ?? bareYear(source, facts, i)
  }
  if (best === undefined || isImpossible(best)) return best
  const date = withPartBehind(source, withWeekdayBehind(source, best))
  return isOneDay(date.moment) ? withOffset(source, date) : date
}

/** "the afternoon of …", "early June", "the end of 2024", "the week of May 5", "the rest of the year". */
function periodAround(
  source: Source,
  facts: WordFacts,
  i: number,
  depth: number,
): Found | undefined {
  const term = source.term(i)
  const inner = (at: number): Found | undefined => {
    const parsed = expression(source, facts, at, depth + 1)
    return parsed === undefined || isImpossible(parsed) ? undefined : parsed
  }
  if (term.partOfDay !== undefined && term.offset === undefined) {
    return partBefore(source, i, inner)
  }
  if (term.edge !== undefined) return edge(source, i, inner)
  if (term.rest === true) return rest(source, i)
  if (term.unit === 'week' || term.unit === 'weekend') return around(source, i, term.unit, inner)
  if (term.sense === 'this' || term.sense === 'last') return partOfToday(source, i)
  return undefined
}

type Inner = (at: number) => Found | undefined

const firstWithThe = (source: Source, i: number): number => (source.is(i - 1, 'the') ? i - 1 : i)

function partBefore(source: Source, i: number, inner: Inner): Found | undefined {
  const { partOfDay } = source.term(i)
  const linked = source.is(i + 1, 'of') || source.is(i + 1, 'on')
  const at = linked ? i + 2 : source.sign(i + 1) === Sign.comma ? i + 2 : i + 1
  const date = inner(source.is(at, 'the') ? at + 1 : at)
  if (date === undefined || !isOneDay(date.moment)) return undefined
  const before = source.term(i - 1).edge !== undefined ? i - 1 : i
  return { ...date, first: firstWithThe(source, before), partOfDay }
}

function partOfToday(source: Source, i: number): Found | undefined {
  const { partOfDay } = source.term(i + 1)
  if (partOfDay === undefined) return undefined
  const isLast = source.term(i).sense === 'last'
  if (isLast && partOfDay !== 'night' && partOfDay !== 'evening') return undefined
  const moment: Moment = { kind: 'shift', steps: [{ unit: 'day', count: isLast ? -1 : 0 }] }
  return { first: i, end: i + 2, moment, rule: 'dates/named-day', confidence: 0.88, partOfDay }
}

/** "early June", "mid-2023", "the end of next month", "earlier this year", "later in the week". */
function edge(source: Source, i: number, inner: Inner): Found | undefined {
  let at = i + 1
  if (source.term(i).edge === 'border' && !source.is(at, 'of')) return undefined
  if (isDash(source.sign(at)) && source.glued(at)) at++
  if (source.is(at, 'of') || source.is(at, 'in') || source.is(at, 'on')) at++
  const period = source.is(at, 'the') || at > i + 1 ? thisPeriod(source, at) : undefined
  if (period !== undefined) {
    if (source.is(at, 'the') || source.is(i - 1, 'by') || source.is(i - 1, 'the') || at > i + 1) {
      return {
        first: firstWithThe(source, i),
        end: period.end,
        moment: period.moment,
        rule: 'dates/edge',
        confidence: 0.8,
      }
    }
  }
  const date = inner(source.is(at, 'the') ? at + 1 : at)
  if (date === undefined || date.partOfDay !== undefined) return undefined
  if (isOneDay(date.moment)) return undefined
  return {
    ...date,
    first: firstWithThe(source, i),
    rule: 'dates/edge',
    confidence: date.confidence * 0.97,
  }
}

function rest(source: Source, i: number): Found | undefined {
  const at = source.is(i + 1, 'of') ? i + 2 : i + 1
  const period = outerPeriod(source, at)
  if (period === undefined) return undefined
  const moment: Moment = { kind: 'rest', of: period.moment }
  return { first: i, end: period.end, moment, rule: 'dates/rest', confidence: 0.75 }
}

/** "the week of May 5", "the week beginning on 4 February". */
function around(
  source: Source,
  i: number,
  unit: 'week' | 'weekend',
  inner: Inner,
): Found | undefined {
  const { word } = source.term(i + 1)
  const starts = word === 'beginning' || word === 'starting' || word === 'commencing'
  if (word !== 'of' && !starts) return undefined
  // "a week starting tomorrow" begins on that day.
  if (source.is(i - 1, 'a') || source.term(i - 1).cardinal !== undefined) return undefined
  let at = source.is(i + 2, 'on') ? i + 3 : i + 2
  if (source.is(at, 'the')) at++
  const date = inner(at)
  if (date === undefined || !isOneDay(date.moment)) return undefined
  const moment: Moment = { kind: 'around', unit, of: date.moment }
  return { ...date, first: i, moment, rule: 'dates/week-of' }
}

/** "May 8 (Monday)", "8 May, Monday". */
function withWeekdayBehind(source: Source, date: Found): Found {
  const { moment } = date
  if (moment.kind !== 'calendar' || moment.day === undefined || moment.weekday !== undefined) {
    return date
  }
  const open = source.sign(date.end) === Sign.open
  const at = open || source.sign(date.end) === Sign.comma ? date.end + 1 : date.end
  const { weekday } = source.term(at)
  if (weekday === undefined || !source.capital(at)) return date
  const dot =
    source.sign(at + 1) === Sign.dot && source.sign(at + 2) === Sign.close ? at + 2 : at + 1
  if (open && source.sign(dot) !== Sign.close) return date
  if (!open && !endsThere(source, dot)) return date
  const end = open ? dot + 1 : dot
  // "May 1 (Wed.), 2024"
  const year = moment.year === undefined ? yearBehind(source, end) : undefined
  const dated = year === undefined ? moment : { ...moment, year: year.value }
  return { ...date, end: year?.end ?? end, moment: withWeekday(dated, weekday, date.rule) }
}

/** A line, sentence or phrase ends before the token: "8 May, Monday." but not "8 May, Monday’s talks". */
const endsThere = (source: Source, i: number): boolean =>
  startsLine(source, i) || (source.sign(i) !== 0 && !isApostrophe(source.sign(i)))

/** "Monday morning", "November 10 in the afternoon". */
function withPartBehind(source: Source, date: Found): Found {
  if (date.partOfDay !== undefined || !isOneDay(date.moment)) return date
  const { partOfDay } = source.term(date.end)
  if (partOfDay === undefined || source.capital(date.end)) return date
  return { ...date, end: date.end + 1, partOfDay }
}

const isOneDay = (moment: Moment): boolean => {
  if (moment.kind === 'calendar') return moment.day !== undefined
  if (moment.kind === 'shift') return moment.steps.every(({ unit }) => unit === 'day')
  if (moment.kind === 'nth') return moment.weekday !== undefined || moment.unit === 'day'
  return moment.kind === 'weekday' || moment.kind === 'holiday'
}
