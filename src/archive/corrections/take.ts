import { done, type Result } from '../../failure.ts'
import type { KnowledgeRecord } from '../../record.ts'
import type { Readable } from '../../text/read.ts'
import type { Correction } from './correction.ts'
import { formsOf } from './draft.ts'
import { type Fact, isThingKind, lists, type TargetKind, type Thing, thingKinds } from './kinds.ts'
import {
  locateEvent,
  locatePosition,
  locateThing,
  nowhere,
  placeFor,
  type Seen,
  see,
} from './locate.ts'
import { isSame, placeOf } from './place.ts'
import { positionPlaces } from './positions.ts'
import type { Quote } from './quote.ts'
import {
  createReferences,
  placesOf,
  type Reference,
  type References,
  type Values,
} from './reference.ts'
import { setFor } from './set-for.ts'

/** A correction by words alone: what it means in any record of the article, by whatever version it is made. */
export interface Anchor {
  readonly target: Reference
  /** Who holds the position that is meant. */
  readonly person?: Reference
  /** The single place that is a mention, or is none. */
  readonly mention?: Quote
  /** What it sets, or, of a rejected field, what it refuses. */
  readonly set: Values
  /** The rules that had read what it is about. */
  readonly rules: readonly string[]
}

export type TakenCorrection = Correction & { readonly anchor: Anchor }

/**
 * Turns a correction into words, on the record and the article as they are now: ids, its own and those
 * in its value, become quotes of the places where the things are named (the selected one first, then
 * the fullest name, the other forms, the rest), each with as much around it as tells it from all other
 * places; what is known of the fact is kept beside them. So it means the same in a later record in
 * which ids differ, the rules have changed, or the fact is missing. `record` must be the one that the
 * person who corrects has seen: with all earlier corrections.
 */
export function takeCorrection(
  correction: Correction,
  record: KnowledgeRecord,
  article: Readable,
): Result<TakenCorrection> {
  const seen = see(record, article)
  const references = createReferences(seen.anchors, byIdIn(record))
  const anchor = anchorOf(correction, seen, references)
  return anchor.ok ? done({ ...correction, anchor: anchor.value }) : anchor
}

function byIdIn(record: KnowledgeRecord) {
  const things = new Map(
    thingKinds.flatMap((kind) =>
      record[lists[kind]].map((thing) => [thing.id, { kind, thing }] as const),
    ),
  )
  return (id: string) => things.get(id)
}

function anchorOf(correction: Correction, seen: Seen, references: References): Result<Anchor> {
  const { action, target } = correction
  if (target.field === 'mentions') return mentionAnchor(correction, seen, references)
  if (action === 'add') return additionAnchor(correction, seen, references)
  const located = factIn(seen, references, correction)
  if (!located.ok) return located
  const { fact, anchor } = located.value
  const { field } = target
  if (action !== 'edit' && field !== undefined) {
    const value = references.valueOf(target.kind, fact, field)
    if (value === undefined)
      return nowhere('target.field', `it has no ${field}; to give it one, use edit`, [])
    return done({ ...anchor, set: { [field]: value } })
  }
  const set = action === 'edit' ? setFor(correction, seen, references) : done({})
  return set.ok ? done({ ...anchor, set: set.value }) : set
}

interface Anchored {
  readonly fact: Fact
  readonly anchor: Omit<Anchor, 'set'>
}

function factIn(
  seen: Seen,
  references: References,
  { action, target }: Correction,
): Result<Anchored> {
  const { kind } = target
  if (kind === 'position') {
    const located = locatePosition(seen, target)
    if (!located.ok) return located
    const { fact, person } = located.value
    return anchored(kind, fact, references.to(kind, fact, positionPlaces(fact)), [fact.rule], {
      person: references.toThing('person', person),
    })
  }
  if (kind === 'event') {
    const located = locateEvent(seen, target)
    if (!located.ok) return located
    const { fact, place } = located.value
    const places = [...(place ? [place] : []), ...fact.evidence.map(placeOf)]
    return anchored(kind, fact, references.to(kind, fact, places), [fact.rule])
  }
  const located = locateThing(seen, kind, target)
  if (!located.ok) return located
  const { fact, place } = located.value
  const rules = [...new Set(fact.mentions.map(({ rule }) => rule))]
  const reference = references.to(kind, fact, placesOf(kind, fact, place))
  // A name is hidden wherever it stands, so that nothing has to tell its places apart.
  const quotes = action === 'hide' ? [...reference.quotes, ...bareForms(fact)] : reference.quotes
  return anchored(kind, fact, { ...reference, quotes }, rules)
}

const bareForms = (thing: Thing): Quote[] =>
  formsOf(thing)
    .slice(0, mostForms)
    .map((exact) => ({ exact }))

/** Forms of a name that is hidden. */
const mostForms = 100

/** A fact none of whose words can be told from other places could not be found again. */
function anchored(
  kind: TargetKind,
  fact: Fact,
  target: Reference,
  rules: readonly string[],
  more: Pick<Anchor, 'person'> = {},
): Result<Anchored> {
  if (target.quotes.length === 0 || more.person?.quotes.length === 0)
    return nowhere(
      'target',
      `the words of this ${kind} stand at several places with the same words around them`,
      [],
    )
  return done({ fact, anchor: { target, rules, ...more } })
}

function mentionAnchor(
  { action, target }: Correction,
  seen: Seen,
  references: References,
): Result<Anchor> {
  const { kind, id, quote } = target
  if (!isThingKind(kind) || quote === undefined)
    return nowhere('target.quote', 'expected the words of the mention', [])
  const place = placeFor(seen, kind, quote, 'target.quote')
  if (!place.ok) return place
  const whose = { ...(id !== undefined && { id }), ...(action === 'reject' && { quote }) }
  const located = locateThing(seen, kind, whose)
  if (!located.ok) return located
  const { fact } = located.value
  const own = fact.mentions.filter((one) => isSame(placeOf(one), place.value))
  if (action === 'reject' && own.length === 0) {
    const near = fact.mentions.slice(0, 5).map(({ text }) => ({ text, kind, id: fact.id }))
    const message = `expected the words of one mention of ${fact.id}, no more and no less`
    return nowhere('target.quote', message, near)
  }
  const mention = seen.anchors.quote(place.value)
  const rules = action === 'add' ? [] : own.map(({ rule }) => rule)
  const reference = references.toThing(kind, fact)
  return done({ target: reference, set: {}, rules, ...(mention && { mention }) })
}

function additionAnchor(
  correction: Correction,
  seen: Seen,
  references: References,
): Result<Anchor> {
  const { kind, id, quote } = correction.target
  if (quote === undefined) return nowhere('target.quote', 'expected words of the article', [])
  const person =
    kind === 'position' && id !== undefined ? locateThing(seen, 'person', { id }) : undefined
  if (person?.ok === false) return person
  const place = placeFor(seen, kind, quote, 'target.quote')
  if (!place.ok) return place
  const set = setFor(correction, seen, references)
  if (!set.ok) return set
  const own = seen.anchors.quote(place.value)
  const target = { kind, quotes: own ? [own] : [], values: {} }
  if (kind !== 'position' || person === undefined)
    return done({ target, set: set.value, rules: [] })
  const title = seen.anchors.words(place.value).replace(/\s+/gu, ' ').trim()
  return done({
    target,
    set: { title, ...set.value },
    rules: [],
    person: references.toThing('person', person.value.fact),
  })
}
