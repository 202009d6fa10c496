import type { Mention, Span } from '../record.ts'
import { type Document, zoneNames } from '../text/document.ts'

/** Tokens `[first, end)`. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** Turns tokens into spans of the text, or of the request's title or byline, in UTF-16 units. */
export interface Spans {
  span(tokens: TokenSpan): Span
  mention(tokens: TokenSpan, rule: string): Mention
}

export function createSpans(document: Document): Spans {
  const { parts, text, tokens } = document
  const span = ({ first, end }: TokenSpan): Span => {
    const from = tokens.start[first]
    const to = tokens.end[end - 1]
    const part =
      parts.find((each) => from >= each.start && to <= each.end) ?? parts[parts.length - 1]
    const words = text.slice(from, to)
    const start = from - part.start
    return part.field === 'text'
      ? { start, end: to - part.start, text: words }
      : { start, end: to - part.start, text: words, in: part.field }
  }
  return {
    span,
    mention: (where, rule) => ({
      ...span(where),
      zone: zoneNames[document.zones[where.first]],
      sentence: document.sentenceOf[where.first],
      rule,
    }),
  }
}
