import { addEnglishWords, type EnglishWords } from '../text/english-words.ts'
import { sharedBytes } from '../text/shared-array.ts'
import { createVocabulary, growVocabulary } from '../text/vocabulary.ts'
import type { CompiledLexicons } from './compiled.ts'
import { createListCompiler } from './list-compiler.ts'
import { type ListName, listNames } from './lists.ts'
import type { Entry } from './parse.ts'

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
  for (const sign of ',&()/+') vocabulary.add(sign)
  const compiler = createListCompiler(vocabulary)
  for (const [name, entries] of lists) compiler.add(name, entries)
  const hash = hashOf()
  const classes = addEnglishWords(words, vocabulary)
  return { hash, classes, ...compiler.done() }
}

/**
 * Compiles the lists of which entries are given, and takes the others from `base` as they are: what comes out finds what
 * that which `compile` makes of all of them finds, under other numbers of the words. Nothing of the base may be missing from the
 * lists that are given: its words stay known.
 */
export function compileMore(
  base: CompiledLexicons,
  lists: Iterable<readonly [ListName, Iterable<Entry> | undefined]>,
  hashOf: () => string,
): CompiledLexicons {
  const vocabulary = growVocabulary(base.vocabulary)
  const compiler = createListCompiler(vocabulary, base)
  for (const [name, entries] of lists) {
    if (entries === undefined) compiler.take(name)
    else compiler.add(name, entries)
  }
  const classes = sharedBytes(vocabulary.size)
  classes.set(base.classes)
  return { hash: hashOf(), classes, ...compiler.done() }
}
