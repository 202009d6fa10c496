import { type Moment, type Parsed, type Sense, stepsOf, today, type Unit } from '../moment.ts'
import { behindDot, cardinalAt } from './parts.ts'
import { isApostrophe, isDash, type Source } from './source.ts'

export interface Period {
  readonly end: number
  readonly moment: Moment
}

export const found = (first: number, period: Period, rule: string, confidence: number): Parsed => ({
  first,
  end: period.end,
  moment: period.moment,
  rule,
  confidence,
})

/** "today", "yesterday", "tomorrow"; with "tonight", the part of the day. */
export function namedDay(source: Source, i: number): Parsed | undefined {
  const { offset, partOfDay } = source.term(i)
  if (offset === undefined) return undefined
  if (isInTitle(source, i)) return undefined
  const moment: Moment = { kind: 'shift', steps: [{ unit: 'day', count: offset }] }
  return { first: i, end: i + 1, moment, rule: 'dates/named-day', confidence: 0.9, partOfDay }
}

/** "The Today Show", "From Yesterday". */
function isInTitle(source: Source, i: number): boolean {
  if (!source.capital(i) || source.sign(i - 1) !== 0) return false
  const { sentences, sentenceOf } = source.document
  const sentence = sentences[sentenceOf[i]]
  return i > sentence.first && !sentence.headlineCase
}

/** "lastmonth", "thisyear": words that run together. */
export function runTogetherPeriod(source: Source, i: number): Parsed | undefined {
  const { period } = source.term(i)
  if (period === undefined) return undefined
  const moment: Moment = { kind: 'unit', ...period, sense: 'this' }
  return found(i, { end: i + 1, moment }, 'dates/pointed', 0.85)
}

/** "that weekend", "that year": the one that was told. */
export function again(source: Source, i: number): Parsed | undefined {
  const { unit } = source.term(i)
  if (!source.is(i - 1, 'that') || unit === undefined || source.text(i).endsWith('s'))
    return undefined
  if (unit !== 'week' && unit !== 'weekend' && unit !== 'month' && unit !== 'year') return undefined
  const moment: Moment = { kind: 'unit', unit, by: 0, sense: 'same' }
  return found(i - 1, { end: i + 1, moment }, 'dates/pointed', 0.55)
}

/** "the next morning", "the following evening": of the day behind the one that was told. */
export function nextPart(source: Source, i: number): Parsed | undefined {
  const { sense } = source.term(i)
  const { partOfDay } = source.term(i + 1)
  if ((sense !== 'next' && sense !== 'following') || partOfDay === undefined) return undefined
  if (!source.is(i - 1, 'the') || source.text(i + 1).endsWith('s')) return undefined
  const moment: Moment = { kind: 'unit', unit: 'day', by: 1, sense: 'next', tells: true }
  return { ...found(i - 1, { end: i + 2, moment }, 'dates/pointed', 0.75), partOfDay }
}

/** "the day after.", "the day before,": seen from what was told. */
export function dayBeside(source: Source, i: number): Parsed | undefined {
  if (source.term(i).unit !== 'day' || !source.is(i - 1, 'the')) return undefined
  const isAfter = source.is(i + 1, 'after')
  if (!isAfter && !source.is(i + 1, 'before')) return undefined
  const isClosed = i + 2 >= source.tokens.count || source.sign(i + 2) !== 0
  if (!isClosed || isApostrophe(source.sign(i + 2))) return undefined
  const by = isAfter ? 1 : -1
  const moment: Moment = { kind: 'unit', unit: 'day', by, sense: 'next', tells: true }
  return found(i, { end: i + 2, moment }, 'dates/from-day', 0.75)
}

/** "at the weekend", "over the weekend". */
export function theWeekend(source: Source, i: number): Parsed | undefined {
  if (source.term(i).unit !== 'weekend' || !source.is(i - 1, 'the')) return undefined
  const { word } = source.term(i - 2)
  if (word !== 'at' && word !== 'over' && word !== 'during' && word !== 'on') return undefined
  if (source.text(i).endsWith('s') || source.is(i + 1, 'of') || source.capital(i + 1)) {
    return undefined
  }
  const moment: Moment = { kind: 'unit', unit: 'weekend', by: 0, sense: 'bare' }
  return found(i - 1, { end: i + 1, moment }, 'dates/pointed', 0.75)
}

/** "by year-end", "before the year end": this year’s. */
export function yearEnd(source: Source, i: number): Parsed | undefined {
  if (source.term(i).unit !== 'year') return undefined
  const at = isDash(source.sign(i + 1)) ? i + 2 : i + 1
  if (source.term(at).edge !== 'border' || !source.is(i - 1, 'by')) return undefined
  if (source.is(at + 1, 'of') || source.digits(at + 1) > 0) return undefined
  const moment: Moment = { kind: 'unit', unit: 'year', by: 0, sense: 'this' }
  return found(i, { end: at + 1, moment }, 'dates/edge', 0.75)
}

/** "this year", "last month", "next Friday", "last March", "next spring", "the last three months". */
export function pointed(source: Source, i: number): Parsed | undefined {
  const period = pointedPeriod(source, i)
  if (period === undefined) return undefined
  const isAgain = period.moment.kind === 'unit' && period.moment.sense === 'same'
  return found(i, period, 'dates/pointed', isAgain ? 0.6 : 0.9)
}

export function pointedPeriod(source: Source, i: number): Period | undefined {
  const senses = senseAt(source, i)
  if (senses === undefined) return undefined
  const { sense, end } = senses
  return (
    unitPeriod(source, end, { sense, first: i }) ??
    stretch(source, end, sense) ??
    weekdayOrMonth(source, end, sense)
  )
}

/** "this", "last", and the pairs "this past", "this coming". */
function senseAt(source: Source, i: number): { sense: Sense; end: number } | undefined {
  const { sense } = source.term(i)
  if (sense === undefined) return undefined
  const isDefinite = source.is(i - 1, 'the') || source.term(i - 1).sense === 'this'
  // "following the visit", "following Tuesday’s announcement"
  if (sense === 'following' && !isDefinite) return undefined
  const second = source.term(i + 1).sense
  if (sense === 'this' && (second === 'past' || second === 'coming' || second === 'last')) {
    return { sense: second, end: i + 2 }
  }
  return { sense, end: i + 1 }
}

function unitPeriod(source: Source, i: number, { sense, first }: Pointer): Period | undefined {
  const { unit } = source.term(i)
  if (unit === undefined) return undefined
  const plural = source.text(i).endsWith('s')
  // "this years festival" lost its apostrophe; "the coming years" is no date.
  if (plural && (sense !== 'this' || unit !== 'year')) return undefined
  if (sense === 'past' && unit !== 'week' && unit !== 'weekend') return undefined
  const tells = isTold(source, { first, sense, unit })
  if (unit === 'day' && sense !== 'next' && !tells) return undefined
  if (isLength(source, { first, sense, unit })) return undefined
  if (unit === 'half' || unit === 'fortnight') return undefined
  const moment: Moment = { kind: 'unit', unit, by: stepsOf[sense], sense, tells }
  // "last week Sunday", "last week on Tuesday"
  const at = source.is(i + 1, 'on') ? i + 2 : i + 1
  const { weekday } = source.term(at)
  if (
    unit === 'week' &&
    weekday !== undefined &&
    (source.capital(at) || source.text(at).length > 5)
  ) {
    return { end: at + 1, moment: { kind: 'weekday', weekday, sense: 'bare', within: moment } }
  }
  return { end: i + 1, moment }
}

interface Pointer {
  readonly sense: Sense
  /** Where the word that points stands. */
  readonly first: number
}

const told: ReadonlySet<Unit> = new Set(['day', 'week', 'month', 'year'])

/** "the following year", "the next day", "the previous month": seen from what was told, not from today. */
function isTold(source: Source, { first, sense, unit }: Pointer & { unit: Unit }): boolean {
  if (!told.has(unit)) return false
  if (sense === 'following') return true
  return (sense === 'next' || sense === 'previous') && source.is(first - 1, 'the')
}

/** "over the last year", "during the next decade": a length of time that ends or begins today. */
function isLength(source: Source, { first, sense, unit }: Pointer & { unit: Unit }): boolean {
  if (!source.is(first - 1, 'the')) return false
  if (sense === 'last' || sense === 'past') return unit !== 'quarter' && unit !== 'weekend'
  if (unit !== 'decade' && unit !== 'century') return false
  return sense === 'next' && !source.is(first - 2, 'in')
}

const stretchable: ReadonlySet<Unit> = new Set(['day', 'businessday', 'week', 'month', 'quarter'])

/** "the last three months", "next 3 days"; years are lengths of time ("the past 15 years"). */
function stretch(source: Source, i: number, sense: Sense): Period | undefined {
  if (sense === 'this' || sense === 'same' || source.is(i, 'a') || source.is(i, 'an')) {
    return undefined
  }
  const count = cardinalAt(source, i)
  if (count === undefined || count.value < 1 || count.value > 400) return undefined
  const counted = unitAt(source, count.end)
  if (counted === undefined || !stretchable.has(counted.unit)) return undefined
  const { unit } = counted
  const moment: Moment =
    source.is(i - 2, 'within') || source.is(i - 3, 'within')
      ? { kind: 'lasting', from: today, steps: [{ unit, count: count.value }], ahead: true }
      : { kind: 'stretch', unit, count: stepsOf[sense] * count.value }
  return { end: counted.end, moment }
}

function weekdayOrMonth(source: Source, i: number, sense: Sense): Period | undefined {
  const term = source.term(i)
  const end = behindDot(source, i)
  if (term.weekday !== undefined) {
    if (
      source.text(i).endsWith('s') ||
      (!source.capital(i) && end - i === 1 && source.text(i).length < 6)
    )
      return undefined
    return { end, moment: { kind: 'weekday', weekday: term.weekday, sense } }
  }
  if (term.month !== undefined) {
    if (!source.capital(i) && source.text(i).length < 6) return undefined
    return { end, moment: { kind: 'calendar', month: term.month, sense } }
  }
  if (term.season !== undefined && sense !== 'same') {
    return { end: i + 1, moment: { kind: 'season', code: term.season, sense } }
  }
  return undefined
}

/** "days", "business days". */
export function unitAt(source: Source, i: number): { unit: Unit; end: number } | undefined {
  const { unit } = source.term(i)
  if (unit !== undefined) return { unit, end: i + 1 }
  if (source.term(i + 1).unit !== 'day') return undefined
  const business = source.text(i)
  const isBusiness = business === 'business' || business === 'working'
  return isBusiness ? { unit: 'businessday', end: i + 2 } : undefined
}
