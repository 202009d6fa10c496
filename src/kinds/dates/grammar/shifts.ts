import { type Moment, type Parsed, type Step, today, type Unit } from '../moment.ts'
import { cardinalAt, type Piece } from './parts.ts'
import { found, unitAt } from './relative.ts'
import { isDash, Sign, type Source } from './source.ts'

/** "two weeks ago", "1 month 21 days ago", "three weeks from tomorrow", "the day after tomorrow". */
export function shifted(
  source: Source,
  i: number,
  day: (at: number) => Parsed | undefined,
): Parsed | undefined {
  const weekdays = weekdaysAgo(source, i)
  if (weekdays !== undefined) return weekdays
  const length = lengthAt(source, i)
  if (length === undefined) return undefined
  const { first, end, isCounted } = length
  const moved: Moved = (sign, from) => ({
    kind: 'shift',
    steps: length.steps.map(({ unit, count }) => ({ unit, count: sign * count })),
    from,
  })
  if (isCounted) {
    const counted = countedFromToday(source, length, moved)
    if (counted !== undefined) return counted
  }
  const begin = isCounted ? beginningAt(source, first, end) : 0
  if (begin > 0) {
    const from = day(begin)
    if (from === undefined || 'impossible' in from || !isDay(from.moment)) return undefined
    const moment: Moment = { kind: 'lasting', from: from.moment, steps: length.steps }
    return found(first, { end: from.end, moment }, 'dates/lasting', 0.8)
  }
  const direction = directionAt(source, end, isCounted)
  if (direction === 0) return undefined
  const next = source.is(end + 1, 'the') ? end + 2 : end + 1
  if (source.term(next).sense === 'next' && !isCounted && direction === 1) {
    const { unit } = length.steps[0]
    const follows = source.term(next + 1)
    if (follows.weekday === undefined && follows.unit === undefined) {
      const moment: Moment = { kind: 'unit', unit, by: 2, sense: 'next' }
      return found(first, { end: next + 1, moment }, 'dates/from-day', 0.85)
    }
  }
  const base = day(next)
  if (base === undefined || 'impossible' in base || !isDay(base.moment)) return undefined
  if (direction === 1 && source.is(first - 1, 'within')) {
    const moment: Moment = { kind: 'lasting', from: base.moment, steps: length.steps }
    return found(first, { end: base.end, moment }, 'dates/within', 0.7)
  }
  return found(
    first,
    { end: base.end, moment: moved(direction, base.moment) },
    'dates/from-day',
    0.85,
  )
}

/** "two Sundays ago", "three Fridays from now". */
function weekdaysAgo(source: Source, i: number): Parsed | undefined {
  const count = cardinalAt(source, i)
  if (count === undefined || count.value > 20) return undefined
  const { weekday } = source.term(count.end)
  if (weekday === undefined) return undefined
  const at = count.end + 1
  const isAgo = source.term(at).ago === true
  if (!isAgo && !(source.is(at, 'from') && source.is(at + 1, 'now'))) return undefined
  const by = isAgo ? -count.value : count.value
  const moment: Moment = { kind: 'weekday', weekday, sense: 'bare', by }
  return found(i, { end: isAgo ? at + 1 : at + 2, moment }, 'dates/ago', 0.8)
}

/** Where the day stands that "three days starting on" or "for three days from" begin with; 0 for none. */
function beginningAt(source: Source, first: number, end: number): number {
  const { word } = source.term(end)
  if (word === 'starting' || word === 'beginning' || word === 'commencing') {
    return source.is(end + 1, 'on') || source.is(end + 1, 'from') ? end + 2 : end + 1
  }
  const at = source.sign(end) === Sign.comma ? end + 1 : end
  return source.is(first - 1, 'for') && source.is(at, 'from') ? at + 1 : 0
}

/** "before" and "after"; behind a number also "from". */
function directionAt(source: Source, i: number, isCounted: boolean): -1 | 0 | 1 {
  if (source.is(i, 'before')) return -1
  return source.is(i, 'after') || (isCounted && source.is(i, 'from')) ? 1 : 0
}

/** "two weeks ago", "three days later", "two weeks from now", "in five days". */
function countedFromToday(source: Source, length: Length, moved: Moved): Parsed | undefined {
  const { first, end } = length
  const { ago, hence } = source.term(end)
  if (ago === true && isVague(source, length)) return undefined
  if (ago === true) return found(first, { end: end + 1, moment: moved(-1) }, 'dates/ago', 0.88)
  if (source.is(end, 'later')) {
    if (!length.steps.every(({ unit }) => soon.has(unit))) return undefined
    const moment: Moment = { ...moved(1), tells: true }
    return found(first, { end: end + 1, moment }, 'dates/later', 0.7)
  }
  if (hence === true)
    return found(first, { end: end + 1, moment: moved(1) }, 'dates/from-now', 0.85)
  if (source.is(end, 'from') && source.is(end + 1, 'now')) {
    return found(first, { end: end + 2, moment: moved(1) }, 'dates/from-now', 0.85)
  }
  if (source.is(first - 1, 'within')) return within(length)
  const isPoint =
    !source.is(end, 'of') &&
    !source.is(end, 'from') &&
    !source.is(end, 'after') &&
    !source.is(end, 'before')
  if (!source.is(first - 1, 'in') || !isPoint || !length.steps.every(({ unit }) => soon.has(unit)))
    return undefined
  const moment: Moment = { ...moved(1), ahead: true }
  return found(first, { end, moment }, 'dates/in-days', 0.7)
}

/** "more than 30 years ago", "some two decades ago". */
const isVague = (source: Source, { first, steps }: Length): boolean =>
  !exact.has(steps[0].unit) && source.term(first - 1).counter === 'vague'

const exact: ReadonlySet<Unit> = new Set(['day', 'businessday', 'week'])

/** "within ten months"; years are lengths of time here too, unless days make them exact. */
function within({ first, end, steps }: Length): Parsed | undefined {
  if (!soon.has(steps[steps.length - 1].unit)) return undefined
  const moment: Moment = { kind: 'lasting', from: today, steps, ahead: true }
  return found(first, { end, moment }, 'dates/within', 0.6)
}

/** Years ahead or later are lengths of time ("in two years", "ten years later"). */
const soon: ReadonlySet<Unit> = new Set(['day', 'businessday', 'week', 'month'])

const isDay = (moment: Moment): boolean =>
  moment.kind === 'weekday' ||
  moment.kind === 'shift' ||
  (moment.kind === 'calendar' && moment.day !== undefined && moment.month !== undefined)

type Moved = (sign: number, from?: Moment) => Extract<Moment, { kind: 'shift' }>

interface Length {
  readonly first: number
  readonly end: number
  readonly steps: readonly Step[]
  /** "two days", "a day"; false for the bare "day" of "the day after tomorrow". */
  readonly isCounted: boolean
}

const longest = { parts: 3, count: 500 }

function lengthAt(source: Source, i: number): Length | undefined {
  const bare = source.term(i).unit
  if (bare !== undefined) {
    const { first, count, isCounted } = articleBefore(source, i)
    return { first, end: i + 1, steps: [{ unit: bare, count }], isCounted }
  }
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
  return found.length === 0 ? undefined : { first: i, end: at, steps: found, isCounted: true }
}

/** "a month", "a couple of days": the article stands before the word that opens the expression. */
function articleBefore(
  source: Source,
  i: number,
): { first: number; count: number; isCounted: boolean } {
  const isArticle = (at: number): boolean => source.is(at, 'a') || source.is(at, 'an')
  if (isArticle(i - 1)) return { first: i - 1, count: 1, isCounted: true }
  const couple = source.is(i - 1, 'of') ? i - 2 : i - 1
  if (!source.is(couple, 'couple')) return { first: i, count: 1, isCounted: false }
  return { first: isArticle(couple - 1) ? couple - 1 : couple, count: 2, isCounted: true }
}

function stepAt(source: Source, i: number): { step: Step; end: number } | undefined {
  const count: Piece | undefined = cardinalAt(source, i)
  if (count === undefined || count.value > longest.count) return undefined
  const at = isDash(source.sign(count.end)) ? count.end + 1 : count.end
  const short = source.term(at).countedUnit
  const counted = short === undefined ? unitAt(source, at) : { unit: short, end: at + 1 }
  if (counted === undefined) return undefined
  return { step: { unit: counted.unit, count: count.value }, end: counted.end }
}
