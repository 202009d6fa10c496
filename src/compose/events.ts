import type { createIds } from '../engine/names.ts'
import type { EventFact } from '../facts/events/event.ts'
import type { PlaceCluster } from '../kinds/places/merge.ts'
import type { TopicMention } from '../kinds/topics/index.ts'
import type { DateFact, Event, Place, Relation, Topic } from '../record.ts'
import type { Context } from './entities.ts'
import { rounded } from './weights.ts'

/** What events refer to, already in the record. */
export interface Referents {
  readonly dates: readonly DateFact[]
  readonly places: readonly Place[]
  readonly placeClusters: readonly PlaceCluster[]
  readonly topics: readonly Topic[]
  readonly topicMentions: readonly TopicMention[]
}

/** Types of event at which people talk about subjects. */
const talks = new Set(['visit', 'meeting', 'signing', 'conference'])

export function eventsIn(
  { spans, named }: Context,
  facts: readonly EventFact[],
  referents: Referents,
  ids: ReturnType<typeof createIds>,
): Event[] {
  const topicsOf = topicsByEvent(facts, referents)
  return facts.map((fact, index): Event => {
    const { type, code, rule, evidence } = fact
    const date = fact.date && referents.dates.find(({ value }) => value === fact.date?.value)
    const place = placeIdOf(fact, referents)
    const people = [...fact.people].flatMap(([person, role]) => ({
      id: named.people.get(person) as string,
      role,
    }))
    const organizations = [...fact.organizations].flatMap(([unit, role]) => ({
      id: named.units.get(unit) as string,
      role,
    }))
    return {
      id: ids('event', date === undefined ? type : `${type} ${date.value}`),
      type,
      ...(code !== '' && { code }),
      ...(date && { date: date.id }),
      ...(place && { place }),
      topics: topicsOf.get(index) ?? [],
      people,
      organizations,
      evidence: evidence.map((tokens) => spans.span(tokens)),
      rule,
      confidence: rounded(
        0.5 + 0.08 * Math.min(4, people.length + organizations.length) + (date ? 0.1 : 0),
      ),
    }
  })
}

function placeIdOf({ place }: EventFact, { places, placeClusters }: Referents): string | undefined {
  if (place === undefined) return undefined
  const index = placeClusters.findIndex((cluster) =>
    cluster.places.some(({ first }) => first === place.first),
  )
  return places[index]?.id
}

/** Each topic belongs to the talks that were told of last before it. */
function topicsByEvent(
  facts: readonly EventFact[],
  { topics, topicMentions }: Referents,
): Map<number, string[]> {
  const byEvent = new Map<number, string[]>()
  const idOf = new Map(topics.map(({ label, id }) => [label, id]))
  for (const { label, first } of topicMentions) {
    const id = idOf.get(label)
    let last = -1
    for (const [index, { type, evidence }] of facts.entries()) {
      if (talks.has(type) && (evidence[0]?.first ?? 0) <= first) last = index
    }
    if (id === undefined || last < 0) continue
    const known = byEvent.get(last) ?? []
    if (!known.includes(id)) byEvent.set(last, [...known, id])
  }
  return byEvent
}

/** "took-part-in", one edge for each person and organization of an event. */
export const participations = (events: readonly Event[]): Relation[] =>
  events.flatMap(({ id, people, organizations, evidence, confidence }) =>
    [...people, ...organizations].map(
      (one): Relation => ({
        subject: one.id,
        object: id,
        predicate: 'took-part-in',
        evidence,
        confidence,
      }),
    ),
  )
