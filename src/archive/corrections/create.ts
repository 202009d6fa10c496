import type { Event, Position } from '../../record.ts'
import type { Place } from './anchor.ts'
import { type Draft, giveMention, mentionAt, spanOf, thingsOf } from './draft.ts'
import { edtfPrecision } from './edtf.ts'
import { type Thing, type ThingKind } from './kinds.ts'
import { byPlace } from './place.ts'
import type { Values } from './reference.ts'

/** Why a fact is there though no rule has read it. */
export type Made = 'added' | 'confirmed' | 'edited'
export const ruleOf = (made: Made): string => `corrections/${made}`

/** A thing that a human has said is there, with a mention at each place; only what it cannot be without is set. */
export function createThing(
  draft: Draft,
  kind: ThingKind,
  places: readonly Place[],
  values: Values,
  made: Made,
): Thing {
  const mentions = [mentionAt(draft, places[0], ruleOf(made))]
  const id = draft.newId(kind)
  const thing = emptyThing(kind, id, mentions, values)
  thingsOf(draft, kind).push(thing)
  for (const place of places) giveMention(draft, kind, thing, place, ruleOf(made))
  draft.touched.add(thing)
  return thing
}

function emptyThing(
  kind: ThingKind,
  id: string,
  mentions: Thing['mentions'],
  values: Values,
): Thing {
  const words = mentions[0].text.replace(/\s+/gu, ' ').trim()
  const sure = { mentions, confidence: 1 }
  const entity = { id, name: words, aliases: [], ...sure, salience: 0 }
  switch (kind) {
    case 'person':
      return { ...entity, positions: [] }
    case 'organization':
    case 'department':
      return { ...entity, kind: 'other' }
    case 'place':
      // The only other values are those of the same list, and they are checked.
      return { ...entity, kind: (values.kind ?? 'venue') as 'venue' }
    case 'topic':
      return { id, label: words, parties: [], ...sure, salience: 0 }
    case 'date': {
      const value = String(values.value)
      const precision = edtfPrecision(value) ?? 'day'
      return { id, value, precision, role: 'mentioned', inferred: [], ...sure }
    }
  }
}

export const createPosition = (
  draft: Draft,
  places: readonly Place[],
  title: string,
  made: Made,
): Position => ({
  title,
  status: 'current',
  inferred: [],
  evidence: evidenceOf(draft, places),
  rule: ruleOf(made),
  confidence: 1,
})

export function createEvent(
  draft: Draft,
  places: readonly Place[],
  type: string,
  made: Made,
): Event {
  const event: Event = {
    id: draft.newId('event'),
    type,
    topics: [],
    people: [],
    organizations: [],
    evidence: evidenceOf(draft, places),
    rule: ruleOf(made),
    confidence: 1,
  }
  draft.record.events.push(event)
  return event
}

const evidenceOf = (draft: Draft, places: readonly Place[]) =>
  places.map((place) => spanOf(draft, place)).sort(byPlace)
