import { type Anchor, type Found, subjects } from './found.ts'
import { beforePassive, isPassive, isToBe } from './talk.ts'
import {
  isAdverbOnly,
  isDemonstrative,
  isGerund,
  isParticiple,
  isVerbOnly,
  type View,
} from './view.ts'
import { Grammar, Part } from './words.ts'

/** How strongly a word elsewhere in the sentence says that the verb's object is done together. */
const support: Readonly<Record<number, number>> = {
  [Part.both]: 2,
  [Part.document]: 2,
  [Part.cooperate]: 2,
  [Part.with]: 2,
  [Part.joint]: 1,
  [Part.mutual]: 1,
  [Part.cooperation]: 2,
  [Part.relation]: 1,
  [Part.exchange]: 0.75,
  [Part.intend]: 0.75,
  [Part.propose]: 0.75,
  [Part.visit]: 0.75,
  [Part.talks]: 1,
  [Part.talk]: 1,
  [Part.introduce]: -2,
  [Part.slogan]: -2,
}

/** "to promote joint research", "jointly build a laboratory", "a centre will be set up". */
export function* behindVerb(anchor: Anchor, kind: 'promote' | 'make'): Generator<Found> {
  const { view, at, end, signed } = anchor
  const passive = !isGerund(view, at) && isPassive(view, at)
  const least = kind === 'promote' || passive ? 2 : 2.75
  let weight = 0
  for (const i of signed.at) {
    const value = support[view.partAt(i)] ?? 0
    if (i < at) weight += i === at - 1 && isMutual(view.partAt(i)) ? 3 : value
    else if (i > at && value > 0 && (kind === 'promote' || view.partAt(i) === Part.with)) {
      weight += value / 2
    }
  }
  if (signed.support > 0 && (isAgreed(view, at) || isCoVerb(view, at))) weight += 2
  if (signed.support > 1 && passive && isFuture(view, at)) weight += 1
  const isPurpose = opensSentence(view, at, signed.sentence.first)
  if (isPurpose && kind === 'promote') weight += 1
  if (isOfBoth(view, at)) weight += 1
  else if (isOfTwo(view, at)) weight += 2
  if (isCharacterized(view, at)) return
  if (weight < least - signed.support / 2) return
  if (passive) {
    yield* beforePassive(anchor, kind === 'promote' ? 'is-promoted' : 'is-made', 1)
  } else if (isVerbHere(view, at, end)) {
    const need = weight >= 3 ? 1.25 : 2
    yield* subjects(anchor, at, kind, need, { verbal: true, onlyVerbal: true, purpose: isPurpose })
  }
}

/** "is an important way to promote", "an institute that will train": says what something is, plans nothing. */
function isCharacterized(view: View, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 3); i--) {
    if (view.grammarAt(i) === Grammar.relative) return true
  }
  if (view.grammarAt(at - 1) !== Grammar.to || view.partAt(at - 2) !== Part.wrap) return false
  for (let i = at - 3; i >= Math.max(0, at - 8); i--) if (isToBe(view, i)) return true
  return false
}

/** "the two sides will build": they do it who are two. */
function isOfBoth(view: View, at: number): boolean {
  if (view.grammarAt(at - 1) !== Grammar.auxiliary) return false
  for (let i = at - 2; i >= Math.max(0, at - 5); i--) if (view.partAt(i) === Part.both) return true
  return false
}

/** "Norvik and the University of Tarn have launched": two organizations right before the verb. */
function isOfTwo(view: View, at: number): boolean {
  let i = at - 1
  while (i > 0 && (view.grammarAt(i) === Grammar.auxiliary || isMutual(view.partAt(i)))) i--
  if (view.tokens.sign[i] === 0x29) while (i > 0 && view.tokens.sign[i + 1] !== 0x28) i--
  const last = view.knownAt(i)
  if (last?.kind !== 'organization') return false
  let and = last.first - 1
  if (view.grammarAt(and) === Grammar.determiner) and--
  return view.grammarAt(and) === Grammar.and
}

/** "agreed to share", "decided to set up" */
function isAgreed(view: View, at: number): boolean {
  if (view.grammarAt(at - 1) !== Grammar.to) return false
  const i = at - 2
  if (view.partAt(i) === Part.propose) return true
  return (
    view.partAt(i) === Part.intend && view.document.text.startsWith('agree', view.tokens.start[i])
  )
}

/** "co-host": more than one does it. */
const isCoVerb = ({ document, tokens }: View, at: number): boolean =>
  document.text.startsWith('co-', tokens.start[at])

/** "is to be opened", "will be set up" */
function isFuture(view: View, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    if (view.partAt(i) === Part.intend || view.grammarAt(i) === Grammar.to) return true
  }
  return false
}

const isMutual = (part: number): boolean => part === Part.joint || part === Part.mutual

/** "To further promote", "In order to promote": the sentence begins with what it is for. */
const opensSentence = (view: View, at: number, first: number): boolean =>
  at - first <= 8 &&
  (view.grammarAt(first) === Grammar.to ||
    view.grammarAt(first + 1) === Grammar.to ||
    view.grammarAt(first + 2) === Grammar.to)

function isVerbHere(view: View, at: number, end: number): boolean {
  const before = view.grammarAt(at - 1)
  if (before === Grammar.determiner || isDemonstrative(view, end)) return false
  // "the already established programme"
  if (isParticiple(view, at) && view.grammarAt(at - 2) === Grammar.determiner) return false
  if (isGerund(view, at)) return true
  if (before === Grammar.of) return false
  const next = view.grammarAt(end)
  const goesOn = next === Grammar.and && view.partAt(end + 1) === Part.make
  if (next !== Grammar.determiner && next !== Grammar.none && !goesOn) return false
  return (
    isVerbOnly(view, at) ||
    before === Grammar.to ||
    before === Grammar.auxiliary ||
    isAdverbOnly(view, at - 1) ||
    isMutual(view.partAt(at - 1))
  )
}
