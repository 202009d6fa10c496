import type { Event, KnowledgeRecord, Position, Relation, Topic } from '../record.ts'

/** The record without facts less certain than `least`, and without what points to them. */
export function atLeast(record: KnowledgeRecord, least: number): KnowledgeRecord {
  const certain = <Fact extends { confidence: number }>(facts: readonly Fact[]): Fact[] =>
    facts.filter(({ confidence }) => confidence >= least)
  const kept = {
    people: certain(record.people),
    organizations: certain(record.organizations),
    departments: certain(record.departments),
    dates: certain(record.dates),
    topics: certain(record.topics),
    places: certain(record.places),
    events: certain(record.events),
  }
  const ids = new Set(Object.values(kept).flatMap((facts) => facts.map(({ id }) => id)))
  const has = (id: string): boolean => ids.has(id)
  const stays = (relation: Relation): boolean => has(relation.subject) && has(relation.object)
  const relations = certain(record.relations).filter(stays)
  return {
    ...record,
    ...kept,
    people: kept.people.map((person) => ({
      ...person,
      positions: certain(person.positions).map((position) => withKnownUnits(position, has)),
    })),
    organizations: kept.organizations.map((one) => without(one, ['parent'], has)),
    departments: kept.departments.map((one) => without(one, ['organization', 'parent'], has)),
    topics: kept.topics.map((topic) => withKnownParties(topic, has)),
    events: kept.events.map((event) => withKnownParts(event, has)),
    relations,
    tags: record.tags.filter(({ ref }) => has(ref)),
  }
}

type Has = (id: string) => boolean

function without<Fact extends object>(fact: Fact, links: readonly (keyof Fact)[], has: Has): Fact {
  const gone = links.filter((link) => link in fact && !has(String(fact[link])))
  if (gone.length === 0) return fact
  const copy = { ...fact }
  for (const link of gone) delete copy[link]
  return copy
}

function withKnownUnits(position: Position, has: Has): Position {
  const known = without(position, ['department', 'organization'], has)
  return { ...known, inferred: known.inferred.filter((link) => link in known) }
}

const withKnownParties = (topic: Topic, has: Has): Topic => ({
  ...topic,
  parties: topic.parties.filter(has),
})

const withKnownParts = (event: Event, has: Has): Event => ({
  ...without(event, ['date', 'place'], has),
  topics: event.topics.filter(has),
  people: event.people.filter(({ id }) => has(id)),
  organizations: event.organizations.filter(({ id }) => has(id)),
})
