import { nameKey } from '../../engine/names.ts'
import type { Event } from '../../record.ts'
import type { Place } from './anchor.ts'
import { createThing, type Made } from './create.ts'
import { type Draft, thingAt, thingsOf } from './draft.ts'
import { isThingKind, type Thing, type ThingKind } from './kinds.ts'
import { overlaps, placeOf } from './place.ts'
import type { Reference } from './reference.ts'
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
  setFields(draft, reference.kind, fresh, reference.values, createSetId(draft, 'skip'))
  return fresh
}

/** Ids for references; where the words are gone, `skip` leaves the field as it is and `complain` says so. */
export function createSetId(
  draft: Draft,
  gone: 'skip' | 'complain',
  missing: string[] = [],
): SetId {
  return (value) => {
    // Fields that hold ids are kept as references.
    const reference = value as Reference
    const thing = meetOrMake(draft, reference, 'confirmed')
    if (thing === undefined && gone === 'complain')
      missing.push(String(reference.values.name ?? ''))
    return thing?.id
  }
}

/** Whether the thing with an id is the one that a reference means, by its words or by its name. */
export function isMeant(
  draft: Draft,
  value: unknown,
  id: string | undefined,
  kind: ThingKind,
): boolean {
  if (value === undefined || value === null || id === undefined)
    return (value ?? undefined) === undefined && id === undefined
  const reference = value as Reference
  const thing = thingsOf(draft, kind).find((one) => one.id === id)
  if (thing === undefined || !('name' in thing)) return false
  const key = nameKey(String(reference.values.name))
  if ([thing.name, ...thing.aliases].some((form) => nameKey(form) === key)) return true
  return meet(draft, reference).thing === thing
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
