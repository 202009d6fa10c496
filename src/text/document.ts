import type { Vocabulary } from './vocabulary.ts'

/** What the writing of a token shows, as bits of `Tokens.shape`. */
export const Shape = {
  /** Holds a letter. */
  word: 1,
  /** All digits, with thousands separators perhaps: "2,000". */
  number: 2,
  /** Begins with a capital. */
  capital: 4,
  /** Two letters or more, all of them capitals. */
  allCaps: 8,
  /** A sign that is no word and no number. */
  sign: 16,
  /** No white space between this token and the one before. */
  glued: 32,
  /** A line break stands between this token and the one before. */
  newLine: 64,
  /** An empty line stands between this token and the one before. */
  newParagraph: 128,
  /** Han, Kana or Hangul. */
  cjk: 256,
  /** A word that holds a digit: "5G", "21st". */
  mixed: 512,
  /** A possessive ending that was cut off its word: "'s". */
  possessive: 1024,
  /** A web or mail address, a handle. */
  address: 2048,
} as const

/** The tokens of a text, side by side in arrays: one index, one token. Offsets are UTF-16. */
export interface Tokens {
  readonly count: number
  readonly start: Int32Array
  readonly end: Int32Array
  /** Id of the folded word in the vocabulary; 0 for a word that no list holds. */
  readonly word: Int32Array
  readonly shape: Uint16Array
  /** Code unit of a one-character sign, else 0. */
  readonly sign: Uint16Array
}

/** Which entries of the lists stand where, in order of their first token. */
export interface Hits {
  readonly count: number
  /** First token. */
  readonly first: Int32Array
  /** Behind the last token. */
  readonly end: Int32Array
  readonly entry: Int32Array
  /** Where in the arrays the hits of token `i` begin: `at[i]` to `at[i + 1]`. */
  readonly at: Int32Array
}

export type Zone = 'headline' | 'dateline' | 'byline' | 'body' | 'boilerplate'

/** Zones as they are kept in `Document.zones`. */
export const zoneNames: readonly Zone[] = ['body', 'headline', 'dateline', 'byline', 'boilerplate']
export const ZoneCode = { body: 0, headline: 1, dateline: 2, byline: 3, boilerplate: 4 } as const

/** A sentence, as tokens `[first, end)`. */
export interface Sentence {
  readonly index: number
  readonly first: number
  readonly end: number
  readonly paragraph: number
  /** Written in Title Case or CAPITALS, so that capitals say little. */
  readonly headlineCase: boolean
}

/** A field of the request that was read beside the text; its characters stand at `start` in `Document.text`. */
export interface Part {
  readonly field: 'title' | 'byline' | 'text'
  readonly start: number
  readonly end: number
}

/** A text, read once; never changed afterwards. */
export interface Document {
  /** The request's title and byline, where given, and then the text itself. */
  readonly text: string
  readonly parts: readonly Part[]
  readonly tokens: Tokens
  readonly sentences: readonly Sentence[]
  /** Sentence of each token. */
  readonly sentenceOf: Int32Array
  /** Zone of each token, a `ZoneCode`. */
  readonly zones: Uint8Array
  readonly vocabulary: Vocabulary
  readonly hits: Hits
}

/** The characters of tokens `[first, end)`, as they stand in the text. */
export const words = (document: Document, first: number, end: number): string =>
  document.text.slice(document.tokens.start[first], document.tokens.end[end - 1])
