import type { Position, Span } from '../record.ts'

/** Where a position's title stands among the words that it was read from. */
export function titleSpan({ title, evidence }: Position): Span | undefined {
  const wanted = title.toLowerCase()
  const plain = ({ text }: Span): string => text.replace(/\s+/gu, ' ').toLowerCase()
  return (
    evidence.find((span) => plain(span) === wanted) ??
    evidence.find((span) => plain(span).includes(wanted) || wanted.includes(plain(span)))
  )
}
