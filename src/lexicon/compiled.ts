import type { PackedVocabulary } from '../text/vocabulary.ts'
import { listNames } from './lists.ts'
import type { PackedEntries } from './packed-entries.ts'
import type { PackedTrie } from './trie.ts'

/**
 * All lists as flat shared memory and a few strings: posted to another thread nothing of it is
 * copied, and `openLexicons` opens it there at once. Never written to.
 */
export interface CompiledLexicons {
  /** Content hash over all lists that were used. */
  readonly hash: string
  readonly vocabulary: PackedVocabulary
  readonly trie: PackedTrie
  /** The entries of the lists of phrases, list after list in the order of `listNames`. */
  readonly entries: readonly PackedEntries[]
  /** The list of each of these entries, as its place in `listNames`. */
  readonly listOf: Uint8Array
  /** 1 for an entry that counts only under conditions. */
  readonly conditional: Uint8Array
  /** One bit for each list that holds the word, in `cellsOfWord` cells for each word. */
  readonly holders: Uint32Array
  /** What each word can be, as bits of `WordClass`. */
  readonly classes: Uint8Array
  readonly singles: SingleWords
}

/** The words of each list that are a form of their own: of list `l` those from `starts[l]` to `starts[l + 1]`. */
export interface SingleWords {
  readonly starts: Int32Array
  readonly words: Int32Array
  /** The line of the list that holds the word. */
  readonly lines: Int32Array
}

export const cellsOfWord = Math.ceil(listNames.length / 32)
