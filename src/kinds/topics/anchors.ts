import { readEnumeration } from './enumeration.ts'
import { type Item, itemsOf } from './items.ts'
import type { Stage } from './reading.ts'
import type { Signed } from './signs.ts'
import { isAdverbOnly, isGerund, isInner, isVerbOnly, isWord, type View } from './view.ts'
import { Grammar, List, Part } from './words.ts'

/** Subjects that one rule found behind one word. */
export interface Found {
  readonly rule: string
  readonly items: readonly Item[]
  /** Token of the word that led to them. */
  readonly at: number
  readonly stage?: Stage | undefined
  /** How much the rest of sentence and article has to say of cooperation. */
  readonly need: number
}

/** Looks behind each cooperation word and frame of a sentence for subjects. */
export function* findSubjects(view: View, signed: Signed): Generator<Found> {
  const { sentence } = signed
  for (const at of signed.at) {
    const part = view.partAt(at)
    const end = view.partEnd(at)
    const frame = view.listEnd(List.frames, at)
    if (frame > 0) yield* list(view, at, frame, sentence.end, 'in-the-fields-of', 2)
    else if (part === Part.talk) yield* behindTalk(view, at, end, sentence.end, false)
    else if (part === Part.talks) yield* behindTalk(view, at, end, sentence.end, true)
    else if (part === Part.cooperation || part === Part.exchange)
      yield* aroundCooperation(view, at, end, sentence)
    else if (part === Part.cooperate) yield* behindCooperate(view, at, end, sentence.end)
    else if (part === Part.document) yield* behindDocument(view, at, end, sentence.end)
    else if (part === Part.focus || part === Part.aim) yield* behindFocus(view, at, end, signed)
    else if (part === Part.further) yield* behindVerb(view, at, end, signed, 'promote')
    else if (part === Part.make) yield* behindVerb(view, at, end, signed, 'make')
  }
}

function* list(
  view: View,
  at: number,
  from: number,
  limit: number,
  rule: string,
  need: number,
  verbal = false,
): Generator<Found> {
  const { chunks } = readEnumeration(view, from, limit, verbal)
  if (chunks.length > 0) yield { rule: `topics/${rule}`, items: itemsOf(view, chunks), at, need }
}

/** Over "with the delegation", "in depth", "in detail" to the preposition that leads to the subject. */
function prepositionBehind(view: View, from: number, limit: number, within: number): number {
  const end = Math.min(limit, from + within)
  for (let i = from; i < end; i++) {
    const known = view.knownAt(i)
    if (known !== undefined) {
      i = known.end - 1
      continue
    }
    const grammar = view.grammarAt(i)
    if (grammar === Grammar.on) return i
    if (grammar === Grammar.relative || grammar === Grammar.auxiliary || grammar === Grammar.to)
      return -1
    if (!isWord(view.tokens, i) && !isInner(view.tokens, i) && view.tokens.sign[i] !== 0x2c)
      return -1
    if (isVerbOnly(view, i) && !isGerund(view, i)) return -1
  }
  return -1
}

function* behindTalk(
  view: View,
  at: number,
  end: number,
  limit: number,
  noun: boolean,
): Generator<Found> {
  if (view.grammarAt(at - 1) === Grammar.auxiliary && !noun && isPassive(view, at)) {
    yield* beforePassive(view, at)
    return
  }
  const grammar = view.grammarAt(end)
  let from = end
  if (grammar === Grammar.on) from = end + 1
  else if (noun || grammar === Grammar.preposition || grammar === Grammar.in) {
    const preposition = prepositionBehind(view, end, limit, 24)
    if (preposition < 0) {
      if (!noun && grammar === Grammar.preposition) yield* behindParty(view, at, end, limit)
      return
    }
    from = preposition + 1
  }
  yield* list(view, at, from, limit, 'discussed', 2.5, view.grammarAt(from) === Grammar.to)
}

/** "discussed with the delegation the possibility of": the object stands behind the party. */
function* behindParty(view: View, at: number, end: number, limit: number): Generator<Found> {
  let i = end + 1
  if (view.grammarAt(i) === Grammar.determiner) i++
  while (
    i < Math.min(limit, end + 8) &&
    isWord(view.tokens, i) &&
    view.grammarAt(i) === Grammar.none
  )
    i++
  if (view.grammarAt(i) === Grammar.determiner) yield* list(view, at, i, limit, 'discussed', 2.5)
}

const isPassive = (view: View, at: number): boolean => {
  const text = view.document.text.slice(view.tokens.start[at - 1], view.tokens.end[at - 1])
  return text === 'were' || text === 'was' || text === 'been' || text === 'be' || text === 'being'
}

/** "issues of joint research and student exchange were discussed": the subjects stand before the verb. */
function* beforePassive(view: View, at: number): Generator<Found> {
  const { document } = view
  const sentence = document.sentences[document.sentenceOf[at]]
  let limit = at - 1
  while (limit > sentence.first && view.grammarAt(limit - 1) === Grammar.auxiliary) limit--
  for (const from of clauseStarts(view, sentence.first, limit)) {
    const { chunks, at: reached } = readEnumeration(view, from, limit, false)
    if (chunks.length === 0 || reached < limit) continue
    yield { rule: 'topics/were-discussed', items: itemsOf(view, chunks), at, need: 2.5 }
    return
  }
}

/** The sentence's start, or, behind "At the meeting, ", the token behind the comma. */
function clauseStarts(view: View, first: number, limit: number): number[] {
  const starts = [first]
  for (let i = first; i < limit; i++) if (view.tokens.sign[i] === 0x2c) starts.push(i + 1)
  const grammar = view.grammarAt(first)
  const opensWithPreposition =
    grammar === Grammar.in || grammar === Grammar.on || grammar === Grammar.preposition
  return opensWithPreposition ? starts.slice(1) : starts
}

function* aroundCooperation(
  view: View,
  at: number,
  end: number,
  sentence: { readonly first: number; readonly end: number },
): Generator<Found> {
  let last = end
  while (view.grammarAt(last) === Grammar.and && isCooperation(view, last + 1))
    last = view.partEnd(last + 1)
  if (isCooperation(view, last)) return
  const isCompound =
    last < sentence.end &&
    (isInner(view.tokens, last) ||
      (isWord(view.tokens, last) &&
        view.grammarAt(last) === Grammar.none &&
        view.knownAt(last) === undefined &&
        !isVerbOnly(view, last) &&
        !isAdverbOnly(view, last)))
  if (isCompound) return
  const first = kindStart(view, at, sentence.first)
  const whole: Item = { first, end: last, cooperation: at, quoted: false }
  if (first < at) yield { rule: 'topics/kind-of-cooperation', items: [whole], at, need: 2 }
  const behind = overParties(view, last, sentence.end)
  const grammar = view.grammarAt(behind)
  if (grammar === Grammar.to) {
    yield* list(view, at, behind + 1, sentence.end, 'cooperate-to', 2, true)
    return
  }
  const leads =
    grammar === Grammar.in ||
    grammar === Grammar.on ||
    (grammar === Grammar.of && view.partAt(at) === Part.exchange)
  if (!leads) return
  const { chunks } = readEnumeration(view, behind + 1, sentence.end, false)
  if (chunks.length === 0) return
  const items = itemsOf(view, chunks)
  const isOne = items.length === 1 && behind === last && items[0].first === behind + 1
  const isExchange = grammar === Grammar.of
  if (isOne || isExchange) {
    const start = view.partAt(first) === Part.vague ? at : first
    yield {
      rule: 'topics/cooperation-in',
      items: [{ ...items[0], first: start }, ...items.slice(1)],
      at,
      need: 2,
    }
    return
  }
  yield { rule: 'topics/cooperation-in', items, at, need: 2 }
}

const isCooperation = (view: View, i: number): boolean => {
  const part = view.partAt(i)
  return part === Part.cooperation || part === Part.exchange
}

/** Over "between A and B", "with A", "among the three universities". */
function overParties(view: View, from: number, limit: number): number {
  const grammar = view.grammarAt(from)
  const isWith = grammar === Grammar.preposition && isWithWord(view, from)
  if (grammar !== Grammar.between && !isWith) return from
  const end = Math.min(limit, from + 40)
  for (let i = from + 1; i < end; i++) {
    const known = view.knownAt(i)
    if (known !== undefined) {
      i = known.end - 1
      continue
    }
    const next = view.grammarAt(i)
    if (next === Grammar.in || next === Grammar.on || next === Grammar.to) return i
    if (next === Grammar.relative || next === Grammar.auxiliary) return from
    if (isVerbOnly(view, i) || view.tokens.sign[i] === 0x3b) return from
  }
  return from
}

const isWithWord = ({ document, tokens }: View, i: number): boolean =>
  document.text.startsWith('with', tokens.start[i]) && tokens.end[i] - tokens.start[i] === 4

/** First token of the words that say what kind of cooperation it is: "vocational education cooperation". */
function kindStart(view: View, at: number, limit: number): number {
  let first = at
  for (let i = at - 1; i >= limit; i--) {
    if (isInner(view.tokens, i)) {
      if (view.tokens.sign[i] === 0x27) break
      continue
    }
    if (!isKindWord(view, i)) {
      if (
        first < at &&
        view.grammarAt(i) === Grammar.and &&
        i - 1 >= limit &&
        isKindWord(view, i - 1) &&
        !isKindWord(view, i - 2)
      ) {
        first = i - 1
      }
      break
    }
    first = i
  }
  return first
}

function isKindWord(view: View, i: number): boolean {
  if (i < 0 || !isWord(view.tokens, i) || view.grammarAt(i) !== Grammar.none) return false
  if (isVerbOnly(view, i) || isAdverbOnly(view, i)) return false
  const part = view.partAt(i)
  if (part === Part.further || part === Part.make) return false
  return (
    part !== Part.vague &&
    part !== Part.joint &&
    part !== Part.intend &&
    part !== Part.sign &&
    part !== Part.both
  )
}

function* behindCooperate(view: View, at: number, end: number, limit: number): Generator<Found> {
  let i = end
  while (i < limit && isAdverbOnly(view, i)) i++
  const grammar = view.grammarAt(i)
  if (grammar === Grammar.in || grammar === Grammar.on) {
    yield* list(view, at, i + 1, limit, 'cooperate-in', 2)
    return
  }
  if (grammar === Grammar.to || grammar === Grammar.for) {
    yield* list(view, at, i + 1, limit, 'cooperate-to', 2, true)
    return
  }
  const behind = prepositionOrTo(view, i, limit)
  if (behind < 0) return
  const verbal = view.grammarAt(behind) === Grammar.to
  yield* list(view, at, behind + 1, limit, verbal ? 'cooperate-to' : 'cooperate-in', 2, verbal)
}

/** Over the parties behind "work with" to "to", "in", "on". */
function prepositionOrTo(view: View, from: number, limit: number): number {
  const end = Math.min(limit, from + 30)
  for (let i = from; i < end; i++) {
    const known = view.knownAt(i)
    if (known !== undefined) {
      i = known.end - 1
      continue
    }
    const grammar = view.grammarAt(i)
    if (grammar === Grammar.to || grammar === Grammar.on || grammar === Grammar.in) return i
    if (grammar === Grammar.relative || grammar === Grammar.auxiliary) return -1
    if (isVerbOnly(view, i)) return -1
  }
  return -1
}

function* behindDocument(view: View, at: number, end: number, limit: number): Generator<Found> {
  let i = end
  if (view.tokens.sign[i] === 0x28) while (i < limit && view.tokens.sign[i - 1] !== 0x29) i++
  i = overParties(view, i, limit)
  const grammar = view.grammarAt(i)
  if (grammar === Grammar.on || grammar === Grammar.in)
    yield* list(view, at, i + 1, limit, 'agreement-on', 1.5)
  else if (grammar === Grammar.for) yield* list(view, at, i + 1, limit, 'agreement-on', 1.5)
  else if (grammar === Grammar.to) yield* list(view, at, i + 1, limit, 'agreement-to', 1.5, true)
}

/** "The MoU covers", "cooperation will focus on": the word before has to be cooperation or a paper. */
function* behindFocus(view: View, at: number, end: number, signed: Signed): Generator<Found> {
  const governs = signed.at.some((i) => {
    if (i >= at) return false
    const part = view.partAt(i)
    return (
      part === Part.document ||
      part === Part.cooperation ||
      part === Part.cooperate ||
      part === Part.exchange ||
      part === Part.area ||
      part === Part.joint ||
      part === Part.both
    )
  })
  if (!governs) return
  const isAim = view.partAt(at) === Part.aim
  yield* list(view, at, end, signed.sentence.end, 'agreement-covers', 2, isAim)
}

function* behindVerb(
  view: View,
  at: number,
  end: number,
  signed: Signed,
  kind: 'promote' | 'make',
): Generator<Found> {
  if (!isVerbHere(view, at, end)) return
  let before = 0
  for (const i of signed.at) {
    if (i >= at) break
    const part = view.partAt(i)
    if (
      part === Part.both ||
      part === Part.document ||
      part === Part.cooperate ||
      part === Part.with
    )
      before += 2
    else if (part === Part.joint) before += i === at - 1 ? 3 : 1
    else if (part === Part.cooperation) before += 1.5
    else if (part === Part.intend || part === Part.visit || part === Part.exchange) before += 0.75
    else if (part === Part.introduce) before -= 2
  }
  if (isPurpose(view, at, signed.sentence.first)) before += 1
  const need = kind === 'promote' ? 1.5 : 2.5
  if (before < need) return
  yield* list(view, at, at, signed.sentence.end, kind, 2, true)
}

/** "To further promote": the sentence begins with what it is for. */
const isPurpose = (view: View, at: number, first: number): boolean =>
  at - first <= 5 &&
  (view.grammarAt(first) === Grammar.to || view.grammarAt(first + 2) === Grammar.to)

function isVerbHere(view: View, at: number, end: number): boolean {
  if (isGerund(view, at)) return true
  const grammar = view.grammarAt(at - 1)
  if (grammar === Grammar.determiner || grammar === Grammar.of) return false
  const next = view.grammarAt(end)
  return (
    (next === Grammar.determiner || next === Grammar.none) &&
    (isVerbOnly(view, at) ||
      grammar === Grammar.to ||
      grammar === Grammar.auxiliary ||
      isAdverbOnly(view, at - 1))
  )
}
