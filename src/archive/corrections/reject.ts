import { cleanName } from '../../engine/names.ts'
import type { Mention } from '../../record.ts'
import type { Place } from './anchor.ts'
import { type Draft, formsOf, remove, replaceMentions, thingsOf } from './draft.ts'
import {
  type Fact,
  fields,
  fieldsOf,
  isThingKind,
  nameField,
  nameOf,
  type Thing,
  type ThingKind,
} from './kinds.ts'
import type { LoggedCorrection } from './log.ts'
import { type Outcome, wordsGone } from './outcome.ts'
import { isSame, overlaps, placeOf } from './place.ts'
import { isRefused, positionOf } from './positions.ts'
import type { Reference } from './reference.ts'
import { eventAt, isMeant, isTold, meet, placesIn } from './resolve.ts'

/** Takes out what a human has refused, by whatever rule it was found again. */
export function reject(draft: Draft, correction: LoggedCorrection): Outcome {
  const { target, anchor } = correction
  const places = placesIn(draft, anchor.target)
  if (target.field === 'mentions') return rejectMention(draft, correction)
  if (places.length === 0) return wordsGone
  if (target.field !== undefined) return rejectValue(draft, correction, places)
  if (target.kind === 'position') rejectPosition(draft, correction, places)
  else if (target.kind === 'event') rejectEvent(draft, anchor.target, places)
  else if (isThingKind(target.kind)) rejectThing(draft, target.kind, anchor.target, places)
  return {}
}

/** An event of the same type that is told in all of the words, and perhaps more. */
function rejectEvent({ record }: Draft, { values }: Reference, places: readonly Place[]): void {
  record.events = record.events.filter(
    (event) => event.type !== values.type || !places.every((place) => isTold(event, place)),
  )
}

/**
 * The same words are no such thing anywhere in the article; dates and departments, which may share
 * their words with others of their kind, only at the same places.
 */
function rejectThing(
  draft: Draft,
  kind: ThingKind,
  { quotes, values }: Reference,
  places: readonly Place[],
): void {
  const forms = new Set(quotes.map(({ exact }) => cleanName(exact).trim()))
  const name = String(values[nameField[kind]])
  for (const thing of [...thingsOf(draft, kind)]) {
    const isShared = kind === 'date' || kind === 'department'
    if (isShared && !standsAt(thing.mentions, places)) continue
    const own = nameOf(kind, thing)
    const kept = thing.mentions.filter(({ text }) => !forms.has(cleanName(text).trim()))
    if (own === name || forms.has(own) || kept.length === 0) remove(draft, kind, thing)
    else if (kind !== 'date' && kept.length < thing.mentions.length)
      replaceMentions(draft, thing, kept)
  }
}

const standsAt = (mentions: readonly Mention[], places: readonly Place[]): boolean =>
  mentions.some((mention) => places.some((place) => overlaps(placeOf(mention), place)))

function rejectMention(draft: Draft, { target: { kind }, anchor }: LoggedCorrection): Outcome {
  const found = anchor.mention && draft.anchors.find(anchor.mention)
  if (found?.at !== 'one' || !isThingKind(kind)) return wordsGone
  for (const thing of [...thingsOf(draft, kind)]) {
    const kept = thing.mentions.filter((mention) => !isSame(placeOf(mention), found.place))
    if (kept.length === thing.mentions.length) continue
    const wasNamed = formsOf(thing).includes(nameOf(kind, thing))
    replaceMentions(draft, thing, kept)
    if (kept.length === 0) remove(draft, kind, thing)
    else if (wasNamed) callByFullest(kind, thing)
  }
  return {}
}

/** Where its name is not among the forms that are left, the fullest of them is. */
function callByFullest(kind: ThingKind, thing: Thing): void {
  const forms = formsOf(thing)
  if (!('name' in thing) || forms.includes(nameOf(kind, thing))) return
  thing.name = forms.reduce((fullest, form) => (form.length > fullest.length ? form : fullest))
}

function rejectPosition(
  draft: Draft,
  { anchor }: LoggedCorrection,
  places: readonly Place[],
): void {
  const person = anchor.person && meet(draft, anchor.person).thing
  if (person === undefined || !('positions' in person)) return
  person.positions = person.positions.filter(
    (position) => !isRefused(draft, position, anchor.target, places),
  )
}

/** The field is emptied where it says what was refused, and left where it says something else. */
function rejectValue(
  draft: Draft,
  { target: { kind, field = '' }, anchor }: LoggedCorrection,
  places: readonly Place[],
): Outcome {
  const fact = factOf(draft, kind, anchor.target, places, anchor.person)
  if (fact === undefined) return {}
  const own = fieldsOf(fact)
  const { takes } = fields[kind][field]
  const refused = anchor.set[field]
  const id = own[field]
  const saysIt =
    takes.as === 'one'
      ? typeof id === 'string' && isMeant(draft, refused, id, takes.of)
      : JSON.stringify(id) === JSON.stringify(refused)
  if (saysIt) delete own[field]
  if (saysIt && 'status' in fact) fact.inferred = fact.inferred.filter((name) => name !== field)
  if (saysIt && kind === 'department') delete own.inferred
  return { fact }
}

function factOf(
  draft: Draft,
  kind: string,
  reference: Reference,
  places: readonly Place[],
  person: Reference | undefined,
): Fact | undefined {
  if (kind === 'event') return eventAt(draft, reference, places)
  if (kind !== 'position') return meet(draft, reference).thing
  const holder = person && meet(draft, person).thing
  return holder && 'positions' in holder ? positionOf(draft, holder, reference, places) : undefined
}
