import type { Mention, Span } from '../record.ts'
import { type Document, type Part, zoneNames } from '../text/document.ts'

/** Tokens `[first, end)`. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

/** Turns tokens into spans of the text, or of the request's title or byline, in UTF-16 units. */
export interface Spans {
  span(tokens: TokenSpan): Span
  mention(first: number, end: number, rule: string): Mention
}

export function createSpans(document: Document): Spans {
  const { parts, text, tokens, zones, sentenceOf } = document
  const body = parts[parts.length - 1]

  const partOf = (from: number): Part =>
    from >= body.start ? body : (parts.find(({ end }) => from < end) ?? body)

  const span = ({ first, end }: TokenSpan): Span => {
    const from = tokens.start[first]
    const to = tokens.end[end - 1]
    const part = partOf(from)
    const found: Span = {
      start: from - part.start,
      end: to - part.start,
      text: text.slice(from, to),
    }
    if (part.field !== 'text') found.in = part.field
    return found
  }

  // Written out, and asked with numbers, since most of a record is mentions, of things of many shapes.
  const mention = (first: number, end: number, rule: string): Mention => {
    const from = tokens.start[first]
    const to = tokens.end[end - 1]
    const part = partOf(from)
    const found: Mention = {
      start: from - part.start,
      end: to - part.start,
      text: text.slice(from, to),
      zone: zoneNames[zones[first]],
      sentence: sentenceOf[first],
      rule,
    }
    if (part.field !== 'text') found.in = part.field
    return found
  }

  return { span, mention }
}
