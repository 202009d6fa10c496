import { expect } from 'vitest'
import { KnowledgeRecord, type Span } from '../../../src/record.ts'
import { idsOf, placeOf, referredIn, spansOf } from '../../support/walk.ts'
import type { Example } from './articles.ts'

/** Holds a record against everything that the contract promises of one. */
export function expectSound(record: KnowledgeRecord, article: Example['article']): void {
  expect(KnowledgeRecord.safeParse(record).error).toBeUndefined()
  const { people, organizations, departments, dates, topics, places } = record
  const things = [people, organizations, departments, dates, topics, places]
  const ids = idsOf(record)
  expect(new Set(ids).size).toBe(ids.length)
  expect(ids.filter((id) => id.includes(':/'))).toEqual([])
  const known = new Set(ids)
  for (const id of referredIn(record)) expect(known).toContain(id)
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
