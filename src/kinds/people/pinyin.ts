import type { Lexicons } from '../../lexicon/lexicons.ts'
import { fold, silent } from '../../text/characters.ts'
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
  const { next, ends } = syllableTrie(scene)
  fewest.fill(0, 0, length + 1)
  for (let from = 0; from < length; from++) {
    if (from > 0 && fewest[from] === 0) continue
    const count = fewest[from] + 1
    if (count > mostSyllables) continue
    let node = 0
    const limit = Math.min(length, from + longestSyllable)
    for (let at = from; at < limit; at++) {
      const code = text.charCodeAt(start + at)
      if (silent[code] === 0) {
        const letter = fold[code] - 0x61
        if (letter < 0 || letter >= letters) break
        node = next[node * letters + letter]
        if (node === 0) break
      }
      if (ends[node] === 1 && (fewest[at + 1] === 0 || count < fewest[at + 1]))
        fewest[at + 1] = count
    }
  }
  return fewest[length]
}

const letters = 26

/** The listed syllables letter by letter: the node behind each letter of each node, and which nodes end one. */
interface SyllableTrie {
  readonly next: Int16Array
  readonly ends: Uint8Array
}

const tries = new WeakMap<Lexicons, SyllableTrie>()

function syllableTrie({ lexicons, clueOf }: Scene): SyllableTrie {
  const known = tries.get(lexicons)
  if (known !== undefined) return known
  const syllables = new Set<string>()
  for (const word of lexicons.wordsOf('people.pinyin-syllables'))
    if ((clueOf[word] & Clue.syllable) !== 0) syllables.add(lexicons.vocabulary.word(word))
  const mostNodes = [...syllables].reduce((sum, { length }) => sum + length, 1)
  const trie = { next: new Int16Array(mostNodes * letters), ends: new Uint8Array(mostNodes) }
  let nodes = 1
  for (const syllable of syllables) {
    let node = 0
    for (let at = 0; at < syllable.length; at++) {
      const step = node * letters + syllable.charCodeAt(at) - 0x61
      if (trie.next[step] === 0) trie.next[step] = nodes++
      node = trie.next[step]
    }
    trie.ends[node] = 1
  }
  tries.set(lexicons, trie)
  return trie
}

/** "Ki-moon", "Chung Hee": do the two words make one listed given name? */
export function makesGivenName(scene: Scene, a: number, b: number): boolean {
  const { vocabulary } = scene.lexicons
  const word = vocabulary.id(textOf(scene, a, a + 1) + textOf(scene, b, b + 1))
  return word !== 0 && (scene.clueOf[word] & Clue.given) !== 0
}
