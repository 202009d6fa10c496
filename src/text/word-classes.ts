import { readFileSync } from 'node:fs'
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

/** Only what builds or measures has the package. */
const wordsFile = (): string =>
  createRequire(import.meta.url).resolve(
    'natural/lib/natural/brill_pos_tagger/data/English/lexicon_from_posjs.json',
  )

const quote = 0x22
const backslash = 0x5c
const colon = 0x3a

/**
 * Words that need no lists: each word of the tagger's lexicon with its classes. Its file, JSON with
 * the tags of each word, is walked from quote to quote: to parse it into 90,000 arrays takes longer
 * than to read all lists.
 */
export function* wordClasses(): Generator<readonly [word: string, classes: number]> {
  const json = readFileSync(wordsFile(), 'utf8')
  const classesOf = createClassesOf()
  let word = ''
  let classes = 0
  let isFirst = false
  for (let at = json.indexOf('"'); at >= 0; at = json.indexOf('"', at + 1)) {
    const end = closingQuote(json, at + 1)
    const text = json.slice(at + 1, end)
    at = end
    if (json.charCodeAt(end + 1) === colon) {
      if (isKnown(word, classes)) yield [word, classes]
      word = text
      classes = 0
      isFirst = true
    } else {
      classes |= classesOf(text)
      if (isFirst && text.startsWith('VB')) classes |= WordClass.mainlyVerb
      // A capital in the tagger's lexicon is often only the first word of a sentence.
      if (isCapital(word)) classes &= WordClass.proper
      isFirst = false
    }
  }
  if (isKnown(word, classes)) yield [word, classes]
}

function closingQuote(json: string, from: number): number {
  let at = from
  while (at < json.length && json.charCodeAt(at) !== quote)
    at += json.charCodeAt(at) === backslash ? 2 : 1
  return at
}

/** The classes of tags such as "NN" or "NN|VB". */
function createClassesOf(): (tags: string) => number {
  const known = new Map<string, number>()
  return (tags) => {
    const earlier = known.get(tags)
    if (earlier !== undefined) return earlier
    const classes = tags.split('|').reduce((all, tag) => all | classOf(tag), 0)
    known.set(tags, classes)
    return classes
  }
}

/** Words that its corpus glued to a sign ("development...") are tagged as the sign: no class. */
const classOf = (tag: string): number =>
  /^[A-Z]/u.test(tag) ? (classOfTag[tag] ?? WordClass.function) : 0

const isCapital = (word: string): boolean => characterClass[word.charCodeAt(0)] === Class.upper

/** Letters, apostrophes and dots, beginning with a letter; and some class. */
function isKnown(word: string, classes: number): boolean {
  if (classes === 0) return false
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i)
    const isInner = i > 0 && (code === 0x27 || code === 0x2e)
    if (!isInner && !isLetter(characterClass[code])) return false
  }
  return word !== ''
}
