import { createRequire } from 'node:module'
import { Class, characterClass, isLetter } from './characters.ts'

/** What a word can be, as bits; from the English lexicon of natural's Brill tagger. */
export const WordClass = {
  noun: 1,
  verb: 2,
  adjective: 4,
  adverb: 8,
  /** Articles, pronouns, prepositions, conjunctions, auxiliaries. */
  function: 16,
  /** Known with a capital, as a proper name. */
  proper: 32,
  plural: 64,
  /** Its first reading is a verb. */
  mainlyVerb: 128,
} as const

const classOfTag: Readonly<Record<string, number>> = {
  NN: WordClass.noun,
  NNS: WordClass.noun | WordClass.plural,
  NNP: WordClass.proper,
  NNPS: WordClass.proper,
  JJ: WordClass.adjective,
  JJR: WordClass.adjective,
  JJS: WordClass.adjective,
  RB: WordClass.adverb,
  RBR: WordClass.adverb,
  RBS: WordClass.adverb,
  VB: WordClass.verb,
  VBD: WordClass.verb,
  VBG: WordClass.verb,
  VBN: WordClass.verb,
  VBP: WordClass.verb,
  VBZ: WordClass.verb,
  POS: 0,
  SYM: 0,
  LS: 0,
  // Words of other languages are mostly parts of names here: "Bois", "Al", "Von".
  FW: 0,
}

const lexiconFile = 'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json'

/** Words that need no lists: each word of the tagger's lexicon with its classes. */
export function* wordClasses(): Generator<readonly [word: string, classes: number]> {
  const require = createRequire(import.meta.url)
  const lexicon = require(lexiconFile) as Readonly<Record<string, readonly string[]>>
  // Some 90,000 small arrays, which nothing asks for a second time.
  delete require.cache[require.resolve(lexiconFile)]
  const known = new Map<string, number>()
  const classesOf = (tags: string): number => {
    const classes = known.get(tags) ?? tags.split('|').reduce((all, tag) => all | classOf(tag), 0)
    known.set(tags, classes)
    return classes
  }
  for (const word in lexicon) {
    if (!isPlain(word)) continue
    const readings = lexicon[word]
    let classes = readings[0].startsWith('VB') ? WordClass.mainlyVerb : 0
    for (const tags of readings) classes |= classesOf(tags)
    if (characterClass[word.charCodeAt(0)] === Class.upper) {
      // A capital in the tagger's lexicon is often only the first word of a sentence.
      classes = (classes & WordClass.proper) !== 0 ? WordClass.proper : 0
    }
    if (classes !== 0) yield [word, classes]
  }
}

/** Words that its corpus glued to a sign ("development...") are tagged as the sign: no class. */
const classOf = (tag: string): number =>
  /^[A-Z]/u.test(tag) ? (classOfTag[tag] ?? WordClass.function) : 0

/** Letters, apostrophes and dots, beginning with a letter. */
function isPlain(word: string): boolean {
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const isInner = i > 0 && (code === 0x27 || code === 0x2e)
    if (!isInner && !isLetter(characterClass[code])) return false
  }
  return word !== ''
}
