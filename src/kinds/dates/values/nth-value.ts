import type { Moment } from '../moment.ts'
import { civilDay, type DayNumber, mondayOf, monthLength, weekdayOf } from './calendar.ts'
import { type Dated, daysValue, dayValue, interval, monthValue, type Value } from './value.ts'

type Nth = Extract<Moment, { kind: 'nth' }>

/** "the first Friday of next month": counted inside the period, from its end when the index is -1. */
export function nthValue(moment: Nth, within: Dated): Value | undefined {
  const { weekday, unit } = moment
  if (weekday !== undefined) return nthWeekday(moment, weekday, within)
  if (unit === 'day') return nthDay(moment, within)
  if (unit === 'week' || unit === 'weekend') return nthWeek(moment, within)
  return unit === 'month' ? nthMonth(moment, within) : undefined
}

function nthWeekday({ index }: Nth, weekday: number, within: Dated): Value | undefined {
  const day =
    index < 0
      ? within.to - ((weekdayOf(within.to) - weekday + 7) % 7)
      : within.from + ((weekday - weekdayOf(within.from) + 7) % 7) + (index - 1) * 7
  return day >= within.from && day <= within.to ? dayValue(day, within.inferred) : undefined
}

function nthDay({ index, count }: Nth, within: Dated): Value | undefined {
  const from = index < 0 ? within.to - count + 1 : within.from + (index - 1) * count
  const to = from + count - 1
  if (from < within.from || to > within.to) return undefined
  return count === 1 ? dayValue(from, within.inferred) : daysValue(from, to, within.inferred)
}

/** A week belongs to the period in which its Thursday lies, as in ISO 8601. */
function nthWeek({ index, count, unit }: Nth, within: Dated): Value | undefined {
  const firstThursday = within.from + ((4 - weekdayOf(within.from) + 7) % 7)
  const lastThursday = within.to - ((weekdayOf(within.to) - 4 + 7) % 7)
  const monday: DayNumber =
    index < 0
      ? mondayOf(lastThursday) - (count - 1) * 7
      : mondayOf(firstThursday) + (index - 1) * 7 * count
  if (monday + 3 < within.from || monday + 3 > within.to) return undefined
  return unit === 'week'
    ? daysValue(monday, monday + count * 7 - 1, within.inferred)
    : daysValue(monday + 5, monday + 6, within.inferred)
}

function nthMonth({ index, count }: Nth, within: Dated): Value | undefined {
  const { year } = civilDay(within.from)
  const first = index < 0 ? 13 - count : (index - 1) * count + 1
  const last = first + count - 1
  if (first < 1 || last > 12 || monthLength(year, first) === 0) return undefined
  const begin = monthValue(year, first, within.inferred)
  return count === 1 ? begin : interval(begin, monthValue(year, last, within.inferred))
}
