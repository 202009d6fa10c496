import { type Hits, Shape, type Tokens } from '../text/document.ts'
import { tokenize } from '../text/tokenize.ts'
import { createVocabulary, type Vocabulary } from '../text/vocabulary.ts'
import { type ListName, listNames, listShapes } from './lists.ts'
import type { Entry } from './parse.ts'
import { createTrie, Need, type TrieForm } from './trie.ts'

/** All lists, compiled once: which lists hold a word, which entries stand where in a text. */
export interface Lexicons {
  readonly vocabulary: Vocabulary
  /** Content hash over all lists that were used. */
  readonly hash: string
  /** Entries of the lists of phrases, under the numbers that `Hits.entry` gives. */
  readonly entries: readonly Entry[]
  /** Does one-word list, or a one-word form of a list of phrases, hold the word? */
  has(list: ListName, word: number): boolean
  /** What the word can be, as bits of `WordClass`. */
  classes(word: number): number
  scan(tokens: Tokens): Hits
  /** The list that an entry of `entries` belongs to, as its place in `listNames`. */
  readonly listOf: Uint8Array
}

/** Place of each list in `listNames`. */
export const listIds = Object.fromEntries(
  listNames.map((name, index) => [name, index]),
) as Readonly<Record<ListName, number>>

const noFacts = { gluesLeft: () => false, gluesRight: () => false }

/** Compiles parsed lists. `wordClasses` gives what English words can be. */
export function createLexicons(
  lists: ReadonlyMap<ListName, readonly Entry[]>,
  wordClasses: Iterable<readonly [string, number]>,
  hash: string,
): Lexicons {
  const vocabulary = createVocabulary()
  const entries: Entry[] = []
  const listOf: number[] = []
  const forms: TrieForm[] = []
  const single: [list: number, word: number][] = []
  for (const sign of ',&()/+') vocabulary.add(sign)

  for (const name of listNames) {
    const list = listIds[name]
    const isPhrases = listShapes[name].match === 'phrase'
    for (const entry of lists.get(name) ?? []) {
      if (isPhrases) {
        entries.push(entry)
        listOf.push(list)
      }
      for (const form of entry.forms) {
        const compiled = compileForm(form, vocabulary)
        if (compiled.words.length === 0) continue
        if (compiled.words.length === 1) single.push([list, compiled.words[0]])
        if (isPhrases) forms.push({ ...compiled, entry: entries.length - 1 })
      }
    }
  }

  const classes: [word: number, classes: number][] = []
  for (const [word, bits] of wordClasses) classes.push([vocabulary.add(word), bits])

  const size = vocabulary.size
  const low = new Uint32Array(size)
  const high = new Uint32Array(size)
  for (const [list, word] of single) {
    if (list < 32) low[word] |= 1 << list
    else high[word] |= 1 << (list - 32)
  }
  const classOf = new Uint8Array(size)
  for (const [word, bits] of classes) classOf[word] |= bits
  const trie = createTrie(forms, size)

  return {
    vocabulary,
    hash,
    entries,
    listOf: Uint8Array.from(listOf),
    has: (list, word) => {
      const id = listIds[list]
      return id < 32 ? ((low[word] >>> id) & 1) === 1 : ((high[word] >>> (id - 32)) & 1) === 1
    },
    classes: (word) => classOf[word],
    scan: (tokens) => trie.scan(tokens),
  }
}

/** Cuts a form as the text is cut, without its dots and hyphens, and notes which capitals it demands. */
function compileForm(form: string, vocabulary: Vocabulary): { words: number[]; needs: number[] } {
  const tokens = tokenize(form, { vocabulary, ...noFacts })
  const words: number[] = []
  const needs: number[] = []
  for (let i = 0; i < tokens.count; i++) {
    const text = form.slice(tokens.start[i], tokens.end[i])
    if (/^[-‐‑.]$/u.test(text)) continue
    words.push(vocabulary.add(text))
    needs.push(needOf(tokens.shape[i]))
  }
  return { words, needs }
}

function needOf(shape: number): number {
  if ((shape & Shape.allCaps) !== 0) return Need.capitals
  return (shape & Shape.capital) !== 0 ? Need.capital : Need.any
}
