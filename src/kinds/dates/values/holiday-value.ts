import { type DayNumber, dayNumber, easterOf, weekdayInMonth } from './calendar.ts'
import { type Dated, dayValue, type Inferred } from './value.ts'

/** The day of a holiday: "12-25", "easter -2", or "11 4 4" (November, Thursday, the fourth). */
export function holidayValue(
  rule: string,
  year: number,
  inferred: readonly Inferred[],
): Dated | undefined {
  const day = holidayOf(rule, year)
  return day === undefined ? undefined : dayValue(day, inferred)
}

function holidayOf(rule: string, year: number): DayNumber | undefined {
  if (rule.startsWith('easter')) return easterOf(year) + Number(rule.slice('easter'.length))
  const numbers = rule.split(/[- ]/u).map(Number)
  if (numbers.length === 2) return dayNumber(year, numbers[0], numbers[1])
  const [month, weekday, index] = numbers
  return weekdayInMonth({ year, month }, weekday, index)
}
