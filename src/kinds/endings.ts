import { createLetterTrie, type LetterTrie } from '../lexicon/letter-trie.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { Clue } from './clues.ts'

const shortestWord = 6
const longestEnding = 8
/** Letters that stand before an ending. */
const shortestStart = 2

/**
 * What the ending of the word at `[start, end)`, which no list holds, says of it: a surname in
 * "Khamidullaev", a given name in "Harmanpreet". Bits of `Clue`; the longest ending decides.
 */
export function clueOfEnding(text: string, start: number, end: number, lexicons: Lexicons): number {
  if (end - start < shortestWord) return 0
  const endings = endingsOf(lexicons)
  const from = Math.max(start + shortestStart, end - longestEnding)
  let clue = 0
  for (let at = end - 1, node = 0; at >= from; at--) {
    node = endings.step(node, text.charCodeAt(at))
    if (node < 0) break
    clue = endings.value(node) || clue
  }
  return clue
}

const tries = new WeakMap<Lexicons, LetterTrie>()

/** The endings of both lists, from their last letter on. */
function endingsOf(lexicons: Lexicons): LetterTrie {
  const known = tries.get(lexicons)
  if (known !== undefined) return known
  const backwards = (word: number): string => [...lexicons.vocabulary.word(word)].reverse().join('')
  const words: [string, number][] = []
  for (const word of lexicons.wordsOf('people.given-name-endings'))
    words.push([backwards(word), Clue.givenAmbiguous])
  // A surname's ending counts where both lists hold it.
  for (const word of lexicons.wordsOf('people.surname-endings'))
    words.push([backwards(word), Clue.surnameAmbiguous])
  const trie = createLetterTrie(words)
  tries.set(lexicons, trie)
  return trie
}
