import { isApostrophe, isDash, Sign, type Source } from './source.ts'

/** A number or word that was read, and the token behind it. */
export interface Piece {
  readonly value: number
  readonly end: number
}

const ordinalSuffixes = new Set(['st', 'nd', 'rd', 'th'])

/** "13th", "fifth", "twenty-first", "2nd". */
export function ordinalAt(source: Source, i: number): Piece | undefined {
  const suffix = source.suffix(i)
  if (suffix !== '' && ordinalSuffixes.has(suffix)) return { value: source.value(i), end: i + 1 }
  const { ordinal, cardinal } = source.term(i)
  if (ordinal !== undefined) return { value: ordinal, end: i + 1 }
  if (cardinal === undefined || cardinal < 20) return undefined
  const next = isDash(source.sign(i + 1)) ? i + 2 : i + 1
  const unit = source.term(next).ordinal
  return unit !== undefined && unit < 10 ? { value: cardinal + unit, end: next + 1 } : undefined
}

/** "3", "three", "twenty-one"; with `a`, "a" and "an" count as one. */
export function cardinalAt(source: Source, i: number): Piece | undefined {
  const length = source.digits(i)
  if (length > 0) return length <= 3 ? { value: source.value(i), end: i + 1 } : undefined
  const { cardinal, word } = source.term(i)
  if (word === 'a' || word === 'an') {
    if (!source.is(i + 1, 'couple')) return { value: 1, end: i + 1 }
    return { value: 2, end: source.is(i + 2, 'of') ? i + 3 : i + 2 }
  }
  if (cardinal === undefined) return undefined
  if (cardinal < 20) return { value: cardinal, end: i + 1 }
  const next = isDash(source.sign(i + 1)) ? i + 2 : i + 1
  const unit = source.term(next).cardinal
  return unit !== undefined && unit < 10
    ? { value: cardinal + unit, end: next + 1 }
    : { value: cardinal, end: i + 1 }
}

/** A day of the month as digits ("13", "02") or as an ordinal; any number up to 99, so that "June 31" is seen. */
export function dayAt(source: Source, i: number): (Piece & { ordinal: boolean }) | undefined {
  const length = source.digits(i)
  if (length > 0) {
    if (length > 2 || isPartOfNumber(source, i)) return undefined
    return { value: source.value(i), end: i + 1, ordinal: false }
  }
  const ordinal = ordinalAt(source, i)
  if (ordinal === undefined || ordinal.value > 99) return undefined
  return { value: ordinal.value, end: ordinal.end, ordinal: true }
}

/** "10" of "10:30", "3" of "3.5" or "$3", "2" of "2%": digits that belong to something else. */
export function isPartOfNumber(source: Source, i: number): boolean {
  const next = source.sign(i + 1)
  if (source.glued(i + 1)) {
    if (next === 0x25) return true
    if (
      (next === Sign.colon || next === Sign.dot) &&
      source.glued(i + 2) &&
      source.digits(i + 2) > 0
    )
      return true
  }
  if (!source.glued(i)) return false
  const before = source.sign(i - 1)
  if (before === 0x24 || before === 0x20ac || before === 0xa3 || before === 0xa5) return true
  return (
    (before === Sign.colon || before === Sign.dot) &&
    source.glued(i - 1) &&
    source.digits(i - 2) > 0
  )
}

/** A month's name with the dot of its abbreviation. */
export function monthAt(source: Source, i: number): Piece | undefined {
  const { month } = source.term(i)
  if (month === undefined) return undefined
  return { value: month, end: behindDot(source, i) }
}

/** Behind the word and the dot of an abbreviation ("Nov."); the dot that ends a sentence stays outside. */
export function behindDot(source: Source, i: number): number {
  if (source.sign(i + 1) !== Sign.dot || !source.glued(i + 1)) return i + 1
  const { start, end } = source.tokens
  if (end[i] - start[i] > 5) return i + 1
  const { sentenceOf } = source.document
  return i + 2 < source.tokens.count && sentenceOf[i + 2] === sentenceOf[i] ? i + 2 : i + 1
}

const bareYear = { first: 1000, last: 2999 }

/** "2023", "’96", "88 CE", "2555 BE" behind a month or day. */
export function yearAt(source: Source, i: number): Piece | undefined {
  const length = source.digits(i)
  if (length === 4) {
    if (isPartOfNumber(source, i)) return undefined
    const value = source.value(i)
    const era = eraAt(source, i + 1)
    if (era !== undefined) return { value: inEra(value, era.value), end: era.end }
    return value >= bareYear.first && value <= bareYear.last ? { value, end: i + 1 } : undefined
  }
  if (length > 0 && length < 4) {
    const era = eraAt(source, i + 1)
    if (era !== undefined) return { value: inEra(source.value(i), era.value), end: era.end }
  }
  if (isApostrophe(source.sign(i)) && source.glued(i + 1) && source.digits(i + 1) === 2) {
    return { value: fullYear(source.value(i + 1)), end: i + 2 }
  }
  if (length === 2 && source.value(i) > 31 && !isPartOfNumber(source, i)) {
    return { value: fullYear(source.value(i)), end: i + 1 }
  }
  return undefined
}

/** Two digits name a year from 1940 to 2039. */
const fullYear = (short: number): number => short + (short < 40 ? 2000 : 1900)

/** "AD", "BCE", "BE" behind a year: the list's number is added; BC counts backwards. */
function eraAt(source: Source, i: number): Piece | undefined {
  const { era } = source.term(i)
  return era === undefined || !source.capital(i) ? undefined : { value: era, end: i + 1 }
}

const beforeChrist = 1

const inEra = (year: number, era: number): number => (era === beforeChrist ? 1 - year : year + era)

/** Behind a comma, or where it stands. */
export const behindComma = (source: Source, i: number): number =>
  source.sign(i) === Sign.comma ? i + 1 : i

/** ", 2023", " of 2023", " in 2023" behind a month or day. */
export function yearBehind(source: Source, i: number): Piece | undefined {
  // "July this 2017" is common where "July this year" is meant to say more.
  const linked = source.is(i, 'of') || source.is(i, 'in') || isThisYear(source, i)
  const at = linked ? i + 1 : behindComma(source, i)
  const year = yearAt(source, at)
  if (year === undefined) return undefined
  // "in March, 88 students": a short year stands right behind its month.
  return at !== i && !linked && source.digits(at) === 2 && year.end === at + 1 ? undefined : year
}

const isThisYear = (source: Source, i: number): boolean =>
  source.term(i).sense === 'this' && source.digits(i + 1) === 4
