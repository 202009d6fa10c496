import type { Moment, Parsed } from '../moment.ts'
import { dayMonthYear, monthDayYear } from './absolute.ts'
import { monthAt, ordinalAt } from './parts.ts'
import { type Period, pointedPeriod } from './relative.ts'
import { isDash, Sign, type Source } from './source.ts'

/** "March this year", "May of last year", "November" behind a preposition or as a word that is only a month. */
export function monthAlone(source: Source, i: number): Parsed | undefined {
  const name = monthAt(source, i)
  if (name === undefined) return undefined
  const outer = yearBehindMonth(source, name.end)
  if (outer !== undefined && (source.capital(i) || !isEveryday(source, i))) {
    const moment: Moment = { kind: 'calendar', month: name.value, within: outer.moment }
    return { first: i, end: outer.end, moment, rule: 'dates/month', confidence: 0.92 }
  }
  if (!standsAlone(source, i, name.end)) return undefined
  const moment: Moment = { kind: 'calendar', month: name.value }
  return { first: i, end: name.end, moment, rule: 'dates/month', confidence: 0.86 }
}

function yearBehindMonth(source: Source, i: number): Period | undefined {
  let at = source.is(i, 'of') || source.sign(i) === Sign.comma ? i + 1 : i
  if (source.is(at, 'the')) at++
  if (source.is(at, 'that') && source.term(at + 1).unit === 'year') {
    return { end: at + 2, moment: { kind: 'unit', unit: 'year', by: 0, sense: 'same' } }
  }
  const period = pointedPeriod(source, at)
  return period?.moment.kind === 'unit' && period.moment.unit === 'year' ? period : undefined
}

/** March, April, May, June, August: names, verbs and adjectives too. */
const names: ReadonlySet<number> = new Set([3, 4, 5, 6, 8])

/** Words that are names, verbs or titles as often as months. */
function isEveryday(source: Source, i: number): boolean {
  const text = source.text(i)
  return text.length <= 4 || names.has(source.term(i).month ?? 0)
}

function standsAlone(source: Source, i: number, end: number): boolean {
  const led = isLed(source, i) || leadsRange(source, end)
  // "the January Uprising"
  if (source.is(i - 1, 'the') && source.capital(end)) return false
  if (!source.capital(i)) return led && !isVerb(source, i)
  // "in May Hall", "August Wilson", "by April Jones": a name runs on.
  if (source.capital(end) && !isSign(source, end) && isEveryday(source, i)) return false
  if (isEveryday(source, i)) return led
  return led || !isNamePart(source, i)
}

const isVerb = (source: Source, i: number): boolean => {
  const { month } = source.term(i)
  return month === 3 || month === 5 || source.text(i).length <= 3
}

/** "May to March", "Jan-Feb 2017". */
function leadsRange(source: Source, i: number): boolean {
  const { word } = source.term(i)
  const joins =
    word === 'to' ||
    word === 'through' ||
    word === 'until' ||
    word === 'till' ||
    isDash(source.sign(i)) ||
    (source.sign(i) === Sign.slash && source.glued(i))
  return joins && source.term(i + 1).month !== undefined
}

const isSign = (source: Source, i: number): boolean => source.sign(i) !== 0

function isNamePart(source: Source, i: number): boolean {
  return (
    source.capital(i - 1) &&
    source.document.sentenceOf[i] === source.document.sentenceOf[i - 1] &&
    source.term(i - 1).month === undefined
  )
}

const prepositions: ReadonlySet<string> = new Set([
  'in',
  'of',
  'since',
  'by',
  'until',
  'till',
  'from',
  'to',
  'during',
  'through',
  'between',
  'before',
  'after',
  'for',
  'around',
])

/** Does a preposition, or a month and "and", stand before the word? */
export function isLed(source: Source, i: number): boolean {
  const at = source.is(i - 1, 'the') ? i - 2 : i - 1
  const before = source.term(at)
  if (before.word !== undefined && prepositions.has(before.word)) return true
  if (before.edge !== undefined) return true
  const sign = source.sign(at)
  const joined =
    before.word === 'and' || before.word === 'or' || sign === Sign.comma || isDash(sign)
  return joined && source.term(at - 1).month !== undefined
}

/** "on the 19th", "the morning of the 19th": the day of a month that the news does not repeat. */
export function ordinalDay(source: Source, i: number): Parsed | undefined {
  const day = source.suffix(i) === '' ? undefined : ordinalAt(source, i)
  if (day === undefined || day.value > 31) return undefined
  // "on the morning of 17th" is common where English is translated.
  const before = source.is(i - 1, 'the') ? i - 2 : i - 1
  const part = source.is(before, 'of') && source.term(before - 1).partOfDay !== undefined
  if (!(source.is(before, 'on') && before < i - 1) && !part) return undefined
  const { word, verb } = source.term(day.end)
  const isClosed = day.end >= source.tokens.count || source.sign(day.end) !== 0
  if (!isClosed && word === undefined && verb === undefined) return undefined
  if (word === 'of') return undefined
  const moment: Moment = { kind: 'calendar', day: day.value }
  return { first: i, end: day.end, moment, rule: 'dates/ordinal-day', confidence: 0.75 }
}

/** "next 6th of April", "this May 5". */
export function pointedDay(source: Source, i: number): Parsed | undefined {
  const { sense } = source.term(i)
  if (sense !== 'this' && sense !== 'next' && sense !== 'last' && sense !== 'coming') {
    return undefined
  }
  const date = dayMonthYear(source, i + 1) ?? monthDayYear(source, i + 1)
  if (date === undefined || 'impossible' in date || date.moment.kind !== 'calendar') return date
  if (date.moment.year !== undefined) return undefined
  return { ...date, first: i, moment: { ...date.moment, sense } }
}

/** "the 20th of next month", "the 21st this month". */
export function dayOfMonth(source: Source, i: number): Parsed | undefined {
  const day = ordinalAt(source, i)
  if (day === undefined || day.value > 31) return undefined
  let at = day.end
  if (source.term(at).unit === 'day') at++
  if (source.is(at, 'of') || source.is(at, 'in')) at++
  const outer = pointedPeriod(source, at)
  if (outer?.moment.kind !== 'unit') return undefined
  const { unit } = outer.moment
  if (unit === 'month') {
    const moment: Moment = { kind: 'calendar', day: day.value, within: outer.moment }
    return { first: i, end: outer.end, moment, rule: 'dates/day-of-month', confidence: 0.88 }
  }
  return undefined
}
