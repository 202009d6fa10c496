import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { annotations } from '../../src/export/annotation.ts'
import { jsonLd } from '../../src/export/jsonld.ts'
import { ninjs } from '../../src/export/ninjs.ts'
import { inCodePoints } from '../../src/view/offsets.ts'
import { Collection } from './annotation-shape.ts'
import { articles } from './arbitrary.ts'
import { Ninjs } from './ninjs-shape.ts'
import { context, strange } from './schema-org.ts'
import { record, text, title } from './visit.ts'

type Node = Readonly<Record<string, unknown>>

const graphOf = (answer: string): Node[] => JSON.parse(answer)['@graph']

/** Every object of a graph: nodes, roles and addresses, and references to nodes. */
function objectsIn(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(objectsIn)
  if (typeof value !== 'object' || value === null) return []
  return [value as Node, ...Object.values(value).flatMap(objectsIn)]
}

const isReference = (node: Node): boolean => Object.keys(node).join() === '@id'

function dangling(answer: string): unknown[] {
  const objects = objectsIn(graphOf(answer))
  const known = new Set(objects.filter((node) => !isReference(node)).map((node) => node['@id']))
  return objects.filter((node) => isReference(node) && !known.has(node['@id']))
}

const expand = (answer: string): Promise<object[]> =>
  jsonld.expand(JSON.parse(answer), {
    safe: true,
    documentLoader: async (documentUrl) => {
      if (documentUrl !== 'https://schema.org') throw new Error(`asked for ${documentUrl}`)
      return { documentUrl, document: context }
    },
  })

describe('schema.org', () => {
  test('knows every term of the graph', async () => {
    const nodes = await expand(jsonLd(record))
    expect(nodes).toHaveLength(graphOf(jsonLd(record)).length)
  })

  test('has each property only on types that have it', () => {
    const nodes = objectsIn(graphOf(jsonLd(record))).filter((node) => !isReference(node))
    expect(nodes.flatMap(strange)).toEqual([])
  })

  test('names each node once, and refers to no other', () => {
    const answer = jsonLd(record)
    const ids = graphOf(answer).map((node) => node['@id'])
    expect(new Set(ids).size).toBe(ids.length)
    expect(dangling(answer)).toEqual([])
  })

  test('refers to nothing that was not certain enough', () => {
    const organizations = record.organizations.slice(1)
    expect(dangling(jsonLd({ ...record, organizations, departments: [], topics: [] }))).toEqual([])
  })

  test('holds the body where it was asked for', () => {
    const [plain] = graphOf(jsonLd(record))
    const [whole] = graphOf(jsonLd({ ...record, document: { ...record.document, text } }))
    expect([plain?.articleBody, whole?.articleBody]).toEqual([undefined, text])
  })

  test('says only dates that ISO 8601 can say', () => {
    const [date] = record.dates
    const dates = ['2025-21', '202X', '2025-03-01/2025-04', '2025-03/..'].map((value, index) => ({
      ...date,
      id: `date:${index}`,
      value,
      role: 'event',
    }))
    const [event] = record.events
    const events = dates.map(({ id }) => ({ ...event, id: `event:${id}`, date: id }))
    // The record is not a valid one: its dates keep the precision of a day.
    const nodes = graphOf(jsonLd({ ...record, dates, events } as typeof record))
    const periods = nodes.slice(-4).map(({ startDate, endDate }) => [startDate, endDate])
    expect(nodes[0]?.temporalCoverage).toEqual(['2025-03-01/2025-04'])
    expect(periods).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ['2025-03-01', '2025-04'],
      ['2025-03', undefined],
    ])
  })

  test('stands whatever the article holds', async () => {
    await fc.assert(
      fc.asyncProperty(articles, async (article) => {
        const answer = jsonLd(article.record)
        expect(dangling(answer)).toEqual([])
        await expand(answer)
      }),
    )
  })
})

describe('ninjs', () => {
  test('stands whatever the article holds', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const { record, text } = article
        const document = { ...record.document, text }
        Ninjs.parse(JSON.parse(ninjs(record)))
        Ninjs.parse(JSON.parse(ninjs({ ...record, document })))
      }),
    )
  })

  test('has the shape of 3.1, with and without the body', () => {
    const whole = { ...record, document: { ...record.document, text } }
    expect(Ninjs.parse(JSON.parse(ninjs(whole))).representationType).toBe('full')
    expect(Ninjs.parse(JSON.parse(ninjs(record))).representationType).toBe('partial')
  })
})

describe('annotations', () => {
  test('quote the words at their code points, with what stands around them', () => {
    fc.assert(
      fc.property(articles, (article) => {
        const { items } = Collection.parse(
          JSON.parse(annotations(article.record, article.text)),
        ).first
        for (const { target } of items) {
          const isTitle = target.source.endsWith('#title')
          const within = isTitle ? article.record.document.title : article.text
          const points = Array.from(within ?? '')
          const [{ start, end }, { exact, prefix, suffix }] = target.selector
          expect(points.slice(start, end).join('')).toBe(exact)
          expect(points.slice(Math.max(0, start - 32), start).join('')).toBe(prefix)
          expect(points.slice(end, end + 32).join('')).toBe(suffix)
        }
      }),
    )
  })

  test('are the same for a record that counts in code points', () => {
    const counted = inCodePoints(record, { text, title }, 'codepoint')
    expect(counted).not.toEqual(record)
    expect(annotations(counted, text)).toBe(annotations(record, text))
  })

  test('are one for each mention', () => {
    const { total, first } = Collection.parse(JSON.parse(annotations(record, text)))
    const { people, organizations, departments, dates, topics, places } = record
    const all = [people, organizations, departments, dates, topics, places].flat()
    expect(total).toBe(all.flatMap(({ mentions }) => mentions).length)
    expect(new Set(first.items.map(({ id }) => id)).size).toBe(total)
  })
})
