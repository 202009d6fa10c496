import type { Lexicons } from '../lexicon/lexicons.ts'
import { Clue } from './clues.ts'

const shortestWord = 6
const shortestEnding = 2
const longestEnding = 8

/**
 * What the ending of the word at `[start, end)`, which no list holds, says of it: a surname in
 * "Khamidullaev", a given name in "Harmanpreet". Bits of `Clue`.
 */
export function clueOfEnding(text: string, start: number, end: number, lexicons: Lexicons): number {
  if (end - start < shortestWord) return 0
  const { vocabulary } = lexicons
  for (let size = Math.min(longestEnding, end - start - 2); size >= shortestEnding; size--) {
    const word = vocabulary.find(text, end - size, end)
    if (word === 0) continue
    if (lexicons.has('people.surname-endings', word)) return Clue.surnameAmbiguous
    if (lexicons.has('people.given-name-endings', word)) return Clue.givenAmbiguous
  }
  return 0
}
