import { nameKey } from '../../engine/names.ts'
import type { Event } from '../../record.ts'
import type { Place } from './anchor.ts'
import { createThing, type Made } from './create.ts'
import { type Draft, thingAt, thingsOf } from './draft.ts'
import { isThingKind, type Thing, type ThingKind } from './kinds.ts'
import { overlaps, placeOf } from './place.ts'
import { isPointing, type Reference } from './reference.ts'
import { type SetId, setFields } from './set.ts'

/** What a reference means in this record: the thing, and the places where its words stand. */
export interface Met {
  readonly thing?: Thing
  readonly places: readonly Place[]
}

export function placesIn({ anchors }: Draft, { quotes }: Reference): Place[] {
  return quotes.flatMap((quote) => {
    const found = anchors.find(quote)
    return found.at === 'one' ? [found.place] : []
  })
}

/** The first quote at whose place a thing of the kind is named decides. */
export function meet(draft: Draft, reference: Reference): Met {
  const places = placesIn(draft, reference)
  if (!isThingKind(reference.kind)) return { places }
  for (const place of places) {
    const thing = thingAt(draft, reference.kind, place)
    if (thing !== undefined) return { thing, places }
  }
  return { places }
}

/** The thing that is meant, made again from what is known of it where the words stand but no rule reads them any more; undefined when the words are gone. */
export function meetOrMake(draft: Draft, reference: Reference, made: Made): Thing | undefined {
  const { thing, places } = meet(draft, reference)
  if (thing !== undefined || places.length === 0) return thing
  if (!isThingKind(reference.kind)) return undefined
  const fresh = createThing(draft, reference.kind, places, reference.values, made)
  setFields(draft, reference.kind, fresh, reference.values, createSetId(draft))
  return fresh
}

/** Ids for references, whose things are made again where no rule reads them any more. */
export const createSetId =
  (draft: Draft): SetId =>
  (reference) =>
    meetOrMake(draft, reference, 'confirmed')?.id

/** Whether the thing with an id is the one that a reference means, by its words or by its name. */
export function isMeant(
  draft: Draft,
  value: unknown,
  id: string | undefined,
  kind: ThingKind,
): boolean {
  if (!isPointing(value) || id === undefined) return !isPointing(value) && id === undefined
  const thing = thingsOf(draft, kind).find((one) => one.id === id)
  if (thing === undefined || !('name' in thing)) return false
  const key = nameKey(String(value.values.name))
  if ([thing.name, ...thing.aliases].some((form) => nameKey(form) === key)) return true
  return meet(draft, value).thing === thing
}

/** An event that shares less of its words with another is another one. */
const leastShared = 0.66

/** The event that a reference means: the one that is told in most of its words, before others the one of its type. */
export function eventAt(
  { record }: Draft,
  { values }: Reference,
  places: readonly Place[],
): Event | undefined {
  let best: Event | undefined
  let most = 0
  for (const event of record.events) {
    const shared = places.filter((place) => isTold(event, place)).length
    if (shared === 0) continue
    const weight = (2 * shared) / (places.length + event.evidence.length)
    const score = weight + (event.type === values.type ? 0.01 : 0)
    if (weight >= leastShared && score > most) best = event
    if (weight >= leastShared) most = Math.max(most, score)
  }
  return best
}

export const isTold = ({ evidence }: Event, place: Place): boolean =>
  evidence.some((span) => overlaps(placeOf(span), place))
