import { WordClass } from '../../text/word-classes.ts'
import { hasObject } from './follow.ts'
import { type Anchor, ahead, enumerated, type Found, subjects } from './found.ts'
import type { Item } from './items.ts'
import type { Signed } from './signs.ts'
import { toDo } from './to-do.ts'
import { trimmed } from './trim.ts'
import { isAdverbOnly, isCapital, isInner, isVerbOnly, isWith, isWord, type View } from './view.ts'
import { Grammar, List, Part } from './words.ts'

const need = 2

/** "vocational education cooperation", "cooperation with the city in tourism and trade". */
export function* aroundCooperation(anchor: Anchor): Generator<Found> {
  const { view, at, signed } = anchor
  // "International Cooperation Office": a name.
  if (isCapital(view.tokens, at) && at > signed.sentence.first && !isHeading(signed)) return
  // "agreed to exchange students"
  if (view.partAt(at) === Part.exchange && view.grammarAt(at - 1) === Grammar.to) {
    if (hasObject(view, anchor.end, anchor.limit)) yield* subjects(anchor, at, 'exchange-of', need)
    return
  }
  const last = behindNouns(view, anchor.end)
  if (isCompound(view, last, anchor.limit)) {
    yield* behindCompound(anchor, last)
    return
  }
  const first = kindStart(view, at, signed.sentence.first)
  const behind = overParties(anchor, last)
  const grammar = view.grammarAt(behind)
  const isOf = grammar === Grammar.of && view.partAt(at) === Part.exchange
  if (isOf) {
    yield* subjects(anchor, first, 'exchange-of', need)
    return
  }
  const frame = view.listEnd(List.frames, behind)
  const leads =
    (grammar === Grammar.in || grammar === Grammar.on || grammar === Grammar.for) &&
    view.partAt(behind) !== Part.idiom
  const items = leads ? enumerated(anchor, frame > 0 ? frame : behind + 1) : []
  const isIn = grammar !== Grammar.for
  const isWhole = isIn && items.length === 1 && behind === last && !items[0].quoted
  if (isWhole) {
    if (trimmed(view, items[0]) === undefined) return
    const lead = { first, end: last }
    yield { rule: 'topics/cooperation-in', items: [{ ...items[0], lead }], need }
    return
  }
  const praised = signed.at.some((i) => i < at && i > at - 14 && view.partAt(i) === Part.slogan)
  if (first < at && view.partAt(at) !== Part.relation && !praised) yield* kinds(anchor, first, last)
  if (items.length > 0) yield { rule: 'topics/cooperation-in', items, need }
  else if (grammar === Grammar.to) {
    yield* subjects(anchor, behind + 1, 'cooperate-to', need, { verbal: true, onlyVerbal: true })
  }
}

/** A short line in Title Case; a long one is rather a list of names. */
const isHeading = ({ sentence }: Signed): boolean =>
  sentence.headlineCase && sentence.end - sentence.first < 30

/** "cooperation projects in hospital automation" */
function* behindCompound(anchor: Anchor, last: number): Generator<Found> {
  const { view } = anchor
  const part = view.partAt(last)
  const behind = view.partEnd(last)
  if (part !== Part.thing && part !== Part.wrap) return
  const grammar = view.grammarAt(behind)
  if (grammar !== Grammar.in && grammar !== Grammar.on) return
  if (view.partAt(behind) === Part.idiom || view.listEnd(List.frames, behind) > 0) return
  yield* subjects(anchor, behind + 1, 'cooperation-in', need)
}

/** The kind of cooperation, and what "and" adds to it: "academic cooperation and joint degrees". */
function* kinds(anchor: Anchor, first: number, last: number): Generator<Found> {
  const { view } = anchor
  const whole: Item = { first, end: last, general: false, quoted: false }
  const more = view.grammarAt(last) === Grammar.and ? enumerated(anchor, first) : []
  const goesOn = more.length > 1 && more[0].end === last
  yield { rule: 'topics/kind-of-cooperation', items: goesOn ? more.slice(0, 2) : [whole], need }
}

/** Behind "exchanges and cooperation". */
function behindNouns(view: View, end: number): number {
  let last = end
  while (view.grammarAt(last) === Grammar.and && isCooperation(view, last + 1)) {
    last = view.partEnd(last + 1)
  }
  return last
}

const isCooperation = (view: View, i: number): boolean => {
  const part = view.partAt(i)
  return part === Part.cooperation || part === Part.exchange || part === Part.relation
}

/** "cooperation agreement": the word only modifies the next one. */
const isCompound = (view: View, i: number, limit: number): boolean =>
  i < limit &&
  (isInner(view.tokens, i) ||
    (isWord(view.tokens, i) &&
      view.grammarAt(i) === Grammar.none &&
      view.partAt(i) !== Part.such &&
      (view.classesAt(i) === 0 ||
        (view.classesAt(i) & (WordClass.noun | WordClass.proper)) !== 0) &&
      view.knownAt(i) === undefined &&
      !isVerbOnly(view, i) &&
      !isAdverbOnly(view, i)))

/** Over "between A and B", "with A", "among the three universities" to "in", "on", "to". */
export function overParties(anchor: Anchor, from: number): number {
  const { view } = anchor
  const isParty = view.grammarAt(from) === Grammar.between || isWith(view, from)
  if (!isParty) return from
  const behind = ahead(
    anchor,
    from + 1,
    40,
    (next) =>
      next === Grammar.in || next === Grammar.on || next === Grammar.to || next === Grammar.for,
  )
  return behind < 0 ? from : behind
}

/** First token of the words that say what kind of cooperation it is. */
function kindStart(view: View, at: number, limit: number): number {
  let first = at
  for (let i = at - 1; i >= limit; i--) {
    if (view.tokens.sign[i] !== 0x27 && isInner(view.tokens, i)) continue
    if (isKindWord(view, i)) {
      first = i
      continue
    }
    const joins =
      first < at && view.grammarAt(i) === Grammar.and && isKindWord(view, i - 1) && i - 1 >= limit
    // "scientific and research cooperation"
    return joins && !isKindWord(view, i - 2) && !isInner(view.tokens, i - 2) ? i - 1 : first
  }
  return first
}

const noKinds = new Set<number>([
  Part.further,
  Part.make,
  Part.verb,
  Part.vague,
  Part.joint,
  Part.mutual,
  Part.intend,
  Part.propose,
  Part.interest,
  Part.sign,
  Part.both,
  Part.such,
  Part.talk,
  Part.introduce,
  Part.idiom,
])

/** The part of the entry that begins at this token or goes on over it: "win-win". */
function partOver(view: View, i: number): number {
  for (let first = Math.max(0, i - 3); first <= i; first++) {
    if (view.partAt(first) !== Part.none && view.partEnd(first) > i) return view.partAt(first)
  }
  return Part.none
}

function isKindWord(view: View, i: number): boolean {
  if (i < 0 || !isWord(view.tokens, i) || view.grammarAt(i) !== Grammar.none) return false
  return !isVerbOnly(view, i) && !isAdverbOnly(view, i) && !noKinds.has(partOver(view, i))
}

/** "cooperate with the college in tourism", "work together to build a laboratory". */
export function* behindCooperate(anchor: Anchor): Generator<Found> {
  const { view, end, limit } = anchor
  let i = end
  while (i < limit && isAdverbOnly(view, i)) i++
  if (view.grammarAt(i) === Grammar.and) {
    // "work together and share"
    yield* subjects(anchor, i + 1, 'cooperate-to', need, { verbal: true, onlyVerbal: true })
    return
  }
  const leads = (next: number): boolean =>
    next === Grammar.in || next === Grammar.on || next === Grammar.to || next === Grammar.for
  const behind = view.grammarAt(i) === Grammar.for ? i : ahead(anchor, i, 30, leads)
  if (behind < 0 || view.listEnd(List.frames, behind) > 0) return
  const grammar = view.grammarAt(behind)
  if (grammar === Grammar.to) yield* toDo(anchor, behind + 1, 'cooperate-to', need)
  else if (grammar !== Grammar.for) yield* subjects(anchor, behind + 1, 'cooperate-in', need)
  else yield* subjects(anchor, behind + 1, 'cooperate-to', need, { verbal: true })
}

/** "form a joint venture with Norvik to build turbines" */
export function* behindVenture(anchor: Anchor): Generator<Found> {
  const { view, at, end } = anchor
  const { document, tokens } = view
  if (!document.text.startsWith('joint', tokens.start[at])) return
  const noun = view.partAt(end) === Part.agent ? view.partEnd(end) : end
  const behind = overParties(anchor, noun)
  if (view.grammarAt(behind) === Grammar.to) yield* toDo(anchor, behind + 1, 'cooperate-to', 1)
}
