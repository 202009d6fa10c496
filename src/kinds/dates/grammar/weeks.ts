import type { Parsed } from '../moment.ts'
import { behindComma, yearAt } from './parts.ts'
import type { Source } from './source.ts'

const weeksOfYear = 53

/** "week 6 of 2025", "Week 14, 2023": numbered as in ISO 8601. */
export function numberedWeek(source: Source, i: number): Parsed | undefined {
  if (source.term(i).unit !== 'week' || source.text(i).endsWith('s')) return undefined
  const index = source.digits(i + 1) <= 2 && source.digits(i + 1) > 0 ? source.value(i + 1) : 0
  if (index < 1 || index > weeksOfYear) return undefined
  const at = source.is(i + 2, 'of') || source.is(i + 2, 'in') ? i + 3 : behindComma(source, i + 2)
  const year = source.digits(at) === 4 ? yearAt(source, at) : undefined
  if (year === undefined) return undefined
  return {
    first: i,
    end: year.end,
    moment: {
      kind: 'nth',
      index,
      count: 1,
      unit: 'week',
      within: { kind: 'calendar', year: year.value },
    },
    rule: 'dates/week',
    confidence: 0.9,
  }
}
