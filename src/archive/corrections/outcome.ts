import type { Fact } from './kinds.ts'

/** What became of a correction: the fact that it concerns, if there is one now, or why it changes nothing. */
export type Outcome = { readonly fact?: Fact } | { readonly because: string }

export const wordsGone: Outcome = {
  because: 'the words that it was made on are not in the article any more, or not in one place',
}
