import type { Lexicons } from '../../lexicon/lexicons.ts'
import { WordClass } from '../../text/word-classes.ts'
import type { Found } from './moment.ts'
import type { Lean } from './nearest.ts'
import type { Source } from './source.ts'

/** How far from the date, in tokens, a sign of time is believed. */
const reach = 18

/** Does the sentence around the date look back or ahead? The nearest verb or sign decides. */
export function leanOf(source: Source, lexicons: Lexicons, { first, end }: Found): Lean {
  const sentence = source.document.sentences[source.document.sentenceOf[first]]
  for (let by = 1; by <= reach; by++) {
    for (const at of [first - by, end - 1 + by]) {
      if (at < sentence.first || at >= sentence.end) continue
      const sign = signAt(source, lexicons, at)
      if (sign !== undefined) return sign
    }
  }
  return 'neutral'
}

function signAt(source: Source, lexicons: Lexicons, i: number): Lean | undefined {
  const { verb, sign, word, month } = source.term(i)
  // "will be held": the participle says nothing, "be" says it.
  if (isBe(source, i)) return 'future'
  if (isBe(source, i - 1) || isBe(source, i - 2)) return undefined
  if (month === undefined && verb !== undefined && verb !== 'present') return verb
  if (sign !== undefined) return sign
  if (word === 'since') return 'past'
  // "is to run"
  if (word === 'to' && isVerb(source, lexicons, i + 1) && isToBe(source, i)) return 'future'
  return isPastVerb(source, lexicons, i) ? 'past' : undefined
}

const isBe = (source: Source, i: number): boolean =>
  source.tokens.end[i] - source.tokens.start[i] === 2 && source.text(i) === 'be'

const isToBe = (source: Source, i: number): boolean =>
  source.text(i - 1) === 'is' || source.text(i - 1) === 'are'

const isVerb = (source: Source, lexicons: Lexicons, i: number): boolean =>
  i < source.tokens.count && (lexicons.classes(source.tokens.word[i]) & WordClass.verb) !== 0

/** "visited", "signed". */
function isPastVerb(source: Source, lexicons: Lexicons, i: number): boolean {
  const { start, end, word } = source.tokens
  if (end[i] - start[i] < 5 || word[i] === 0) return false
  if ((lexicons.classes(word[i]) & WordClass.verb) === 0) return false
  const { text } = source.document
  return text.charCodeAt(end[i] - 1) === 0x64 && text.charCodeAt(end[i] - 2) === 0x65
}
