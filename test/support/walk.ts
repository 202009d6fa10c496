import type { KnowledgeRecord, Span } from '../../src/record.ts'

/** Every span of a record, or of a part of one, wherever it stands. */
export function spansOf(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'start' in value && 'end' in value && 'text' in value ? [value as Span] : []
  return [...own, ...Object.values(value).flatMap(spansOf)]
}

/** The ids of all that a record holds. */
export function idsOf(record: KnowledgeRecord): string[] {
  const { people, organizations, departments, dates, topics, places, events } = record
  return [people, organizations, departments, dates, topics, places, events]
    .flat()
    .map(({ id }) => id)
}

/** The ids that its facts refer to. */
export function referredIn(record: KnowledgeRecord): string[] {
  const ids = [
    ...record.people.flatMap(({ positions }) =>
      positions.flatMap(({ department, organization }) => [department, organization]),
    ),
    ...record.departments.flatMap(({ organization, parent }) => [organization, parent]),
    ...record.organizations.map(({ parent }) => parent),
    ...record.topics.flatMap(({ parties }) => parties),
    ...record.relations.flatMap(({ subject, object }) => [subject, object]),
    ...record.tags.map(({ ref }) => ref),
    ...record.events.flatMap(({ date, place, topics, people, organizations }) => [
      date,
      place,
      ...topics,
      ...people.map(({ id }) => id),
      ...organizations.map(({ id }) => id),
    ]),
  ]
  return ids.filter((id) => id !== undefined)
}

/** Where a span stands among those of the title, the byline and the text. */
export const placeOf = ({ start, in: field }: Span): number =>
  start + (field === 'title' ? -2e9 : field === 'byline' ? -1e9 : 0)
