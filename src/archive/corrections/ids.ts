import { slug, withoutLegalForm } from '../../engine/names.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { type Draft, idPrefix } from './draft.ts'
import { follow } from './follow.ts'
import { type Fact, type ListedKind, listedKinds, lists, nameOf } from './kinds.ts'

/** Gives ids to what is new or renamed, keeps all others, and lets every reference follow. */
export function settleIds(draft: Draft): KnowledgeRecord {
  const { record, called } = draft
  const keeps = (kind: ListedKind, fact: Fact): boolean => called.get(fact) === nameOf(kind, fact)
  const used = new Set<string>()
  for (const kind of listedKinds)
    for (const fact of record[lists[kind]]) if (keeps(kind, fact)) used.add(fact.id)
  const renamed = new Map<string, string>()
  for (const kind of listedKinds)
    for (const fact of record[lists[kind]]) {
      if (keeps(kind, fact)) continue
      const id = freeId(`${idPrefix[kind]}:${slug(readable(draft, kind, fact))}`, used)
      renamed.set(fact.id, id)
      fact.id = id
    }
  follow(record, (id) => renamed.get(id) ?? id)
  return record
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
