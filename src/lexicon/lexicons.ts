import type { Hits, Tokens } from '../text/document.ts'
import { createVocabulary, type Vocabulary } from '../text/vocabulary.ts'
import { ignoresCase, isConditional } from './conditions.ts'
import { hasContext } from './context.ts'
import { createFormList } from './forms.ts'
import { type ListName, listNames, listShapes } from './lists.ts'
import { type Entry, valuesOf } from './parse.ts'
import { createTrie } from './trie.ts'

/** All lists, compiled once: which lists hold a word, which entries stand where in a text. */
export interface Lexicons {
  readonly vocabulary: Vocabulary
  /** Content hash over all lists that were used. */
  readonly hash: string
  /** Entries of the lists of phrases, under the numbers that `Hits.entry` gives. */
  readonly entries: readonly Entry[]
  /** Does a list of words, or a one-word form of a list of phrases, hold the word? */
  has(list: ListName, word: number): boolean
  /** The words for which `has` says yes, perhaps one of them twice. */
  wordsOf(list: ListName): Iterable<number>
  /** The line of the list that holds the word alone, 0 where none does. */
  lineOf(list: ListName, word: number): number
  /** What the word can be, as bits of `WordClass`. */
  classes(word: number): number
  /** Where entries stand, their conditions not looked at: see `createSift`. */
  scan(tokens: Tokens): Hits
  /** 1 for an entry of `entries` that counts only under conditions. */
  readonly conditional: Uint8Array
  /** The list that an entry of `entries` belongs to, as its place in `listNames`. */
  readonly listOf: Uint8Array
}

/** Place of each list in `listNames`. */
export const listIds = Object.fromEntries(
  listNames.map((name, index) => [name, index]),
) as Readonly<Record<ListName, number>>

/** Compiles parsed lists. `wordClasses` gives what English words can be. */
export function createLexicons(
  lists: ReadonlyMap<ListName, readonly Entry[]>,
  wordClasses: Iterable<readonly [string, number]>,
  hash: string,
): Lexicons {
  const vocabulary = createVocabulary()
  const entries: Entry[] = []
  const listOf: number[] = []
  const conditional: number[] = []
  const forms = createFormList(vocabulary)
  const single: number[][] = []
  const lines: number[][] = []
  for (const sign of ',&()/+') vocabulary.add(sign)

  for (const name of listNames) {
    const isPhrases = listShapes[name].match === 'phrase'
    const texts: string[] = []
    const owners: number[] = []
    const lineOf: number[] = []
    const entriesOfForms: Entry[] = []
    const context: string[] = []
    for (const entry of lists.get(name) ?? []) {
      context.push(...valuesOf(entry.cells.requires), ...valuesOf(entry.cells.forbids))
      for (const form of entry.forms) {
        texts.push(form)
        owners.push(entries.length)
        lineOf.push(entry.line)
        entriesOfForms.push(entry)
      }
      if (!isPhrases) continue
      entries.push(entry)
      listOf.push(listIds[name])
      conditional.push(isConditional(entry) ? 1 : 0)
    }
    const words: number[] = []
    const linesOfWords: number[] = []
    forms.add(
      texts,
      isPhrases ? owners : undefined,
      (word, index) => {
        // Of a word that is listed for some articles alone nothing is known in others.
        if (hasContext(entriesOfForms[index])) return
        words.push(word)
        linesOfWords.push(lineOf[index])
      },
      (index) => ignoresCase(entriesOfForms[index]),
    )
    // Words of context are looked for by their numbers.
    forms.add(context, undefined, () => {})
    single.push(words)
    lines.push(linesOfWords)
  }

  const known: number[] = []
  const bits: number[] = []
  for (const [word, classes] of wordClasses) {
    known.push(vocabulary.add(word))
    bits.push(classes)
  }

  const { size } = vocabulary
  const classOf = new Uint8Array(size)
  for (let i = 0; i < known.length; i++) classOf[known[i]] |= bits[i]
  // One bit for each list, in as many cells for each word as the lists need.
  const cells = Math.ceil(listNames.length / 32)
  const holders = new Uint32Array(size * cells)
  for (let list = 0; list < single.length; list++)
    for (const word of single[list]) holders[word * cells + (list >>> 5)] |= 1 << (list & 31)
  const trie = createTrie(forms.done(), size)

  return {
    vocabulary,
    hash,
    entries,
    listOf: Uint8Array.from(listOf),
    conditional: Uint8Array.from(conditional),
    has: (name, word) => {
      const list = listIds[name]
      return ((holders[word * cells + (list >>> 5)] >>> (list & 31)) & 1) === 1
    },
    wordsOf: (name) => single[listIds[name]],
    lineOf: (name, word) => lines[listIds[name]][single[listIds[name]].indexOf(word)] ?? 0,
    classes: (word) => classOf[word],
    scan: trie.scan,
  }
}
