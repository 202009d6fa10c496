import type {
  Department,
  Event,
  Mention,
  Organization,
  Person,
  Relation,
  Span,
  Topic,
} from '../record.ts'

/** Mentions of a topic that prove its edges. */
const mostEvidence = 3

/** The facts of the record once more, as edges: one edge for each fact. */
export function relationsOf(
  people: readonly Person[],
  organizations: readonly Organization[],
  departments: readonly Department[],
  topics: readonly Topic[],
): Relation[] {
  const relations: Relation[] = []
  for (const person of people) addPosts(person, relations)
  for (const { id, organization, mentions, confidence } of departments) {
    if (!organization) continue
    relations.push({
      subject: id,
      object: organization,
      predicate: 'department-of',
      evidence: [spanOf(mentions[0])],
      confidence,
    })
  }
  for (const { id, parent, mentions, confidence } of organizations) {
    if (!parent) continue
    relations.push({
      subject: id,
      object: parent,
      predicate: 'subsidiary-of',
      evidence: [spanOf(mentions[0])],
      confidence,
    })
  }
  for (const { id, parties, mentions, confidence } of topics) {
    if (parties.length === 0) continue
    const evidence = mentions.slice(0, mostEvidence).map(spanOf)
    for (const party of parties)
      relations.push({
        subject: party,
        object: id,
        predicate: 'concerns-topic',
        evidence,
        confidence,
      })
  }
  return relations
}

/** "took-part-in", one edge for each person and organization of an event. */
export function participations(events: readonly Event[]): Relation[] {
  const relations: Relation[] = []
  for (const { id, people, organizations, evidence, confidence } of events) {
    for (const { id: subject } of people)
      relations.push({ subject, object: id, predicate: 'took-part-in', evidence, confidence })
    for (const { id: subject } of organizations)
      relations.push({ subject, object: id, predicate: 'took-part-in', evidence, confidence })
  }
  return relations
}

/** One edge to each organization and department of somebody's posts. */
function addPosts({ id, positions }: Person, relations: Relation[]): void {
  if (positions.length === 0) return
  const linked = new Set<string>()
  for (const { organization, department, evidence: own, confidence } of positions) {
    const evidence = [...own]
    if (organization && !linked.has(organization)) {
      linked.add(organization)
      const predicate = 'holds-position-at'
      relations.push({ subject: id, evidence, confidence, object: organization, predicate })
    }
    if (department && !linked.has(department)) {
      linked.add(department)
      const predicate = 'member-of-department'
      relations.push({ subject: id, evidence, confidence, object: department, predicate })
    }
  }
}

function spanOf({ start, end, text, in: field }: Mention): Span {
  const span: Span = { start, end, text }
  if (field) span.in = field
  return span
}
