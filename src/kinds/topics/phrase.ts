import { Shape } from '../../text/document.ts'
import {
  isAdverbOnly,
  isCapital,
  isGerund,
  isInner,
  isParticiple,
  isVerbOnly,
  isWord,
  type View,
} from './view.ts'
import { Grammar, List, Part } from './words.ts'

/** Why a noun phrase ended where it did. */
export const Stop = {
  /** At a sign or "and": an enumeration may go on. */
  separator: 0,
  /** At a preposition: a tail follows that is no part of the subject. */
  tail: 1,
  /** At a verb or a relative pronoun: another clause begins. */
  clause: 2,
} as const

export interface Phrase {
  readonly first: number
  /** Behind the last token; equal to `first` when there is no phrase. */
  readonly end: number
  /** Token at which reading stopped. */
  readonly at: number
  readonly stop: number
  /** Holds an "of", "in" or "for". */
  readonly of: boolean
  readonly quoted: boolean
}

/** Longest subject in tokens. */
const longest = 18

const openQuotes = new Set([0x201c, 0x22, 0xab, 0x300c, 0x2018])
const closeQuotes = new Set([0x201d, 0x22, 0xbb, 0x300d, 0x2019])

/** Behind the quotation that opens at `i`, 0 when none does. */
export function quotationEnd({ tokens }: View, i: number, limit: number): number {
  if (tokens.sign[i] === 0 || !openQuotes.has(tokens.sign[i])) return 0
  const most = Math.min(limit, i + 26)
  for (let j = i + 1; j < most; j++) {
    if (closeQuotes.has(tokens.sign[j]) && (tokens.shape[j] & Shape.possessive) === 0) return j + 1
  }
  return 0
}

/** Behind the bracket that opens at `i`, 0 when none does. */
function bracketEnd({ tokens }: View, i: number, limit: number): number {
  if (tokens.sign[i] !== 0x28 && tokens.sign[i] !== 0xff08) return 0
  const most = Math.min(limit, i + 20)
  for (let j = i + 1; j < most; j++) {
    if (tokens.sign[j] === 0x29 || tokens.sign[j] === 0xff09) return j + 1
  }
  return 0
}

/** Reads the noun phrase that begins at `first`, with what "of", "in", "for" tie to it. */
export function readPhrase(view: View, first: number, limit: number): Phrase {
  const { tokens } = view
  const most = Math.min(limit, first + longest)
  let i = first
  let end = first
  let of = false
  let quoted = false
  // Behind "of", "in", "for" an article may stand.
  let nested = false
  let after = 0
  const done = (stop: number, at = i): Phrase => ({
    first,
    end: view.tokens.sign[end - 1] === 0x27 ? end - 1 : end,
    at: Math.max(at, after),
    stop,
    of,
    quoted,
  })
  while (i < most) {
    const quotation = quotationEnd(view, i, limit)
    if (quotation > 0) {
      // "the textbook “Going Out”"
      if (i === first || nested) quoted = true
      i = quotation
      end = i
      nested = false
      continue
    }
    const bracket = bracketEnd(view, i, limit)
    if (bracket > 0) {
      if (!goesOn(view, bracket, limit)) {
        after = bracket
        return done(stopAt(view, bracket, limit), bracket)
      }
      i = bracket
      continue
    }
    if (!isWord(tokens, i) && (tokens.shape[i] & (Shape.number | Shape.cjk)) === 0) {
      if (i === first || !isInner(tokens, i)) return done(Stop.separator)
      i++
      end = i
      continue
    }
    const known = view.knownAt(i)
    if (known !== undefined && known.first === i) {
      if (known.kind === 'person' || known.kind === 'date') {
        return done(i === first ? Stop.clause : Stop.tail)
      }
      if (known.kind !== 'title') {
        i = Math.min(known.end, limit)
        end = i
        nested = false
        continue
      }
    }
    const concept = view.listEnd(List.concepts, i)
    if (concept > i + 1 && concept <= limit) {
      of ||= holdsOf(view, i, concept)
      i = concept
      end = i
      nested = false
      continue
    }
    const grammar = view.grammarAt(i)
    if (grammar === Grammar.of && end === i && i > first) {
      of = true
      nested = true
      i++
      continue
    }
    if (grammar === Grammar.determiner) {
      if (!nested) return done(i === first ? Stop.separator : Stop.tail)
      i++
      continue
    }
    const leads = grammar === Grammar.preposition && isTie(view, i) ? Grammar.on : grammar
    if (leads === Grammar.in || leads === Grammar.for || leads === Grammar.on) {
      if (end !== i || i === first || !ties(view, i, leads, limit)) return done(Stop.tail)
      nested = true
      of = true
      i++
      continue
    }
    if (grammar === Grammar.and) return done(Stop.separator)
    if (
      grammar === Grammar.relative ||
      grammar === Grammar.auxiliary ||
      grammar === Grammar.pronoun
    ) {
      return done(Stop.clause)
    }
    // "use of each other's laboratories"
    if (grammar === Grammar.other && nested && isInner(tokens, i + 1)) {
      i += 2
      continue
    }
    if (grammar !== Grammar.none)
      return done(grammar === Grammar.other ? Stop.separator : Stop.tail)
    if (view.partAt(i) === Part.such) return done(Stop.separator)
    const isIntent = view.partAt(i) === Part.intend || view.partAt(i) === Part.propose
    if (isIntent && isVerbOnly(view, i)) return done(Stop.clause)
    if (!fitsPhrase(view, i, first, limit)) {
      return done(isParticiple(view, i) && followsTail(view, i + 1) ? Stop.tail : Stop.clause)
    }
    i++
    end = i
    nested = false
  }
  return done(i >= limit ? Stop.separator : Stop.clause)
}

/** A concept such as "exchange of students" brings its own "of". */
const holdsOf = (view: View, first: number, end: number): boolean => {
  for (let i = first; i < end; i++) if (view.grammarAt(i) === Grammar.of) return true
  return false
}

/** Does the phrase go on behind a bracket: "neglected (tropical) diseases"? */
const goesOn = (view: View, i: number, limit: number): boolean =>
  i < limit &&
  isWord(view.tokens, i) &&
  view.grammarAt(i) === Grammar.none &&
  fitsPhrase(view, i, i, limit)

function stopAt(view: View, i: number, limit: number): number {
  if (i >= limit) return Stop.separator
  const grammar = view.grammarAt(i)
  if (!isWord(view.tokens, i) || grammar === Grammar.and) return Stop.separator
  return grammar === Grammar.none ||
    grammar === Grammar.relative ||
    grammar === Grammar.auxiliary ||
    grammar === Grammar.pronoun
    ? Stop.clause
    : Stop.tail
}

/** "research into soils", "the fight against malaria" */
const isTie = ({ document, tokens }: View, i: number): boolean =>
  tieWords.has(document.text.slice(tokens.start[i], tokens.end[i]))

const tieWords: ReadonlySet<string> = new Set(['into', 'against'])

/** "in" belongs to the subject behind cooperation, "for" before a bare noun, "on" behind an agreement. */
function ties(view: View, i: number, grammar: number, limit: number): boolean {
  if (i + 1 >= limit || !isWord(view.tokens, i + 1)) return false
  const next = view.knownAt(i + 1)
  if (next !== undefined && next.kind !== 'organization' && next.kind !== 'title') return false
  if (isGerund(view, i + 1) && view.partAt(i + 1) !== Part.none) return false
  const head = view.partAt(i - 1)
  const isCooperation = head === Part.cooperation || head === Part.exchange
  if (view.listEnd(List.frames, i) > 0 || view.partAt(i) === Part.idiom) return false
  if (grammar === Grammar.in) {
    const part = view.partAt(i + 1)
    if (empty.has(part)) return false
    return (
      isCooperation || (!isCapital(view.tokens, i + 1) && view.grammarAt(i + 1) === Grammar.none)
    )
  }
  if (view.grammarAt(i + 1) !== Grammar.none || isAdverbOnly(view, i + 1)) {
    return isCooperation && grammar === Grammar.on
  }
  return grammar === Grammar.for || isCooperation || !isCapital(view.tokens, i + 1)
}

const empty: ReadonlySet<number> = new Set([
  Part.area,
  Part.matter,
  Part.wrap,
  Part.agent,
  Part.vague,
])

function fitsPhrase(view: View, i: number, first: number, limit: number): boolean {
  if (isAdverbOnly(view, i)) return isModifying(view, i + 1, limit)
  // "the outcomes achieved": nothing behind it that it modifies
  const isLate = i > first && view.partAt(i) === Part.verb && isParticiple(view, i)
  if (isLate && !isModifying(view, i + 1, limit)) return false
  if (!isVerbOnly(view, i)) return true
  if (isGerund(view, i)) return i === first || view.partAt(i) === Part.none
  if (isParticiple(view, i)) return isModifying(view, i + 1, limit) && !followsTail(view, i + 1)
  return false
}

const isModifying = (view: View, i: number, limit: number): boolean =>
  i < limit && isWord(view.tokens, i) && view.grammarAt(i) === Grammar.none

const followsTail = (view: View, i: number): boolean => {
  const grammar = view.grammarAt(i)
  return (
    grammar === Grammar.preposition ||
    grammar === Grammar.in ||
    grammar === Grammar.on ||
    grammar === Grammar.for ||
    grammar === Grammar.to
  )
}
