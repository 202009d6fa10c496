import { addEnglishWords, englishWords } from '../../text/english-words.ts'
import { createVocabulary } from '../../text/vocabulary.ts'
import { WordClass } from '../../text/word-classes.ts'
import type { Lists } from '../load.ts'
import { type Entry, keyOf } from '../parse.ts'
import { type Complain, columnOfForm, type Edit, type Edited } from './edit.ts'
import { isFinding, isOfNames } from './kinds-of-lists.ts'
import { shown } from './shape.ts'

/**
 * Refuses forms that would be found all over: those without a letter, of one letter, of nothing but
 * little words; and, of a name that no words of context guard, single words that are ordinary English
 * and that no capital tells from it.
 */
export function checkWords({ edited }: Edit, { lists }: Lists, complain: Complain): void {
  const little = new Set([...(lists.get('text.little-words') ?? [])].flatMap(({ forms }) => forms))
  for (const one of edited())
    for (const suspect of suspectsIn(one, little)) {
      const message = tooCommon(suspect, little)
      if (message !== undefined) complain(one, columnOfForm(suspect.entry, suspect.at), message)
    }
}

let known: ((word: string) => number) | undefined

/** What an English word can be, as bits of `WordClass`, 0 for what is none; made once, where an edit asks for it. */
function bitsOf(word: string): number {
  known ??= english()
  return known(word)
}

function english(): (word: string) => number {
  const vocabulary = createVocabulary()
  const classes = addEnglishWords(englishWords(), vocabulary)
  return (word) => classes[vocabulary.id(word)]
}

/** A form that has to be looked at, in its words. */
interface Suspect {
  readonly edited: Edited
  readonly entry: Entry
  readonly at: number
  readonly words: readonly string[]
}

/** All forms where what guards them has changed, else the new ones; without those of which one glance says that they are names. */
function suspectsIn(edited: Edited, little: ReadonlySet<string>): Suspect[] {
  const { list, entry, earlier, keys, oldKeys } = edited
  if (entry === undefined || !isFinding(list)) return []
  const isGuarded =
    earlier === undefined ||
    ((entry.cells.case || smart) === (earlier.cells.case || smart) &&
      (entry.cells.requires || !earlier.cells.requires))
  const suspects: Suspect[] = []
  for (const [at, key] of keys.entries())
    if (!(isGuarded && oldKeys.has(key)) && !beginsAsName(key, little))
      suspects.push({ edited, entry, at, words: wordsOf(key) })
  return suspects
}

/** Several words, of which the first says something: nearly all names are such. */
function beginsAsName(key: string, little: ReadonlySet<string>): boolean {
  const blank = key.indexOf(' ')
  const first = key.slice(0, Math.max(blank, 0))
  return /^\p{L}{2,}$/u.test(first) && !little.has(first.toLowerCase())
}

/** The case rule of an entry that names none. */
const smart = 'smart'

/** How much a word of a text must look like that of the form. */
type Need = 'any' | 'capital' | 'capitals'

function tooCommon(
  { edited: { list }, entry, at, words }: Suspect,
  little: ReadonlySet<string>,
): string | undefined {
  const text = entry.forms[at]
  const letters = words.join('')
  if (!/\p{L}/u.test(letters))
    return `"${shown(text)}" holds no letter and would be found all over; write the name in words`
  if ([...letters].length === 1)
    return `"${shown(text)}" is one letter and would be found all over; write the name in words`
  const needs = words.map((word) => needOf(word, entry.cells.case))
  const isLittle = words.every((word) => little.has(word.toLowerCase()))
  const single = words.length === 1
  const isLoose = single ? needs[0] !== 'capitals' : needs.every((need) => need === 'any')
  if (isLittle && isLoose)
    return `"${shown(text)}" is nothing but little words and would be found all over; write the full name`
  if (!isOfNames(list) || entry.cells.requires) return undefined
  const isOrdinary =
    isLittle ||
    (single &&
      needs[0] !== 'capital' &&
      isOrdinaryWord(words[0], needs[0], bitsOf(words[0].toLowerCase())))
  if (!isOrdinary) return undefined
  const [what, how] =
    needs[0] === 'any'
      ? ['an ordinary word', 'write it with the capitals of the name, or ']
      : ['an ordinary word in capitals', '']
  return `"${shown(text)}" is ${what} and would be found where it is no name; ${how}say in "requires" which words its article must hold`
}

/** Dots, accents and hyphens count as nothing to the matcher; these signs are words to it. */
const wordsOf = (key: string): string[] =>
  key.split(/[^\p{L}\p{M}\p{N}&+]+/u).filter((word) => word !== '')

function needOf(word: string, rule: string | undefined): Need {
  if (rule === 'ignore') return 'any'
  if (word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase())
    return 'capitals'
  return /^\p{Lu}/u.test(word) ? 'capital' : 'any'
}

const content =
  WordClass.noun | WordClass.verb | WordClass.adjective | WordClass.adverb | WordClass.function

function isOrdinaryWord(word: string, need: Need, known: number): boolean {
  if ((known & content) === 0) return false
  // The tagger's lexicon takes units and acronyms ("mpg", "hr", "un") for nouns.
  if (need !== 'capitals') return true
  const isWord = word.length > 2 && /[aeiouy]/iu.test(word)
  return isWord || (known & (WordClass.function | WordClass.verb)) !== 0
}

/**
 * Would a form, as a list writes it, be found where it is no name? `bitsOf` gives what a word in small
 * letters can be, as bits of `WordClass`, 0 for what is no English word.
 */
export function isCommonForm(
  form: string,
  bitsOf: (word: string) => number,
  isLittle: (word: string) => boolean,
): boolean {
  const words = wordsOf(keyOf(form))
  if (words.every((word) => isLittle(word.toLowerCase()))) return true
  const [word] = words
  const need = needOf(word, undefined)
  return (
    words.length === 1 &&
    need !== 'capital' &&
    isOrdinaryWord(word, need, bitsOf(word.toLowerCase()))
  )
}
