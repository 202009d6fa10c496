import { Class, characterClass, isLetter, Sign, signs } from './characters.ts'
import { checkStep, hashStart, hashStep } from './vocabulary.ts'

/** How far a word or number goes, and what was seen on the way. */
export interface WordEnd {
  /** Behind its last unit, without a possessive ending. */
  end: number
  /** Behind the possessive ending, or `end` when there is none. */
  endWithPossessive: number
  letters: boolean
  digits: boolean
  /** How many capitals and small letters it has. */
  upper: number
  lower: number
  /** For the vocabulary. */
  hash: number
  check: number
}

const dot = 0x2e
const comma = 0x2c

// One object for all words, so that reading a token allocates nothing.
const found: WordEnd = {
  end: 0,
  endWithPossessive: 0,
  letters: false,
  digits: false,
  upper: 0,
  lower: 0,
  hash: 0,
  check: 0,
}

/** Reads the word or number that begins at `from`. The answer is overwritten by the next call. */
export function wordEnd(codes: Uint16Array, from: number): WordEnd {
  let at = from
  let letters = false
  let digits = false
  let upper = 0
  let lower = 0
  let hash = hashStart
  let check = 0
  let possessive = 0
  for (;;) {
    const code = codes[at]
    const kind = characterClass[code]
    if (isLetter(kind)) {
      // "2023Shenzhen": a number that runs into a capitalised word; "5G" and "21st" stay whole.
      if (digits && !letters && kind === Class.upper && startsWord(codes, at, at - from)) break
      letters = true
      if (kind === Class.lower) lower++
      else if (kind === Class.upper) upper++
    } else if (kind === Class.mark) {
      at++
      continue
    } else if (kind === Class.digit) {
      // "Nov13": a word that runs into a number; "H1N1" and "B2B" stay whole.
      if (letters && !digits && at - from >= 3 && characterClass[codes[at - 1]] === Class.lower)
        break
      digits = true
    } else if (code === comma) {
      if (letters || !isThousands(codes, from, at)) break
    } else if (code === dot) {
      if (!letters || !isInnerDot(codes, from, at)) break
      at++
      continue
    } else if ((signs[code] & Sign.apostrophe) !== 0) {
      if (!letters || !isLetter(characterClass[codes[at + 1]])) break
      if (isPossessive(codes, at)) {
        possessive = at
        break
      }
      at++
      continue
    } else break
    hash = hashStep(hash, code)
    check = checkStep(check, code)
    at++
  }
  found.end = at
  found.endWithPossessive = possessive > 0 ? at + 2 : at
  found.letters = letters
  found.digits = digits
  found.upper = upper
  found.lower = lower
  found.hash = hash
  found.check = check
  return found
}

/** Behind four digits, which may be a year, two letters are a word too: "2023By". */
const startsWord = (codes: Uint16Array, at: number, length: number): boolean =>
  characterClass[codes[at + 1]] === Class.lower &&
  (characterClass[codes[at + 2]] === Class.lower || length === 4)

function isPossessive(codes: Uint16Array, at: number): boolean {
  if ((codes[at + 1] | 0x20) !== 0x73) return false
  const after = characterClass[codes[at + 2]]
  return !(isLetter(after) || after === Class.digit)
}

/** The dots of "U.S.A", "Ph.D" and "e.g": letters of one or two signs on either side. */
function isInnerDot(codes: Uint16Array, from: number, at: number): boolean {
  if (!isLetter(characterClass[codes[at + 1]])) return false
  let before = 0
  for (let i = at - 1; i >= from && codes[i] !== dot && before <= 2; i--) before++
  if (before > 2) return false
  let after = 0
  let i = at + 1
  while (after < 4 && isLetter(characterClass[codes[i]])) {
    i++
    after++
  }
  if (before === 1) return after <= 2 || codes[i] === dot
  return after === 1
}

/** The comma of "2,000": one to three digits before it and, behind it, just three. */
function isThousands(codes: Uint16Array, from: number, at: number): boolean {
  let groupStart = at
  while (groupStart > from && codes[groupStart - 1] !== comma && at - groupStart <= 3) groupStart--
  const isFirst = groupStart === from
  const size = at - groupStart
  if (size < 1 || size > 3 || (!isFirst && size !== 3)) return false
  for (let i = at + 1; i <= at + 3; i++) if (characterClass[codes[i]] !== Class.digit) return false
  return characterClass[codes[at + 4]] !== Class.digit
}
