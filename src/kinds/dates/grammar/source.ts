import { type Document, Shape, type Tokens } from '../../../text/document.ts'
import { nothing, Opener, type Term, type Terms, type Word } from './terms.ts'

const zero = 0x30
const nine = 0x39
const comma = 0x2c

/** A document with the questions the grammar asks of its tokens; any index may be asked for. */
export interface Source {
  readonly document: Document
  readonly tokens: Tokens
  readonly terms: Terms
  /** What a word can mean in a date. */
  term(i: number): Term
  /** What the token can open, as bits of `Opener`. */
  opens(i: number): number
  /** Is token `i` this word of the grammar? */
  is(i: number, word: Word): boolean
  /** Code unit of a sign, 0 for anything else. */
  sign(i: number): number
  /** Length of a token that is nothing but digits, else 0. */
  digits(i: number): number
  /** Value of the digits that token `i` begins with. */
  value(i: number): number
  /** Two small letters behind the digits of "13th", as typed but in lower case; "" for none. */
  suffix(i: number): string
  glued(i: number): boolean
  capital(i: number): boolean
  /** What the letters of "15SEP" mean, behind the digits. */
  suffixTerm(i: number): Term
  /** Does the text put the day before the month where that can be seen? Asked for once. */
  writesDayFirst(): boolean
  /** Does the text name a day of this month in words? Asked for once. */
  namesMonth(month: number): boolean
  /** The token's text in lower case; for single tokens of the grammar only. */
  text(i: number): string
}

export function createSource(document: Document, terms: Terms): Source {
  const { tokens, text } = document
  const { count, start, end, shape, word, sign } = tokens
  const inside = (i: number): boolean => i >= 0 && i < count
  const term = (i: number): Term => (inside(i) ? terms.of(word[i]) : nothing)
  const shapeIs = (i: number, bits: number): boolean => inside(i) && (shape[i] & bits) !== 0

  const digits = (i: number): number => {
    if (!shapeIs(i, Shape.number)) return 0
    const length = end[i] - start[i]
    if (length > 3 && text.charCodeAt(end[i] - 4) === comma) return 0
    return isPlainDigit(text.charCodeAt(start[i])) ? length : 0
  }

  const value = (i: number): number => {
    let total = 0
    for (let at = start[i]; at < end[i] && at < start[i] + 9; at++) {
      const code = text.charCodeAt(at)
      if (!isPlainDigit(code)) break
      total = total * 10 + code - zero
    }
    return total
  }

  const suffix = (i: number): string => {
    if (!shapeIs(i, Shape.mixed) || end[i] - start[i] > 7) return ''
    let at = start[i]
    while (at < end[i] && isPlainDigit(text.charCodeAt(at))) at++
    return at === start[i] ? '' : text.slice(at, end[i]).toLowerCase()
  }

  let dayFirst: boolean | undefined
  let months: number | undefined
  const source: Source = {
    document,
    tokens,
    terms,
    term,
    opens: (i) => {
      if (!inside(i)) return 0
      const bits = terms.opens[word[i]]
      if ((shape[i] & Shape.number) !== 0) return bits | Opener.number
      if ((shape[i] & Shape.mixed) !== 0) return bits | Opener.mixed
      return isApostrophe(sign[i]) && suffix(i + 1) === 's' ? bits | Opener.mixed : bits
    },
    is: (i, expected) => term(i).word === expected,
    sign: (i) => (inside(i) ? sign[i] : 0),
    digits,
    value,
    suffix,
    suffixTerm: (i) => {
      if (!shapeIs(i, Shape.mixed) || end[i] - start[i] > 12) return nothing
      let at = start[i]
      while (at < end[i] && isPlainDigit(text.charCodeAt(at))) at++
      if (at === start[i] || end[i] - at < 3) return nothing
      return terms.of(document.vocabulary.find(text, at, end[i]))
    },
    glued: (i) => shapeIs(i, Shape.glued),
    capital: (i) => shapeIs(i, Shape.capital),
    text: (i) =>
      (inside(i) ? text.slice(start[i], Math.min(end[i], start[i] + 40)) : '').toLowerCase(),
    writesDayFirst: () => {
      dayFirst ??= showsDayFirst(source)
      return dayFirst
    },
    namesMonth: (month) => {
      months ??= monthsNamed(source)
      return (months & (1 << month)) !== 0
    },
  }
  return source
}

/** How many tokens are asked for how the text writes its dates. */
const scanned = 4000

/** "13/11/2023" with a day above 12, or more of "13 November" than of "November 13". */
function showsDayFirst(source: Source): boolean {
  const { count } = source.tokens
  let balance = 0
  for (let i = 0; i < Math.min(count, scanned); i++) {
    if (source.term(i).month !== undefined) {
      if (source.digits(i - 1) > 0 && source.digits(i - 1) <= 2) balance++
      else if (source.digits(i + 1) > 0 && source.digits(i + 1) <= 2) balance--
    } else if (source.sign(i) === Sign.slash && source.sign(i + 2) === Sign.slash) {
      if (source.digits(i + 3) !== 4) continue
      if (source.value(i - 1) > 12 && source.digits(i - 1) === 2) balance += 5
      else if (source.digits(i + 1) === 2 && source.value(i + 1) > 12) balance -= 5
    }
  }
  return balance > 0
}

/** The months beside a number of at most two digits ("13 May", "May 3rd"), as bits. */
function monthsNamed(source: Source): number {
  const isDay = (i: number): boolean =>
    (source.digits(i) > 0 && source.digits(i) <= 2) || source.suffix(i) !== ''
  const count = Math.min(source.tokens.count, scanned)
  let months = 0
  for (let i = 0; i < count; i++) {
    const { month } = source.term(i)
    if (month !== undefined && source.capital(i) && (isDay(i - 1) || isDay(i + 1))) {
      months |= 1 << month
    }
  }
  return months
}

const isPlainDigit = (code: number): boolean => code >= zero && code <= nine

export const Sign = {
  dot: 0x2e,
  comma: 0x2c,
  colon: 0x3a,
  slash: 0x2f,
  hyphen: 0x2d,
  open: 0x28,
  close: 0x29,
  bar: 0x7c,
} as const

const dashes = new Set([0x2d, 0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2212, 0x7e, 0xff5e, 0x301c])
export const isDash = (sign: number): boolean =>
  sign === Sign.hyphen || (sign > 0x7d && dashes.has(sign))

const apostrophes = new Set([0x27, 0x2019, 0x2018, 0x60, 0xb4])
export const isApostrophe = (sign: number): boolean =>
  sign === 0x27 || (sign >= 0x60 && apostrophes.has(sign))

/** Does a line begin with token `i`, or the text end before it? */
export const startsLine = ({ tokens }: Source, i: number): boolean =>
  i <= 0 || i >= tokens.count || (tokens.shape[i] & (Shape.newLine | Shape.newParagraph)) !== 0

/** Does a paragraph begin inside `[first, end)`? */
export function crossesParagraph(
  { tokens }: Source,
  { first, end }: { readonly first: number; readonly end: number },
): boolean {
  for (let i = first + 1; i < end; i++) {
    if ((tokens.shape[i] & Shape.newParagraph) !== 0) return true
  }
  return false
}
