import type { Span } from '../../record.ts'
import type { Place } from './anchor.ts'

export const placeOf = ({ in: field, start, end }: Span): Place => ({
  field: field ?? 'text',
  start,
  end,
})

export const isSame = (a: Place, b: Place): boolean =>
  a.start === b.start && a.end === b.end && a.field === b.field

export const overlaps = (a: Place, b: Place): boolean =>
  a.start < b.end && b.start < a.end && a.field === b.field

const fields = ['title', 'byline', 'text']

/** In order of reading: the title, the byline, the text. */
export const byPlace = (a: Span, b: Span): number =>
  fields.indexOf(a.in ?? 'text') - fields.indexOf(b.in ?? 'text') || a.start - b.start

/** A place as a span of the record. */
export function spanAt({ field, start, end }: Place, text: string): Span {
  const span: Span = { start, end, text }
  if (field !== 'text') span.in = field
  return span
}
