import type { KnowledgeRecord } from '../../record.ts'

/** What has become of an id; undefined when nothing bears it any more. */
export type Settled = (id: string) => string | undefined

/** Lets every reference of a record follow; what now points nowhere, to itself, or twice to the same is left out. The record given is changed. */
export function follow(record: KnowledgeRecord, settled: Settled): void {
  for (const { positions } of record.people)
    for (const position of positions) {
      followLinks(position, settled)
      position.inferred = position.inferred.filter((link) => position[link] !== undefined)
    }
  for (const unit of record.organizations) followLinks(unit, settled)
  for (const unit of record.departments) {
    followLinks(unit, settled)
    if (unit.organization === undefined) delete unit.inferred
  }
  for (const topic of record.topics) topic.parties = ids(topic.parties, settled)
  for (const event of record.events) {
    followLinks(event, settled)
    event.topics = ids(event.topics, settled)
    event.people = parts(event.people, settled)
    event.organizations = parts(event.organizations, settled)
  }
  record.relations = relations(record.relations, settled)
}

const links = ['department', 'organization', 'parent', 'date', 'place'] as const

function followLinks(
  fact: { id?: string } & Partial<Record<(typeof links)[number], string>>,
  settled: Settled,
): void {
  for (const link of links) {
    const id = fact[link]
    if (id === undefined) continue
    const now = settled(id)
    if (now === undefined || now === fact.id) delete fact[link]
    else fact[link] = now
  }
}

const ids = (all: readonly string[], settled: Settled): string[] => [
  ...new Set(all.flatMap((id) => settled(id) ?? [])),
]

const parts = (all: readonly { id: string; role: string }[], settled: Settled) =>
  distinct(
    all.flatMap((part) => {
      const id = settled(part.id)
      return id === undefined ? [] : [{ ...part, id }]
    }),
    ({ id, role }) => `${id} ${role}`,
  )

const relations = (all: KnowledgeRecord['relations'], settled: Settled) =>
  distinct(
    all.flatMap((relation) => {
      const [subject, object] = [settled(relation.subject), settled(relation.object)]
      if (subject === undefined || object === undefined || subject === object) return []
      return [{ ...relation, subject, object }]
    }),
    ({ subject, predicate, object }) => `${subject} ${predicate} ${object}`,
  )

function distinct<Part>(all: readonly Part[], keyOf: (part: Part) => string): Part[] {
  const seen = new Map<string, Part>()
  for (const part of all) if (!seen.has(keyOf(part))) seen.set(keyOf(part), part)
  return [...seen.values()]
}
