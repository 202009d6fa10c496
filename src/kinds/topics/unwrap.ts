import { WordClass } from '../../text/word-classes.ts'
import { hasObject } from './follow.ts'
import { isAdverbOnly, isCapital, isGerund, isInner, isWord, type View } from './view.ts'
import { Grammar, List, Part } from './words.ts'

export interface Opening {
  /** Where the subject itself begins. */
  readonly first: number
  /** A verb stands before it: "promoting talent training". */
  readonly verb: boolean
  /** An article or possessive stands before it. */
  readonly article: boolean
  /** It is founded or carried out: "establish", "the establishment of". */
  readonly made: boolean
}

/**
 * Leaves out what says nothing of the subject: articles, "further", "in-depth", verbs of promoting
 * and making, and empty nouns with their preposition: "ways to strengthen", "the possibility of",
 * "issues such as".
 */
export function unwrap(view: View, from: number, limit: number, verbal: boolean): Opening {
  let first = from
  let verb = false
  let article = false
  let made = false
  let infinitive = verbal
  for (let steps = 0; steps < 24 && first < limit; steps++) {
    const grammar = view.grammarAt(first)
    if (grammar === Grammar.determiner) {
      article = true
      first++
      continue
    }
    // "master's programme"
    if (isOwner(view, first, limit) && view.partAt(first) !== Part.plain) {
      article = true
      first = ownerEnd(view, first)
      continue
    }
    const behindEmpty = emptyEnd(view, first, limit)
    if (behindEmpty > 0) {
      infinitive ||= view.grammarAt(behindEmpty - 1) === Grammar.to
      made ||= view.partAt(first) === Part['make-noun']
      first = behindEmpty
      continue
    }
    // "how to"
    if (grammar === Grammar.relative && view.grammarAt(first + 1) === Grammar.to) {
      infinitive = true
      first += 2
      continue
    }
    const part = view.partAt(first)
    // "to exchange students": the exchange is the subject
    if (part === Part.exchange && !verb && view.grammarAt(first - 1) === Grammar.to) {
      verb = hasObject(view, first + 1, limit)
      break
    }
    if (isLeadingVerb(part)) {
      const end = view.partEnd(first)
      if (isUsedAsVerb(view, first, end, limit, infinitive)) {
        verb = true
        made ||= part === Part.make
        first = end
        continue
      }
    }
    // "updating the curricula", "to pool their knowledge"
    const isAction = isGerund(view, first) || view.grammarAt(first - 1) === Grammar.to
    if (
      isAction &&
      grammar === Grammar.none &&
      isWord(view.tokens, first) &&
      view.grammarAt(first + 1) === Grammar.determiner
    ) {
      verb = true
      first = behindDoer(view, first + 1, limit)
      continue
    }
    if (part === Part.vague && view.listEnd(List.concepts, first) > first + 1) break
    if (
      part === Part.vague &&
      view.partEnd(first) < limit &&
      isPhraseWord(view, view.partEnd(first))
    ) {
      first = view.partEnd(first)
      // "four-day"
      if (isInner(view.tokens, first)) first += 2
      continue
    }
    if (grammar === Grammar.none && isAdverbOnly(view, first)) {
      first++
      continue
    }
    if (
      part === Part.further &&
      isPhraseWord(view, first + 1) &&
      view.partEnd(first) === first + 1 &&
      (view.classesAt(first) & WordClass.adverb) !== 0
    ) {
      // "further" beside a noun or a verb
      first++
      continue
    }
    if (infinitive && isConnective(view, first, limit)) {
      first++
      continue
    }
    break
  }
  return { first, verb, article, made }
}

const isLeadingVerb = (part: number): boolean =>
  part === Part.further || part === Part.make || part === Part.verb

/** "allow its students to": behind who does it, where one is named before the next verb. */
function behindDoer(view: View, from: number, limit: number): number {
  for (let i = from + 1; i < Math.min(limit, from + 8) && isPhraseWord(view, i); i++)
    if (view.grammarAt(i + 1) === Grammar.to) return i + 2
  return from
}

/** "deepen and expand": the second of two verbs follows. */
const isConnective = (view: View, i: number, limit: number): boolean =>
  view.grammarAt(i) === Grammar.and && i + 1 < limit && isLeadingVerb(view.partAt(i + 1))

const isPhraseWord = (view: View, i: number): boolean =>
  (isWord(view.tokens, i) || isInner(view.tokens, i)) && view.grammarAt(i) === Grammar.none

/** "Norvik's", "the university's", also behind a name of several words that another kind found. */
function isOwner(view: View, i: number, limit: number): boolean {
  const end = ownerEnd(view, i)
  return end > i && end < limit
}

function ownerEnd({ tokens, knownAt }: View, i: number): number {
  if (!isWord(tokens, i)) return i
  const known = knownAt(i)
  const behind = known !== undefined && known.first === i ? known.end : i + 1
  for (let j = behind; j <= Math.min(behind + 2, tokens.count - 1); j++) {
    if (tokens.sign[j] === 0x27 && !isWord(tokens, j)) return j + 1
    if (!isWord(tokens, j) || !isCapital(tokens, j)) return i
  }
  return i
}

/**
 * Behind an empty noun and the preposition that leads to the subject: "ways to", "new models in",
 * "the field of", "issues such as", "quality and level of". 0 when something else begins here.
 */
function emptyEnd(view: View, from: number, limit: number): number {
  const frame = view.listEnd(List.frames, from)
  if (frame > 0 && frame < limit) return frame
  let i = from
  let nouns = 0
  let joint = false
  for (let steps = 0; steps < 8 && i < limit; steps++) {
    const part = view.partAt(i)
    const isJointThing = part === Part.thing && joint
    joint = part === Part.joint || part === Part.mutual
    if (isEmptyNoun(part) || isJointThing) {
      nouns++
      i = view.partEnd(i)
    } else if (
      part === Part.vague ||
      part === Part.joint ||
      part === Part.mutual ||
      (nouns > 0 && view.grammarAt(i) === Grammar.and)
    ) {
      i = view.partEnd(i)
    } else if (isInner(view.tokens, i)) i++
    else break
  }
  if (nouns === 0) return 0
  // "introduction of" is one entry
  if (view.grammarAt(i - 1) === Grammar.of) return i
  const last = view.partAt(lastStart(view, from, i))
  const grammar = view.grammarAt(i)
  const frameBehind = view.listEnd(List.frames, i)
  if (frameBehind > 0) return frameBehind
  if (view.partAt(i) === Part.such) return view.partEnd(i)
  if (isSuchAs(view, from, i)) return i + 1
  if (view.tokens.sign[i] === 0x2c && view.partAt(i + 1) === Part.such) return view.partEnd(i + 1)
  if (view.tokens.sign[i] === 0x3a) return i + 1
  const isCooperation = last === Part.cooperation || last === Part.exchange
  if (grammar === Grammar.in || grammar === Grammar.on) return i + 1
  if (last === Part.thing) return 0
  // "a joint school of law"
  if (last === Part.agent && opensJoint(view, from)) return 0
  if (grammar === Grammar.of && last !== Part.exchange && last !== Part.cooperation) return i + 1
  if (grammar === Grammar.for) return i + 1
  if (grammar === Grammar.to && (last === Part.wrap || last === Part.agent || isCooperation))
    return i + 1
  return 0
}

const opensJoint = (view: View, i: number): boolean => view.partAt(i) === Part.joint

const isEmptyNoun = (part: number): boolean =>
  part === Part.wrap ||
  part === Part.agent ||
  part === Part.area ||
  part === Part.matter ||
  part === Part['further-noun'] ||
  part === Part['make-noun'] ||
  part === Part.cooperation ||
  part === Part.exchange ||
  part === Part.relation ||
  part === Part.talks

/** "such topics as" */
const isSuchAs = ({ document, tokens }: View, from: number, i: number): boolean =>
  from > 0 &&
  document.text.startsWith('such ', tokens.start[from - 1]) &&
  document.text.startsWith('as ', tokens.start[i])

/** First token of the last listed word of `[from, to)`. */
function lastStart(view: View, from: number, to: number): number {
  let last = from
  for (let i = from; i < to; i = view.partEnd(i)) if (view.partAt(i) !== Part.none) last = i
  return last
}

/** A gerund with an object, or, behind "to" and in a chain of verbs, any form of the verb with one. */
function isUsedAsVerb(
  view: View,
  i: number,
  end: number,
  limit: number,
  infinitive: boolean,
): boolean {
  const isVerbal = infinitive || isGerund(view, i) || isGerund(view, end - 1)
  if (end >= limit || !isVerbal) return false
  return hasObject(view, end, limit) || isConnective(view, end, limit)
}
