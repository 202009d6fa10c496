import { addEnglishWords, type EnglishWords } from '../text/english-words.ts'
import {
  grownBytes,
  grownInts,
  sharedBytes,
  sharedInts,
  sharedUnsigned,
} from '../text/shared-array.ts'
import { createVocabulary } from '../text/vocabulary.ts'
import { type CompiledLexicons, cellsOfWord, type SingleWords } from './compiled.ts'
import { ignoresCase, isConditional } from './conditions.ts'
import { hasContext } from './context.ts'
import { createFormList } from './forms.ts'
import { listIds } from './lexicons.ts'
import { type ListName, listNames, listShapes } from './lists.ts'
import { createEntryPacker, type Entries, type PackedEntries } from './packed-entries.ts'
import { type Entry, valuesOf } from './parse.ts'
import { packTrie } from './trie.ts'

/** Forms that are cut into words at once: few enough that little stands in memory meanwhile. */
const slice = 2048

/** Every list, in the order in which lists are compiled; one that is missing is empty. */
export const inOrder = (
  lists: ReadonlyMap<ListName, Iterable<Entry>>,
): (readonly [ListName, Iterable<Entry>])[] =>
  listNames.map((name) => [name, lists.get(name) ?? []] as const)

/**
 * Compiles all lists, in the order of `listNames`, walking through each of them once; `words`
 * are those that need no list, `hashOf` gives the content hash, and is asked when all lists were walked through. Not to be called on a
 * thread that answers requests when the lists are large: half a million entries take seconds.
 */
export function compile(
  lists: Iterable<readonly [ListName, Iterable<Entry>]>,
  words: EnglishWords,
  hashOf: () => string,
): CompiledLexicons {
  const vocabulary = createVocabulary()
  const forms = createFormList(vocabulary)
  const packed: PackedEntries[] = []
  const conditional = createFlags()
  const singles = createSingles()
  for (const sign of ',&()/+') vocabulary.add(sign)

  for (const [name, entries] of lists) {
    const isPhrases = listShapes[name].match === 'phrase'
    const packer = isPhrases && !isPacked(entries) ? createEntryPacker(name) : undefined
    let texts: string[] = []
    let owners: Entry[] = []
    let numbers: number[] = []
    let context: string[] = []
    const cut = (): void => {
      forms.add(
        texts,
        isPhrases ? numbers : undefined,
        (word, index) => {
          // Of a word that is listed for some articles alone nothing is known in others.
          if (!hasContext(owners[index])) singles.add(word, owners[index].line)
        },
        (index) => ignoresCase(owners[index]),
      )
      // Words of context are looked for by their numbers.
      forms.add(context, undefined, () => {})
      texts = []
      owners = []
      numbers = []
      context = []
    }
    for (const entry of entries) {
      for (const form of entry.forms) {
        texts.push(form)
        owners.push(entry)
        numbers.push(conditional.count)
      }
      if (hasContext(entry))
        context.push(...valuesOf(entry.cells.requires), ...valuesOf(entry.cells.forbids))
      if (texts.length >= slice) cut()
      if (isPhrases) conditional.add(isConditional(entry))
      packer?.add(entry)
    }
    cut()
    singles.endList()
    if (packer !== undefined) packed.push(packer.done())
    else if (isPhrases && isPacked(entries)) packed.push(entries.packed)
  }

  const hash = hashOf()
  const classes = addEnglishWords(words, vocabulary)

  return {
    hash,
    vocabulary: vocabulary.packed(),
    trie: packTrie(forms.done(), vocabulary.size),
    entries: packed,
    listOf: listsOf(packed),
    conditional: conditional.done(),
    holders: holdersOf(singles.done(), vocabulary.size),
    classes,
    singles: singles.done(),
  }
}

const isPacked = (entries: Iterable<Entry>): entries is Entries => 'packed' in entries

function listsOf(packed: readonly PackedEntries[]): Uint8Array {
  const listOf = sharedBytes(packed.reduce((sum, { count }) => sum + count, 0))
  let first = 0
  for (const { list, count } of packed) {
    listOf.fill(listIds[list], first, first + count)
    first += count
  }
  return listOf
}

function holdersOf({ starts, words }: SingleWords, vocabularySize: number): Uint32Array {
  const holders = sharedUnsigned(vocabularySize * cellsOfWord)
  for (let list = 0; list < listNames.length; list++)
    for (let i = starts[list]; i < starts[list + 1]; i++)
      holders[words[i] * cellsOfWord + (list >>> 5)] |= 1 << (list & 31)
  return holders
}

/** A flag for each of the entries while they are being counted. */
function createFlags(): { readonly count: number; add(flag: boolean): void; done(): Uint8Array } {
  let flags = sharedBytes(1 << 15)
  let count = 0
  return {
    get count() {
      return count
    },
    add(flag) {
      if (count === flags.length) flags = grownBytes(flags, count + 1)
      flags[count++] = flag ? 1 : 0
    },
    done: () => flags.subarray(0, count),
  }
}

/** Single words of list after list while they are being found. */
function createSingles(): {
  add(word: number, line: number): void
  endList(): void
  done(): SingleWords
} {
  const starts = sharedInts(listNames.length + 1)
  let words = sharedInts(1 << 17)
  let lines = sharedInts(1 << 17)
  let count = 0
  let lists = 0
  return {
    add(word, line) {
      if (count === words.length) {
        words = grownInts(words, count + 1)
        lines = grownInts(lines, count + 1)
      }
      words[count] = word
      lines[count++] = line
    },
    endList() {
      starts[++lists] = count
    },
    done: () => ({ starts, words: words.subarray(0, count), lines: lines.subarray(0, count) }),
  }
}
