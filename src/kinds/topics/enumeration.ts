import { type Phrase, readPhrase, Stop } from './phrase.ts'
import { unwrap } from './unwrap.ts'
import { isGerund, isVerbOnly, isWord, type View } from './view.ts'
import { Grammar, Part } from './words.ts'

export const Separator = { none: 0, comma: 1, semicolon: 2, and: 3, commaAnd: 4 } as const

/** One stretch of an enumeration, before it is decided which "and" separates subjects. */
export interface Chunk extends Phrase {
  /** What stands behind it. */
  readonly separator: number
  /** An article, a verb or a quotation mark opens it. */
  readonly opens: boolean
  readonly verb: boolean
  readonly cooperation: number
}

export interface Enumeration {
  readonly chunks: readonly Chunk[]
  /** Token behind the last chunk and its tail. */
  readonly at: number
  readonly stop: number
}

const commas = new Set([0x2c, 0x3001, 0xff0c])
const semicolons = new Set([0x3b, 0xff1b])
const most = 40

/** Reads an enumeration of noun phrases; `verbal` when its first word may be a verb in any form. */
export function readEnumeration(
  view: View,
  from: number,
  limit: number,
  verbal: boolean,
): Enumeration {
  const chunks: Chunk[] = []
  let i = from
  let stop: number = Stop.separator
  let verbs = verbal
  while (i < limit && chunks.length < most) {
    const opening = unwrap(view, i, limit, verbs)
    const phrase = readPhrase(view, opening.first, limit)
    if (phrase.end === phrase.first) break
    stop = phrase.stop
    // "…, and the Planning Office proposed": the subject of the next clause.
    if (phrase.stop === Stop.clause && chunks.length > 0 && isFiniteVerb(view, phrase.at)) break
    const next = phrase.stop === Stop.tail ? tailEnd(view, phrase.at, limit) : phrase.at
    const { separator, end } = separatorAt(view, next, limit)
    const goes =
      separator !== Separator.none &&
      mayFollow(view, end, limit, separator, verbs || opening.verb, opening.verb)
    chunks.push({
      ...phrase,
      separator: goes ? separator : Separator.none,
      opens: opening.verb || opening.article || phrase.quoted,
      verb: opening.verb,
      cooperation: opening.cooperation,
    })
    i = goes ? end : next
    if (!goes) break
    verbs = verbs && opening.verb
  }
  return { chunks, at: i, stop }
}

const isFiniteVerb = (view: View, i: number): boolean =>
  view.grammarAt(i) === Grammar.auxiliary ||
  view.partAt(i) === Part.intend ||
  (isVerbOnly(view, i) && !isGerund(view, i))

/** Behind a tail such as "between A and B", "with the college": up to the next sign or "and". */
function tailEnd(view: View, from: number, limit: number): number {
  let pairs = 0
  const end = Math.min(limit, from + 24)
  for (let i = from; i < end; i++) {
    const known = view.knownAt(i)
    if (known !== undefined) {
      i = known.end - 1
      continue
    }
    const grammar = view.grammarAt(i)
    if (grammar === Grammar.between) pairs++
    if (grammar === Grammar.and && pairs > 0) {
      pairs--
      continue
    }
    if (
      grammar === Grammar.and ||
      (!isWord(view.tokens, i) && separatorAt(view, i, limit).separator !== 0)
    )
      return i
    if (
      grammar === Grammar.relative ||
      grammar === Grammar.auxiliary ||
      grammar === Grammar.pronoun
    )
      return from
    if (grammar === Grammar.to || (i > from && isVerbOnly(view, i) && !isGerund(view, i)))
      return from
  }
  return from
}

function separatorAt(view: View, i: number, limit: number): { separator: number; end: number } {
  const none = { separator: Separator.none, end: i }
  if (i >= limit) return none
  const sign = view.tokens.sign[i]
  const isComma = commas.has(sign)
  if (!isComma && !semicolons.has(sign)) {
    const end = andEnd(view, i, limit)
    return end > i ? { separator: Separator.and, end } : none
  }
  const end = andEnd(view, i + 1, limit)
  if (semicolons.has(sign)) return { separator: Separator.semicolon, end }
  return { separator: end > i + 1 ? Separator.commaAnd : Separator.comma, end }
}

/** Behind "and", "or", "as well as", "along with"; `i` itself when none stands here. */
function andEnd(view: View, i: number, limit: number): number {
  if (i >= limit) return i
  if (view.grammarAt(i) === Grammar.and) return i + 1
  const { text } = view.document
  const { start } = view.tokens
  if (i + 2 < limit && text.startsWith('as well as', start[i])) return i + 3
  return i
}

/** Does what stands behind a separator look like one more subject? */
function mayFollow(
  view: View,
  i: number,
  limit: number,
  separator: number,
  verbal: boolean,
  afterVerb: boolean,
): boolean {
  if (i >= limit) return false
  const grammar = view.grammarAt(i)
  if (grammar !== Grammar.none && grammar !== Grammar.determiner) return false
  if (view.partAt(i) === Part.intend && isVerbOnly(view, i)) return false
  if (!isVerbOnly(view, i) || (view.partAt(i) === Part.none && !isVerbOnly(view, i))) {
    const known = view.knownAt(i)
    return (
      known === undefined || known.first !== i || (known.kind !== 'person' && known.kind !== 'date')
    )
  }
  const listed = view.partAt(i) === Part.further || view.partAt(i) === Part.make
  // "…, thereby promoting": a clause of its own, unless verbs led all along.
  if (isGerund(view, i))
    return listed
      ? afterVerb || separator !== Separator.comma
      : view.partAt(i) === Part.none && separator !== Separator.comma
  return listed && verbal
}
