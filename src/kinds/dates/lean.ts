import type { Lexicons } from '../../lexicon/lexicons.ts'
import { WordClass } from '../../text/word-classes.ts'
import { isApostrophe, type Source } from './grammar/source.ts'
import type { Found } from './moment.ts'
import type { Leaning } from './values/nearest.ts'

/** How far from the date, in tokens, a sign of time is believed. */
const reach = 18

/** A past verb so few tokens away is that of the date: "signed on December 5". */
const close = 2

/** Does the sentence around the date look back or ahead? The nearest verb or sign decides. */
export function leanOf(source: Source, lexicons: Lexicons, found: Found): Leaning {
  let at = found.first
  const lean = nearestSign(source, found, (i) => {
    at = i
    return signAt(source, lexicons, i)
  })
  return { lean: lean ?? 'neutral', isClose: Math.abs(at - found.first) <= close }
}

/** "Today the university has 30,000 students", "in today’s world": nowadays, no day. */
export function isNowadays(source: Source, lexicons: Lexicons, found: Found): boolean {
  const { end } = found
  if (source.sign(end) === 0x27 && source.glued(end)) {
    const plural = WordClass.noun | WordClass.plural
    const next = end + 1 < source.tokens.count ? lexicons.classes(source.tokens.word[end + 1]) : 0
    return source.is(found.first - 1, 'in') || (next & plural) === plural
  }
  const isPresent = (at: number): 'present' | undefined =>
    source.term(at).verb === 'present' && !source.is(at + 1, 'to') ? 'present' : undefined
  const sign = nearestSign(source, found, (at) => signAt(source, lexicons, at) ?? isPresent(at))
  return sign === undefined || sign === 'present'
}

function nearestSign<Sign>(
  source: Source,
  { first, end }: Found,
  sign: (at: number) => Sign | undefined,
): Sign | undefined {
  const sentence = source.document.sentences[source.document.sentenceOf[first]]
  for (let by = 1; by <= reach; by++) {
    for (const at of [first - by, end - 1 + by]) {
      if (at < sentence.first || at >= sentence.end) continue
      const found = sign(at)
      if (found !== undefined) return found
    }
  }
  return undefined
}

function signAt(source: Source, lexicons: Lexicons, i: number): 'past' | 'future' | undefined {
  const { verb, word, month } = source.term(i)
  // "will be held", "must be held": the participle says nothing.
  if (isBe(source, i - 1) || isBe(source, i - 2)) return undefined
  if (month === undefined && verb !== undefined && verb !== 'present') return verb
  const sign = listedSign(source, i)
  if (sign !== undefined) return sign
  if (word === 'since') return 'past'
  // "is to run", "have to finish"
  const led = source.term(i - 1).verb === 'present' || isBe(source, i + 1)
  if (word === 'to' && led && isVerb(source, lexicons, i + 1)) {
    return 'future'
  }
  if (isWill(source, i)) return 'future'
  return isPastVerb(source, lexicons, i) ? 'past' : undefined
}

/** "upcoming", "set to", "took place". */
function listedSign(source: Source, i: number): 'past' | 'future' | undefined {
  const { hits } = source.document
  for (let h = hits.at[i]; h < hits.at[i + 1]; h++) {
    const sign = source.terms.sign(hits.entry[h])
    if (sign !== undefined) return sign
  }
  return undefined
}

/** "I’ll", "they’ll". */
function isWill(source: Source, i: number): boolean {
  const { start, end } = source.tokens
  const { text } = source.document
  return (
    end[i] - start[i] > 3 &&
    text.charCodeAt(end[i] - 1) === 0x6c &&
    text.charCodeAt(end[i] - 2) === 0x6c &&
    isApostrophe(text.charCodeAt(end[i] - 3))
  )
}

/** "be", in whatever letter case: asked for many words, so that no text is cut out. */
function isBe({ tokens, document }: Source, i: number): boolean {
  const at = tokens.start[i]
  if (tokens.end[i] - at !== 2) return false
  const { text } = document
  return (text.charCodeAt(at) | 0x20) === 0x62 && (text.charCodeAt(at + 1) | 0x20) === 0x65
}

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
