import { addressEnd } from './addresses.ts'
import { Class, characterClass, codesOf, isLetter, Sign, signs } from './characters.ts'
import { Shape, type Tokens } from './document.ts'
import { type SeamFacts, seamOf } from './seams.ts'
import { createTokenList } from './token-list.ts'
import { hashOf } from './vocabulary.ts'
import { type WordEnd, wordEnd } from './word-end.ts'

/** The number of the word at `[start, end)`, whose folded hash is given, and its check where that was made on the way. */
export type Find = (
  codes: Uint16Array,
  start: number,
  end: number,
  hash: number,
  check?: number,
) => number

const apostrophe = 0x27
/** The word of every possessive ending, however it is written. */
const possessive = codesOf("'")
const possessiveHash = hashOf(possessive, 0, 1)

/**
 * Cuts a text into words, numbers and signs. A hyphen is a sign of its own; inner dots and
 * apostrophes stay in their word ("U.S", "O'Brien"), a possessive ending does not. Every character
 * that is not white space belongs to exactly one token. Linear in the length of the text.
 * With `seams`, unknown words are cut where pages ran two together.
 */
export function tokenize(text: string, find: Find, seams?: SeamFacts): Tokens {
  const { length } = text
  const codes = codesOf(text)
  const tokens = createTokenList(length)
  let gap = Shape.newParagraph as number

  const push = (start: number, end: number, word: number, shape: number, sign: number): void => {
    tokens.push(start, end, word, shape | gap, sign)
    gap = Shape.glued
  }

  const pushWord = (from: number, read: WordEnd): void => {
    const { end, digits, upper, lower } = read
    const word = find(codes, from, end, read.hash, read.check)
    const mayBeCut = seams !== undefined && word === 0 && !digits && upper > 0 && lower > 0
    if (mayBeCut) pushUnknown(from, end, seams)
    else push(from, end, word, shapeOf(codes[from], upper, lower, digits), 0)
  }

  const pushUnknown = (from: number, to: number, facts: SeamFacts): void => {
    const seam = seamOf(codes, from, to, facts)
    if (seam < 0) {
      push(from, to, 0, shapeOfPart(codes, from, to), 0)
      return
    }
    pushPart(from, seam, facts)
    pushPart(seam, to, facts)
  }

  const pushPart = (from: number, to: number, facts: SeamFacts): void => {
    const word = find(codes, from, to, hashOf(codes, from, to))
    if (word === 0) pushUnknown(from, to, facts)
    else push(from, to, word, shapeOfPart(codes, from, to), 0)
  }

  const pushPossessive = (from: number, to: number): void => {
    const word = find(possessive, 0, 1, possessiveHash)
    push(from, to, word, Shape.sign | Shape.possessive, apostrophe)
  }

  /** Curled or straight, an apostrophe is one sign: "Workers’" is "Workers'". */
  const signWord = (from: number): number =>
    (signs[codes[from]] & Sign.apostrophe) !== 0
      ? find(possessive, 0, 1, possessiveHash)
      : find(codes, from, from + 1, hashOf(codes, from, from + 1))

  let at = 0
  while (at < length) {
    const from = at
    const code = codes[at]
    const kind = characterClass[code]
    if (kind === Class.space) {
      at++
      if (gap === Shape.glued) gap = 0
    } else if (isLetter(kind) || kind === Class.digit) {
      const read = wordEnd(codes, from)
      const address = addressEnd(codes, from, read.end)
      if (address > 0) {
        push(from, address, 0, Shape.address, 0)
        at = address
        continue
      }
      at = read.endWithPossessive
      const { end } = read
      if (read.letters) pushWord(from, read)
      else push(from, end, find(codes, from, end, read.hash), Shape.number, 0)
      if (end < at) pushPossessive(end, at)
    } else if (kind === Class.lineBreak) {
      at = endOfBreak(codes, at, length)
      gap = gapOf(gap, breaksIn(codes, from, at))
    } else if (kind === Class.cjk) {
      while (characterClass[codes[at]] === Class.cjk) at++
      push(from, at, find(codes, from, at, hashOf(codes, from, at)), Shape.word | Shape.cjk, 0)
    } else {
      at = signEnd(codes, at)
      const single = at - from === 1
      const word = single ? signWord(from) : 0
      push(from, at, word, Shape.sign, single ? code : 0)
    }
  }
  return tokens.done()
}

function gapOf(gap: number, lines: number): number {
  if (lines > 1) return Shape.newLine | Shape.newParagraph
  if ((gap & Shape.newLine) !== 0) return gap | Shape.newParagraph
  return (gap & Shape.newParagraph) === 0 ? Shape.newLine : gap
}

function endOfBreak(codes: Uint16Array, from: number, length: number): number {
  let last = from
  for (let at = from; at < length; at++) {
    const kind = characterClass[codes[at]]
    if (kind === Class.lineBreak) last = at
    else if (kind !== Class.space) break
  }
  return last + 1
}

/** Line breaks in a stretch of white space; CR LF is one. */
function breaksIn(codes: Uint16Array, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    if (characterClass[codes[at]] !== Class.lineBreak) continue
    if (codes[at] === 0x0a && at > from && codes[at - 1] === 0x0d) continue
    count++
  }
  return count
}

/** A sign is one character, with the marks that belong to it. */
function signEnd(codes: Uint16Array, from: number): number {
  const isPair = (codes[from] & 0xfc00) === 0xd800 && (codes[from + 1] & 0xfc00) === 0xdc00
  let at = from + (isPair ? 2 : 1)
  while (characterClass[codes[at]] === Class.mark) at++
  return at
}

function shapeOfPart(codes: Uint16Array, from: number, to: number): number {
  let upper = 0
  let lower = 0
  for (let at = from; at < to; at++) {
    const kind = characterClass[codes[at]]
    if (kind === Class.upper) upper++
    else if (kind === Class.lower) lower++
  }
  return shapeOf(codes[from], upper, lower, false)
}

function shapeOf(first: number, upper: number, lower: number, digits: boolean): number {
  return (
    Shape.word |
    (digits ? Shape.mixed : 0) |
    (characterClass[first] === Class.upper ? Shape.capital : 0) |
    (upper >= 2 && lower === 0 ? Shape.allCaps : 0)
  )
}
