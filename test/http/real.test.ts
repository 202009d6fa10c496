import { describe, expect, test } from 'vitest'
import { extract } from '../support/extractor.ts'
import { spansOf } from '../support/walk.ts'
import { appWith, recordOf } from './fake.ts'

const text = `Eastlake University and Siemens Healthineers deepen their ties

On the afternoon of May 3, Li Ming, Dean of the School of Medicine of Eastlake University 🎓, met Dr. Anna Schmidt, Vice President of Siemens Healthineers. The two sides discussed cooperation in nurse training and medical imaging. Professor José García, head of the Office of International Cooperation, attended the meeting.`
const article = { text, publishedAt: '2024-05-04' }

const app = appWith(extract)

const post = (body: string, path = '/v1/extract', type = 'application/json') =>
  app.request(path, { method: 'POST', headers: { 'content-type': type }, body })
const json = JSON.stringify(article)

describe('an article over HTTP', () => {
  test('becomes a valid record that names its people', async () => {
    const record = await recordOf(await post(json))
    expect(record.people.map(({ name }) => name)).toEqual([
      'Li Ming',
      'Anna Schmidt',
      'José García',
    ])
    expect(record.document).toMatchObject({ language: 'en', publishedAt: '2024-05-04' })
    expect(record.warnings).toEqual([])
  })

  test('is cut by every span of its record, in either unit', async () => {
    const spans = spansOf(await recordOf(await post(json)))
    expect(spans.length).toBeGreaterThan(10)
    for (const span of spans) expect(text.slice(span.start, span.end)).toBe(span.text)
    const points = Array.from(text)
    for (const span of spansOf(await recordOf(await post(json, '/v1/extract?offsets=codepoint')))) {
      expect(points.slice(span.start, span.end).join('')).toBe(span.text)
    }
  })

  test('keeps its text to itself unless asked for', async () => {
    expect((await recordOf(await post(json))).document).not.toHaveProperty('text')
    const asked = await recordOf(await post(json, '/v1/extract?include=text'))
    expect(asked.document.text).toBe(text)
  })

  test('gives the same record as JSON, as a line of a batch, and again', async () => {
    const record = await (await post(json)).text()
    const batch = await post(`${json}\n${json}`, '/v1/extract/batch', 'application/x-ndjson')
    expect(await batch.text()).toBe(
      `{"index":0,"record":${record}}\n{"index":1,"record":${record}}\n`,
    )
  })

  test('keeps a valid record at every confidence', async () => {
    let facts = Number.POSITIVE_INFINITY
    for (const least of [0, 0.5, 0.8, 0.9, 0.99, 1]) {
      const record = await recordOf(await post(json, `/v1/extract?minConfidence=${least}`))
      const ids = new Set(
        [
          record.people,
          record.organizations,
          record.departments,
          record.topics,
          record.places,
          record.events,
        ]
          .flat()
          .map(({ id }) => id),
      )
      for (const { subject, object } of record.relations) {
        expect([ids.has(subject), ids.has(object)]).toEqual([true, true])
      }
      expect(ids.size).toBeLessThanOrEqual(facts)
      facts = ids.size
    }
  })
})
