import type { Lexicons } from '../../lexicon/lexicons.ts'
import { type Entry, valuesOf } from '../../lexicon/parse.ts'
import { Shape } from '../../text/document.ts'
import { WordClass } from '../../text/word-classes.ts'
import { isCapital, type View } from './view.ts'
import { Grammar, List } from './words.ts'

/** The subject as a tag reads: one blank between words, lower case unless a proper name. */
export function labelOf(view: View, first: number, end: number, quoted: boolean): string {
  const { document, tokens } = view
  const sentence = document.sentences[document.sentenceOf[first]]
  let label = ''
  let conceptEnd = 0
  for (let i = first; i < end; i++) {
    if (i > first && (tokens.shape[i] & Shape.glued) === 0) label += ' '
    const text = document.text.slice(tokens.start[i], tokens.end[i])
    if (!followsName(view, first, i))
      conceptEnd = Math.max(conceptEnd, view.listEnd(List.concepts, i))
    const isFirst =
      opensText(view, i, sentence.first) || (i === first && opensItem.has(tokens.sign[i - 1]))
    const lowers =
      !quoted &&
      isCapital(tokens, i) &&
      text.length > 1 &&
      (tokens.shape[i] & (Shape.allCaps | Shape.mixed)) === 0 &&
      (i < conceptEnd || isFirst || sentence.headlineCase) &&
      (view.classesAt(i) & ~WordClass.proper) !== 0 &&
      view.knownAt(i) === undefined
    label += lowers ? text.toLowerCase() : text
  }
  return label
}

/** Signs that end the mark of an item: "(1)", "2.", "-". */
const opensItem = new Set([0x29, 0xff09, 0x2e, 0x2d, 0x2022, 0x2013])

/** First word of a sentence or behind a colon. */
const opensText = (view: View, i: number, first: number): boolean =>
  i === first || view.tokens.sign[i - 1] === 0x3a

/** "Bachelor of Animal Science" is a name, "cooperation in Animal Science" holds none. */
function followsName(view: View, first: number, i: number): boolean {
  const before = view.grammarAt(i - 1) === Grammar.of ? i - 2 : i - 1
  return before >= first && isCapital(view.tokens, before)
}

export interface ConceptOf {
  readonly concept: string
  /** What the list says of the concept. */
  readonly entry: Entry
  /** The concept is all of the subject, not a part of it. */
  readonly isWhole: boolean
  readonly broader: string[]
}

/** The concept whose longest form stands inside the subject; of equal ones the last, which is its head. */
export function conceptOf(
  view: View,
  first: number,
  end: number,
  lexicons: Lexicons,
): ConceptOf | undefined {
  const { hits } = view.document
  let best = -1
  for (let h = hits.at[first]; h < hits.at[end]; h++) {
    if (view.words.list[hits.entry[h]] !== List.concepts || hits.end[h] > end) continue
    if (best < 0 || hits.end[h] - hits.first[h] >= hits.end[best] - hits.first[best]) best = h
  }
  if (best < 0) return undefined
  const entry = lexicons.entry(hits.entry[best])
  return {
    concept: entry.name,
    entry,
    isWhole: hits.first[best] === first && hits.end[best] === end,
    broader: valuesOf(entry.cells.broader),
  }
}
