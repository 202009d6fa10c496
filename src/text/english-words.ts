import { englishWordsFile } from '../places.ts'
import { readPacked } from './packed-file.ts'
import { sharedBytes } from './shared-array.ts'
import { createVocabulary, type GrowingVocabulary, type PackedVocabulary } from './vocabulary.ts'
import { wordClasses } from './word-classes.ts'

/** The words that need no lists, folded and each once, under numbers from 1 up. */
export interface EnglishWords extends Omit<PackedVocabulary, 'slots'> {
  /** Bits of `WordClass` of each. */
  readonly classes: Uint8Array
}

let words: EnglishWords | undefined

/** What the build packed; the sources pack it themselves, once in a process. */
export function englishWords(): EnglishWords {
  words ??= readPacked<EnglishWords>(englishWordsFile) ?? packEnglishWords()
  return words
}

export function packEnglishWords(): EnglishWords {
  const vocabulary = createVocabulary()
  const bits: number[] = []
  for (const [word, classes] of wordClasses()) bits[vocabulary.add(word)] |= classes
  const { slots, ...packed } = vocabulary.packed()
  const classes = sharedBytes(packed.size)
  classes.set(bits)
  return { ...packed, classes }
}

/** Adds them to a vocabulary; gives the classes of each word that it holds then. */
export function addEnglishWords(
  { size, begins, letters, classes }: EnglishWords,
  vocabulary: GrowingVocabulary,
): Uint8Array {
  const numbers = new Int32Array(size)
  for (let word = 1; word < size; word++)
    numbers[word] = vocabulary.addFrom(letters, begins[word], begins[word + 1])
  const all = sharedBytes(vocabulary.size)
  for (let word = 1; word < size; word++) all[numbers[word]] |= classes[word]
  return all
}
