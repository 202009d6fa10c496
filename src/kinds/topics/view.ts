import type { Lexicons } from '../../lexicon/lexicons.ts'
import { type Document, Shape, type Tokens } from '../../text/document.ts'
import { WordClass } from '../../text/word-classes.ts'
import type { Known } from './reading.ts'
import type { Marks } from './signs.ts'
import { Grammar, Part, type Words } from './words.ts'

/** A document as the topic rules look at it: each question is about one token. */
export interface View {
  readonly document: Document
  readonly tokens: Tokens
  readonly words: Words
  /** What the longest entry of the list of cooperation words that begins here does. */
  partAt(i: number): number
  /** Behind that entry; `i + 1` when there is none. */
  partEnd(i: number): number
  /** Behind the longest entry of one of the other lists that begins here, 0 when there is none. */
  listEnd(list: number, i: number): number
  /** Is just this an entry of the list? */
  isListed(list: number, first: number, end: number): boolean
  grammarAt(i: number): number
  classesAt(i: number): number
  /** What another kind found at this token. */
  knownAt(i: number): Known | undefined
}

export function createView(
  document: Document,
  known: readonly Known[],
  lexicons: Lexicons,
  { words, marks }: { readonly words: Words; readonly marks: Marks },
): View {
  const { tokens, hits } = document
  const limit = tokens.count

  const knownAt = (i: number): Known | undefined => {
    let low = 0
    let high = known.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (known[middle].end <= i) low = middle + 1
      else high = middle
    }
    const found = known[low]
    return found !== undefined && found.first <= i ? found : undefined
  }

  return {
    document,
    tokens,
    words,
    partAt: (i) => marks.part[i] ?? Part.none,
    partEnd: (i) => marks.end[i] || i + 1,
    listEnd: (list, i) => {
      if (i >= limit) return 0
      for (let h = hits.at[i + 1] - 1; h >= hits.at[i]; h--) {
        if (words.list[hits.entry[h]] === list) return hits.end[h]
      }
      return 0
    },
    isListed: (list, first, end) => {
      for (let h = hits.at[first]; h < hits.at[first + 1]; h++) {
        if (words.list[hits.entry[h]] === list && hits.end[h] === end) return true
      }
      return false
    },
    grammarAt: (i) => {
      if (i >= limit || !isWord(tokens, i)) return Grammar.none
      const grammar = words.grammar[tokens.word[i]]
      return grammar !== Grammar.none && isHyphened(tokens, i) ? Grammar.none : grammar
    },
    classesAt: (i) => (i < limit ? lexicons.classes(tokens.word[i]) : 0),
    knownAt,
  }
}

export const isWord = (tokens: Tokens, i: number): boolean => (tokens.shape[i] & Shape.word) !== 0
export const isCapital = (tokens: Tokens, i: number): boolean =>
  (tokens.shape[i] & Shape.capital) !== 0

/** The "on" and the "the" of "on-the-job", the "up" of "start-up". */
const isHyphened = (tokens: Tokens, i: number): boolean =>
  isHyphen(tokens, i + 1) || isHyphen(tokens, i - 1)

const isHyphen = (tokens: Tokens, i: number): boolean => {
  const sign = tokens.sign[i]
  return (sign === 0x2d || sign === 0x2010 || sign === 0x2011) && isInner(tokens, i)
}

const inWord = new Set([0x2d, 0x2010, 0x2011, 0x2f, 0x26, 0x2b, 0xb7, 0x2022, 0x2013])

/** A sign that holds a word or a name together: hyphen, slash, ampersand, possessive ending. */
export function isInner(tokens: Tokens, i: number): boolean {
  const shape = tokens.shape[i]
  if ((shape & Shape.possessive) !== 0 || tokens.sign[i] === 0x26) return true
  if (tokens.sign[i] === 0 || !inWord.has(tokens.sign[i])) return false
  return (
    (shape & Shape.glued) !== 0 && i + 1 < tokens.count && (tokens.shape[i + 1] & Shape.glued) !== 0
  )
}

/** Ends the word in the letters "ing"? */
export const isGerund = (view: View, i: number): boolean => endsIn(view, i, 'ing')
export const isParticiple = (view: View, i: number): boolean => endsIn(view, i, 'ed')

function endsIn({ document, tokens }: View, i: number, ending: string): boolean {
  return (
    isWord(tokens, i) &&
    tokens.end[i] - tokens.start[i] > ending.length + 2 &&
    document.text.startsWith(ending, tokens.end[i] - ending.length)
  )
}

/** Can the word be nothing but a verb? */
export function isVerbOnly(view: View, i: number): boolean {
  const classes = view.classesAt(i)
  return (
    (classes & WordClass.verb) !== 0 &&
    (classes & (WordClass.noun | WordClass.adjective | WordClass.proper)) === 0
  )
}

export const isAdverbOnly = (view: View, i: number): boolean => {
  const classes = view.classesAt(i)
  return (
    (classes & WordClass.adverb) !== 0 &&
    (classes & (WordClass.noun | WordClass.adjective | WordClass.verb | WordClass.proper)) === 0
  )
}

export const isFiniteVerb = (view: View, i: number): boolean =>
  view.grammarAt(i) === Grammar.auxiliary ||
  view.partAt(i) === Part.intend ||
  (view.partAt(i) === Part.propose && !isGerund(view, i)) ||
  (isVerbOnly(view, i) && !isGerund(view, i))

/** "this", "these": what follows was told before. */
export const isDemonstrative = ({ document, tokens, grammarAt }: View, i: number): boolean =>
  grammarAt(i) === Grammar.determiner &&
  /^th(?:is|ese|at|ose) /iu.test(document.text.slice(tokens.start[i], tokens.start[i] + 6))

export const isWith = ({ document, tokens }: View, i: number): boolean =>
  i < tokens.count &&
  tokens.end[i] - tokens.start[i] === 4 &&
  document.text.startsWith('with', tokens.start[i])
