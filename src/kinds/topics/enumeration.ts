import { WordClass } from '../../text/word-classes.ts'
import { mayFollow } from './follow.ts'
import { markerEnd } from './lines.ts'
import { type Phrase, readPhrase, Stop } from './phrase.ts'
import { isSemicolon, Separator, separatorAt } from './separator.ts'
import { tailEnd } from './tail.ts'
import { unwrap } from './unwrap.ts'
import { isCapital, isFiniteVerb, isGerund, isParticiple, type View } from './view.ts'
import { Grammar } from './words.ts'

/** One stretch of an enumeration, before it is decided which "and" separates subjects. */
export interface Chunk extends Phrase {
  /** What stands behind it. */
  readonly separator: number
  /** An article, a verb or a quotation mark opens it. */
  readonly opens: boolean
  /** Where it begins with the empty words before it. */
  readonly from: number
  /** Behind a verb or noun of founding. */
  readonly made: boolean
}

export interface Enumeration {
  readonly chunks: readonly Chunk[]
  /** Token behind the last chunk and its tail. */
  readonly at: number
}

export interface Reading {
  /** The first word may be a verb in any form: "to promote", "and strengthen". */
  readonly verbal: boolean
  /** The first word has to be one. */
  readonly onlyVerbal?: boolean
  /** What is read says what the rest of the sentence is for; it ends before a new subject. */
  readonly purpose?: boolean
}

const most = 40

/** Reads an enumeration of noun phrases. */
export function readEnumeration(
  view: View,
  from: number,
  limit: number,
  reading: Reading,
): Enumeration {
  const chunks: Chunk[] = []
  let i = from
  let verbal = reading.verbal
  while (i < limit && chunks.length < most) {
    const opening = unwrap(view, behindMark(view, i, limit), limit, verbal)
    if (reading.onlyVerbal === true && chunks.length === 0 && !opening.verb) break
    const phrase = readPhrase(view, opening.first, limit)
    if (phrase.end === phrase.first || isLoose(view, phrase)) break
    // "…, and the Planning Office proposed": the subject of the next clause.
    const isSubject =
      opening.article ||
      isCapital(view.tokens, phrase.first) ||
      isCapital(view.tokens, phrase.end - 1)
    if (
      chunks.length > 0 &&
      isSubject &&
      phrase.stop === Stop.clause &&
      isFiniteVerb(view, phrase.at)
    ) {
      break
    }
    const next = behindPhrase(view, phrase, limit)
    const { separator, end } = separatorAt(view, next, limit)
    const goes =
      separator !== Separator.none &&
      !(separator === Separator.such && phrase.stop === Stop.tail) &&
      (separator === Separator.such ||
        mayFollow(view, end, limit, {
          and: separator === Separator.and || separator === Separator.commaAnd,
          closing: separator === Separator.commaAnd,
          verbal: verbal || opening.verb,
          afterVerb: opening.verb && isAction(view, i),
          purpose: reading.purpose === true,
          listed: chunks.length > 0,
        }))
    chunks.push({
      first: phrase.first,
      end: phrase.end,
      at: phrase.at,
      stop: phrase.stop,
      of: phrase.of,
      quoted: phrase.quoted,
      separator: goes ? separator : Separator.none,
      opens: opening.verb || opening.article || phrase.quoted,
      made: opening.made,
      from: i,
    })
    i = goes ? end : next
    if (!goes) break
    verbal = verbal && opening.verb
  }
  return { chunks, at: i }
}

/** "opening a clinic", "to open a clinic", not "has opened a clinic": further gerunds are no clauses. */
const isAction = (view: View, i: number): boolean => isGerund(view, i) || !isParticiple(view, i)

/** Behind "(a)", "1)" before an item; "a" alone is an article. */
function behindMark(view: View, i: number, limit: number): number {
  const isMark = view.tokens.sign[i] === 0x28 || view.tokens.sign[i + 1] === 0x29
  return (isMark && markerEnd(view.document, i, limit)) || i
}

/** A lone "based", "dependent", "pointing" before a preposition is no subject. */
function isLoose(view: View, { first, end, stop }: Phrase): boolean {
  if (end - first > 1 || stop === Stop.separator) return false
  const classes = view.classesAt(first)
  return (
    isGerund(view, first) ||
    isParticiple(view, first) ||
    (classes !== 0 && (classes & (WordClass.noun | WordClass.proper)) === 0)
  )
}

function behindPhrase(view: View, phrase: Phrase, limit: number): number {
  const tail = phrase.stop === Stop.tail ? tailEnd(view, phrase.at, limit) : phrase.at
  const isOpen = phrase.stop === Stop.tail && tail === phrase.at
  const isRelative = phrase.stop === Stop.clause && view.grammarAt(tail) === Grammar.relative
  if (!isOpen && !isRelative) return tail
  // Between semicolons an item may tell more.
  const end = Math.min(limit, tail + 40)
  for (let i = tail; i < end; i++) if (isSemicolon(view, i)) return i
  return tail
}
