import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Problem } from '../../../src/answers/problem.ts'
import { createApp } from '../../../src/http/app.ts'
import { openStore } from '../../../src/store/open.ts'
import { archiveApp, archiveService, articles, ask, putAll } from '../archive/app.ts'
import '../../support/seed.ts'
import { post, reconciled } from './asking.ts'
import { Manifest } from './shape.ts'

const empty = async () => archiveApp(await openStore('sqlite::memory:'))

const problemOf = async (response: Response) => Problem.parse(await response.json())

test('a query that is wrong says all that is wrong with it, and the others are answered', async () => {
  const app = await empty()
  const results = await reconciled(app, {
    good: { query: 'Li Ming' },
    number: 7,
    bad: { query: 3, limit: 0, type: 'bird', type_strict: 'never', properties: 'no' },
    none: {},
    blank: { query: '  ', properties: [{ pid: 'country', v: '' }] },
    long: { query: 'x'.repeat(1001) },
    value: { query: 'x', properties: [{ pid: 'title', v: null }, { v: 'x' }] },
    list: [],
  })
  expect(results.good).toEqual({ result: [] })
  expect(results.bad.errors?.map(({ path }) => path)).toEqual([
    'query',
    'type',
    'limit',
    'properties',
    'type_strict',
  ])
  expect(results.bad.errors?.[1].message).toBe(
    'expected person, organization, topic or a list of these, got "bird"',
  )
  expect(results.value.errors?.map(({ path }) => path)).toEqual([
    'properties.0.v',
    'properties.1.pid',
  ])
  for (const id of ['number', 'none', 'blank', 'long', 'list'])
    expect(results[id]).toMatchObject({ result: [], errors: [{ message: expect.any(String) }] })
})

test('a query may have any id', async () => {
  const response = await post(await empty(), {
    queries: '{"__proto__": {"query": "Li Ming"}, "": {}}',
  })
  const answer = await response.text()
  expect(answer).toMatch(/^\{"__proto__":\{"result":\[\]\},"":\{"result":\[\],"errors":/u)
})

test('what is passed over is said', async () => {
  const app = await empty()
  const { q } = await reconciled(app, {
    q: {
      query: 'Li Ming',
      props: [],
      limit: 5000,
      properties: [
        { pid: 'shoe size', v: 44 },
        { pid: 'title', v: 'Dean' },
      ],
    },
  })
  expect(q.warnings?.map(({ path }) => path)).toEqual(['props', 'properties.0.pid', 'limit'])
})

test.each([
  ['no JSON', { queries: '{"q0": {' }, 400, 'unreadable-json'],
  ['deep JSON', { queries: '['.repeat(5000) }, 400, 'unreadable-json'],
  ['a list', { queries: '[]' }, 422, 'invalid-body'],
  ['a word', { queries: '"Li Ming"' }, 422, 'invalid-body'],
  ['nothing', {}, 422, 'invalid-body'],
  ['two questions at once', { queries: '{}', extend: '{}' }, 422, 'invalid-body'],
  ['a script', { queries: '{}', callback: 'jQuery1' }, 422, 'invalid-options'],
  ['an extension of nothing', { extend: '{}' }, 422, 'invalid-body'],
  [
    'an unknown column',
    { extend: '{"ids":[],"properties":[{"id":"shoe size"}]}' },
    422,
    'invalid-body',
  ],
  [
    'a half setting',
    { extend: '{"ids":[],"properties":[{"id":"title","settings":{"limit":"-1"}}]}' },
    422,
    'invalid-body',
  ],
] as const)('%s is refused', async (_, fields, status, code) => {
  const response = await post(await empty(), fields)
  expect(response.status).toBe(status)
  expect((await problemOf(response)).code).toBe(code)
})

test('a batch larger than the manifest says is refused with the limit', async () => {
  const app = await empty()
  const { batchSize } = Manifest.parse((await ask(app, 'GET', '/reconcile')).body)
  const queries = Object.fromEntries(
    Array.from({ length: batchSize + 1 }, (_, at) => [`q${at}`, { query: 'Li Ming' }]),
  )
  const ids = Object.keys(queries)
  for (const fields of [
    { queries: JSON.stringify(queries) },
    { extend: JSON.stringify({ ids, properties: [] }) },
  ]) {
    const response = await post(app, fields)
    expect(response.status).toBe(413)
    expect(await problemOf(response)).toMatchObject({ limit: batchSize, size: batchSize + 1 })
  }
  delete queries.q0
  expect(Object.keys(await reconciled(app, queries))).toHaveLength(batchSize)
})

test('whatever a batch holds, each of its queries is answered', async () => {
  const app = await empty()
  await putAll(app, articles)
  const words = fc.oneof(fc.constantFrom('Li Ming', 'Siemens', 'nurse', '%', '_'), fc.string())
  const anything = fc.jsonValue({ maxDepth: 2 })
  const property = fc.record(
    { pid: fc.oneof(fc.constantFrom('organization', 'country', 'broader'), words), v: anything },
    { requiredKeys: [] },
  )
  const query = fc.record(
    {
      query: fc.oneof({ weight: 5, arbitrary: words }, anything),
      type: fc.oneof(fc.constantFrom('person', 'topic'), anything),
      limit: fc.oneof(fc.integer(), anything),
      properties: fc.oneof(fc.array(property, { maxLength: 3 }), anything),
    },
    { requiredKeys: [] },
  )
  const batch = fc.dictionary(fc.string(), fc.oneof(query, anything), { maxKeys: 5 })
  await fc.assert(
    fc.asyncProperty(batch, async (queries) => {
      const results = await reconciled(app, queries)
      expect(Object.keys(results).sort()).toEqual(Object.keys(queries).sort())
    }),
  )
})

test('a body that is no form, and one that is too large, are refused', async () => {
  const app = await empty()
  const json = await ask(app, 'POST', '/reconcile', { queries: {} })
  expect([json.status, json.body.code]).toEqual([415, 'unsupported-media-type'])
  const large = await post(app, { queries: ' '.repeat(1_000_001) })
  expect(large.status).toBe(413)
})

test.each([
  '/reconcile/suggest/entity?prefix=a&cursor=-1',
  '/reconcile/suggest/property?type=bird',
  '/reconcile/properties?limit=many',
])('%s is refused', async (path) => {
  expect((await ask(await empty(), 'GET', path)).status).toBe(422)
})

test.each([
  '/reconcile/preview/nobody',
  '/reconcile/entities/nobody',
  '/reconcile/flyout/entity/nobody',
  '/reconcile/flyout/property/nothing',
])('%s is not there', async (path) => {
  expect((await ask(await empty(), 'GET', path)).status).toBe(404)
})

test('names that look like markup stay words in previews', async () => {
  const app = await empty()
  const text =
    'Eastlake University and the "Harbour <img src=x onerror=alert(1)> Bank" agreed on joint training of nurses. Li Ming, Dean of Eastlake University, met O\'Neil & Sons Ltd.'
  await putAll(app, { markup: { text, publishedAt: '2024-05-04' } })
  const { body } = await ask(app, 'GET', '/reconcile/suggest/entity?prefix=o')
  const { body: all } = await ask(app, 'GET', '/v1/organizations')
  for (const { id } of [...body.result, ...all.items]) {
    const page = await ask(app, 'GET', `/reconcile/preview/${encodeURIComponent(id)}`)
    expect(page.body).not.toContain('<img')
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'")
    const flyout = await ask(app, 'GET', `/reconcile/flyout/entity/${encodeURIComponent(id)}`)
    expect(flyout.body.html).not.toMatch(/<(?:img|script|style)/u)
  }
})

test('OpenRefine and the websites that are set read it in a browser, others do not', async () => {
  const service = archiveService(await openStore('sqlite::memory:'))
  const app = createApp(service, { origins: ['https://desk.example'] })
  const allowed = async (origin: string, path: string) =>
    (await ask(app, 'GET', path, undefined, { origin })).headers.get('access-control-allow-origin')
  for (const path of ['/reconcile', '/reconcile/suggest/type?prefix=', '/reconcile/preview/x']) {
    expect(await allowed('http://127.0.0.1:3333', path)).toBe('http://127.0.0.1:3333')
    expect(await allowed('http://localhost:3333', path)).toBe('http://localhost:3333')
    expect(await allowed('https://desk.example', path)).toBe('https://desk.example')
    expect(await allowed('https://evil.example', path)).toBeNull()
  }
  const asked = await app.request('/reconcile', {
    method: 'OPTIONS',
    headers: { origin: 'http://127.0.0.1:3333', 'access-control-request-method': 'POST' },
  })
  expect(asked.headers.get('access-control-allow-methods')).toContain('POST')
})
