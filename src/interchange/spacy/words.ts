/** A token of a pattern: a word as it is written, or in any letter case. */
export type Token = { readonly TEXT: string } | { readonly LOWER: string }

/** Signs that stand at the word before them, at the word behind them, or at both. */
const toLeft = /^[.,;:!?)\]%]$/u
const toRight = /^[([]$/u
const toBoth = /^[-–/'’@]$/u

/** The phrase that tokens were cut from. */
export function phraseOf(words: readonly string[]): string {
  let phrase = ''
  let before = ''
  for (const word of words) {
    const isJoined =
      phrase === '' ||
      toLeft.test(word) ||
      toRight.test(before) ||
      toBoth.test(word) ||
      toBoth.test(before)
    phrase += isJoined ? word : ` ${word}`
    before = word
  }
  return phrase
}

/**
 * A phrase as our lists find it: a word in small letters in any case, others as written. A text
 * where all words are written with capitals, or where tokens would not join to it again.
 */
export function patternOf(phrase: string): string | readonly Token[] {
  const words = phrase.match(/[\p{L}\p{M}\p{N}_]+|\S/gu) ?? []
  if (!words.some(isSmall) || phraseOf(words) !== phrase) return phrase
  return words.map((word) => (isSmall(word) ? { LOWER: word } : { TEXT: word }))
}

const isSmall = (word: string): boolean =>
  word === word.toLowerCase() && word !== word.toUpperCase()
