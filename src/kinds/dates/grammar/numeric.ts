import type { Found, Parsed } from '../moment.ts'
import { monthLength } from '../values/calendar.ts'
import { isDash, Sign, type Source, startsLine } from './source.ts'

const years = { first: 1900, last: 2100 }

/** "2023-11-13", "13.11.2023", "11/13/2023", "2023年11月13日", "2023-11". */
export function numericDate(source: Source, i: number): Parsed | undefined {
  const length = source.digits(i)
  if (length === 0 || length > 8 || continuesLeft(source, i)) return undefined
  if (length === 8) return compact(source, i)
  const label = source.sign(i - 1) === Sign.dot && source.glued(i - 1) ? i - 2 : i - 1
  if (length > 4 || length === 3 || source.term(label).counter === 'numbered') return undefined
  return (
    threeNumbers(source, i) ??
    spaced(source, i) ??
    stacked(source, i) ??
    yearHyphenMonth(source, i) ??
    chinese(source, i)
  )
}

/** A number above this was never meant as a day or month. */
const farthest = 39

function threeNumbers(source: Source, i: number): Parsed | undefined {
  const separator = source.sign(i + 1)
  if (!isSeparator(separator) || source.sign(i + 3) !== separator) return undefined
  for (let at = i + 1; at <= i + 4; at++) if (!source.glued(at)) return undefined
  const lengths = [source.digits(i), source.digits(i + 2), lastDigits(source, i + 4)]
  if (lengths[1] === 0 || lengths[1] > 2 || lengths[2] === 0) return undefined
  const end = endOfDate(source, i + 5)
  // "10/11/2023-12/11/2023" is a range.
  const joins = isDash(source.sign(i + 5)) && !isDash(separator)
  if (!joins && continuesRight(source, i + 5)) return undefined
  const [a, b, c] = [source.value(i), source.value(i + 2), source.value(i + 4)]
  if (lengths[0] === 4) {
    if (lengths[2] > 2 || a < years.first || a > years.last) return undefined
    // "2024-13-01" has its day before its month.
    const [month, day] = b > 12 && c <= 12 ? [c, b] : [b, c]
    return dated({ first: i, end, year: a, month, day, rule: 'dates/iso' })
  }
  if (lengths[2] === 4) {
    if (c < years.first || c > years.last) return undefined
    return dayOrMonthFirst(source, { first: i, end, a, b, year: c, separator })
  }
  const isShort =
    separator === Sign.slash || (separator === Sign.dot && lengths[0] === 2 && isSetOff(source, i))
  if (!isShort || lengths[2] !== 2 || a === 0 || b === 0) return undefined
  const year = c < 70 ? 2000 + c : 1900 + c
  const parsed = dayOrMonthFirst(source, { first: i, end, a, b, year, separator })
  return parsed === undefined || 'impossible' in parsed ? undefined : { ...parsed, confidence: 0.7 }
}

/** "Published: 27.02.24": behind a label or at the head of a line two digits are a year, elsewhere a version. */
const isSetOff = (source: Source, i: number): boolean =>
  startsLine(source, i) || source.sign(i - 1) === Sign.colon || source.sign(i - 1) === Sign.bar

/** "11. 2. 2020": ordinals with their dots, a blank behind each. */
function spaced(source: Source, i: number): Parsed | undefined {
  const isDotted = (at: number): boolean =>
    source.digits(at) > 0 &&
    source.digits(at) <= 2 &&
    source.sign(at + 1) === Sign.dot &&
    source.glued(at + 1) &&
    !source.glued(at + 2)
  if (!isDotted(i) || !isDotted(i + 2) || source.digits(i + 4) !== 4) return undefined
  const year = source.value(i + 4)
  if (year < years.first || year > years.last) return undefined
  const parsed = dated({
    first: i,
    end: i + 5,
    year,
    month: source.value(i + 2),
    day: source.value(i),
    rule: 'dates/numeric',
  })
  return parsed === undefined || 'impossible' in parsed ? undefined : parsed
}

interface Numbers {
  readonly first: number
  readonly end: number
  readonly a: number
  readonly b: number
  readonly year: number
  readonly separator: number
}

/** Where either number may be the month, the text decides. */
function dayOrMonthFirst(source: Source, numbers: Numbers): Parsed | undefined {
  const { first, end, a, b, year } = numbers
  const dayFirst = b > 12 ? false : a > 12 || isDayFirst(source, numbers)
  const [day, month] = dayFirst ? [a, b] : [b, a]
  const parsed = dated({ first, end, year, month, day, rule: 'dates/numeric' })
  return parsed === undefined || a > 12 || b > 12 || a === b || 'impossible' in parsed
    ? parsed
    : { ...parsed, confidence: 0.8 }
}

/**
 * The month is the one that the text names elsewhere. Else dots and hyphens put the day first; slashes
 * the month, unless the text writes its dates the other way.
 */
function isDayFirst(source: Source, { a, b, separator }: Numbers): boolean {
  if (separator !== Sign.dot && source.namesMonth(a) !== source.namesMonth(b)) {
    return source.namesMonth(b)
  }
  return separator !== Sign.slash || source.writesDayFirst()
}

/** A day above its month ("13" and, in the next line, "2023-11") or a year below ("11-13", "2023"). */
function stacked(source: Source, i: number): Parsed | undefined {
  if (source.digits(i) > 2 || !startsLine(source, i)) return undefined
  const rule = 'dates/iso'
  if (startsLine(source, i + 1)) {
    const month = yearHyphenMonth(source, i + 1)
    if (month === undefined || 'impossible' in month || month.moment.kind !== 'calendar')
      return undefined
    const { year, month: ofYear } = month.moment
    if (year === undefined || ofYear === undefined || !startsLine(source, month.end))
      return undefined
    return dated({ first: i, end: month.end, year, month: ofYear, day: source.value(i), rule })
  }
  const sign = source.sign(i + 1)
  if ((sign !== Sign.hyphen && sign !== Sign.slash) || source.digits(i + 2) !== 2) return undefined
  if (!startsLine(source, i + 3) || source.digits(i + 3) !== 4 || !startsLine(source, i + 4)) {
    return undefined
  }
  const year = source.value(i + 3)
  if (year < years.first || year > years.last) return undefined
  return dated({
    first: i,
    end: i + 4,
    year,
    month: source.value(i),
    day: source.value(i + 2),
    rule,
  })
}

function yearHyphenMonth(source: Source, i: number): Parsed | undefined {
  const sign = source.sign(i + 1)
  if (source.digits(i) !== 4 || source.digits(i + 2) !== 2) return undefined
  if (sign !== Sign.slash && sign !== Sign.hyphen) return undefined
  if (!source.glued(i + 1) || !source.glued(i + 2) || continuesRight(source, i + 3))
    return undefined
  const year = source.value(i)
  const month = source.value(i + 2)
  if (year < years.first || year > years.last || month < 1 || month > 12) return undefined
  // "2017/18" and "2009-10" are seasons and school years.
  if (month === (year % 100) + 1) return undefined
  return {
    first: i,
    end: i + 3,
    moment: { kind: 'calendar', year, month },
    rule: 'dates/iso',
    confidence: 0.85,
  }
}

/** "20231113", of all numbers of eight digits only those near today's years. */
function compact(source: Source, i: number): Found | undefined {
  const value = source.value(i)
  const year = Math.floor(value / 10_000)
  if (year < 1990 || year > 2050) return undefined
  const label = source.sign(i - 1) === Sign.colon || source.tokens.count === 1
  if (!label) return undefined
  const parsed = dated({
    first: i,
    end: i + 1,
    year,
    month: Math.floor(value / 100) % 100,
    day: value % 100,
    rule: 'dates/iso',
  })
  return parsed === undefined || 'impossible' in parsed ? undefined : { ...parsed, confidence: 0.7 }
}

const ideograph = { year: 0x5e74, month: 0x6708, day: 0x65e5, dayOfMonth: 0x53f7 }

function chinese(source: Source, i: number): Parsed | undefined {
  const year = source.digits(i) === 4 && han(source, i + 1) === ideograph.year ? i : -1
  const month = year < 0 ? i : i + 2
  const hasMonth = source.digits(month) > 0 && han(source, month + 1) === ideograph.month
  if (!hasMonth) {
    if (year < 0) return undefined
    return {
      ...chineseFound(i, i + 2),
      moment: { kind: 'calendar', year: source.value(i) },
    }
  }
  const day = month + 2
  const mark = han(source, day + 1)
  const hasDay = source.digits(day) > 0 && (mark === ideograph.day || mark === ideograph.dayOfMonth)
  const yearValue = year < 0 ? undefined : source.value(year)
  const monthValue = source.value(month)
  if (!hasDay || monthValue < 1 || monthValue > 12) {
    if (monthValue < 1 || monthValue > 12) return undefined
    return {
      ...chineseFound(i, month + 2),
      moment: { kind: 'calendar', year: yearValue, month: monthValue },
    }
  }
  const dayValue = source.value(day)
  const end = source.tokens.end[day + 1] - source.tokens.start[day + 1] === 1 ? day + 2 : day + 1
  if (dayValue < 1 || dayValue > monthLength(yearValue ?? 2000, monthValue)) {
    return { first: i, end, impossible: true }
  }
  return {
    ...chineseFound(i, end),
    moment: { kind: 'calendar', year: yearValue, month: monthValue, day: dayValue },
  }
}

const chineseFound = (first: number, end: number) => ({
  first,
  end,
  rule: 'dates/chinese',
  confidence: 0.95,
})

/** The ideograph that a token begins with, where it is glued to a number; 0 otherwise. */
function han(source: Source, i: number): number {
  if (!source.glued(i)) return 0
  const { text } = source.document
  const code = text.charCodeAt(source.tokens.start[i])
  return code === ideograph.year ||
    code === ideograph.month ||
    code === ideograph.day ||
    code === ideograph.dayOfMonth
    ? code
    : 0
}

interface Dated {
  readonly first: number
  readonly end: number
  readonly year: number
  readonly month: number
  readonly day: number
  readonly rule: string
}

function dated({ first, end, year, month, day, rule }: Dated): Parsed | undefined {
  if (month > farthest || day > farthest) return undefined
  const exists = month >= 1 && month <= 12 && day >= 1 && day <= monthLength(year, month)
  if (!exists) return { first, end, impossible: true }
  return { first, end, moment: { kind: 'calendar', year, month, day }, rule, confidence: 0.98 }
}

const isSeparator = (sign: number): boolean =>
  sign === Sign.slash || sign === Sign.dot || isDash(sign)

/** "133-03-03-2020": does a number run into the one at `i`? */
const continuesLeft = (source: Source, i: number): boolean =>
  source.glued(i) &&
  !(isDash(source.sign(i - 1)) && !isDash(source.sign(i + 1)) && isSeparator(source.sign(i + 1))) &&
  (isSeparator(source.sign(i - 1)) || source.sign(i - 1) === Sign.comma) &&
  source.glued(i - 1) &&
  source.digits(i - 2) > 0

/** Does another number run on from the token before `i`? */
const continuesRight = (source: Source, i: number): boolean =>
  isSeparator(source.sign(i)) &&
  source.glued(i) &&
  source.glued(i + 1) &&
  (source.digits(i + 1) > 0 || source.suffix(i + 1) !== '')

/** Digits of the last number, which a time may follow at once: "13T10" of "2023-11-13T10:20". */
function lastDigits(source: Source, i: number): number {
  const length = source.digits(i)
  if (length > 0) return length
  return /^t\d*z?$/u.test(source.suffix(i)) && source.value(i) < 32 ? 2 : 0
}

/** Behind the rest of an ISO time: ":20:00Z". */
function endOfDate(source: Source, i: number): number {
  if (source.suffix(i - 1) === '') return i
  let at = i
  while (source.sign(at) === Sign.colon && source.glued(at) && source.glued(at + 1)) at += 2
  return at
}
