import { Clue } from '../kinds/clues.ts'
import type { Scene } from '../kinds/scene.ts'
import { Shape } from '../text/document.ts'

/** English news has a third of such words; lists of names have few, so short texts are believed. */
const leastShare = 0.12
const fewestWords = 25

/** Does the text read as English, by its share of articles, pronouns and prepositions? */
export function isEnglish({ tokens, clues }: Scene): boolean {
  let words = 0
  let functions = 0
  for (let i = 0; i < tokens.count; i++) {
    if ((tokens.shape[i] & Shape.word) === 0) continue
    words++
    if ((clues[i] & Clue.function) !== 0) functions++
  }
  return words < fewestWords || functions >= words * leastShare
}

export function countWords({ tokens }: Scene): number {
  let words = 0
  for (let i = 0; i < tokens.count; i++)
    if ((tokens.shape[i] & (Shape.word | Shape.number)) !== 0) words++
  return words
}
