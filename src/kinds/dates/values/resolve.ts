import { type Moment, stepsOf } from '../moment.ts'
import { civilDay, type DayNumber } from './calendar.ts'
import { calendarValue } from './calendar-value.ts'
import { holidayValue } from './holiday-value.ts'
import { type Anchor, nearest } from './nearest.ts'
import { nthValue } from './nth-value.ts'
import { relativeValue, toldOrToday } from './relative-value.ts'
import { moveAll } from './steps.ts'
import {
  all,
  centuryValue,
  type Dated,
  daysValue,
  dayValue,
  decadeValue,
  halfValue,
  interval,
  isDated,
  monthValue,
  noDay,
  noMonth,
  quarterValue,
  seasonValue,
  type Value,
  weekendValue,
  weekValue,
  yearValue,
} from './value.ts'

/** What an expression says, seen from the anchor; undefined when that cannot be known. */
export function resolve(moment: Moment, anchor: Anchor): Value | undefined {
  switch (moment.kind) {
    case 'calendar':
      return calendarValue(moment, anchor, resolve)
    case 'decade':
      return decadeValue(moment.year, [])
    case 'century':
      return centuryValue(moment.year, [])
    case 'range':
      return rangeValue(moment, anchor)
    case 'open': {
      const from = resolve(moment.from, anchor)
      if (!isDated(from)) return from
      return { ...from, text: `${from.ends[0]}/..`, precision: 'interval' }
    }
    case 'part':
      if (moment.ahead === true && anchor.lean() !== 'future') return undefined
      return yearly(moment, anchor)
    case 'season':
    case 'holiday':
      return yearly(moment, anchor)
    case 'nth': {
      const within = resolve(moment.within, anchor)
      return isDated(within) ? nthValue(moment, within) : undefined
    }
    case 'around': {
      const of = resolve(moment.of, anchor)
      if (!isDated(of)) return undefined
      return moment.unit === 'week'
        ? weekValue(of.from, of.inferred)
        : weekendValue(of.from, of.inferred)
    }
    case 'shift':
      return shiftValue(moment, anchor)
    case 'lasting': {
      if (moment.ahead === true && !looksAhead(anchor)) return undefined
      const from = resolve(moment.from, anchor)
      const end = isDated(from) ? moveAll(from.from, moment.steps) : undefined
      return isDated(from) && end !== undefined
        ? daysValue(from.from, end - 1, from.inferred)
        : undefined
    }
    default:
      // "the next morning" needs a day that was told, not that of publication.
      if (moment.kind === 'unit' && moment.unit === 'day' && anchor.told !== undefined) {
        return dayValue(anchor.told + moment.by, all)
      }
      return anchor.day === undefined
        ? undefined
        : relativeValue(moment, { anchor, today: anchor.day, resolve })
  }
}

/** "in two days" opens the sentence or has a verb of the future. */
const looksAhead = (anchor: Anchor): boolean => anchor.opensSentence || anchor.lean() === 'future'

/** "two years ago" names a year, "five months ago" a month; counted from another day, a day. */
function shiftValue(moment: Extract<Moment, { kind: 'shift' }>, anchor: Anchor): Value | undefined {
  const base = moment.from === undefined ? undefined : resolve(moment.from, anchor)
  if (moment.ahead === true && !looksAhead(anchor)) return undefined
  let from = isDated(base) ? base.from : undefined
  if (moment.from === undefined) from = moment.tells === true ? told(moment, anchor) : anchor.day
  const day = from === undefined ? undefined : moveAll(from, moment.steps)
  if (day === undefined) return undefined
  const { year, month } = civilDay(day)
  const last = moment.steps[moment.steps.length - 1].unit
  if (moment.from === undefined) {
    if (last === 'year') return yearValue(year, noMonth)
    if (last === 'month' || last === 'quarter') return monthValue(year, month, noDay)
    if (last === 'decade') return decadeValue(year - (year % 10), noMonth)
  }
  return dayValue(day, all)
}

/** "two years later" than the year that was named last, "two days later" than the day. */
function told(
  { steps: [{ unit }] }: Extract<Moment, { kind: 'shift' }>,
  anchor: Anchor,
): DayNumber | undefined {
  const isLong = unit === 'year' || unit === 'month' || unit === 'decade'
  return isLong ? anchor.mentioned : toldOrToday(anchor)
}

type Yearly = Extract<Moment, { kind: 'part' | 'season' | 'holiday' }>

/** What comes once a year: quarters, seasons, holidays. */
function yearly(moment: Yearly, anchor: Anchor): Value | undefined {
  const inYear = (year: number, isStated: boolean): Dated | undefined => {
    const inferred = isStated ? [] : noMonth
    if (moment.kind === 'season') return seasonValue(year, moment.code, inferred)
    if (moment.kind === 'holiday') return holidayValue(moment.rule, year, isStated ? [] : all)
    return moment.unit === 'quarter'
      ? quarterValue(year, moment.index, inferred)
      : halfValue(year, moment.index, inferred)
  }
  if (moment.year !== undefined) return inYear(moment.year, true)
  if (moment.within !== undefined) {
    const within = resolve(moment.within, anchor)
    return isDated(within) ? inYear(civilDay(within.from).year, false) : undefined
  }
  const sense = moment.kind === 'part' ? undefined : moment.sense
  return nearest(
    (year) => inYear(year, false),
    anchor,
    sense === undefined ? 0 : stepsOf[sense],
    sense,
  )
}

function rangeValue(
  { from, to }: Extract<Moment, { kind: 'range' }>,
  anchor: Anchor,
): Value | undefined {
  if (isYearless(from) && isYearless(to)) return yearlessRange(from, to, anchor)
  const first = resolve(from, anchor)
  const last = resolve(to, anchor)
  return first && last && interval(first, last)
}

const isYearless = (moment: Moment): boolean =>
  moment.kind === 'calendar' &&
  moment.year === undefined &&
  moment.month !== undefined &&
  moment.within === undefined

/** "from December to May": both ends move together, the second is the first one behind the other. */
function yearlessRange(from: Moment, to: Moment, anchor: Anchor): Value | undefined {
  if (from.kind !== 'calendar' || to.kind !== 'calendar') return undefined
  const pair = (year: number): Dated | undefined => {
    const first = resolve({ ...from, year }, anchor)
    const same = resolve({ ...to, year }, anchor)
    if (!isDated(first) || !isDated(same)) return undefined
    const last = same.to >= first.from ? same : resolve({ ...to, year: year + 1 }, anchor)
    const both = last && interval(first, last)
    return isDated(both) ? { ...both, inferred: noMonth } : undefined
  }
  const year =
    anchor.day === undefined && from.month !== undefined
      ? anchor.toldYear(from.month, from.day)
      : undefined
  const found = year === undefined ? nearest(pair, anchor, 0) : pair(year)
  if (found !== undefined) return found
  const first = resolve(from, anchor)
  const last = resolve(to, anchor)
  return first && last && interval(first, last)
}
