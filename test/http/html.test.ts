import { beforeAll, describe, expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import type { App } from '../../src/http/env.ts'
import { extract } from '../support/extractor.ts'
import { readPage } from '../support/pages.ts'
import { problemOf, recordOf } from './fake.ts'
import { serviceOf } from './service-of.ts'

let app: App
beforeAll(() => {
  app = createApp(serviceOf({ extract, readPage }))
})

const head =
  '<html lang="en"><title>Nurses to train together - Oak News</title><meta property="article:published_time" content="2024-05-04T08:00:00Z"><meta name="author" content="Jane Doe">'
const page = `${head}<nav><a href="/">Home</a></nav><h1>Nurses to train together</h1><p>Li&nbsp;Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on May 3 to discuss joint training of nurses.</p>`
const shown =
  'Nurses to train together\n\nLi\u00a0Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on May 3 to discuss joint training of nurses.'

const post = (type: string, body: string | Uint8Array<ArrayBuffer>, path = '/v1/extract') =>
  app.request(`${path}?include=text`, { method: 'POST', headers: { 'content-type': type }, body })
const postHtml = (fields: object) =>
  post('application/json', JSON.stringify({ html: page, ...fields }))
const codesOf = ({ warnings }: { warnings: readonly { code: string }[] }) =>
  warnings.map(({ code }) => code)

describe('a page over HTTP', () => {
  test('gives the record of its article, and says where its fields were taken from', async () => {
    const record = await recordOf(await post('text/html', page))
    expect(record.document).toMatchObject({
      title: 'Nurses to train together',
      byline: 'Jane Doe',
      publishedAt: '2024-05-04',
      language: 'en',
      text: shown,
      sources: {
        title: 'h1',
        byline: 'meta author',
        publishedAt: 'meta article:published_time',
        language: 'html lang',
      },
    })
    expect(record.people.map(({ name }) => name)).toEqual(['Jane Doe', 'Li Ming', 'Anna Schmidt'])
    expect(record.dates.map(({ value }) => value)).toContain('2024-05-03')
    expect(record.warnings).toEqual([])
    const [mention] = record.people[1].mentions
    expect(shown.slice(mention.start, mention.end)).toBe(mention.text)
    // A byline that the text does not repeat is read as a field of its own.
    expect(record.people[0].mentions[0]).toMatchObject({ in: 'byline', start: 0, end: 8 })
  })

  test('is the same as its html in JSON, as a line of a batch, and as XHTML', async () => {
    const record = await (await post('text/html; charset=utf-8', page)).text()
    expect(await (await postHtml({})).text()).toBe(record)
    expect(await (await post('application/xhtml+xml', page)).text()).toBe(record)
    const line = JSON.stringify({ html: page })
    const batch = await post('application/x-ndjson', line, '/v1/extract/batch')
    expect(await batch.text()).toBe(`{"index":0,"record":${record}}\n`)
  })

  test('gives way to what the request says, with a warning where both cannot be right', async () => {
    const given = {
      title: 'Joint training',
      byline: 'Xu Min',
      publishedAt: '2023-05-04',
      language: 'de',
    }
    const record = await recordOf(await postHtml(given))
    expect(record.document).toMatchObject(given)
    expect(record.document.sources).toEqual({
      title: 'request',
      byline: 'request',
      publishedAt: 'request',
      language: 'request',
    })
    expect(codesOf(record)).toEqual(['metadata-conflict', 'metadata-conflict'])
    expect(record.warnings[0]?.message).toContain('2024-05-04')
  })

  test('in another language is read with a warning', async () => {
    const text =
      'Der Dekan der Universität begrüßte am Montag Gäste aus drei Ländern und sprach mit ihnen über die gemeinsame Ausbildung von Pflegekräften sowie über neue Wege der Zusammenarbeit.'
    const record = await recordOf(await post('text/html', `<html lang="de"><p>${text}</p>`))
    expect(record.document.language).toBe('de')
    expect(codesOf(record)).toEqual(['language-not-english'])
  })

  test('is decoded as it says, and as it is where it says wrong', async () => {
    const bytes = Uint8Array.from([...Buffer.from('<p>Jos\xe9 met \x93Li Ming\x94', 'latin1')])
    const right = await recordOf(await post('text/html; charset=iso-8859-1', bytes))
    expect(right.document.text).toBe('José met “Li Ming”')
    expect(codesOf(right)).toEqual([])
    const wrong = await recordOf(await post('text/html; charset=utf-8', bytes))
    expect(wrong.document.text).toBe('José met “Li Ming”')
    expect(codesOf(wrong)).toEqual(['charset-guessed'])
  })

  test.each([
    ['<nav><a href="/">Home</a></nav>', 'no-text'],
    ['<frameset><frame src="a.html"></frameset>', 'no-text'],
    ['', 'no-text'],
    [`<p>${'a '.repeat(1_100_000)}`, 'text-too-large'],
  ])('such as $1 is refused, $0', async (html, code) => {
    for (const response of [await post('text/html', html), await postHtml({ html })]) {
      const problem = await problemOf(response)
      expect(problem).toMatchObject({ code, status: code === 'no-text' ? 422 : 413 })
      expect(problem.detail).toMatch(/^expected /u)
    }
  })

  test('and a text at once are refused', async () => {
    const problem = await problemOf(await postHtml({ text: 'Li Ming spoke.' }))
    expect(problem).toMatchObject({
      status: 422,
      code: 'invalid-article',
      errors: [{ path: 'html' }],
    })
  })

  test('is documented', async () => {
    const document = (await (await app.request('/openapi.json')).json()) as {
      paths: Record<string, { post: { requestBody: { content: object } } }>
      components: { schemas: Record<string, { properties: object }> }
    }
    expect(document.paths['/v1/extract'].post.requestBody.content).toHaveProperty('text/html')
    expect(JSON.stringify(document.components.schemas.ArticleInput)).toContain(
      'The page of the article',
    )
    expect(document.components.schemas.Document.properties).toHaveProperty('sources')
  })
})
