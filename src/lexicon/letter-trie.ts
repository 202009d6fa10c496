import { fold, silent } from '../text/characters.ts'

const letters = 26
const firstLetter = 0x61

/** Short words letter by letter, each with a value above 0. A node is a number; the root is 0. */
export interface LetterTrie {
  /** The node behind a code unit, -1 for none. Case and diacritics count as nothing, apostrophes and marks are passed over. */
  step(node: number, code: number): number
  /** The value of the word that ends at the node, 0 for none. */
  value(node: number): number
}

/** Takes folded words of the letters a to z; others cannot be walked to and are left out. */
export function createLetterTrie(
  words: Iterable<readonly [word: string, value: number]>,
): LetterTrie {
  const walkable = [...words].filter(([word]) => /^[a-z]+$/u.test(word))
  const mostNodes = walkable.reduce((sum, [{ length }]) => sum + length, 1)
  const next = new Int32Array(mostNodes * letters)
  const values = new Uint32Array(mostNodes)
  let nodes = 1
  for (const [word, value] of walkable) {
    let node = 0
    for (let at = 0; at < word.length; at++) {
      const step = node * letters + word.charCodeAt(at) - firstLetter
      if (next[step] === 0) next[step] = nodes++
      node = next[step]
    }
    values[node] = value
  }
  return {
    step(node, code) {
      if (silent[code] === 1) return node
      const letter = fold[code] - firstLetter
      if (letter < 0 || letter >= letters) return -1
      return next[node * letters + letter] || -1
    },
    value: (node) => values[node],
  }
}
