import type { KnowledgeRecord, Relation } from '../record.ts'
import { withoutDangling } from './dangling.ts'
import { participations, relationsOf } from './relations.ts'
import { tagsOf } from './tags.ts'

/** Edges that are read from sentences; all others follow from the facts. */
const read: readonly Relation['predicate'][] = ['cooperates-with', 'succeeds']

/** The record with nothing that dangles, and with the relations and tags that follow from its facts. */
export function rederived(record: KnowledgeRecord): KnowledgeRecord {
  const whole = withoutDangling(record)
  const { people, organizations, departments, topics, places, events } = whole
  const kept = whole.relations.filter(({ predicate }) => read.includes(predicate))
  return {
    ...whole,
    relations: [
      ...relationsOf(people, organizations, departments, topics),
      ...kept,
      ...participations(events),
    ],
    tags: tagsOf(people, organizations, departments, topics, places),
  }
}
