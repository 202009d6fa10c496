import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { app, problemOf } from './fake.ts'

const schemaOrg = 'application/ld+json'
const ninjs = 'application/vnd.iptc.ninjs+json'
const profile = 'http://www.w3.org/ns/anno.jsonld'
const annotation = `${schemaOrg};profile="${profile}"`
const page = 'text/html; charset=utf-8'
const csv = 'text/csv; charset=utf-8; header=present'

const ask = (accept: string, query = '') =>
  app.request(`/v1/extract${query}`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8', accept },
    body: '😀 Then Li Ming <spoke>.',
  })

describe('Accept', () => {
  test.each([
    ['', 'application/json'],
    ['*/*', 'application/json'],
    ['application/*', 'application/json'],
    [schemaOrg, schemaOrg],
    ['Application/LD+JSON', schemaOrg],
    [ninjs, ninjs],
    [annotation, annotation],
    [`${schemaOrg}; q=0.5; profile="http://x.example/ ${profile}", text/csv;q=0.4`, annotation],
    [`${schemaOrg};profile="${profile}";q=0.2, ${schemaOrg}`, schemaOrg],
    [`${schemaOrg};q=0, ${annotation}`, annotation],
    [`${schemaOrg};profile="http://www.w3.org/ns/json-ld#compacted"`, schemaOrg],
    ['text/html', page],
    ['text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', page],
    ['text/csv', csv],
    ['text/*, text/html;q=0', csv],
    ['text/*', page],
    ['image/png, text/csv;q=0.1', csv],
    ['application/json;q=0, */*;q=0.1', schemaOrg],
    ['text/csv;q=0.3, application/json;q=0.31', 'application/json'],
    ['image/png;x="a,text/html;q=1", text/csv', csv],
  ])('%s is answered with %s', async (accept, contentType) => {
    const response = await ask(accept)
    expect(response.status).toBe(200)
    expect(response.headers.get('content-type')).toBe(contentType)
    expect(response.headers.get('vary')).toBe('Accept')
  })

  test.each(['image/png', 'text/html;q=0', 'text', ';;', '"', 'application/json;q=x'])(
    '%s is refused with the forms that there are',
    async (accept) => {
      const response = await ask(accept)
      expect(response.headers.get('content-type')).toBe('application/problem+json')
      expect(response.headers.get('vary')).toBe('Accept')
      const { status, code, detail } = await problemOf(response)
      expect([status, code]).toEqual([406, 'not-acceptable'])
      for (const form of [
        'application/json',
        schemaOrg,
        ninjs,
        annotation,
        'text/html',
        'text/csv',
      ])
        expect(detail).toContain(form)
    },
  )

  test('of a bad request is answered with a problem', async () => {
    const response = await ask('text/html', '?minConfidence=7')
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    expect(response.headers.get('vary')).toBe('Accept')
  })
})

describe('options', () => {
  test('leave out what is not certain enough, in every form', async () => {
    for (const form of [schemaOrg, ninjs, annotation, 'text/csv', 'text/html']) {
      expect(await (await ask(form)).text()).toContain('person:li-ming')
      expect(await (await ask(form, '?minConfidence=1')).text()).not.toContain('person:li-ming')
    }
  })

  test('hold the text only where it was asked for', async () => {
    for (const form of [schemaOrg, ninjs]) {
      expect(await (await ask(form)).text()).not.toContain('<spoke>')
      expect(await (await ask(form, '?include=text')).text()).toContain('<spoke>')
    }
  })

  test('count in the unit asked for, save annotations, which have their own', async () => {
    for (const [unit, start] of [
      ['utf16', '8'],
      ['codepoint', '7'],
    ]) {
      const rows = parse(await (await ask('text/csv', `?offsets=${unit}`)).text(), {
        columns: true,
      })
      expect(rows).toMatchObject([{ person: 'Li Ming', start }])
      const { first } = JSON.parse(await (await ask(annotation, `?offsets=${unit}`)).text())
      expect(first.items[0].target.selector[0]).toMatchObject({ start: 7, end: 14 })
      expect(await (await ask('text/html', `?offsets=${unit}`)).text()).toContain(
        '>Li Ming</a></mark>',
      )
    }
  })
})

test('the page comes with the words of the article escaped', async () => {
  const answer = await (await ask('text/html')).text()
  expect(answer).toContain('&lt;spoke&gt;')
  expect(answer).not.toContain('<spoke>')
})

test('the description lists every form', async () => {
  const { paths } = (await (await app.request('/openapi.json')).json()) as {
    paths: Record<string, { post: { responses: Record<string, { content: object }> } }>
  }
  const { content = {} } = paths['/v1/extract']?.post.responses['200'] ?? {}
  const forms = ['application/json', schemaOrg, ninjs, annotation, 'text/html', 'text/csv']
  expect(Object.keys(content)).toEqual(forms)
})
