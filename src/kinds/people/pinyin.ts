import { createLetterTrie, type LetterTrie } from '../../lexicon/letter-trie.ts'
import type { Lexicons } from '../../lexicon/lexicons.ts'
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

// fewest[n]: fewest syllables that make up the first n units. Read and written within one call.
const fewest = new Uint8Array(longestSyllable * mostSyllables + 1)

function countSyllables(text: string, start: number, end: number, scene: Scene): number {
  const length = end - start
  if (length > longestSyllable * mostSyllables || length < 1) return 0
  const syllables = syllablesOf(scene)
  fewest.fill(0, 0, length + 1)
  for (let from = 0; from < length; from++) {
    if (from > 0 && fewest[from] === 0) continue
    const count = fewest[from] + 1
    if (count > mostSyllables) continue
    const limit = Math.min(length, from + longestSyllable)
    for (let at = from, node = 0; at < limit; at++) {
      node = syllables.step(node, text.charCodeAt(start + at))
      if (node < 0) break
      if (syllables.value(node) === 0) continue
      if (fewest[at + 1] === 0 || count < fewest[at + 1]) fewest[at + 1] = count
    }
  }
  return fewest[length]
}

const tries = new WeakMap<Lexicons, LetterTrie>()

function syllablesOf({ lexicons }: Scene): LetterTrie {
  const known = tries.get(lexicons)
  if (known !== undefined) return known
  const words: [string, number][] = []
  for (const word of lexicons.wordsOf('people.pinyin-syllables'))
    words.push([lexicons.vocabulary.word(word), 1])
  const trie = createLetterTrie(words)
  tries.set(lexicons, trie)
  return trie
}

/** "Ki-moon", "Chung Hee": do the two words make one listed given name? */
export function makesGivenName(scene: Scene, a: number, b: number): boolean {
  const { vocabulary } = scene.lexicons
  const word = vocabulary.id(textOf(scene, a, a + 1) + textOf(scene, b, b + 1))
  return word !== 0 && (scene.clueOf[word] & Clue.given) !== 0
}
