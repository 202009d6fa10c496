import type { Moment, Parsed, Sense, Step, Unit } from './moment.ts'
import { behindDot, cardinalAt, type Piece } from './parts.ts'
import { isDash, type Source } from './source.ts'

export interface Period {
  readonly end: number
  readonly moment: Moment
}

const found = (first: number, period: Period, rule: string, confidence: number): Parsed => ({
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
  // "today's students": nowadays, not this day.
  const moment: Moment = { kind: 'shift', steps: [{ unit: 'day', count: offset }] }
  return { first: i, end: i + 1, moment, rule: 'dates/named-day', confidence: 0.9, partOfDay }
}

/** "this year", "last month", "next Friday", "last March", "next spring", "the last three months". */
export function pointed(source: Source, i: number): Parsed | undefined {
  const period = pointedPeriod(source, i)
  return period && found(i, period, 'dates/pointed', 0.9)
}

export function pointedPeriod(source: Source, i: number): Period | undefined {
  const senses = senseAt(source, i)
  if (senses === undefined) return undefined
  const { sense, end } = senses
  return (
    unitPeriod(source, end, sense) ??
    stretch(source, end, sense) ??
    weekdayOrMonth(source, end, sense)
  )
}

/** "this", "last", and the pairs "this past", "this coming". */
function senseAt(source: Source, i: number): { sense: Sense; end: number } | undefined {
  const { sense } = source.term(i)
  if (sense === undefined) return undefined
  const second = source.term(i + 1).sense
  if (sense === 'this' && (second === 'past' || second === 'coming' || second === 'last')) {
    return { sense: second, end: i + 2 }
  }
  return { sense, end: i + 1 }
}

export const steps: Readonly<Record<Sense, number>> = {
  bare: 0,
  this: 0,
  same: 0,
  last: -1,
  past: -1,
  previous: -1,
  next: 1,
  coming: 1,
}

function unitPeriod(source: Source, i: number, sense: Sense): Period | undefined {
  const { unit } = source.term(i)
  if (unit === undefined) return undefined
  const plural = source.text(i).endsWith('s')
  // "this years festival" lost its apostrophe; "the coming years" is no date.
  if (plural && (sense !== 'this' || unit !== 'year')) return undefined
  if (sense === 'past' && unit !== 'week' && unit !== 'weekend') return undefined
  if (unit === 'day' && sense !== 'next') return undefined
  if (unit === 'half' || unit === 'fortnight') return undefined
  return { end: i + 1, moment: { kind: 'unit', unit, by: steps[sense], sense } }
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
  const moment: Moment = {
    kind: 'stretch',
    unit: counted.unit,
    count: steps[sense] * count.value,
  }
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
  const business = source.text(i)
  if ((business === 'business' || business === 'working') && source.term(i + 1).unit === 'day') {
    return { unit: 'businessday', end: i + 2 }
  }
  return undefined
}

/** "two weeks ago", "1 month 21 days ago", "three weeks from tomorrow", "the day after tomorrow". */
export function shifted(
  source: Source,
  i: number,
  day: (at: number) => Parsed | undefined,
): Parsed | undefined {
  const length = lengthAt(source, i)
  if (length === undefined) return undefined
  const { end } = length
  const term = source.term(end)
  const at = (sign: number, from?: Moment): Moment => ({
    kind: 'shift',
    steps: length.steps.map(({ unit, count }) => ({ unit, count: sign * count })),
    from,
  })
  if (term.ago === true && length.isCounted) {
    return found(i, { end: end + 1, moment: at(-1) }, 'dates/ago', 0.88)
  }
  if (term.hence === true || (source.is(end, 'from') && source.is(end + 1, 'now'))) {
    return found(i, { end: end + (term.hence ? 1 : 2), moment: at(1) }, 'dates/from-now', 0.85)
  }
  const direction = source.is(end, 'before')
    ? -1
    : source.is(end, 'after') || (length.isCounted && source.is(end, 'from'))
      ? 1
      : 0
  if (direction === 0) return undefined
  if (source.term(end + 1).sense === 'next' && !length.isCounted && direction === 1) {
    const { unit } = length.steps[0]
    const period: Period = { end: end + 2, moment: { kind: 'unit', unit, by: 2, sense: 'next' } }
    const follows = source.term(end + 2)
    if (follows.weekday === undefined && follows.unit === undefined) {
      return found(i, period, 'dates/from-day', 0.85)
    }
  }
  const base = day(source.is(end + 1, 'the') ? end + 2 : end + 1)
  if (base === undefined || 'impossible' in base || !isDay(base.moment)) return undefined
  return found(i, { end: base.end, moment: at(direction, base.moment) }, 'dates/from-day', 0.85)
}

const isDay = (moment: Moment): boolean =>
  moment.kind === 'weekday' ||
  moment.kind === 'shift' ||
  (moment.kind === 'calendar' && moment.day !== undefined && moment.month !== undefined)

interface Length {
  readonly end: number
  readonly steps: readonly Step[]
  /** "two days", "a day"; false for the bare "day" of "the day after tomorrow". */
  readonly isCounted: boolean
}

const longest = { parts: 3, count: 500 }

function lengthAt(source: Source, i: number): Length | undefined {
  const bare = source.term(i).unit
  if (bare !== undefined) return { end: i + 1, steps: [{ unit: bare, count: 1 }], isCounted: false }
  const found: Step[] = []
  let at = i
  while (found.length < longest.parts) {
    const step = stepAt(source, at)
    if (step === undefined) break
    found.push(step.step)
    at = step.end
    const next = source.sign(at) === 0x2c || source.is(at, 'and') ? at + 1 : at
    if (stepAt(source, next) === undefined) break
    at = next
  }
  return found.length === 0 ? undefined : { end: at, steps: found, isCounted: true }
}

function stepAt(source: Source, i: number): { step: Step; end: number } | undefined {
  const count: Piece | undefined = cardinalAt(source, i)
  if (count === undefined || count.value > longest.count) return undefined
  const at = isDash(source.sign(count.end)) ? count.end + 1 : count.end
  const counted = unitAt(source, at)
  if (counted === undefined) return undefined
  return { step: { unit: counted.unit, count: count.value }, end: counted.end }
}
