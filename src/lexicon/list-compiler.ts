import {
  grownBytes,
  grownInts,
  sharedBytes,
  sharedInts,
  sharedUnsigned,
} from '../text/shared-array.ts'
import type { GrowingVocabulary } from '../text/vocabulary.ts'
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

/** Compiles list after list, in the order of `listNames`. */
export interface ListCompiler {
  add(name: ListName, entries: Iterable<Entry>): void
  /** Takes the list as `base` has it. */
  take(name: ListName): void
  done(): Omit<CompiledLexicons, 'hash' | 'classes'>
}

/** `vocabulary` takes the words in; it holds those of `base`, from which lists may be taken, under the same numbers. */
export function createListCompiler(
  vocabulary: GrowingVocabulary,
  base?: CompiledLexicons,
): ListCompiler {
  const forms = createFormList(vocabulary)
  const packed: PackedEntries[] = []
  const conditional = createFlags()
  const singles = createSingles()
  /** By how much the numbers of the entries of each taken list grow. */
  const shifts = new Map<number, number>()

  return {
    add(name, entries) {
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
    },

    take(name) {
      if (base === undefined) return
      const list = listIds[name]
      const { starts, words, lines } = base.singles
      for (let i = starts[list]; i < starts[list + 1]; i++) singles.add(words[i], lines[i])
      singles.endList()
      const entries = base.entries.find((entries) => entries.list === name)
      if (entries === undefined) return
      const first = base.listOf.indexOf(list)
      shifts.set(list, conditional.count - first)
      for (let entry = first; entry < first + entries.count; entry++)
        conditional.add(base.conditional[entry] === 1)
      packed.push(entries)
    },

    done() {
      if (base !== undefined) {
        const { entries } = base.trie
        for (let place = 0; place < entries.length; place++) {
          const shift = shifts.get(base.listOf[entries[place]])
          if (shift !== undefined) forms.take(base.trie, place, entries[place] + shift)
        }
      }
      return {
        vocabulary: vocabulary.packed(),
        trie: packTrie(forms.done(), vocabulary.size),
        entries: packed,
        listOf: listsOf(packed),
        conditional: conditional.done(),
        holders: holdersOf(singles.done(), vocabulary.size),
        singles: singles.done(),
      }
    },
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
