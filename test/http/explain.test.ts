import { expect, test } from 'vitest'
import { Answer } from '../../src/explain/shape.ts'
import { createReadPage } from '../../src/html/page.ts'
import { createApp } from '../../src/http/app.ts'
import { pageFacts } from '../../src/lexicon/page-facts.ts'
import { KnowledgeRecord } from '../../src/record.ts'
import { analyser, explain, extract } from '../explain/explainer.ts'
import { problemOf } from './fake.ts'
import { serviceOf } from './service-of.ts'

const readPage = createReadPage(pageFacts(analyser.lexicons))
const app = createApp(serviceOf({ extract, explain, readPage }))

const post = (body: unknown, path = '/v1/explain', headers: Record<string, string> = {}) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })

const text =
  'Dr. Anna Schmidt, Dean of Nursing, spoke last Friday. The floor was given to Novo Plastex again.'
const expected = { type: 'person', text: 'Anna Schmidt' }

test('what is found is answered with its mention and its rule', async () => {
  const response = await post({ text, expected })
  expect(response.status).toBe(200)
  const { found, mention, steps } = Answer.parse(await response.json())
  expect(found).toBe(true)
  expect(mention).toMatchObject({ start: 4, end: 16, text: 'Anna Schmidt' })
  expect(steps[0]).toMatchObject({ outcome: 'made', at: { start: 4, end: 16 } })
})

test('what is not found is answered with where and why', async () => {
  const response = await post({ text, expected: { type: 'person', text: 'Novo Plastex' } })
  const { found, mention, steps } = Answer.parse(await response.json())
  expect([found, mention]).toEqual([false, undefined])
  expect(steps[0]).toMatchObject({ outcome: 'failed', at: { text: 'Novo Plastex' } })
})

test('the fields of an article count, and unknown ones are warned of', async () => {
  const asked = { text, expected: { type: 'date', text: 'last Friday' } }
  const response = await post({ ...asked, publishedAt: '2024-05-08', author: 'x' })
  const { found, warnings } = Answer.parse(await response.json())
  expect(found).toBe(true)
  expect(warnings?.map(({ code }) => code)).toEqual(['unknown-field'])
})

test('a page is explained by its readable text', async () => {
  const html = `<html><body><article><h1>News</h1><p>${text}</p></article></body></html>`
  const { found, mention } = Answer.parse(await (await post({ html, expected })).json())
  expect([found, mention?.text]).toEqual([true, 'Anna Schmidt'])
})

test.each([
  [422, 'invalid-expectation', { text }],
  [422, 'invalid-expectation', { text, expected: 'Anna' }],
  [422, 'invalid-expectation', { text, expected: { type: 'event', text: 'visit' } }],
  [422, 'invalid-expectation', { text, expected: { type: 'person', text: '' } }],
  [422, 'invalid-expectation', { text, expected: { type: 'person', text: 'x'.repeat(10_000) } }],
  [422, 'invalid-expectation', []],
  [422, 'invalid-article', { expected }],
  [422, 'invalid-article', { text: 5, expected }],
  [422, 'empty-text', { text: ' ', expected }],
  [400, 'unreadable-json', '{"text":'],
  [413, 'text-too-large', { text: 'a'.repeat(2_000_001), expected }],
])('%i %s', async (status, code, body) => {
  const response = await post(body)
  expect(response.headers.get('content-type')).toBe('application/problem+json')
  expect(await problemOf(response)).toMatchObject({ status, code })
})

test('other media types and forms of answer are refused', async () => {
  const xml = await post({ text, expected }, '/v1/explain', { 'content-type': 'text/xml' })
  const csv = await post({ text, expected }, '/v1/explain', { accept: 'text/csv' })
  expect([xml.status, csv.status]).toEqual([415, 406])
})

test('include=explain explains the facts of a record, and nothing does without it', async () => {
  const path = '/v1/extract?include=explain&offsets=both'
  const shown = KnowledgeRecord.parse(await (await post({ text }, path)).json())
  expect(shown.people[0]?.explain?.at).toMatchObject({ start: 4, cpStart: 4 })
  expect(shown.people[0]?.positions[0]?.explain?.rule).toMatch(/^positions\//u)
  expect(shown.warnings).toEqual([])
  expect(await (await post({ text }, '/v1/extract')).text()).not.toContain('"explain"')
})

test('the route is documented', async () => {
  const document = await (await app.request('/openapi.json')).json()
  expect(document).toMatchObject({
    paths: {
      '/v1/explain': {
        post: {
          requestBody: {
            content: {
              'application/json': { schema: { $ref: '#/components/schemas/ExplainInput' } },
            },
          },
          responses: { 200: {}, 422: {} },
        },
      },
    },
    components: { schemas: { ExplainAnswer: { properties: { steps: {} } }, Explanation: {} } },
  })
})
