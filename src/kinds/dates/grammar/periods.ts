import type { Moment, Parsed, Unit } from '../moment.ts'
import { cardinalAt, monthAt, ordinalAt, yearAt } from './parts.ts'
import { type Period, pointedPeriod, unitAt } from './relative.ts'
import { isApostrophe, isDash, type Source } from './source.ts'
import { fiscalYearAt } from './years.ts'

/** "Q3 2024", "2016 Q3", "H1 2022", "third quarter of 2023", "first half of the year". */
export function quarterOrHalf(source: Source, i: number): Parsed | undefined {
  const code = codeAt(source, i)
  if (code !== undefined) {
    const at = isDash(source.sign(code.end)) ? code.end + 1 : code.end
    return partOf(source, i, { ...code, at: source.is(at, 'of') ? at + 1 : at })
  }
  const year = source.digits(i) === 4 ? yearAt(source, i) : undefined
  if (year !== undefined) {
    const at = isDash(source.sign(year.end)) ? year.end + 1 : year.end
    const behind = codeAt(source, at)
    if (behind === undefined) return undefined
    const moment: Moment = {
      kind: 'part',
      unit: behind.unit,
      index: behind.index,
      year: year.value,
    }
    return { first: i, end: behind.end, moment, rule: 'dates/quarter', confidence: 0.95 }
  }
  const ordinal = ordinalAt(source, i)
  const isLast = source.term(i).sense === 'last'
  if (ordinal === undefined && !isLast) return undefined
  const unitPlace = ordinal?.end ?? i + 1
  const at = isDash(source.sign(unitPlace)) ? unitPlace + 1 : unitPlace
  const { unit } = source.term(at)
  if ((unit !== 'quarter' && unit !== 'half') || source.text(at).endsWith('s')) return undefined
  const parts = unit === 'quarter' ? 4 : 2
  const index = ordinal?.value ?? parts
  if (index < 1 || index > parts) return undefined
  const linked = source.is(at + 1, 'of') || source.is(at + 1, 'in')
  return partOf(source, i, {
    unit,
    index,
    end: at + 1,
    at: linked ? at + 2 : at + 1,
    written: true,
  })
}

interface Part {
  readonly unit: 'quarter' | 'half'
  readonly index: number
  readonly end: number
}

/** "Q3", "H1", "1H", "3Q". */
function codeAt(source: Source, i: number): Part | undefined {
  const { start, end } = source.tokens
  if (i >= source.tokens.count || end[i] - start[i] !== 2) return undefined
  const text = source.text(i)
  const isFirst = text[0] > '9'
  const letter = text[isFirst ? 0 : 1]
  const index = text.charCodeAt(isFirst ? 1 : 0) - 0x30
  if (letter === 'q' && index >= 1 && index <= 4) return { unit: 'quarter', index, end: i + 1 }
  if (letter === 'h' && index >= 1 && index <= 2) return { unit: 'half', index, end: i + 1 }
  return undefined
}

interface PartAt extends Part {
  /** Where the year may stand. */
  readonly at: number
  /** "third quarter" in words, which games have too: it needs its year. */
  readonly written?: boolean
}

function partOf(source: Source, first: number, part: PartAt): Parsed | undefined {
  const { unit, index, written } = part
  const rule = 'dates/quarter'
  const fiscal = behindFiscal(source, part.at)
  const code = fiscalYearAt(source, fiscal)
  const year = code === undefined ? yearAt(source, fiscal) : { value: code, end: fiscal + 1 }
  if (year !== undefined) {
    const moment: Moment = { kind: 'part', unit, index, year: year.value }
    return { first, end: year.end, moment, rule, confidence: 0.95 }
  }
  const outer = yearPeriod(source, part.at)
  if (outer !== undefined) {
    const moment: Moment = { kind: 'part', unit, index, within: outer.moment }
    return { first, end: outer.end, moment, rule, confidence: 0.9 }
  }
  const needsYear = (written === true || unit === 'half') && !tellsOfBusiness(source, first)
  if (needsYear) return isDeadline(source, first) ? aheadOf(first, part) : undefined
  return { first, end: part.end, moment: { kind: 'part', unit, index }, rule, confidence: 0.75 }
}

/** "before the end of the second quarter": where the words look ahead, no quarter of a game. */
function isDeadline(source: Source, i: number): boolean {
  if (!source.is(i - 1, 'the') || source.term(i).sense !== undefined) return false
  const at = source.is(i - 2, 'of') && source.term(i - 3).edge === 'border' ? i - 4 : i - 2
  const before = source.is(at, 'the') ? at - 1 : at
  return source.is(before, 'by') || source.is(before, 'before') || source.is(before, 'in')
}

const aheadOf = (first: number, { unit, index, end }: PartAt): Parsed => ({
  first,
  end,
  moment: { kind: 'part', unit, index, ahead: true },
  rule: 'dates/quarter',
  confidence: 0.7,
})

/** "Sales fell in the third quarter": games have quarters and halves too, but no sales. */
function tellsOfBusiness(source: Source, i: number): boolean {
  if (!source.is(i - 1, 'the') || source.term(i - 2).word === undefined) return false
  // "the last quarter" is the one before this.
  if (source.term(i).sense !== undefined) return false
  const { sentences, sentenceOf } = source.document
  const { first, end } = sentences[sentenceOf[i]]
  for (let at = first; at < end; at++) if (source.term(at).counter === 'business') return true
  return false
}

/** Behind "fiscal year", "academic year", "the year" before a number. */
function behindFiscal(source: Source, i: number): number {
  let at = source.is(i, 'the') ? i + 1 : i
  if (source.is(at, 'fiscal') || source.is(at, 'financial') || source.is(at, 'academic')) at++
  return source.term(at).unit === 'year' ? at + 1 : at
}

/** "this year", "next year", "the year". */
function yearPeriod(source: Source, i: number): Period | undefined {
  if (source.is(i, 'the')) return thisPeriod(source, i)
  const period = pointedPeriod(source, i)
  return period?.moment.kind === 'unit' && period.moment.unit === 'year' ? period : undefined
}

const wholes: ReadonlySet<Unit> = new Set(['week', 'month', 'quarter', 'year'])

/** "the year", "the month", behind "the end of": the one that runs. */
export function thisPeriod(source: Source, i: number): Period | undefined {
  const at = source.is(i, 'the') ? i + 1 : i
  const { unit } = source.term(at)
  if (unit === undefined || !wholes.has(unit) || source.text(at).endsWith('s')) return undefined
  return { end: at + 1, moment: { kind: 'unit', unit, by: 0, sense: 'this' } }
}

/** "spring 2024", "the summer of 2019", "autumn of next year". */
export function season(source: Source, i: number): Parsed | undefined {
  const code = source.term(i).season
  if (code === undefined) return undefined
  // "the autumn semester of 2019"
  const behind =
    source.term(i + 1).unit === 'half' && source.text(i + 1) === 'semester' ? i + 2 : i + 1
  const at = source.is(behind, 'of') ? behind + 1 : behind
  const year = yearAt(source, at)
  const rule = 'dates/season'
  if (year !== undefined && source.digits(at) !== 2) {
    const moment: Moment = { kind: 'season', code, year: year.value }
    return { first: i, end: year.end, moment, rule, confidence: 0.93 }
  }
  const outer = yearPeriod(source, at)
  if (outer === undefined) return undefined
  const moment: Moment = { kind: 'season', code, within: outer.moment }
  return { first: i, end: outer.end, moment, rule, confidence: 0.88 }
}

/** "the 1990s", "the ’60s", "the nineties". */
export function decade(source: Source, i: number): Parsed | undefined {
  const rule = 'dates/decade'
  const short = isApostrophe(source.sign(i)) && source.glued(i + 1) ? i + 1 : i
  if (source.suffix(short) === 's') {
    const length = source.tokens.end[short] - source.tokens.start[short] - 1
    const value = source.value(short)
    if (value % 10 !== 0 || (length !== 4 && (length !== 2 || short === i))) return undefined
    if (length === 4 && (value < 1000 || value > 2100)) return undefined
    const moment: Moment = { kind: 'decade', year: length === 4 ? value : 1900 + value }
    return { first: i, end: short + 1, moment, rule, confidence: length === 4 ? 0.95 : 0.85 }
  }
  if (source.digits(i) === 4 && isPossessive(source, i + 1) && isDefinite(source, i)) {
    const year = source.value(i)
    if (year % 10 !== 0 || year < 1700 || year > 2100) return undefined
    return { first: i, end: i + 2, moment: { kind: 'decade', year }, rule, confidence: 0.85 }
  }
  const named = source.term(i).decade
  if (named === undefined || !isDefinite(source, i)) return undefined
  return {
    first: i,
    end: i + 1,
    moment: { kind: 'decade', year: 1900 + named },
    rule,
    confidence: 0.7,
  }
}

/** "the nineties", "the early nineties", "late 1930’s". */
const isDefinite = (source: Source, i: number): boolean =>
  source.is(i - 1, 'the') || source.term(i - 1).edge === 'edge'

const isPossessive = (source: Source, i: number): boolean =>
  isApostrophe(source.sign(i)) &&
  source.glued(i) &&
  source.tokens.end[i] - source.tokens.start[i] === 2

/** "the 19th century", "twenty-first century". */
export function century(source: Source, i: number): Parsed | undefined {
  const ordinal = ordinalAt(source, i)
  if (ordinal === undefined || ordinal.value < 1 || ordinal.value > 21) return undefined
  const at = isDash(source.sign(ordinal.end)) ? ordinal.end + 1 : ordinal.end
  if (source.term(at).unit !== 'century' || source.term(at + 1).era === 1) return undefined
  // "20th Century Studios"
  if (source.capital(at) && source.capital(at + 1)) return undefined
  const moment: Moment = { kind: 'century', year: (ordinal.value - 1) * 100 }
  return { first: i, end: at + 1, moment, rule: 'dates/century', confidence: 0.9 }
}

const counted: ReadonlySet<Unit> = new Set(['day', 'week', 'weekend', 'month'])

/** "the first Friday of next month", "the last week of July", "the first 2 weeks of 2021". */
export function nth(source: Source, i: number): Parsed | undefined {
  const ordinal = ordinalAt(source, i)
  const isLast = source.term(i).sense === 'last'
  if (ordinal === undefined && !isLast) return undefined
  const start = ordinal?.end ?? i + 1
  const count = cardinalAt(source, start)
  const at = count?.end ?? start
  const { weekday } = source.term(at)
  const unit = weekday === undefined ? unitAt(source, at)?.unit : 'day'
  if (unit === undefined || !counted.has(unit)) return undefined
  if (!source.is(at + 1, 'of') && !source.is(at + 1, 'in')) {
    if (weekday === undefined || ordinal === undefined || count !== undefined) return undefined
    return nthOfThisMonth(source, i, { weekday, index: ordinal.value, end: at + 1 })
  }
  const outer = outerPeriod(source, at + 2)
  if (outer === undefined) return undefined
  const moment: Moment = {
    kind: 'nth',
    index: ordinal?.value ?? -1,
    count: count?.value ?? 1,
    unit,
    weekday,
    within: outer.moment,
  }
  return { first: i, end: outer.end, moment, rule: 'dates/nth', confidence: 0.88 }
}

/** "the first Sunday" with nothing behind that it could be counted from. */
function nthOfThisMonth(
  source: Source,
  i: number,
  { weekday, index, end }: { weekday: number; index: number; end: number },
): Parsed | undefined {
  const before = source.text(i - 1)
  if (before === 'every' || before === 'each' || index > 5) return undefined
  const isClosed = end >= source.tokens.count || source.sign(end) !== 0
  if (!isClosed) return undefined
  const within: Moment = { kind: 'unit', unit: 'month', by: 0, sense: 'this' }
  const moment: Moment = { kind: 'nth', index, count: 1, unit: 'day', weekday, within }
  return { first: i, end, moment, rule: 'dates/nth', confidence: 0.6 }
}

/** "July", "July 2021", "2021", "next month", "the year". */
export function outerPeriod(source: Source, i: number): Period | undefined {
  const month = monthAt(source, i)
  if (month !== undefined) {
    const linked = source.is(month.end, 'of') || source.sign(month.end) === 0x2c
    const year = yearAt(source, linked ? month.end + 1 : month.end)
    return {
      end: year?.end ?? month.end,
      moment: { kind: 'calendar', month: month.value, year: year?.value },
    }
  }
  const year = source.digits(i) === 4 ? yearAt(source, i) : undefined
  if (year !== undefined) return { end: year.end, moment: { kind: 'calendar', year: year.value } }
  const period = pointedPeriod(source, i)
  if (period !== undefined) return period.moment.kind === 'unit' ? period : undefined
  return thisPeriod(source, i)
}
