import { Shape } from '../../text/document.ts'
import { Clue } from '../clues.ts'
import { type Scene, textOf } from '../scene.ts'

/** A given name has at most this many syllables; surnames of two make three. */
const mostSyllables = 4
const longestSyllable = 6

/** Syllables of the words `[first, end)` written in Pinyin ("Jianling" = 2, "Yat-sen" = 2), 0 when one is none. */
export function syllablesIn(scene: Scene, first: number, end: number): number {
  const { tokens, document } = scene
  let sum = 0
  for (let i = first; i < end; i++) {
    if ((tokens.shape[i] & Shape.word) === 0) continue
    if (scene.syllables[i] === 0)
      scene.syllables[i] = 1 + countSyllables(document.text, tokens.start[i], tokens.end[i], scene)
    const count = scene.syllables[i] - 1
    if (count === 0) return 0
    sum += count
  }
  return sum
}

// fewest[n]: fewest syllables that make up the first n letters. Read and written within one call.
const fewest = new Uint8Array(longestSyllable * mostSyllables + 1)

function countSyllables(text: string, start: number, end: number, scene: Scene): number {
  const length = end - start
  if (length > longestSyllable * mostSyllables || length < 1) return 0
  const { vocabulary } = scene.lexicons
  fewest.fill(0, 0, length + 1)
  for (let n = 1; n <= length; n++) {
    for (let size = Math.min(longestSyllable, n); size > 0; size--) {
      if (n > size && fewest[n - size] === 0) continue
      const word = vocabulary.find(text, start + n - size, start + n)
      if ((scene.clueOf[word] & Clue.syllable) === 0) continue
      const count = (n === size ? 0 : fewest[n - size]) + 1
      if (count <= mostSyllables && (fewest[n] === 0 || count < fewest[n])) fewest[n] = count
    }
  }
  return fewest[length]
}

/** "Ki-moon", "Chung Hee": do the two words make one listed given name? */
export function makesGivenName(scene: Scene, a: number, b: number): boolean {
  const { vocabulary } = scene.lexicons
  const word = vocabulary.id(textOf(scene, a, a + 1) + textOf(scene, b, b + 1))
  return word !== 0 && (scene.clueOf[word] & Clue.given) !== 0
}
