import type { Scene } from '../scene.ts'

/** A given name has at most this many syllables; surnames of two make three. */
const mostSyllables = 4
const longestSyllable = 6

/** Syllables of a word written in Pinyin ("Jianling" = 2), 0 when it is none. */
export function syllablesOf(scene: Scene, i: number): number {
  const { tokens, document } = scene
  return countSyllables(document.text, tokens.start[i], tokens.end[i], scene)
}

function countSyllables(text: string, start: number, end: number, scene: Scene): number {
  const length = end - start
  if (length > longestSyllable * mostSyllables || length < 1) return 0
  const { vocabulary } = scene.lexicons
  // fewest[n]: fewest syllables that make up the first n letters.
  const fewest = new Uint8Array(length + 1)
  for (let n = 1; n <= length; n++) {
    for (let size = Math.min(longestSyllable, n); size > 0; size--) {
      if (n > size && fewest[n - size] === 0) continue
      const word = vocabulary.find(text, start + n - size, start + n)
      if (word === 0 || !scene.lexicons.has('people.pinyin-syllables', word)) continue
      const count = (n === size ? 0 : fewest[n - size]) + 1
      if (count <= mostSyllables && (fewest[n] === 0 || count < fewest[n])) fewest[n] = count
    }
  }
  return fewest[length]
}
