import type { Lexicons } from '../../lexicon/lexicons.ts'
import { type Document, Shape } from '../../text/document.ts'
import { dateOrRange } from './grammar/ranges.ts'
import { createSource, crossesParagraph, type Source } from './grammar/source.ts'
import { createTerms, Opener } from './grammar/terms.ts'
import { wordFacts } from './grammar/years.ts'
import { type Found, type Impossible, isImpossible, type Parsed } from './moment.ts'

/** The date expressions of a document, not yet resolved. */
export interface Findings {
  readonly source: Source
  readonly founds: readonly Found[]
  readonly impossible: readonly Impossible[]
}

/** Walks over the tokens once; the grammar is asked only where a number or a word of the lists stands. */
export function createReader(lexicons: Lexicons): (document: Document) => Findings {
  const terms = createTerms(lexicons)
  return (document) => {
    const source = createSource(document, terms)
    const facts = wordFacts(lexicons, source)
    const { count, word, shape } = document.tokens
    const founds: Found[] = []
    const impossible: Impossible[] = []
    let from = 0
    for (let i = 0; i < count; ) {
      // Nearly all tokens end here, so that nothing is called for them.
      const isPlain = terms.opens[word[i]] === 0 && (shape[i] & (Shape.number | Shape.mixed)) === 0
      const opens = isPlain && (shape[i] & Shape.sign) === 0 ? 0 : source.opens(i)
      if (opens === 0) {
        i++
        continue
      }
      const never = (opens & Opener.phrase) === 0 ? i : neverAt(source, i)
      if (never > i) {
        i = never
        continue
      }
      const parsed = dateOrRange(source, facts, i)
      if (parsed === undefined || crossesParagraph(source, parsed) || parsed.first < from) {
        i++
        continue
      }
      if (isImpossible(parsed)) impossible.push(parsed)
      else founds.push(...flattened(parsed))
      from = endOf(parsed)
      i = Math.max(from, i + 1)
    }
    return { source, founds, impossible }
  }
}

const flattened = (found: Found): Found[] =>
  found.more === undefined ? [found] : [found, ...flattened(found.more)]

const endOf = (parsed: Parsed): number =>
  isImpossible(parsed) || parsed.more === undefined ? parsed.end : endOf(parsed.more)

/** Behind a phrase that is never a date, and where none begins, `i`. */
function neverAt(source: Source, i: number): number {
  const { hits } = source.document
  let end = i
  for (let h = hits.at[i]; h < hits.at[i + 1]; h++) {
    if (source.terms.isNever(hits.entry[h])) end = Math.max(end, hits.end[h])
  }
  return end
}
