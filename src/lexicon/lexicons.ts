import type { Hits, Tokens } from '../text/document.ts'
import { openVocabulary, type Vocabulary } from '../text/vocabulary.ts'
import { type CompiledLexicons, cellsOfWord } from './compiled.ts'
import { type ListName, listNames } from './lists.ts'
import { type Entries, openEntries } from './packed-entries.ts'
import type { Entry } from './parse.ts'
import { openTrie } from './trie.ts'

/** All lists, compiled once: which lists hold a word, which entries stand where in a text. */
export interface Lexicons {
  readonly vocabulary: Vocabulary
  /** Content hash over all lists that were used. */
  readonly hash: string
  /** What was opened, to be opened in another thread too. */
  readonly compiled: CompiledLexicons
  /** The entry of a list of phrases that has the number `Hits.entry` gives. Entries that are asked for often are one object. */
  entry(number: number): Entry
  /** The entries of one list of phrases, in order of their numbers, each made anew. */
  entriesOf(list: ListName): Iterable<Entry>
  /** The numbers of these entries, which stand side by side. */
  rangeOf(list: ListName): { readonly first: number; readonly end: number }
  /** Does a list of words, or a one-word form of a list of phrases, hold the word? */
  has(list: ListName, word: number): boolean
  /** The words for which `has` says yes, perhaps one of them twice. */
  wordsOf(list: ListName): Int32Array
  /** The line of the list that holds the word alone, 0 where none does. */
  lineOf(list: ListName, word: number): number
  /** What the word can be, as bits of `WordClass`. */
  classes(word: number): number
  /** Where entries stand, their conditions not looked at: see `createSift`. */
  scan(tokens: Tokens): Hits
  /** 1 for an entry that counts only under conditions. */
  readonly conditional: Uint8Array
  /** The list that an entry belongs to, as its place in `listNames`; as long as there are entries. */
  readonly listOf: Uint8Array
}

/** Place of each list in `listNames`. */
export const listIds = Object.fromEntries(
  listNames.map((name, index) => [name, index]),
) as Readonly<Record<ListName, number>>

/** Opens compiled lists in any thread: nothing is copied or built, however large they are. */
export function openLexicons(compiled: CompiledLexicons): Lexicons {
  const { hash, listOf, holders, classes, singles } = compiled
  const firsts = new Int32Array(listNames.length)
  const lists: (Entries | undefined)[] = listNames.map(() => undefined)
  let first = 0
  for (const packed of compiled.entries) {
    const list = listIds[packed.list]
    lists[list] = openEntries(packed)
    firsts[list] = first
    first += packed.count
  }
  const wordsOf = (list: number): Int32Array =>
    singles.words.subarray(singles.starts[list], singles.starts[list + 1])
  const make = (number: number): Entry => {
    const list = listOf[number]
    // Every list in `listOf` has its entries.
    return (lists[list] as Entries).at(number - firsts[list])
  }
  return {
    vocabulary: openVocabulary(compiled.vocabulary),
    hash,
    compiled,
    entry: remembering(make),
    entriesOf: (name) => lists[listIds[name]] ?? [],
    rangeOf: (name) => {
      const first = firsts[listIds[name]]
      return { first, end: first + (lists[listIds[name]]?.length ?? 0) }
    },
    listOf,
    conditional: compiled.conditional,
    has: (name, word) => {
      const list = listIds[name]
      return ((holders[word * cellsOfWord + (list >>> 5)] >>> (list & 31)) & 1) === 1
    },
    wordsOf: (name) => wordsOf(listIds[name]),
    lineOf: (name, word) => {
      const list = listIds[name]
      const place = wordsOf(list).indexOf(word)
      return place < 0 ? 0 : singles.lines[singles.starts[list] + place]
    },
    classes: (word) => classes[word],
    scan: openTrie(compiled.trie).scan,
  }
}

/** So many entries are remembered: some megabytes. */
const most = 20_000

/** Articles speak of the same entries again and again. */
function remembering(make: (number: number) => Entry): (number: number) => Entry {
  const known = new Map<number, Entry>()
  return (number) => {
    let entry = known.get(number)
    if (entry === undefined) {
      if (known.size === most) known.clear()
      entry = make(number)
      known.set(number, entry)
    }
    return entry
  }
}
