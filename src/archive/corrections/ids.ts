import { slug, withoutLegalForm } from '../../engine/names.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { type Draft, idPrefix } from './draft.ts'
import { type Fact, type ListedKind, lists, nameOf, thingKinds } from './kinds.ts'

const listed: readonly ListedKind[] = [...thingKinds, 'event']

/** Gives ids to what is new or renamed, keeps all others, and lets every reference follow. */
export function settleIds(draft: Draft): KnowledgeRecord {
  const { record, called, moved } = draft
  const keeps = (kind: ListedKind, fact: Fact): boolean => called.get(fact) === nameOf(kind, fact)
  const used = new Set<string>()
  for (const kind of listed)
    for (const fact of record[lists[kind]]) if (keeps(kind, fact)) used.add(fact.id)
  const renamed = new Map<string, string>()
  for (const kind of listed)
    for (const fact of record[lists[kind]]) {
      if (keeps(kind, fact)) continue
      const id = freeId(`${idPrefix[kind]}:${slug(readable(draft, kind, fact))}`, used)
      renamed.set(fact.id, id)
      fact.id = id
    }
  const settled = (id: string): string => {
    let at = id
    for (let next = moved.get(at); next !== undefined; next = moved.get(at)) at = next
    return renamed.get(at) ?? at
  }
  return withReferences(record, settled)
}

function freeId(id: string, used: Set<string>): string {
  let free = id
  for (let n = 2; used.has(free); n++) free = `${id}~${n}`
  used.add(free)
  return free
}

function readable({ record }: Draft, kind: ListedKind, fact: Fact): string {
  const name = nameOf(kind, fact)
  if (kind === 'organization') return withoutLegalForm(name)
  if (kind === 'date') return name.replaceAll('/', '--').replaceAll('..', 'open')
  const date = 'date' in fact ? record.dates.find(({ id }) => id === fact.date) : undefined
  return date === undefined ? name : `${name} ${date.value}`
}

type Settled = (id: string) => string

/** Every reference of the record by what has become of its id; what now points to itself, or twice to the same, is left out. */
function withReferences(record: KnowledgeRecord, settled: Settled): KnowledgeRecord {
  const each = (ids: readonly string[]): string[] => [...new Set(ids.map(settled))]
  for (const { positions } of record.people)
    for (const position of positions) follow(position, settled)
  for (const unit of [...record.organizations, ...record.departments]) follow(unit, settled)
  for (const topic of record.topics) topic.parties = each(topic.parties)
  for (const event of record.events) {
    follow(event, settled)
    event.topics = each(event.topics)
    event.people = parts(event.people, settled)
    event.organizations = parts(event.organizations, settled)
  }
  const relations = record.relations.map((relation) => ({
    ...relation,
    subject: settled(relation.subject),
    object: settled(relation.object),
  }))
  return { ...record, relations: distinct(relations) }
}

const links = ['department', 'organization', 'parent', 'date', 'place'] as const

function follow(
  fact: { id?: string } & Partial<Record<(typeof links)[number], string>>,
  settled: Settled,
): void {
  for (const link of links) {
    const id = fact[link]
    if (id === undefined) continue
    const now = settled(id)
    if (now === fact.id) delete fact[link]
    else fact[link] = now
  }
}

const parts = (all: readonly { id: string; role: string }[], settled: Settled) =>
  distinctBy(
    all.map(({ id, role }) => ({ id: settled(id), role })),
    ({ id, role }) => `${id} ${role}`,
  )

const distinct = (relations: KnowledgeRecord['relations']) =>
  distinctBy(
    relations.filter(({ subject, object }) => subject !== object),
    ({ subject, predicate, object }) => `${subject} ${predicate} ${object}`,
  )

function distinctBy<Part>(parts: readonly Part[], keyOf: (part: Part) => string): Part[] {
  const seen = new Map<string, Part>()
  for (const part of parts) if (!seen.has(keyOf(part))) seen.set(keyOf(part), part)
  return [...seen.values()]
}
