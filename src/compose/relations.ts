import type { Department, Organization, Person, Relation, Topic } from '../record.ts'

/** The facts of the record once more, as edges: one edge for each fact. */
export function relationsOf(
  people: readonly Person[],
  organizations: readonly Organization[],
  departments: readonly Department[],
  topics: readonly Topic[],
): Relation[] {
  const relations: Relation[] = []
  for (const person of people) {
    for (const { organization, department, evidence, confidence } of person.positions) {
      const edge = { subject: person.id, evidence: [...evidence], confidence }
      if (organization)
        relations.push({ ...edge, object: organization, predicate: 'holds-position-at' })
      if (department)
        relations.push({ ...edge, object: department, predicate: 'member-of-department' })
    }
  }
  for (const { id, organization, mentions, confidence } of departments) {
    if (!organization) continue
    const [{ start, end, text, in: field }] = mentions
    const evidence = [{ start, end, text, ...(field && { in: field }) }]
    relations.push({
      subject: id,
      object: organization,
      predicate: 'department-of',
      evidence,
      confidence,
    })
  }
  for (const { id, parent, mentions, confidence } of organizations) {
    if (!parent) continue
    const [{ start, end, text, in: field }] = mentions
    const evidence = [{ start, end, text, ...(field && { in: field }) }]
    relations.push({
      subject: id,
      object: parent,
      predicate: 'subsidiary-of',
      evidence,
      confidence,
    })
  }
  for (const { id, parties, mentions, confidence } of topics) {
    const evidence = mentions
      .slice(0, 3)
      .map(({ start, end, text, in: field }) => ({ start, end, text, ...(field && { in: field }) }))
    for (const party of parties)
      relations.push({
        subject: party,
        object: id,
        predicate: 'concerns-topic',
        evidence,
        confidence,
      })
  }
  return dedupe(relations)
}

function dedupe(relations: readonly Relation[]): Relation[] {
  const seen = new Set<string>()
  return relations.filter(({ subject, object, predicate }) => {
    const key = `${subject} ${predicate} ${object}`
    return !seen.has(key) && seen.add(key)
  })
}
