import type { CalendarMoment, Found } from '../moment.ts'
import { longestMonth } from '../values/calendar.ts'
import { expression } from './expression.ts'
import { dayAt, yearBehind } from './parts.ts'
import { isDash, Sign, type Source } from './source.ts'
import type { WordFacts } from './years.ts'

/** "12" of "12 and 13 May 2023": month and year stand behind the second day. */
export function dayListedBefore(source: Source, facts: WordFacts, i: number): Found | undefined {
  const day = dayAt(source, i)
  if (day === undefined || day.value < 1 || day.value > 31) return undefined
  const at = behindAnd(source, day.end)
  if (at < 0 || (source.glued(i) && isDash(source.sign(i - 1)))) return undefined
  // "room 5 and May 6": the second day has to stand before its month, and behind the first.
  const second = dayAt(source, at)
  if (second === undefined || second.value <= day.value) return undefined
  const next = dayListedBefore(source, facts, at) ?? expression(source, facts, at)
  if (next === undefined || 'impossible' in next || next.moment.kind !== 'calendar')
    return undefined
  const { moment } = next
  if (moment.month === undefined || moment.day === undefined || moment.weekday !== undefined) {
    return undefined
  }
  if (day.value >= moment.day || day.value > longestMonth(moment.month)) return undefined
  return { ...next, first: i, end: day.end, moment: { ...moment, day: day.value } }
}

/** A date that shares words with the next one: "June and August 2012", "May 12 and 13". */
export function withList(source: Source, facts: WordFacts, left: Found): Found {
  const { moment } = left
  if (moment.kind !== 'calendar' || moment.month === undefined || moment.year !== undefined) {
    return left
  }
  const at = behindAnd(source, left.end)
  if (at < 0) return left
  const next = expression(source, facts, at)
  if (next !== undefined && !('impossible' in next) && next.moment.kind === 'calendar') {
    const { month, year, day } = next.moment
    const isAlike = (day === undefined) === (moment.day === undefined)
    if (month !== undefined && year !== undefined && isAlike && month >= moment.month) {
      return { ...left, moment: { ...moment, year } }
    }
    if (month !== undefined) return left
  }
  return moment.day === undefined ? left : withNextDay(source, left, { moment, at })
}

function withNextDay(
  source: Source,
  left: Found,
  { moment, at }: { moment: CalendarMoment; at: number },
): Found {
  const day = dayAt(source, at)
  if (day === undefined || moment.month === undefined) return left
  if (day.value <= (moment.day ?? 31) || day.value > longestMonth(moment.month)) return left
  const year = yearBehind(source, day.end)
  // "on May 12 and 30 students": what is counted follows.
  const follows = source.sign(year?.end ?? day.end) !== 0 || source.term(day.end).word !== undefined
  if (year === undefined && !follows && day.end < source.tokens.count) return left
  const { end } = year ?? day
  const second: CalendarMoment = { ...moment, day: day.value, weekday: undefined }
  const more: Found = { ...left, first: at, end, moment: { ...second, year: year?.value } }
  if (year !== undefined) return { ...left, moment: { ...moment, year: year.value }, more }
  // "May 5, 6 and 7": the days go on.
  const third = behindAnd(source, end)
  const rest = third < 0 ? more : withNextDay(source, more, { moment: second, at: third })
  const { moment: ofRest } = rest
  const ofYear = ofRest.kind === 'calendar' ? ofRest.year : undefined
  return { ...left, moment: { ...moment, year: ofYear }, more: rest }
}

/** Behind "and", "or", "&" or a comma; -1 when none stands here. */
function behindAnd(source: Source, i: number): number {
  if (source.is(i, 'and') || source.is(i, 'or') || source.sign(i) === 0x26) return i + 1
  // "May/June 2021"
  if (source.sign(i) === Sign.slash && source.glued(i) && source.glued(i + 1)) return i + 1
  if (source.sign(i) !== Sign.comma) return -1
  return source.is(i + 1, 'and') ? i + 2 : i + 1
}
