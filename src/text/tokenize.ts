import { Class, characterClass, isLetter } from './characters.ts'
import { Shape, type Tokens } from './document.ts'
import type { Vocabulary } from './vocabulary.ts'

/** What the tokenizer has to know of words to cut run-together ones. */
export interface WordFacts {
  readonly vocabulary: Vocabulary
  /** Is this a word that pages glue to its neighbour: "the" in "theDean", "visited" in "Lifangvisited"? */
  gluesLeft(word: number): boolean
  /** Is this a word that may stand glued behind another: "College" in "ConfuciusCollege"? */
  gluesRight(word: number): boolean
}

const signs = {
  apostrophes: new Set([0x27, 0x2019, 0x2018, 0x02bc, 0x60, 0xb4]),
  dot: 0x2e,
  comma: 0x2c,
  at: 0x40,
}

/** Longest word that is searched for a seam; longer ones are no words of news. */
const longestSeamed = 60

/**
 * Cuts a text into words, numbers and signs. A hyphen is a sign of its own; inner dots and
 * apostrophes stay in their word ("U.S", "O'Brien"), a possessive ending does not. Every character
 * that is not white space belongs to exactly one token. Linear in the length of the text.
 */
export function tokenize(text: string, facts: WordFacts): Tokens {
  const start: number[] = []
  const end: number[] = []
  const word: number[] = []
  const shape: number[] = []
  const sign: number[] = []
  const length = text.length
  const vocabulary = facts.vocabulary
  let gap = Shape.newParagraph as number

  const push = (from: number, to: number, id: number, bits: number, code: number): void => {
    start.push(from)
    end.push(to)
    word.push(id)
    shape.push(bits | gap)
    sign.push(code)
    gap = Shape.glued
  }

  const pushWord = (from: number, to: number, hasDigit: boolean): void => {
    push(from, to, vocabulary.find(text, from, to), wordShape(text, from, to, hasDigit), 0)
  }

  const pushSeamed = (from: number, to: number, hasDigit: boolean): void => {
    const seam = to - from <= longestSeamed && !hasDigit ? seamOf(text, from, to, facts) : -1
    if (seam < 0) {
      pushWord(from, to, hasDigit)
      return
    }
    pushWord(from, seam, hasDigit)
    pushSeamed(seam, to, hasDigit)
  }

  let at = 0
  while (at < length) {
    const code = text.charCodeAt(at)
    const kind = characterClass[code]
    if (kind === Class.space) {
      at++
      if (gap === Shape.glued) gap = 0
      continue
    }
    if (kind === Class.lineBreak) {
      const stop = endOfBreak(text, at)
      const lines = breaksIn(text, at, stop)
      at = stop
      if (lines > 1) gap = Shape.newLine | Shape.newParagraph
      else if ((gap & Shape.newLine) !== 0) gap |= Shape.newParagraph
      else if ((gap & Shape.newParagraph) === 0) gap = Shape.newLine
      continue
    }
    if (isLetter(kind) || kind === Class.digit) {
      const address = addressEnd(text, at)
      if (address > 0) {
        push(at, address, 0, Shape.address, 0)
        at = address
        continue
      }
      const stop = wordEnd(text, at)
      const cut = stop.possessive > 0 ? stop.possessive : stop.end
      if (stop.letters) pushSeamed(at, cut, stop.digits)
      else push(at, cut, vocabulary.find(text, at, cut), Shape.number, 0)
      if (cut < stop.end) push(cut, stop.end, 0, Shape.sign | Shape.possessive, 0x27)
      at = stop.end
      continue
    }
    if (kind === Class.cjk) {
      const from = at
      while (at < length && characterClass[text.charCodeAt(at)] === Class.cjk) at++
      push(from, at, vocabulary.find(text, from, at), Shape.word | Shape.cjk, 0)
      continue
    }
    const from = at
    at += code >= 0xd800 && code <= 0xdbff && isLow(text, at + 1) ? 2 : 1
    while (at < length && characterClass[text.charCodeAt(at)] === Class.mark) at++
    const single = at - from === 1
    push(from, at, single ? vocabulary.find(text, from, at) : 0, Shape.sign, single ? code : 0)
  }

  return {
    count: start.length,
    start: Int32Array.from(start),
    end: Int32Array.from(end),
    word: Int32Array.from(word),
    shape: Uint16Array.from(shape),
    sign: Uint16Array.from(sign),
  }
}

const isLow = (text: string, at: number): boolean => {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff
}

function endOfBreak(text: string, from: number): number {
  let at = from
  let last = from
  while (at < text.length) {
    const kind = characterClass[text.charCodeAt(at)]
    if (kind === Class.lineBreak) last = at
    else if (kind !== Class.space) break
    at++
  }
  return last + 1
}

function breaksIn(text: string, from: number, to: number): number {
  let count = 0
  for (let at = from; at < to; at++) {
    const code = text.charCodeAt(at)
    if (characterClass[code] !== Class.lineBreak) continue
    if (code === 0x0a && at > from && text.charCodeAt(at - 1) === 0x0d) continue
    count++
  }
  return count
}

interface WordEnd {
  end: number
  /** Where a possessive ending begins, 0 when there is none. */
  possessive: number
  letters: boolean
  digits: boolean
}

const found: WordEnd = { end: 0, possessive: 0, letters: false, digits: false }

function wordEnd(text: string, from: number): WordEnd {
  let at = from
  let letters = false
  let digits = false
  found.possessive = 0
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const kind = characterClass[code]
    if (isLetter(kind)) {
      // "2023Shenzhen": a number that runs into a capitalised word; "5G" and "21st" stay whole.
      if (digits && !letters && kind === Class.upper && startsWord(text, at)) break
      letters = true
      at++
    } else if (kind === Class.mark) {
      at++
    } else if (kind === Class.digit) {
      // "Nov13": a word that runs into a number; "H1N1" and "B2B" stay whole.
      if (
        letters &&
        !digits &&
        at - from >= 3 &&
        characterClass[text.charCodeAt(at - 1)] === Class.lower
      )
        break
      digits = true
      at++
    } else if (signs.apostrophes.has(code) && letters && nextIsLetter(text, at)) {
      if (isPossessive(text, at)) {
        found.possessive = at
        at += 2
        break
      }
      at++
    } else if (code === signs.dot && letters && isInnerDot(text, from, at)) {
      at++
    } else if (code === signs.comma && !letters && isThousands(text, from, at)) {
      at += 4
    } else break
  }
  found.end = at
  found.letters = letters
  found.digits = digits
  return found
}

const nextIsLetter = (text: string, at: number): boolean =>
  at + 1 < text.length && isLetter(characterClass[text.charCodeAt(at + 1)])

function startsWord(text: string, at: number): boolean {
  return (
    characterClass[text.charCodeAt(at + 1)] === Class.lower &&
    characterClass[text.charCodeAt(at + 2)] === Class.lower
  )
}

function isPossessive(text: string, at: number): boolean {
  const next = text.charCodeAt(at + 1)
  if (next !== 0x73 && next !== 0x53) return false
  const after = characterClass[text.charCodeAt(at + 2)] ?? Class.other
  return at + 2 >= text.length || !(isLetter(after) || after === Class.digit)
}

/** The dots of "U.S.A", "Ph.D" and "e.g": letters of one or two signs on either side. */
function isInnerDot(text: string, from: number, at: number): boolean {
  if (!nextIsLetter(text, at)) return false
  let before = 0
  for (let i = at - 1; i >= from && text.charCodeAt(i) !== signs.dot; i--) before++
  if (before > 2) return false
  let after = 0
  let i = at + 1
  while (i < text.length && isLetter(characterClass[text.charCodeAt(i)]) && after < 4) {
    i++
    after++
  }
  if (before === 1) return after <= 2 || text.charCodeAt(i) === signs.dot
  return after === 1
}

function isThousands(text: string, from: number, at: number): boolean {
  const comma = text.lastIndexOf(',', at - 1)
  const groupStart = comma >= from ? comma + 1 : from
  const size = at - groupStart
  if (size < 1 || size > 3 || (comma >= from && size !== 3)) return false
  for (let i = at + 1; i <= at + 3; i++) {
    if (characterClass[text.charCodeAt(i)] !== Class.digit) return false
  }
  return characterClass[text.charCodeAt(at + 4)] !== Class.digit
}

/** End of a web or mail address that starts here, 0 when there is none. */
function addressEnd(text: string, from: number): number {
  const first = text.charCodeAt(from) | 0x20
  const web =
    (first === 0x68 && (text.startsWith('http://', from) || text.startsWith('https://', from))) ||
    (first === 0x77 && text.startsWith('www.', from))
  let at = from
  let mail = -1
  while (at < text.length) {
    const code = text.charCodeAt(at)
    const kind = characterClass[code]
    if (kind === Class.space || kind === Class.lineBreak || kind === Class.cjk) break
    if (code === signs.at && at > from) mail = at
    else if (!web && !isMailSign(code, kind)) break
    else if (web && isAddressEnd(code)) break
    at++
    if (!web && mail < 0 && at - from > 64) return 0
  }
  while (at > from && isTrailing(text.charCodeAt(at - 1))) at--
  if (web) return at
  return mail > from && at > mail + 3 && text.indexOf('.', mail) < at && text.indexOf('.', mail) > 0
    ? at
    : 0
}

const isMailSign = (code: number, kind: number): boolean =>
  isLetter(kind) ||
  kind === Class.digit ||
  code === 0x2e ||
  code === 0x2d ||
  code === 0x5f ||
  code === 0x2b

const isAddressEnd = (code: number): boolean =>
  code === 0x29 ||
  code === 0x5d ||
  code === 0x3c ||
  code === 0x3e ||
  code === 0x22 ||
  code >= 0x2000

const isTrailing = (code: number): boolean =>
  code === 0x2e || code === 0x2c || code === 0x3b || code === 0x3a || code === 0x21 || code === 0x3f

function wordShape(text: string, from: number, to: number, hasDigit: boolean): number {
  let upper = 0
  let lower = 0
  for (let at = from; at < to; at++) {
    const kind = characterClass[text.charCodeAt(at)]
    if (kind === Class.upper) upper++
    else if (kind === Class.lower) lower++
  }
  let bits = Shape.word as number
  if (hasDigit) bits |= Shape.mixed
  if (characterClass[text.charCodeAt(from)] === Class.upper) bits |= Shape.capital
  if (upper >= 2 && lower === 0) bits |= Shape.allCaps
  return bits
}

/**
 * Where a run-together word falls apart: before a capital behind a word of the list
 * ("theDean", "ofThailand"), before a head noun ("ConfuciusCollege"), or before a listed verb that
 * follows a name unknown to all lists ("Lifangvisited"). -1 when it does not.
 */
function seamOf(text: string, from: number, to: number, facts: WordFacts): number {
  const { vocabulary } = facts
  for (let at = from + 2; at < to - 1; at++) {
    const kind = characterClass[text.charCodeAt(at)]
    if (kind !== Class.upper || characterClass[text.charCodeAt(at - 1)] !== Class.lower) continue
    const left = vocabulary.find(text, from, at)
    if (left !== 0 && facts.gluesLeft(left)) return at
    if (to - at < 4) continue
    const right = vocabulary.find(text, at, to)
    if (right !== 0 && facts.gluesRight(right)) return at
  }
  const length = to - from
  if (length < 8 || characterClass[text.charCodeAt(from)] !== Class.upper) return -1
  if (characterClass[text.charCodeAt(from + 1)] !== Class.lower) return -1
  if (vocabulary.find(text, from, to) !== 0) return -1
  for (let at = from + 3; at <= to - 3; at++) {
    const right = vocabulary.find(text, at, to)
    if (right !== 0 && to - at >= 3 && facts.gluesLeft(right)) {
      const left = vocabulary.find(text, from, at)
      if (left !== 0 || to - at >= 6) return at
    }
  }
  return -1
}
