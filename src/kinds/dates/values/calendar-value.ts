import { type CalendarMoment, type Moment, stepsOf } from '../moment.ts'
import { civilDay, type DayNumber, dayNumber, monthLength, weekdayOf } from './calendar.ts'
import { type Anchor, nearest } from './nearest.ts'

import {
  type Dated,
  dayValue,
  type Inferred,
  isDated,
  monthless,
  monthValue,
  type Value,
  yearless,
  yearValue,
} from './value.ts'

type Resolve = (moment: Moment, anchor: Anchor) => Value | undefined

/** A date with what the words leave out supplied from the anchor, as far as it tells. */
export function calendarValue(
  moment: CalendarMoment,
  anchor: Anchor,
  resolve: Resolve,
): Value | undefined {
  if (moment.year !== undefined) return complete(moment, moment.year, [])
  if (moment.within !== undefined) return inside(moment, resolve(moment.within, anchor))
  if (moment.month === undefined) return dayAlone(moment, anchor)
  const inYear = (year: number): Dated | undefined => complete(moment, year, ['year'])
  if (moment.sense !== undefined) {
    return nearest(inYear, anchor, stepsOf[moment.sense], moment.sense)
  }
  if (anchor.day !== undefined) {
    const today = civilDay(anchor.day).year
    const agreeing = (year: number): Dated | undefined => {
      const value = Math.abs(year - today) <= 1 ? inYear(year) : undefined
      return value?.weekdayDiffers ? undefined : value
    }
    const found = nearest(agreeing, anchor, 0)
    // "The deadline is Tuesday, 10 January" of a year that is over: the weekday is wrong.
    const isOver = found !== undefined && anchor.day - found.to > longOver
    if (moment.weekday !== undefined && isOver && anchor.lean() === 'future') {
      return nearest(inYear, anchor, 1)
    }
    return found ?? nearest(inYear, anchor, 0)
  }
  const { month, day } = moment
  const year =
    moment.weekday === undefined ? anchor.toldYear(month, day) : yearOfWeekday(moment, anchor)
  return (year === undefined ? undefined : inYear(year)) ?? yearless(moment.month, moment.day)
}

/** What lies so many days back is not what the words look ahead to. */
const longOver = 60

function complete(
  { month, day, weekday }: CalendarMoment,
  year: number,
  inferred: readonly Inferred[],
): Dated | undefined {
  if (month === undefined) return yearValue(year, inferred)
  if (day === undefined) return monthValue(year, month, inferred)
  if (day > monthLength(year, month)) return undefined
  const value = dayValue(dayNumber(year, month, day), inferred)
  const differs = weekday !== undefined && weekdayOf(value.from) !== weekday
  return differs ? { ...value, weekdayDiffers: true } : value
}

/** "March this year", "the 20th of next month". */
function inside(moment: CalendarMoment, within: Value | undefined): Value | undefined {
  if (!isDated(within)) {
    return moment.month === undefined ? undefined : yearless(moment.month, moment.day)
  }
  const { year, month } = civilDay(within.from)
  return moment.month === undefined
    ? complete({ ...moment, month }, year, ['year', 'month'])
    : complete(moment, year, ['year'])
}

/** How many months around the anchor "Friday the 22nd" is looked for, and a bare "the 22nd". */
const monthsAround = { weekday: 24, none: 1 }

function dayAlone({ day, weekday }: CalendarMoment, anchor: Anchor): Value | undefined {
  if (day === undefined) return undefined
  if (anchor.day === undefined) return weekday === undefined ? undefined : monthless(day)
  const reach = weekday === undefined ? monthsAround.none : monthsAround.weekday
  const { year, month } = civilDay(anchor.day)
  const lean = anchor.lean()
  let best: DayNumber | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (let by = -reach; by <= reach; by++) {
    const index = year * 12 + month - 1 + by
    const ofYear = Math.floor(index / 12)
    const ofMonth = index - ofYear * 12 + 1
    if (day > monthLength(ofYear, ofMonth)) continue
    const found = dayNumber(ofYear, ofMonth, day)
    if (weekday !== undefined && weekdayOf(found) !== weekday) continue
    const ahead = found - anchor.day
    const looksBack = lean === 'past' || (lean === 'neutral' && weekday === undefined)
    const cost = ahead > 0 && looksBack ? ahead * 30 : Math.abs(ahead)
    if (cost >= bestCost) continue
    best = found
    bestCost = cost
  }
  return best === undefined ? undefined : dayValue(best, ['year', 'month'])
}

/** Of the years that the text names the only one in which the weekday is right. */
function yearOfWeekday(moment: CalendarMoment, anchor: Anchor): number | undefined {
  const fits = (year: number): boolean => complete(moment, year, [])?.weekdayDiffers === undefined
  if (moment.day === undefined || moment.month === undefined) return undefined
  const told = anchor.toldYear(moment.month, moment.day)
  if (told !== undefined && fits(told)) return told
  const fitting = [...anchor.years].filter(fits)
  return fitting.length === 1 ? fitting[0] : undefined
}
