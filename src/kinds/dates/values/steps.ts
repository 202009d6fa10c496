import type { Step } from '../moment.ts'
import { addMonths, type DayNumber } from './calendar.ts'
import { isWorkday } from './value.ts'

/** The day that a length of time leads to; undefined for units that have none ("weekends"). */
export function moveAll(from: DayNumber, all: readonly Step[]): DayNumber | undefined {
  let day: DayNumber | undefined = from
  for (const step of all) day = day === undefined ? undefined : move(day, step)
  return day
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

export function addWorkdays(from: DayNumber, count: number): DayNumber {
  let day = from
  for (let left = Math.abs(count); left > 0; ) {
    day += Math.sign(count)
    if (isWorkday(day)) left--
  }
  return day
}
