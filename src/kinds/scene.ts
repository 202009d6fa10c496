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
import type { Grammar, GrammarWord } from './grammar.ts'

/** A document with what the lists say of each of its tokens: what every kind looks at. */
export interface Scene {
  readonly document: Document
  readonly tokens: Tokens
  readonly lexicons: Lexicons
  /** Bits of `Clue` for each token. */
  readonly clues: Uint32Array
  /** 1 for a word with a capital that may be part of a name. */
  readonly capital: Uint8Array
  readonly grammar: Grammar
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
  for (let i = 0; i < tokens.count; i++) clues[i] = clueOf[tokens.word[i]]
  const capital = new Uint8Array(tokens.count)
  for (const sentence of document.sentences) markCapitals(sentence, tokens, clues, capital)
  const sentences = document.sentences.filter(
    ({ first }) => document.zones[first] !== ZoneCode.boilerplate,
  )
  return { document, tokens, lexicons, clues, capital, grammar, sentences }
}

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
        opens || sentence.headlineCase
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

/** Entries of one list that begin at token `i`, longest first. */
export function* entriesAt(
  scene: Scene,
  i: number,
  list: number,
): Generator<readonly [entry: Entry, end: number]> {
  const { hits } = scene.document
  const { lexicons } = scene
  for (let h = hits.at[i + 1] - 1; h >= hits.at[i]; h--) {
    if (lexicons.listOf[hits.entry[h]] === list)
      yield [lexicons.entries[hits.entry[h]], hits.end[h]]
  }
}

/** End of the longest entry of the list at token `i`, 0 when there is none. */
export function longestAt(scene: Scene, i: number, list: number): number {
  const { hits } = scene.document
  for (let h = hits.at[i + 1] - 1; h >= hits.at[i]; h--) {
    if (scene.lexicons.listOf[hits.entry[h]] === list) return hits.end[h]
  }
  return 0
}

export const isGlued = (tokens: Tokens, i: number): boolean => (tokens.shape[i] & Shape.glued) !== 0
export const isHyphen = (tokens: Tokens, i: number): boolean =>
  tokens.sign[i] === 0x2d ||
  tokens.sign[i] === 0x2010 ||
  tokens.sign[i] === 0x2011 ||
  tokens.sign[i] === 0xb7 ||
  tokens.sign[i] === 0x2022

export const textOf = (scene: Scene, first: number, end: number): string =>
  words(scene.document, first, end)

/** Is token `i` this word of grammar? */
export const wordIs = (scene: Scene, i: number, word: GrammarWord): boolean =>
  i >= 0 && i < scene.tokens.count && scene.tokens.word[i] === scene.grammar[word]
