import phonetics from 'natural/lib/natural/phonetics/index.js'
import { nameKey } from '../../engine/names.ts'

const metaphone = new phonetics.DoubleMetaphone()

/** Marks a word that is kept as it sounds; no folded word begins with it. */
const sound = '~'

/** More words than this are no name; the rest is not looked for. */
const most = 12
const longest = 64

/** The words of a name as they are looked for: lower case, no diacritics, no signs. */
export const wordsOf = (name: string): readonly string[] =>
  nameKey(name.slice(0, most * longest))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .map((word) => word.slice(0, longest))
    .slice(0, most)

/**
 * Under which words the names of one person or organization are found: each word, two neighbours
 * written together ("jian ling" under "jianling"), and how each word sounds (Philips, "The Double
 * Metaphone Search Algorithm", C/C++ Users Journal 2000).
 */
export function searchWords(names: readonly string[]): readonly string[] {
  const found = new Set<string>()
  for (const name of names) {
    const words = wordsOf(name)
    for (const [i, word] of words.entries()) {
      found.add(word)
      for (const each of soundsOf(word)) found.add(each)
      if (i > 0) found.add((words[i - 1] + word).slice(0, longest))
    }
  }
  return [...found].sort()
}

/** How a word sounds, as it is kept beside the words; none for words of other scripts. */
export function soundsOf(word: string): readonly string[] {
  if (!/^[a-z]{3,}$/u.test(word)) return []
  const [first, second] = metaphone.process(word)
  return [...new Set([first, second])].filter((code) => code.length > 1).map((code) => sound + code)
}
