import { WordClass } from '../../text/word-classes.ts'
import { aroundCooperation, behindCooperate, behindVenture } from './cooperation.ts'
import { type Chunk, readEnumeration } from './enumeration.ts'
import { type Anchor, enumerated, type Found, subjects } from './found.ts'
import { itemsOf } from './items.ts'
import { itemStarts } from './lines.ts'
import { behindDocument, behindFocus } from './papers.ts'
import { readPhrase, Stop } from './phrase.ts'
import { isSemicolon, suchEnd } from './separator.ts'
import type { Signed } from './signs.ts'
import { behindTalk, isPassive, isToBe } from './talk.ts'
import { behindVerb } from './verbs.ts'
import { isCapital, isFiniteVerb, type View } from './view.ts'
import { beforeWith } from './with.ts'
import { Grammar, List, Part } from './words.ts'

/** Looks behind, before and around each cooperation word and frame of a sentence for subjects. */
export function* findSubjects(view: View, signed: Signed): Generator<Found> {
  const limit = signed.sentence.end
  if (signed.lead !== undefined) yield* listed(view, signed, signed.lead)
  for (const at of signed.at) {
    const anchor: Anchor = { view, signed, at, end: view.partEnd(at), limit }
    const frame = view.listEnd(List.frames, at)
    if (frame > 0 && !isIntroduced(anchor)) yield* subjects(anchor, frame, 'in-the-fields-of', 2)
    else if (frame > 0) continue
    else yield* bySign(anchor, view.partAt(at))
  }
  yield* behindColon(view, signed)
}

function* bySign(anchor: Anchor, part: number): Generator<Found> {
  if (part === Part.talk) yield* behindTalk(anchor, false)
  else if (part === Part.talks) yield* behindTalk(anchor, true)
  else if (part === Part.cooperation || part === Part.exchange || part === Part.relation) {
    yield* aroundCooperation(anchor)
  } else if (part === Part.cooperate) yield* behindCooperate(anchor)
  else if (part === Part.partner) yield* behindVenture(anchor)
  else if (part === Part.with) yield* beforeWith(anchor)
  else if (part === Part.document) yield* behindDocument(anchor)
  else if (part === Part.focus || part === Part.aim) yield* behindFocus(anchor)
  else if (part === Part.propose || part === Part.interest) yield* behindProposal(anchor)
  else if (part === Part.such) yield* behindSuch(anchor)
  else if (part === Part.joint) yield* jointly(anchor)
  else if (part === Part.further) yield* behindVerb(anchor, 'promote')
  else if (part === Part.make) yield* behindVerb(anchor, 'make')
}

/** "introduced the college in terms of": nothing between it and the frame speaks of the other side. */
function isIntroduced({ view, at, signed }: Anchor): boolean {
  let introduced = false
  for (const i of signed.at) {
    if (i >= at) break
    const part = view.partAt(i)
    if (part === Part.introduce) introduced = true
    else if (isMutual(part) || part === Part.talk || part === Part.talks) introduced = false
  }
  return introduced
}

const isMutual = (part: number): boolean =>
  part === Part.both ||
  part === Part.partner ||
  part === Part.cooperation ||
  part === Part.cooperate ||
  part === Part.document

/** "1. staff exchange" behind "The agreement covers the following areas:" */
function* listed(view: View, signed: Signed, lead: Signed): Generator<Found> {
  const isTogether = lead.at.some((i) => isMutual(view.partAt(i)))
  if (!isTogether && signed.support === 0) return
  const starts = itemStarts(view.document, signed.sentence)
  for (const [n, first] of starts.entries()) {
    const limit = starts[n + 1] ?? signed.sentence.end
    const { chunks } = readEnumeration(view, first, limit, { verbal: true })
    if (chunks.length === 0 || isFiniteVerb(view, chunks[0].at)) continue
    const isClosed = isSemicolon(view, limit - 1) || isSemicolon(view, limit)
    const items = itemsOf(view, isClosed ? wholeOf(chunks) : chunks)
    yield { rule: 'topics/listed', items, need: isTogether ? 1 : 2 }
  }
}

/** "Exchange of samples, maps and data": what goes on behind "of" is one item where semicolons part them. */
function wholeOf(chunks: readonly Chunk[]): Chunk[] {
  const whole: Chunk[] = []
  for (const chunk of chunks) {
    const last = whole.at(-1)
    if (last?.of === true && !chunk.of && !chunk.opens)
      whole[whole.length - 1] = { ...chunk, first: last.first, from: last.from, of: true }
    else whole.push(chunk)
  }
  return whole
}

const announcing: ReadonlySet<number> = new Set([Part.area, Part.matter, Part.propose, Part.wrap])

/** "The main fields are:" with three subjects or more behind it. */
function* behindColon(view: View, signed: Signed): Generator<Found> {
  const { first, end: limit } = signed.sentence
  if (!hasColon(view, first, limit - 1)) return
  let speaksOfFields = false
  for (let at = first; at < limit - 1; at++) {
    const part = view.partAt(at)
    if (announcing.has(part)) speaksOfFields = true
    if (view.tokens.sign[at] !== 0x3a || !speaksOfFields) continue
    const isTogether = signed.at.some((i) => i < at && isMutual(view.partAt(i)))
    if (!isTogether && signed.support === 0) return
    const items = enumerated({ view, signed, at, end: at + 1, limit }, at + 1)
    const need = isTogether ? 2 : 1.5
    if (items.length > 2) yield { rule: 'topics/in-the-fields-of', items, need }
    return
  }
}

function hasColon({ tokens }: View, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (tokens.sign[at] === 0x3a) return true
  return false
}

/** "a joint doctoral programme" */
function* jointly(anchor: Anchor): Generator<Found> {
  const { view, at, limit, signed } = anchor
  if (signed.sentence.headlineCase || view.grammarAt(at + 1) !== Grammar.none) return
  // "the Joint College": a name that was told before
  if (isCapital(view.tokens, at) && view.grammarAt(at - 1) === Grammar.determiner) return
  const phrase = readPhrase(view, at, limit)
  if (phrase.end <= at + 1) return
  const whole = { first: at, end: phrase.end, general: false, quoted: false }
  // "a joint observatory, a summer school and a shared archive"
  const more = enumerated(anchor, at).filter(({ first }) => first > at)
  const isList = more.length > 0 && more.every(({ first }) => isDeterminer(view, first - 1))
  yield { rule: 'topics/joint', items: isList ? [whole, ...more] : [whole], need: 2 }
}

/** "proposed a summer school", "suggestions on curricula", "interested in student exchange" */
function* behindProposal(anchor: Anchor): Generator<Found> {
  const { view, at, end } = anchor
  if (view.grammarAt(end) === Grammar.relative) yield* toBeDone(anchor)
  if (isPassive(view, at) || view.listEnd(List.frames, end) > 0) return
  const grammar = view.grammarAt(end)
  const isNoun = grammar === Grammar.on || grammar === Grammar.for
  if (view.partAt(end) === Part.idiom) return
  const isObject = grammar === Grammar.none || grammar === Grammar.determiner
  if (isNoun) yield* subjects(anchor, end + 1, 'proposed', 2.5, { verbal: true })
  else if (isObject) yield* subjects(anchor, end, 'proposed', 2.5, { verbal: true })
}

/** "proposed that a clinic in the port be built" */
function* toBeDone({ view, end, limit }: Anchor): Generator<Found> {
  const until = Math.min(limit, end + longestClause)
  for (let be = end + 2; be < until; be++) {
    if (view.grammarAt(be) === Grammar.relative || isFiniteVerb(view, be - 1)) return
    const isBe = isToBe(view, be) && (view.classesAt(be + 1) & WordClass.verb) !== 0
    if (!isBe) continue
    const { chunks, at } = readEnumeration(view, end + 1, be, { verbal: false })
    if (chunks.length > 0 && (at === be || chunks[chunks.length - 1].stop === Stop.tail))
      yield { rule: 'topics/proposed', items: itemsOf(view, chunks), need: 2.5 }
    return
  }
}

/** Of "that", the subject and "be", in tokens. */
const longestClause = 20

const isDeterminer = (view: View, i: number): boolean => view.grammarAt(i) === Grammar.determiner

/** "including summer schools", not "including two colleges", "such as Bergen". */
function* behindSuch(anchor: Anchor): Generator<Found> {
  const { view, at, end } = anchor
  const from = suchEnd(view, at)
  if (view.partAt(from) === Part.vague || view.listEnd(List.frames, end) > 0) return
  const items = enumerated(anchor, from)
  if (items.length === 0 || isCapital(view.tokens, items[0].first)) return
  yield { rule: 'topics/such-as', items, need: from > end ? 2 : 3 }
}
