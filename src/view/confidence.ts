import { withoutDangling } from '../derived/dangling.ts'
import type { KnowledgeRecord } from '../record.ts'

/** The record without facts less certain than `least`, and without what points to them. */
export function atLeast(record: KnowledgeRecord, least: number): KnowledgeRecord {
  const certain = <Fact extends { confidence: number }>(facts: readonly Fact[]): Fact[] =>
    facts.filter(({ confidence }) => confidence >= least)
  return withoutDangling({
    ...record,
    people: certain(record.people).map((person) => ({
      ...person,
      positions: certain(person.positions),
    })),
    organizations: certain(record.organizations),
    departments: certain(record.departments),
    dates: certain(record.dates),
    topics: certain(record.topics),
    places: certain(record.places),
    events: certain(record.events),
    relations: certain(record.relations),
  })
}
