import type { Tokens } from '../text/document.ts'
import { tokenize } from '../text/tokenize.ts'
import type { Vocabulary } from '../text/vocabulary.ts'
import { isSkipped, needOf } from './forms.ts'
import { isSilent, meetsNeed, Need, startsParagraph } from './trie.ts'

/** Some words as they are looked for in a text, one by one. */
export interface Phrase {
  readonly words: readonly number[]
  /** The letter case that each word needs, a value of `Need`. */
  readonly needs: readonly number[]
}

/** Cuts a form as the trie's forms are cut. */
export function phraseOf(form: string, vocabulary: Vocabulary, ignoresCase = false): Phrase {
  const tokens = tokenize(form, vocabulary.findIn)
  const words: number[] = []
  const needs: number[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (isSkipped(tokens.sign[i])) continue
    words.push(tokens.word[i])
    needs.push(ignoresCase ? Need.any : needOf(tokens.shape[i]))
  }
  return { words, needs }
}

/** Behind the last token of the phrase that begins at token `i`, -1 when it does not stand there; as the trie would find it. */
export function endOfPhrase({ words, needs }: Phrase, tokens: Tokens, i: number): number {
  let at = i
  for (let n = 0; n < words.length; n++) {
    if (n > 0) {
      if (at < tokens.count && isSilent(tokens, at)) at++
      if (startsParagraph(tokens, at)) return -1
    }
    if (at >= tokens.count || words[n] === 0 || tokens.word[at] !== words[n]) return -1
    if (!meetsNeed(tokens.shape[at], needs[n])) return -1
    at++
  }
  return words.length === 0 ? -1 : at
}
