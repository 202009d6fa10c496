import { expect } from 'vitest'
import { KnowledgeRecord, type Span } from '../../../src/record.ts'
import type { Example } from './articles.ts'

/** Holds a record against everything that the contract promises of one. */
export function expectSound(record: KnowledgeRecord, article: Example['article']): void {
  expect(KnowledgeRecord.safeParse(record).error).toBeUndefined()
  const { people, organizations, departments, dates, topics, places, events } = record
  const things = [people, organizations, departments, dates, topics, places]
  const ids = [...things.flat(), ...events].map(({ id }) => id)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => id.includes(':/'))).toEqual([])
  const known = new Set(ids)
  for (const id of referred(record)) expect(known).toContain(id)
  for (const span of spansOf(record))
    expect(fieldOf(article, span).slice(span.start, span.end)).toBe(span.text)
  for (const list of things) {
    const firsts = list.map(({ mentions }) => placeOf(mentions[0]))
    expect(firsts).toEqual([...firsts].sort((a, b) => a - b))
    for (const { mentions } of list) {
      const all = mentions.map(placeOf)
      expect(mentions.length).toBeGreaterThan(0)
      expect(all).toEqual([...new Set(all)].sort((a, b) => a - b))
    }
  }
  for (const { name, aliases } of [people, organizations, departments, places].flat()) {
    expect(new Set(aliases).size).toBe(aliases.length)
    expect(aliases).not.toContain(name)
  }
}

const fieldOf = (article: Example['article'], { in: field }: Span): string =>
  article[field ?? 'text'] ?? ''

const placeOf = (span: Span): number =>
  span.start + (span.in === 'title' ? -2e9 : span.in === 'byline' ? -1e9 : 0)

function spansOf(value: unknown): Span[] {
  if (typeof value !== 'object' || value === null) return []
  const own = 'start' in value && 'end' in value && 'text' in value ? [value as Span] : []
  return [...own, ...Object.values(value).flatMap(spansOf)]
}

function referred(record: KnowledgeRecord): string[] {
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
