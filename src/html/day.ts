const iso = /(?<![\d.])((?:19|20)\d{2})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/u
const compact = /^((?:19|20)\d{2})(\d{2})(\d{2})(?:\d{4,6})?$/u
const dayFirst =
  /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?[\s-]+(\p{L}{3})\p{L}*\.?,?[\s-]+((?:19|20)\d{2})(?!\d)/iu
const monthFirst =
  /(?<!\p{L})(\p{L}{3})\p{L}*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+((?:19|20)\d{2})(?!\d)/iu
const chinese = /((?:19|20)\d{2})\s*年\s*(\d{1,2})\s*月\s*(\d{1,2})\s*日/u
const months = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** No value of metadata that is a date is longer. */
const longest = 100

/** The calendar day that a value of a page's metadata names, as written there; epochs that stand for "unknown" are none. */
export function dayIn(value: string): string | undefined {
  const text = value.trim().slice(0, longest)
  const found = iso.exec(text) ?? compact.exec(text) ?? chinese.exec(text)
  if (found) return day(found[1], Number(found[2]), Number(found[3]))
  const english = dayFirst.exec(text)
  if (english) return day(english[3], monthNumber(english[2]), Number(english[1]))
  const american = monthFirst.exec(text)
  return american ? day(american[3], monthNumber(american[1]), Number(american[2])) : undefined
}

/** Whether two values name days that cannot be the same one seen from two time zones. */
export function contradicts(one: string, other: string): boolean {
  const [a, b] = [dayIn(one), dayIn(other)]
  if (a === undefined || b === undefined || a === b) return false
  const apart = Math.abs(Date.parse(a) - Date.parse(b)) / 86_400_000
  return apart > 1 || !(hasTime(one) || hasTime(other))
}

const hasTime = (value: string): boolean => /\d:\d\d/u.test(value)

const monthNumber = (name: string): number => months.indexOf(name.toLowerCase()) + 1

function day(year: string, month: number, date: number): string | undefined {
  const two = (part: number): string => String(part).padStart(2, '0')
  const text = `${year}-${two(month)}-${two(date)}`
  const known = new Date(`${text}T00:00:00Z`)
  if (Number.isNaN(known.getTime()) || !known.toISOString().startsWith(text)) return undefined
  return text === '1970-01-01' || text === '1900-01-01' ? undefined : text
}
