import { addMonths, civilDay, type DayNumber, mondayOf, weekdayOf } from './calendar.ts'
import { calendarValue } from './calendar-value.ts'
import { holidayValue } from './holiday-value.ts'
import type { Moment, Sense, Step, Unit } from './moment.ts'
import { type Anchor, nearest } from './nearest.ts'
import { nthValue } from './nth-value.ts'
import { steps } from './relative.ts'
import {
  centuryValue,
  type Dated,
  daysValue,
  dayValue,
  decadeValue,
  halfValue,
  interval,
  isDated,
  isWorkday,
  monthValue,
  quarterValue,
  seasonValue,
  type Value,
  weekendValue,
  weekValue,
  yearValue,
} from './value.ts'

const all = ['year', 'month', 'day'] as const
const noMonth = ['year'] as const
const noDay = ['year', 'month'] as const

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
      return anchor.day === undefined ? undefined : relative(moment, anchor, anchor.day)
  }
}

type Relative = Extract<Moment, { kind: 'weekday' | 'unit' | 'stretch' | 'rest' }>

function relative(moment: Relative, anchor: Anchor, today: DayNumber): Value | undefined {
  switch (moment.kind) {
    case 'weekday':
      return weekdayValue(moment, anchor, today)
    case 'unit':
      if (moment.unit === 'day') return nextDay(anchor)
      return unitValue(moment, moment.sense === 'same' ? (anchor.mentioned ?? today) : today)
    case 'stretch':
      return stretchValue(moment.unit, moment.count, today)
    case 'rest': {
      const of = resolve(moment.of, anchor)
      return isDated(of) && of.to > today && of.from <= today
        ? daysValue(today, of.to, all)
        : undefined
    }
  }
}

/** "the next day" follows the day that was told last, or today when the sentence looks ahead. */
function nextDay(anchor: Anchor): Value | undefined {
  const day = toldOrToday(anchor)
  return day === undefined ? undefined : dayValue(day + 1, all)
}

const toldOrToday = (anchor: Anchor): DayNumber | undefined =>
  anchor.told ?? (anchor.lean() === 'past' ? undefined : anchor.day)

function weekdayValue(
  { weekday, sense, within, by }: Extract<Moment, { kind: 'weekday' }>,
  anchor: Anchor,
  today: DayNumber,
): Value | undefined {
  if (within !== undefined) {
    const week = resolve(within, anchor)
    return isDated(week) ? dayValue(week.from + weekday - 1, all) : undefined
  }
  const monday = mondayOf(today)
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  const back = (weekdayOf(today) - weekday + 7) % 7
  if (by !== undefined) {
    const first = by < 0 ? today - (back === 0 ? 7 : back) : today + (ahead === 0 ? 7 : ahead)
    return dayValue(first + (by - Math.sign(by)) * 7, all)
  }
  const days: Readonly<Record<Sense, () => DayNumber>> = {
    bare: () => (anchor.lean() === 'future' ? today + ahead : today - back),
    this: () => (anchor.lean() === 'past' ? today - back : today + ahead),
    same: () => today - back,
    // Of yesterday one says "yesterday" or the bare weekday; on a Monday, "last Sunday".
    last: () => today - (back === 0 || (back === 1 && today !== monday) ? back + 7 : back),
    past: () => today - (back === 0 ? 7 : back),
    previous: () => monday - 7 + weekday - 1,
    next: () => {
      const { told } = anchor
      if (told === undefined || anchor.lean() !== 'past') return monday + 7 + weekday - 1
      return told + 1 + ((weekday - weekdayOf(told + 1) + 7) % 7)
    },
    coming: () => today + (ahead === 0 ? 7 : ahead),
  }
  return dayValue(days[sense](), all)
}

function unitValue(
  { unit, by }: { readonly unit: Unit; readonly by: number },
  today: DayNumber,
): Value | undefined {
  const { year, month } = civilDay(today)
  const monthIndex = year * 12 + month - 1
  switch (unit) {
    case 'week':
      return weekValue(today + by * 7, all)
    case 'weekend':
      return weekendValue(today + by * 7, all)
    case 'businessday':
      return dayValue(addWorkdays(today, by), all)
    case 'month':
      return monthValue(Math.floor((monthIndex + by) / 12), ((monthIndex + by) % 12) + 1, noDay)
    case 'quarter': {
      const index = Math.floor(monthIndex / 3) + by
      return quarterValue(Math.floor(index / 4), (index % 4) + 1, noMonth)
    }
    case 'year':
      return yearValue(year + by, noMonth)
    case 'decade':
      return decadeValue(Math.floor(year / 10 + by) * 10, noMonth)
    case 'century':
      return centuryValue(Math.floor(year / 100 + by) * 100, noMonth)
    default:
      return undefined
  }
}

function addWorkdays(from: DayNumber, count: number): DayNumber {
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day += Math.sign(count)
    if (isWorkday(day)) left--
  }
  return day
}

/** Days from tomorrow on, or up to yesterday; quarters whole. */
function stretchValue(unit: Unit, count: number, today: DayNumber): Value | undefined {
  if (unit === 'quarter') {
    const edges = [
      unitValue({ unit, by: Math.sign(count) }, today),
      unitValue({ unit, by: count }, today),
    ]
    const [first, last] = count < 0 ? edges.reverse() : edges
    return first && last && interval(first, last)
  }
  const far = move(today, { unit, count })
  if (far === undefined) return undefined
  return count < 0 ? daysValue(far, today - 1, all) : daysValue(today + 1, far, all)
}

function move(day: DayNumber, { unit, count }: Step): DayNumber | undefined {
  switch (unit) {
    case 'day':
      return day + count
    case 'businessday':
      return addWorkdays(day, count)
    case 'week':
      return day + count * 7
    case 'fortnight':
      return day + count * 14
    case 'month':
      return addMonths(day, count)
    case 'quarter':
      return addMonths(day, count * 3)
    case 'year':
      return addMonths(day, count * 12)
    case 'decade':
      return addMonths(day, count * 120)
    default:
      return undefined
  }
}

function moveAll(from: DayNumber, all: readonly Step[]): DayNumber | undefined {
  let day: DayNumber | undefined = from
  for (const step of all) day = day === undefined ? undefined : move(day, step)
  return day
}

/** "in two days" opens the sentence or has a verb of the future. */
const looksAhead = (anchor: Anchor): boolean => anchor.opensSentence || anchor.lean() === 'future'

/** "two years ago" names a year, "five months ago" a month; counted from another day, a day. */
function shiftValue(moment: Extract<Moment, { kind: 'shift' }>, anchor: Anchor): Value | undefined {
  const base = moment.from === undefined ? undefined : resolve(moment.from, anchor)
  if (moment.ahead === true && !looksAhead(anchor)) return undefined
  let from = isDated(base) ? base.from : undefined
  if (moment.from === undefined) from = moment.tells === true ? toldOrToday(anchor) : anchor.day
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
    sense === undefined ? 0 : steps[sense],
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
  const year = anchor.day === undefined ? anchor.toldYear : undefined
  const found = year === undefined ? nearest(pair, anchor, 0) : pair(year)
  if (found !== undefined) return found
  const first = resolve(from, anchor)
  const last = resolve(to, anchor)
  return first && last && interval(first, last)
}
