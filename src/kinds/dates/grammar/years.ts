import type { Lexicons } from '../../../lexicon/lexicons.ts'
import { Shape, ZoneCode } from '../../../text/document.ts'
import { WordClass } from '../../../text/word-classes.ts'
import type { Moment, Parsed } from '../moment.ts'
import { isPartOfNumber } from './parts.ts'
import { isDash, Sign, type Source } from './source.ts'

const modern = { first: 1800, last: 2100 }

/** What the grammar asks of words that no list of dates holds. */
export interface WordFacts {
  /** A noun in the plural: what a number counts. */
  isPlural(i: number): boolean
}

export function wordFacts(lexicons: Lexicons, source: Source): WordFacts {
  const { tokens } = source
  const plural = WordClass.noun | WordClass.plural
  return {
    isPlural: (i) => {
      if (i >= tokens.count || (tokens.shape[i] & Shape.word) === 0) return false
      const classes = lexicons.classes(tokens.word[i])
      if ((classes & plural) === plural) {
        // "Vision 2030 names the goals"
        const isVerb = source.capital(i - 2) ? WordClass.verb : WordClass.mainlyVerb
        return (classes & isVerb) === 0
      }
      return classes === 0 && /[a-z]s$/u.test(source.text(i))
    },
  }
}

/** A year alone: "in 2019", "FIFA World Cup 2018", "the 2007 agreement", "(1998)". */
export function bareYear(source: Source, facts: WordFacts, i: number): Parsed | undefined {
  if (source.digits(i) !== 4 || isPartOfNumber(source, i)) return undefined
  const year = source.value(i)
  const confidence = isHeading(source, i) ? 0.8 : confidenceOf(source, facts, i, year)
  if (confidence === 0) return undefined
  return {
    first: i,
    end: i + 1,
    moment: { kind: 'calendar', year },
    rule: 'dates/year',
    confidence,
  }
}

const headings = { first: 1950, last: 2050 }

/** A year as a paragraph of its own, above what happened in it. */
export function isHeading(source: Source, i: number): boolean {
  const { count, shape } = source.tokens
  const opens = (at: number): boolean => (shape[at] & Shape.newParagraph) !== 0
  if (i === 0 || i + 1 >= count || !opens(i) || !opens(i + 1)) return false
  const year = source.value(i)
  const isBody = source.document.zones[i] === ZoneCode.body
  return isBody && year >= headings.first && year <= headings.last && source.capital(i + 1)
}

/** 0 where the number is no year. */
function confidenceOf(source: Source, facts: WordFacts, i: number, year: number): number {
  if (isCounted(source, i) || isStreet(source, i)) return 0
  if (isGluedToName(source, i)) return 0
  // "2673 1990": the end of a telephone number.
  if (source.digits(i - 1) > 2) return 0
  const led = isLedToYear(source, i)
  if (year < modern.first || year > modern.last) {
    const old = year >= 1000 && year <= modern.last
    return old && isLedStrictly(source, i) && endsPhrase(source, i + 1) ? 0.8 : 0
  }
  const isYearly = source.term(i + 1).counter === 'yearly'
  const isPlural = !isYearly && !source.capital(i + 1) && facts.isPlural(i + 1)
  if (led === 2) return isPlural && year % 100 === 0 ? 0 : isPlural ? 0.75 : 0.95
  if (isPlural) return led === 1 && source.is(i - 1, 'the') && year % 100 !== 0 ? 0.8 : 0
  if (led === 1) return hasWords(source, i) ? 0.9 : 0
  return hasWords(source, i) ? 0.82 : 0
}

const yearPrepositions: ReadonlySet<string> = new Set([
  'in',
  'since',
  'until',
  'till',
  'from',
  'during',
  'by',
  'before',
  'after',
  'between',
  'through',
])

/** 2 behind a preposition of time, 1 behind "the", "of", "to", "and" or a sign, else 0. */
function isLedToYear(source: Source, i: number): 0 | 1 | 2 {
  const { word, unit, edge } = source.term(i - 1)
  if (unit === 'year' || edge !== undefined) return 2
  if (word !== undefined && yearPrepositions.has(word)) return 2
  if (word !== undefined) return 1
  return source.sign(i - 1) === Sign.open || source.sign(i - 1) === Sign.comma ? 1 : 0
}

const isLedStrictly = (source: Source, i: number): boolean =>
  source.is(i - 1, 'in') || source.is(i - 1, 'since') || source.is(i - 1, 'from')

const endsPhrase = (source: Source, i: number): boolean =>
  i >= source.tokens.count ||
  source.sign(i) !== 0 ||
  source.term(i).word !== undefined ||
  source.term(i).verb !== undefined

/** "Room 2001", "No. 2008", "2000 km", "Clicks: 2019", "2019 Views". */
function isCounted(source: Source, i: number): boolean {
  if (source.sign(i - 1) !== 0 && source.term(i - 2).counter === 'tally') return true
  const dot = source.sign(i - 1) === Sign.dot && source.glued(i - 1)
  if (source.term(dot ? i - 2 : i - 1).counter === 'numbered') return true
  const { counter, unit } = source.term(isDash(source.sign(i + 1)) ? i + 2 : i + 1)
  if (counter === 'measure' || counter === 'tally') return true
  return unit !== undefined && !source.capital(i - 1)
}

/** "COVID-2019", "GB/T 2000-x", "1999-A": part of a code; "Expo-2020" stays one as well. */
function isGluedToName(source: Source, i: number): boolean {
  const before = source.sign(i - 1)
  // "mid-2023"
  if (source.term(i - 2).edge !== undefined) return false
  if (
    source.glued(i) &&
    source.glued(i - 1) &&
    (isDash(before) || before === Sign.slash || before === 0x5f)
  )
    return source.sign(i - 2) === 0
  const after = source.sign(i + 1)
  if (!source.glued(i + 1)) return false
  if (after === Sign.slash || after === 0x5f) return source.glued(i + 2) && source.sign(i + 2) === 0
  if (!isDash(after) || !source.glued(i + 2)) return false
  return source.digits(i + 2) > 0 || isAdjective(source, i + 2)
}

/** The "seat" of "2000-seat", the "strong" of "1900-strong"; not the "to" of "2019-to-2021". */
function isAdjective(source: Source, i: number): boolean {
  const { shape, count } = source.tokens
  if (i >= count || (shape[i] & (Shape.word | Shape.capital | Shape.cjk)) !== Shape.word)
    return false
  return source.term(i).word === undefined
}

/** "1901 Main Street": capitals up to a word for a road. */
function isStreet(source: Source, i: number): boolean {
  for (let at = i + 1; at <= i + 4 && source.capital(at); at++) {
    if (source.term(at).counter === 'road') return true
  }
  return false
}

const joints: ReadonlySet<string> = new Set(['to', 'and', 'or', 'between', 'from', 'until', 'till'])

/** A year in the company of words: a number that stands alone counts for nothing. */
function hasWords(source: Source, i: number): boolean {
  const { document, tokens } = source
  const { first, end } = document.sentences[document.sentenceOf[i]]
  for (let at = Math.max(first, i - 12); at < Math.min(end, i + 12); at++) {
    const isLink = joints.has(source.term(at).word ?? '')
    if ((tokens.shape[at] & Shape.word) !== 0 && !isLink) return true
  }
  return false
}

/** "FY2023", "FY23", "FY2022-23": the year after which it is called. */
export function fiscalYear(source: Source, i: number): Parsed | undefined {
  const from = fiscalYearAt(source, i)
  if (from === undefined) return undefined
  const rule = 'dates/fiscal-year'
  const first: Moment = { kind: 'calendar', year: from }
  const isDashed = isDash(source.sign(i + 1)) && source.glued(i + 1) && source.glued(i + 2)
  const isNext = source.digits(i + 2) === 2 && source.value(i + 2) === (from + 1) % 100
  if (!isDashed || !isNext) return { first: i, end: i + 1, moment: first, rule, confidence: 0.9 }
  const moment: Moment = { kind: 'range', from: first, to: { kind: 'calendar', year: from + 1 } }
  return { first: i, end: i + 3, moment, rule, confidence: 0.9 }
}

/** The year of "FY2023" or "FY23". */
export function fiscalYearAt(source: Source, i: number): number | undefined {
  const { start, end } = source.tokens
  const length = i < source.tokens.count ? end[i] - start[i] : 0
  if (length !== 4 && length !== 6) return undefined
  const text = source.text(i)
  const year = text.startsWith('fy') ? Number(text.slice(2)) : Number.NaN
  if (length === 4) return year < 100 ? 2000 + year : undefined
  return year >= modern.first && year <= modern.last ? year : undefined
}

/** "2021-2027", "2017/18", "2019–20". */
export function yearSpan(source: Source, i: number): Parsed | undefined {
  if (source.digits(i) !== 4 || isPartOfNumber(source, i)) return undefined
  const sign = source.sign(i + 1)
  if (!isDash(sign) && sign !== Sign.slash) return undefined
  if (source.glued(i) && (isDash(source.sign(i - 1)) || source.sign(i - 1) === Sign.slash))
    return undefined
  const length = source.digits(i + 2)
  if (length !== 4 && length !== 2) return undefined
  if (length === 2 && !(source.glued(i + 1) && source.glued(i + 2))) return undefined
  if (isPartOfNumber(source, i + 2)) return undefined
  const behind = source.sign(i + 3)
  if (isDash(behind) && source.glued(i + 3) && source.digits(i + 4) > 0) return undefined
  const from = source.value(i)
  const short = source.value(i + 2)
  const to = length === 4 ? short : from - (from % 100) + short + (short < from % 100 ? 100 : 0)
  if (from < 1000 || to > 2150 || to <= from || (length === 2 && to - from > 10)) return undefined
  if (sign === Sign.slash && to !== from + 1) return undefined
  if (!hasWords(source, i)) return undefined
  return {
    first: i,
    end: i + 3,
    moment: {
      kind: 'range',
      from: { kind: 'calendar', year: from },
      to: { kind: 'calendar', year: to },
    },
    rule: 'dates/year-span',
    confidence: 0.92,
  }
}
