import { rounded } from '../derived/salience.ts'
import type { createIds } from '../engine/names.ts'
import type { EventFact } from '../facts/events/event.ts'
import type { PlaceCluster } from '../kinds/places/merge.ts'
import type { TopicMention } from '../kinds/topics/index.ts'
import type { DateFact, Event, Place, Topic } from '../record.ts'
import type { Draft } from './draft.ts'
import type { Context } from './entities.ts'

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
  if (facts.length === 0) return []
  const topicsOf = topicsByEvent(facts, referents)
  const dateOf = new Map(referents.dates.map((date) => [date.value, date]))
  const placeOf = placesByToken(referents)
  return facts.map((fact, index): Event => {
    const { type, code, rule, evidence } = fact
    const date = fact.date && dateOf.get(fact.date.value)
    const place = fact.place && placeOf.get(fact.place.first)
    const people: Event['people'] = []
    for (const [person, role] of fact.people)
      people.push({ id: named.people.get(person) as string, role })
    const organizations: Event['organizations'] = []
    for (const [unit, role] of fact.organizations)
      organizations.push({ id: named.units.get(unit) as string, role })
    const event: Draft<Event> = {
      id: ids('event', date === undefined ? type : `${type} ${date.value}`),
      type,
    }
    if (code !== '') event.code = code
    if (date) event.date = date.id
    if (place) event.place = place
    event.topics = [...(topicsOf.get(index) ?? [])]
    event.people = people
    event.organizations = organizations
    event.evidence = evidence.map(spans.span)
    event.rule = rule
    event.confidence = rounded(
      0.5 + 0.08 * Math.min(4, people.length + organizations.length) + (date ? 0.1 : 0),
    )
    return event as Event
  })
}

/** The id of the place that is named at a token. */
function placesByToken({ places, placeClusters }: Referents): Map<number, string> {
  const ids = new Map<number, string>()
  for (const [index, cluster] of placeClusters.entries())
    for (const { first } of cluster.places) ids.set(first, places[index].id)
  return ids
}

/** Each topic belongs to the talks that were told of last before it. */
function topicsByEvent(
  facts: readonly EventFact[],
  { topics, topicMentions }: Referents,
): Map<number, Set<string>> {
  const byEvent = new Map<number, Set<string>>()
  if (topicMentions.length === 0) return byEvent
  const idOf = new Map(topics.map(({ label, id }) => [label, id]))
  const told: number[] = []
  for (const [index, { type }] of facts.entries()) if (talks.has(type)) told.push(index)
  for (const { label, first } of topicMentions) {
    const id = idOf.get(label)
    const last = lastBefore(facts, told, first)
    if (id === undefined || last === undefined) continue
    const known = byEvent.get(last)
    if (known === undefined) byEvent.set(last, new Set([id]))
    else known.add(id)
  }
  return byEvent
}

/** The last of the talks, in order of the text, whose first words stand at token `at` or before. */
function lastBefore(
  facts: readonly EventFact[],
  told: readonly number[],
  at: number,
): number | undefined {
  let low = 0
  let high = told.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (facts[told[middle]].evidence[0].first <= at) low = middle + 1
    else high = middle
  }
  return told[low - 1]
}
