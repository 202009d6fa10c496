import { Shape, type Tokens } from './document.ts'
import { endsFinal, isRunning, type Line } from './lines.ts'

/** What a full stop takes from a line: captions of pictures share names with the text, but are sentences. */
const fullStop = 8
/** The headline stands among the first lines or nowhere. */
const headlineWithin = 25

export interface HeadlineFacts {
  isCommon(word: number): boolean
}

/**
 * Index of the headline's line, -1 when the text has none: the line among the first ones, before
 * the first running paragraph, that shares most words with that paragraph. `isPlain` says whether
 * the line of an index is neither furniture nor date nor byline.
 */
export function headlineOf(
  tokens: Tokens,
  lines: readonly Line[],
  facts: HeadlineFacts,
  isPlain: (index: number) => boolean,
): number {
  const bodyAt = lines.findIndex((line) => isRunning(line) && endsFinal(tokens, line))
  const candidates = lines.slice(0, Math.min(bodyAt < 0 ? 0 : bodyAt, headlineWithin))
  if (candidates.length === 0) return -1
  const told = new Set<number>()
  for (const line of lines.slice(bodyAt, bodyAt + 3)) {
    for (let i = line.first; i < line.end; i++)
      if (isWord(tokens, i) && !facts.isCommon(tokens.word[i])) told.add(keyOf(tokens, i))
  }
  let best = -1
  let bestScore = 0
  let bestRank = -Infinity
  for (const [index, line] of candidates.entries()) {
    if (line.words < 3 || line.words > 45 || !isPlain(index)) continue
    let shared = 0
    for (let i = line.first; i < line.end; i++)
      if (isWord(tokens, i) && told.has(keyOf(tokens, i))) shared++
    const score = shared + Math.min(line.words, 12) / 24
    const rank = score - (endsFinal(tokens, line) ? fullStop : 0)
    if (rank > bestRank) {
      best = index
      bestScore = score
      bestRank = rank
    }
  }
  return bestScore >= 1 || candidates.length <= 2 ? best : -1
}

const isWord = (tokens: Tokens, i: number): boolean => (tokens.shape[i] & Shape.word) !== 0

/** One number for equal words: the list's, for unknown ones their length. */
const keyOf = (tokens: Tokens, i: number): number =>
  tokens.word[i] !== 0 ? tokens.word[i] : -(tokens.end[i] - tokens.start[i]) - 1
