import { Sign, signs } from './characters.ts'
import { Shape, type Tokens } from './document.ts'

/** What the splitter has to know of words. */
export interface SentenceFacts {
  /** Token `i` is "Prof" or "No", or ends such a phrase: its dot never ends a sentence when a word follows. */
  isAbbreviation(i: number): boolean
  /** "Ltd", "etc": its dot may end one. */
  isFinalAbbreviation(i: number): boolean
  /** A word in lower case that opens sentences: "the", "in", "he". */
  opensSentence(word: number): boolean
}

/** Longest sentence in tokens; a longer one is cut, so that no later step meets an endless one. */
export const longestSentence = 400

/** A line of a wrapped paragraph is at least this long, in characters. */
const wrappedLine = 45

const fullStop = 0x2e
const ellipsis = 0x2026

/** First token of each sentence, ascending, beginning with 0. */
export function sentenceStarts(text: string, tokens: Tokens, facts: SentenceFacts): number[] {
  const starts: number[] = tokens.count > 0 ? [0] : []
  let open = 0
  let depth = 0
  for (let i = 1; i < tokens.count; i++) {
    const shape = tokens.shape[i]
    const before = tokens.sign[i - 1]
    if (before === 0x28) depth++
    else if (before === 0x29 && depth > 0) depth--
    let ends = false
    if ((shape & Shape.newParagraph) !== 0) ends = true
    else if ((shape & Shape.newLine) !== 0) ends = lineEnds(text, tokens, i, open)
    else if (i - open >= longestSentence) ends = true
    else if (depth === 0 || i - open > 120) ends = signEnds(text, tokens, i, open, facts)
    if (!ends) continue
    starts.push(i)
    open = i
    depth = 0
  }
  return starts
}

/** Does the single line break before token `i` end the sentence? Not in a hard-wrapped paragraph. */
function lineEnds(text: string, tokens: Tokens, i: number, open: number): boolean {
  if (does(tokens.sign[i], Sign.bullet)) return true
  const previous = tokens.shape[i - 1]
  const sign = tokens.sign[i - 1]
  if (does(sign, Sign.terminator) || sign === 0x3a) return true
  const startsLow = (tokens.shape[i] & Shape.word) !== 0 && (tokens.shape[i] & Shape.capital) === 0
  if (sign === 0x2c || sign === 0x26 || startsLow) return false
  let lineStart = i - 1
  while (lineStart > open && (tokens.shape[lineStart] & Shape.newLine) === 0) lineStart--
  const length = tokens.end[i - 1] - tokens.start[lineStart]
  if (length < wrappedLine) return true
  const lowBefore = (previous & Shape.word) !== 0 && (previous & Shape.capital) === 0
  const next = endOfLine(text, tokens.start[i]) - tokens.start[i]
  return !(lowBefore && length < 120 && next > 20)
}

function endOfLine(text: string, from: number): number {
  const at = text.indexOf('\n', from)
  return at < 0 ? text.length : Math.min(at, from + 200)
}

/** Does a terminator before token `i`, perhaps with quotes or brackets behind it, end the sentence? */
function signEnds(
  text: string,
  tokens: Tokens,
  i: number,
  open: number,
  facts: SentenceFacts,
): boolean {
  const last = terminatorBefore(tokens, i, open)
  if (!does(tokens.sign[last], Sign.terminator)) return false
  const sign = tokens.sign[i]
  const shape = tokens.shape[i]
  const glued = (shape & Shape.glued) !== 0
  const word = (shape & Shape.word) !== 0
  const capital = (shape & Shape.capital) !== 0
  if ((does(sign, Sign.closer) && glued) || does(sign, Sign.terminator)) return false
  const dot = tokens.sign[last] === fullStop
  if (glued) return dot ? isMissingBlank(tokens, i, last, facts) : tokens.sign[last] > 0x3000
  if (word && !capital && (shape & (Shape.cjk | Shape.mixed)) === 0)
    return !dot && tokens.sign[last] !== ellipsis && last === i - 1
  if (!dot) return true
  if ((tokens.shape[last] & Shape.glued) === 0) return true
  const left = last - 1
  if (left < 0) return false
  // "Prof. (Mrs.) Ngozi Eze"
  if (last === i - 2 && tokens.sign[i - 1] === 0x29 && tokens.sign[left - 1] === 0x28)
    return !facts.isAbbreviation(left)
  if (last === i - 1) {
    if (facts.isAbbreviation(left)) return false
    if (facts.isFinalAbbreviation(left)) return word && opens(tokens, i, facts)
    if (isInitial(tokens, left) || isInitials(text, tokens, left))
      return word && !(isInitial(tokens, i) && isDotAt(tokens, i + 1)) && opens(tokens, i, facts)
    // A numbered list: "1. Training", unless the number ends a sentence.
    if ((tokens.shape[left] & Shape.number) !== 0 && startsLine(tokens, left)) return false
  }
  return sign !== 0x2c && sign !== 0x3b
}

/** The sign before token `i`, before quotes, brackets and the number of a note ("said so.[1]"). */
function terminatorBefore(tokens: Tokens, i: number, open: number): number {
  let last = i - 1
  while (last > open && does(tokens.sign[last], Sign.closer) && isGlued(tokens, last)) {
    const isNote =
      last > open + 2 &&
      tokens.sign[last] === 0x5d &&
      (tokens.shape[last - 1] & Shape.number) !== 0 &&
      tokens.sign[last - 2] === 0x5b
    last -= isNote ? 3 : 1
  }
  return last
}

/** "agreement.The": a full stop without the blank that belongs behind it. */
function isMissingBlank(tokens: Tokens, i: number, last: number, facts: SentenceFacts): boolean {
  const left = tokens.shape[last - 1]
  return (
    (tokens.shape[i] & (Shape.word | Shape.capital)) === (Shape.word | Shape.capital) &&
    isGlued(tokens, last) &&
    (left & Shape.word) !== 0 &&
    tokens.end[last - 1] - tokens.start[last - 1] > 3 &&
    (left & (Shape.allCaps | Shape.mixed)) === 0 &&
    !facts.isAbbreviation(last - 1)
  )
}

const opens = (tokens: Tokens, i: number, facts: SentenceFacts): boolean =>
  facts.opensSentence(tokens.word[i])

const isInitial = (tokens: Tokens, i: number): boolean =>
  tokens.end[i] - tokens.start[i] === 1 && (tokens.shape[i] & Shape.capital) !== 0

/** "Z.M", "J.R.R": letters with dots, before the last dot. */
const isInitials = (text: string, { start, end }: Tokens, i: number): boolean => {
  const length = end[i] - start[i]
  return (length === 3 || length === 5) && text.charCodeAt(start[i] + 1) === fullStop
}

const isGlued = (tokens: Tokens, i: number): boolean => (tokens.shape[i] & Shape.glued) !== 0

const isDotAt = (tokens: Tokens, i: number): boolean =>
  i < tokens.count && tokens.sign[i] === fullStop && isGlued(tokens, i)

const does = (sign: number, what: number): boolean => (signs[sign] & what) !== 0

const startsLine = (tokens: Tokens, i: number): boolean =>
  i === 0 || (tokens.shape[i] & (Shape.newLine | Shape.newParagraph)) !== 0
