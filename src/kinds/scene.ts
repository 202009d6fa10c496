import type { Lexicons } from '../lexicon/lexicons.ts'
import type { Entry } from '../lexicon/parse.ts'
import {
  type Document,
  type Sentence,
  Shape,
  type Tokens,
  words,
  ZoneCode,
} from '../text/document.ts'
import { anyName, anyPlace, Clue } from './clues.ts'
import { clueOfEnding } from './endings.ts'
import type { Grammar, GrammarWord } from './grammar.ts'

/** A document with what the lists say of each of its tokens: what every kind looks at. */
export interface Scene {
  readonly document: Document
  readonly tokens: Tokens
  readonly lexicons: Lexicons
  /** Bits of `Clue` for each token. */
  readonly clues: Uint32Array
  /** The same for each word of the vocabulary. */
  readonly clueOf: Uint32Array
  /** 1 for a word with a capital that may be part of a name. */
  readonly capital: Uint8Array
  readonly grammar: Grammar
  /** The word of grammar at each token, empty for other words. */
  readonly small: readonly (GrammarWord | '')[]
  /** The lists with an entry that begins at each token, one bit for every 32nd list: see `listBit`. */
  readonly begins: Int32Array
  /** One more than the syllables of Pinyin of each token; 0 while nobody asked for them. */
  readonly syllables: Uint8Array
  /** Sentences that are read for entities. */
  readonly sentences: readonly Sentence[]
}

export function createScene(
  document: Document,
  lexicons: Lexicons,
  clueOf: Uint32Array,
  grammar: Grammar,
): Scene {
  const { tokens } = document
  const clues = new Uint32Array(tokens.count)
  const small: (GrammarWord | '')[] = new Array(tokens.count)
  for (let i = 0; i < tokens.count; i++) {
    const clue = clueOf[tokens.word[i]]
    clues[i] = clue & ~Clue.grammar
    if (tokens.word[i] === 0 && (tokens.shape[i] & namelike) === (Shape.word | Shape.capital))
      clues[i] = clueOfEnding(document.text, tokens.start[i], tokens.end[i], lexicons)
    small[i] = (clue & Clue.grammar) === 0 ? '' : grammar.spelled(tokens.word[i])
  }
  const capital = new Uint8Array(tokens.count)
  for (const sentence of document.sentences) markCapitals(sentence, tokens, clues, capital)
  const sentences = document.sentences.filter(
    ({ first }) => document.zones[first] !== ZoneCode.boilerplate,
  )
  const begins = beginsOf(document, lexicons)
  return {
    document,
    tokens,
    lexicons,
    clues,
    clueOf,
    capital,
    grammar,
    small,
    begins,
    syllables: new Uint8Array(tokens.count),
    sentences,
  }
}

/** A word with a capital and no digits has just these two of the bits. */
const namelike = Shape.word | Shape.capital | Shape.mixed

/** A bit for a list in `Scene.begins`: that it is not set says that no entry of the list begins there. */
export const listBit = (list: number): number => 1 << (list & 31)

function beginsOf({ tokens, hits }: Document, { listOf }: Lexicons): Int32Array {
  const begins = new Int32Array(tokens.count)
  for (let h = 0; h < hits.count; h++) begins[hits.first[h]] |= listBit(listOf[hits.entry[h]])
  return begins
}

/** Right behind a form of courtesy: "Datuk Wee". */
const isAddressed = (clues: Uint32Array, i: number): boolean =>
  i > 0 && (clues[i - 1] & Clue.honorific) !== 0

const sureName = Clue.given | Clue.chineseSurname

const openers = new Set([
  0x22, 0x201c, 0x2018, 0x27, 0x3a, 0x2022, 0x28, 0x5b, 0xb7, 0x2013, 0x2014, 0x2d, 0xbb,
])

function markCapitals(
  sentence: Sentence,
  tokens: Tokens,
  clues: Uint32Array,
  capital: Uint8Array,
): void {
  let opens = true
  for (let i = sentence.first; i < sentence.end; i++) {
    const shape = tokens.shape[i]
    if ((shape & Shape.word) === 0) {
      if ((shape & Shape.glued) === 0 || i === sentence.first) opens ||= openers.has(tokens.sign[i])
      continue
    }
    if ((shape & Shape.capital) !== 0) {
      const clue = clues[i]
      const known = (clue & (anyName | anyPlace | Clue.title | Clue.honorific)) !== 0
      // "Will" and "May" open sentences; in the middle of one their capital makes a name of them.
      const mayBeName =
        opens || (sentence.headlineCase && !isAddressed(clues, i))
          ? sureName
          : sureName | Clue.givenAmbiguous | Clue.chineseSurnameOther
      const grammar = (clue & Clue.function) !== 0 && (clue & mayBeName) === 0
      const verbal =
        (clue & (Clue.verb | Clue.adverb)) !== 0 && !known && (clue & Clue.proper) === 0
      const isFunction =
        grammar && (shape & Shape.allCaps) === 0 && tokens.end[i] - tokens.start[i] > 1
      const plain =
        isFunction || ((opens || sentence.headlineCase) && verbal && (clue & Clue.noun) === 0)
      capital[i] = plain ? 0 : 1
    }
    opens = false
  }
}

/** The hits of one list at token `i`, the longest first; -1 behind the last one. */
export function hitAt(scene: Scene, i: number, list: number): number {
  if ((scene.begins[i] & listBit(list)) === 0) return -1
  return nextHit(scene, i, list, scene.document.hits.at[i + 1])
}

/** The next shorter hit of the list behind hit `h` of token `i`. */
export function nextHit(scene: Scene, i: number, list: number, h: number): number {
  const { hits } = scene.document
  const { listOf } = scene.lexicons
  for (let next = h - 1; next >= hits.at[i]; next--)
    if (listOf[hits.entry[next]] === list) return next
  return -1
}

/** The entry of a hit. */
export const entryOf = ({ document, lexicons }: Scene, h: number): Entry =>
  lexicons.entry(document.hits.entry[h])

type Found = readonly [entry: Entry, end: number]
const nothing: readonly Found[] = []

/** Entries of one list that begin at token `i`, longest first. */
export function entriesAt(scene: Scene, i: number, list: number): readonly Found[] {
  let h = hitAt(scene, i, list)
  if (h < 0) return nothing
  const found: Found[] = []
  for (; h >= 0; h = nextHit(scene, i, list, h))
    found.push([entryOf(scene, h), scene.document.hits.end[h]])
  return found
}

/** End of the longest entry of the list at token `i`, 0 when there is none. */
export function longestAt(scene: Scene, i: number, list: number): number {
  if ((scene.begins[i] & listBit(list)) === 0) return 0
  const h = hitAt(scene, i, list)
  return h < 0 ? 0 : scene.document.hits.end[h]
}

export const isGlued = (tokens: Tokens, i: number): boolean => (tokens.shape[i] & Shape.glued) !== 0
export const isHyphen = (tokens: Tokens, i: number): boolean =>
  tokens.sign[i] === 0x2d ||
  tokens.sign[i] === 0x2010 ||
  tokens.sign[i] === 0x2011 ||
  tokens.sign[i] === 0xb7 ||
  tokens.sign[i] === 0x2022

/** Not a part of a hyphenated word: "Asia" in "Asia-Africa". */
export function standsAlone(scene: Scene, first: number, end: number): boolean {
  const { tokens } = scene
  if (
    first > 0 &&
    isHyphen(tokens, first - 1) &&
    isGlued(tokens, first) &&
    isGlued(tokens, first - 1)
  )
    return false
  return !(
    end + 1 < tokens.count &&
    isHyphen(tokens, end) &&
    isGlued(tokens, end) &&
    isGlued(tokens, end + 1) &&
    (tokens.shape[end + 1] & Shape.word) !== 0
  )
}

export const textOf = (scene: Scene, first: number, end: number): string =>
  words(scene.document, first, end)

/** Is token `i` this word of grammar? */
export const wordIs = ({ small }: Scene, i: number, word: GrammarWord): boolean =>
  i >= 0 && i < small.length && small[i] === word

/** Is token `i` one of these words of grammar? */
export const wordIsAny = ({ small }: Scene, i: number, words: ReadonlySet<string>): boolean =>
  i >= 0 && i < small.length && small[i] !== '' && words.has(small[i])
