import { type Document, Shape, words } from '../text/document.ts'
import { likeness } from '../text/likeness.ts'
import { fold } from './fold.ts'
import type { TokenSpan } from './stands.ts'

/** Longer words are looked for as they are, or not at all. */
const longest = 100
/** So many different stretches of words are compared. */
const mostCompared = 20_000
const leastAlike = 0.88

/** The words of the text that are spelt most like those that stand nowhere in it. */
export function nearestTo(document: Document, expected: string): TokenSpan | undefined {
  const wanted = fold(expected)
  if (wanted === '' || wanted.length > longest) return undefined
  const size = wanted.split(/[\s'-]+/u).length
  const { tokens } = document
  const seen = new Set<string>()
  let best: TokenSpan | undefined
  let most = leastAlike
  for (let first = 0; first < tokens.count && seen.size < mostCompared; first++) {
    if (!isWord(document, first)) continue
    const end = behindWords(document, first, size)
    if (end === 0 || tokens.end[end - 1] - tokens.start[first] > wanted.length * 1.5) continue
    const text = fold(words(document, first, end))
    if (text[0] !== wanted[0] || seen.has(text)) continue
    seen.add(text)
    const alike = likeness(text, wanted)
    if (alike > most) {
      most = alike
      best = { first, end }
    }
  }
  return best
}

const isWord = ({ tokens }: Document, i: number): boolean =>
  (tokens.shape[i] & (Shape.word | Shape.number)) !== 0

/** The token behind so many words, 0 where a sentence or a line ends before. */
function behindWords(document: Document, first: number, size: number): number {
  const { tokens, sentenceOf } = document
  let count = 0
  for (let i = first; i < tokens.count && sentenceOf[i] === sentenceOf[first]; i++) {
    if (isWord(document, i) && (tokens.shape[i] & Shape.possessive) === 0) count++
    if (count === size) return i + 1
  }
  return 0
}
