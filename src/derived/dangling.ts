import type { Event, KnowledgeRecord, Position, Relation, Topic } from '../record.ts'

/** The record without what points to facts that it does not hold. */
export function withoutDangling(record: KnowledgeRecord): KnowledgeRecord {
  const { people, organizations, departments, dates, topics, places, events } = record
  const facts = [people, organizations, departments, dates, topics, places, events].flat()
  const ids = new Set(facts.map(({ id }) => id))
  const has = (id: string): boolean => ids.has(id)
  const stays = (relation: Relation): boolean => has(relation.subject) && has(relation.object)
  return {
    ...record,
    people: people.map((person) => ({
      ...person,
      positions: person.positions.map((position) => withKnownUnits(position, has)),
    })),
    organizations: organizations.map((one) => without(one, ['parent'], has)),
    departments: departments.map((one) => without(one, ['organization', 'parent'], has)),
    topics: topics.map((topic) => withKnownParties(topic, has)),
    events: events.map((event) => withKnownParts(event, has)),
    relations: record.relations.filter(stays),
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
