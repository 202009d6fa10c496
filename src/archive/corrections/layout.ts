import { openingEnd } from '../../derived/salience.ts'
import type { Mention } from '../../record.ts'
import type { Document } from '../../text/document.ts'
import { zoneNames } from '../../text/document.ts'
import { type Readable, type ReadingFacts, read } from '../../text/read.ts'
import type { Place } from './anchor.ts'

/** Zones and sentences of an article; it is read when they are first asked for. */
export interface Layout {
  at(place: Place): Pick<Mention, 'zone' | 'sentence'>
  /** The sentence behind the opening of the body. */
  opening(): number
}

export function createLayout(article: Readable, facts: ReadingFacts): Layout {
  let known: Document | undefined
  const document = (): Document => {
    known ??= read(article, facts)
    return known
  }
  return {
    opening: () => openingEnd(document()),
    at({ field, start }) {
      const { parts, tokens, zones, sentenceOf } = document()
      const part = parts.find((one) => one.field === field)
      // A title or byline that the text repeats is no part of its own.
      if (part === undefined || tokens.count === 0)
        return {
          zone: field === 'byline' ? 'byline' : field === 'title' ? 'headline' : 'body',
          sentence: 0,
        }
      const token = lastStart(tokens.start, tokens.count, part.start + start)
      return { zone: zoneNames[zones[token]], sentence: sentenceOf[token] }
    },
  }
}

/** The last token that begins at an offset or before it; the first one where none does. */
function lastStart(starts: Int32Array, count: number, offset: number): number {
  let low = 0
  let high = count
  while (low < high) {
    const middle = (low + high) >> 1
    if (starts[middle] <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
