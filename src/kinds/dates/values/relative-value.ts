import type { Moment, Sense, Unit } from '../moment.ts'
import { civilDay, type DayNumber, mondayOf, weekdayOf } from './calendar.ts'
import type { Anchor } from './nearest.ts'
import { addWorkdays, moveAll } from './steps.ts'
import {
  all,
  centuryValue,
  daysValue,
  dayValue,
  decadeValue,
  interval,
  isDated,
  monthValue,
  noDay,
  noMonth,
  quarterValue,
  type Value,
  weekendValue,
  weekValue,
  yearValue,
} from './value.ts'

type Resolve = (moment: Moment, anchor: Anchor) => Value | undefined

type Relative = Extract<Moment, { kind: 'weekday' | 'unit' | 'stretch' | 'rest' }>

/** What only a day to look from gives a value: "last Tuesday", "this year", "the next three months". */
export function relativeValue(
  moment: Relative,
  { anchor, today, resolve }: { anchor: Anchor; today: DayNumber; resolve: Resolve },
): Value | undefined {
  switch (moment.kind) {
    case 'weekday':
      return weekdayValue(moment, { anchor, today, resolve })
    case 'unit':
      if (moment.unit === 'day') return nextDay(moment.by, anchor)
      if (moment.sense === 'bare') return weekendValue(nearWeekend(today, anchor), all)
      if (moment.tells === true) {
        const day = anchor.mentioned ?? (moment.unit === 'year' ? undefined : toldOrToday(anchor))
        return day === undefined ? undefined : unitValue(moment, day)
      }
      if (moment.sense !== 'same') return unitValue(moment, today)
      return anchor.mentioned === undefined && moment.unit === 'year'
        ? undefined
        : unitValue(moment, anchor.mentioned ?? today)
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

/** "at the weekend": the last one, or the next one where the words look ahead. */
const nearWeekend = (today: DayNumber, anchor: Anchor): DayNumber =>
  weekdayOf(today) >= saturday || anchor.lean() === 'future' ? today : today - 7

const saturday = 6

/** "the next day" follows the day that was told last, or today when the sentence looks ahead. */
function nextDay(by: number, anchor: Anchor): Value | undefined {
  const day = toldOrToday(anchor)
  return day === undefined ? undefined : dayValue(day + by, all)
}

export function toldOrToday(anchor: Anchor): DayNumber | undefined {
  if (anchor.told !== undefined) return anchor.told
  const lean = anchor.lean()
  return lean === 'future' || (lean === 'neutral' && anchor.opensSentence) ? anchor.day : undefined
}

function weekdayValue(
  { weekday, sense, within, by }: Extract<Moment, { kind: 'weekday' }>,
  { anchor, today, resolve }: { anchor: Anchor; today: DayNumber; resolve: Resolve },
): Value | undefined {
  if (within !== undefined) {
    // "on Monday of the following week", where no other was told, is seen from today.
    const week =
      resolve(within, anchor) ?? (within.kind === 'unit' ? unitValue(within, today) : undefined)
    return isDated(week) ? dayValue(week.from + weekday - 1, all) : undefined
  }
  const monday = mondayOf(today)
  const ahead = (weekday - weekdayOf(today) + 7) % 7
  const back = (weekdayOf(today) - weekday + 7) % 7
  const behind = (day: DayNumber): DayNumber => day + 1 + ((weekday - weekdayOf(day + 1) + 7) % 7)
  if (by !== undefined) {
    const first = by < 0 ? today - (back === 0 ? 7 : back) : today + (ahead === 0 ? 7 : ahead)
    return dayValue(first + (by - Math.sign(by)) * 7, all)
  }
  const days: Readonly<Record<Sense, () => DayNumber>> = {
    bare: () => {
      // No word says where a weekday on a line of its own looks: the nearest is meant.
      const isAhead = anchor.isAlone ? ahead < back : anchor.lean() === 'future'
      return isAhead ? today + ahead : today - back
    },
    this: () => (anchor.lean() === 'past' ? today - back : today + ahead),
    same: () => today - back,
    // Of yesterday one says "yesterday" or the bare weekday; on a Monday, "last Sunday".
    last: () => today - (back === 0 || (back === 1 && today !== monday) ? back + 7 : back),
    past: () => today - (back === 0 ? 7 : back),
    previous: () => monday - 7 + weekday - 1,
    following: () => behind(anchor.told ?? today),
    next: () => {
      const { told } = anchor
      const tells = told !== undefined && anchor.lean() === 'past'
      return tells ? behind(told) : monday + 7 + weekday - 1
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
  const far = moveAll(today, [{ unit, count }])
  if (far === undefined) return undefined
  return count < 0 ? daysValue(far, today - 1, all) : daysValue(today + 1, far, all)
}
