import type { Lexicons } from '../lexicon/lexicons.ts'
import type { ListName } from '../lexicon/lists.ts'
import { WordClass } from '../text/word-classes.ts'
import type { Grammar } from './grammar.ts'

/** What the lists say of a word that stands alone, as bits. */
export const Clue = {
  given: 1 << 0,
  givenAmbiguous: 1 << 1,
  surname: 1 << 2,
  surnameAmbiguous: 1 << 3,
  chineseSurname: 1 << 4,
  chineseSurnameOther: 1 << 5,
  syllable: 1 << 6,
  particle: 1 << 7,
  organizationHead: 1 << 8,
  departmentHead: 1 << 9,
  otherHead: 1 << 10,
  title: 1 << 11,
  honorific: 1 << 12,
  month: 1 << 13,
  weekday: 1 << 14,
  place: 1 << 15,
  demonym: 1 << 16,
  saying: 1 << 17,
  degree: 1 << 18,
  connector: 1 << 19,
  field: 1 << 20,
  modifier: 1 << 21,
  status: 1 << 22,
  placeHead: 1 << 23,
  /** Article, pronoun, preposition, conjunction, auxiliary. */
  function: 1 << 24,
  noun: 1 << 25,
  adjective: 1 << 26,
  adverb: 1 << 27,
  /** Mainly a verb. */
  verb: 1 << 28,
  /** English knows it as a proper name. */
  proper: 1 << 29,
  ambiguousPlace: 1 << 30,
  /** A word that rules spell out: `Grammar` knows it. */
  grammar: 1 << 31,
} as const

const listed: readonly (readonly [ListName, number])[] = [
  ['people.given-names', Clue.given],
  ['people.given-names-ambiguous', Clue.givenAmbiguous],
  ['people.surnames', Clue.surname],
  ['people.surnames-ambiguous', Clue.surnameAmbiguous],
  ['people.chinese-surnames', Clue.chineseSurname],
  ['people.chinese-surnames-other', Clue.chineseSurnameOther],
  ['people.pinyin-syllables', Clue.syllable],
  ['people.particles', Clue.particle],
  ['organizations.head-nouns', Clue.organizationHead],
  ['departments.head-nouns', Clue.departmentHead],
  ['organizations.nonorganization-heads', Clue.otherHead],
  ['people.titles', Clue.title],
  ['people.honorifics', Clue.honorific],
  ['dates.months', Clue.month],
  ['dates.weekdays', Clue.weekday],
  ['places.countries', Clue.place],
  ['places.regions', Clue.place],
  ['places.cities', Clue.place],
  ['places.cities-ambiguous', Clue.ambiguousPlace],
  ['places.demonyms', Clue.demonym],
  ['people.saying-verbs', Clue.saying],
  ['people.degrees', Clue.degree],
  ['organizations.connectors', Clue.connector],
  ['departments.fields', Clue.field],
  ['people.title-modifiers', Clue.modifier],
  ['people.title-status', Clue.status],
  ['places.place-heads', Clue.placeHead],
]

/** The clue that each class of English words is. */
const ofClass: readonly (readonly [wordClass: number, clue: number])[] = [
  [WordClass.function, Clue.function],
  [WordClass.noun, Clue.noun],
  [WordClass.adjective, Clue.adjective],
  [WordClass.adverb, Clue.adverb],
  [WordClass.mainlyVerb, Clue.verb],
  [WordClass.proper, Clue.proper],
]

/** The clues of all classes that a word may have at once: each start goes through all words. */
const ofClasses = Uint32Array.from({ length: 256 }, (_, classes) =>
  ofClass.reduce((bits, [wordClass, clue]) => bits | ((classes & wordClass) !== 0 ? clue : 0), 0),
)

/** The clues of every word of the vocabulary, by its number. Made once for a set of lists. */
export function createClues(lexicons: Lexicons, grammar: Grammar): Uint32Array {
  const { size } = lexicons.vocabulary
  const clues = new Uint32Array(size)
  const { classes } = lexicons.compiled
  for (let word = 1; word < size; word++) clues[word] = ofClasses[classes[word]]
  for (const [list, bit] of listed) mark(clues, lexicons.wordsOf(list), bit)
  for (const word of Object.values(grammar.numbers)) if (word > 0) clues[word] |= Clue.grammar
  return clues
}

/** Apart and without an iterator: a start goes through a hundred thousand words. */
function mark(clues: Uint32Array, words: ArrayLike<number>, bit: number): void {
  for (let i = 0; i < words.length; i++) clues[words[i]] |= bit
}

/** An ordinary English word, whatever else it may be. */
export const commonWord = Clue.function | Clue.noun | Clue.adjective | Clue.adverb | Clue.verb
/** Some list of names of people holds it. */
export const anyName =
  Clue.given |
  Clue.givenAmbiguous |
  Clue.surname |
  Clue.surnameAmbiguous |
  Clue.chineseSurname |
  Clue.chineseSurnameOther
export const anyChinese = Clue.chineseSurname | Clue.chineseSurnameOther
export const anyHead = Clue.organizationHead | Clue.departmentHead
export const anyPlace = Clue.place | Clue.ambiguousPlace
