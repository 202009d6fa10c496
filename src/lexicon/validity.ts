/** When a form is in use: from a day, month or year to another, both included; open where undefined. */
export interface Validity {
  readonly from?: string
  readonly to?: string
}

/** A form of a cell, without the validity that may stand in braces behind it: "Old Name {../2015-06}". */
export function formOf(value: string): string {
  const at = bracesAt(value)
  return at < 0 ? value : value.slice(0, at).trimEnd()
}

/** When the form of a cell is in use; undefined for always. Expects a value without fault. */
export function validityOf(value: string): Validity | undefined {
  const at = bracesAt(value)
  if (at < 0) return undefined
  const [from, to] = value
    .slice(at + 1, -1)
    .trim()
    .split('/')
  return { ...(from !== open && { from }), ...(to !== open && { to }) }
}

/** Is a day, as ISO 8601 writes it, within the validity? A shorter date ("2015-06") is in where it may be. */
export function holdsOn({ from, to }: Validity, day: string): boolean {
  return (
    (from === undefined || comparable(day, from) >= comparable(from, day)) &&
    (to === undefined || comparable(day, to) <= comparable(to, day))
  )
}

/** As much of a date as another says, too. */
const comparable = (date: string, other: string): string => date.slice(0, other.length)

const open = '..'

const expected = 'expected an interval such as {../2015-06} or {2015/2019-12-31}'

/** What is wrong with the braces of a form. */
export function validityFault(value: string): string | undefined {
  const at = bracesAt(value)
  if (at < 0) {
    if (!value.includes('{') && !value.includes('}')) return undefined
    return `braces hold when a form was in use and stand behind it: ${expected}, got "${value}"`
  }
  if (formOf(value) === '') return `expected a form before the braces, got "${value}"`
  const within = value.slice(at + 1, -1).trim()
  const dates = within.split('/')
  const isInterval = dates.length === 2 && dates.every((date) => date === open || isDate(date))
  if (!isInterval) return `${expected}, got "{${within}}"`
  const [from, to] = dates
  if (from === open && to === open)
    return `an interval open at both ends says nothing; remove "{${within}}"`
  if (from === open || to === open || comparable(from, to) <= comparable(to, from)) return undefined
  return `the interval "{${within}}" ends before it begins`
}

/** Where the braces at the end of a value begin, -1 when there are none, or others. */
function bracesAt(value: string): number {
  if (!value.endsWith('}')) return -1
  const at = value.indexOf('{')
  return at >= 0 && value.indexOf('}') === value.length - 1 && value.lastIndexOf('{') === at
    ? at
    : -1
}

/** A year, a month or a day of the calendar. */
function isDate(text: string): boolean {
  if (!/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(text)) return false
  const [year, month = 1, day = 1] = text.split('-').map(Number)
  const date = new Date(Date.UTC(2000, month - 1, day))
  date.setUTCFullYear(year, month - 1, day)
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day
}
