import { WordClass } from '../../text/word-classes.ts'
import { markerEnd } from './lines.ts'
import {
  isAdverbOnly,
  isCapital,
  isGerund,
  isParticiple,
  isVerbOnly,
  isWord,
  type View,
} from './view.ts'
import { Grammar, Part } from './words.ts'

interface Before {
  /** "and" stands before it. */
  readonly and: boolean
  /** A comma and "and": a clause may begin as well. */
  readonly closing: boolean
  /** All subjects so far are objects of verbs, the last one too. */
  readonly verbal: boolean
  readonly afterVerb: boolean
  readonly purpose: boolean
  /** Several subjects stand before it. */
  readonly listed: boolean
}

const otherVerbs = new Set<number>([
  Part.intend,
  Part.propose,
  Part.sign,
  Part.talk,
  Part.cooperate,
  Part.aim,
  Part.introduce,
])

/** Does what stands behind a separator look like one more subject? */
export function mayFollow(view: View, from: number, limit: number, before: Before): boolean {
  // "(b) a digital platform"
  if (view.tokens.sign[from] === 0x28 && markerEnd(view.document, from, limit) > 0) return true
  let i = from
  while (i < limit && isWord(view.tokens, i) && isAdverbOnly(view, i)) i++
  if (i >= limit) return false
  const grammar = view.grammarAt(i)
  if (grammar === Grammar.determiner) return !before.purpose || before.and
  if (grammar !== Grammar.none) return false
  const known = view.knownAt(i)
  if (known !== undefined && known.first === i) {
    if (known.kind === 'person' || known.kind === 'date') return false
    const isHolder = known.kind === 'title' && view.grammarAt(known.end) === Grammar.of
    if (isHolder || (known.kind === 'title' && isCapital(view.tokens, i))) return false
    if (before.purpose && !before.and) return false
  }
  if (before.purpose && !before.and && isCapital(view.tokens, i)) return false
  const part = view.partAt(i)
  if (otherVerbs.has(part)) return false
  const takesObject = hasObject(view, view.partEnd(i), limit)
  const afterAdverb = i > from
  if (part === Part.further || part === Part.make || part === Part.verb) {
    // "…, thereby promoting": a clause of its own, unless verbs led all along.
    const last = view.partEnd(i) - 1
    if (isGerund(view, last)) return !takesObject || before.afterVerb || before.and
    if (isParticiple(view, last)) return false
    const classes = view.classesAt(i)
    // "maximise" is in no dictionary
    const isMainlyVerb = (classes === 0 || (classes & WordClass.mainlyVerb) !== 0) && takesObject
    const isVerb =
      isVerbOnly(view, i) || afterAdverb || isMainlyVerb || (before.verbal && takesObject)
    return isVerb ? before.verbal && takesObject : true
  }
  if (isVerbOnly(view, i)) return isNounLike(view, i, limit, before)
  // "founded a college, accumulating experience": a clause of its own
  const isClause = isGerund(view, i) && (view.classesAt(i) & WordClass.mainlyVerb) !== 0
  if (isClause && takesObject) return isNounLike(view, i, limit, before)
  const isPlainVerb = (view.classesAt(i) & WordClass.mainlyVerb) !== 0 && !isGerund(view, i)
  return !(isPlainVerb && (before.verbal || view.grammarAt(i + 1) === Grammar.determiner))
}

/** "dispatching of doctors", "updating the curricula" behind "opening a clinic", "graded reading" */
function isNounLike(view: View, i: number, limit: number, before: Before): boolean {
  if (isGerund(view, i)) {
    return before.and || before.afterVerb || view.grammarAt(i + 1) === Grammar.of
  }
  return (
    isParticiple(view, i) &&
    !before.verbal &&
    !before.closing &&
    (before.listed || !before.and) &&
    view.grammarAt(i + 1) === Grammar.none &&
    hasObject(view, i + 1, limit)
  )
}

/** Does a noun phrase follow, rather than a preposition, a sign or the end? */
export function hasObject(view: View, i: number, limit: number): boolean {
  if (i >= limit) return false
  const grammar = view.grammarAt(i)
  if (grammar === Grammar.determiner) return true
  const sign = view.tokens.sign[i]
  return grammar === Grammar.none && (isWord(view.tokens, i) || sign === 0x201c || sign === 0x22)
}
