import { describe, expect, test } from 'vitest'
import { app, appWith, findsLiMing, post, postJson, problemOf, readPage, recordOf } from './fake.ts'

describe('a good request', () => {
  test('answers JSON with a record', async () => {
    const response = await postJson({
      text: 'Li Ming spoke.',
      publishedAt: '2023-11-13T23:00:00+08:00',
    })
    expect(response.status).toBe(200)
    const record = await recordOf(response)
    expect(record.people[0]?.name).toBe('Li Ming')
    expect(record.document).toMatchObject({ publishedAt: '2023-11-13', offsetUnit: 'utf16' })
    expect(record.document.text).toBeUndefined()
  })

  test('answers plain text in any declared charset', async () => {
    const bytes = Uint8Array.from([...Buffer.from('Jos\xe9 met Li Ming', 'latin1')])
    const response = await post(
      'text/plain; charset="ISO-8859-1"',
      bytes,
      '/v1/extract?include=text',
    )
    expect((await recordOf(response)).document.text).toBe('José met Li Ming')
  })

  test('reads the dashes and quotes of windows-1252', async () => {
    const bytes = Uint8Array.from([0x93, ...Buffer.from('Li Ming'), 0x94, 0x96])
    const response = await post(
      'text/plain; charset=windows-1252',
      bytes,
      '/v1/extract?include=text',
    )
    expect((await recordOf(response)).document.text).toBe('“Li Ming”–')
  })

  test('lets a byte order mark decide and keeps it out of the text', async () => {
    const bytes = Buffer.from('\ufeffLi Ming', 'utf16le')
    const response = await post('text/plain', bytes, '/v1/extract?include=text')
    expect((await recordOf(response)).document.text).toBe('Li Ming')
  })

  test('ignores unknown fields and options with a warning', async () => {
    const response = await postJson({ text: 'Li Ming', author: 'x' }, '/v1/extract?minconfidence=1')
    const { warnings } = await recordOf(response)
    expect(warnings.map(({ code }) => code)).toEqual(['unknown-option', 'unknown-field'])
  })

  test('takes null and blank for unknown', async () => {
    const response = await postJson({ text: 'Li Ming', title: '', id: null, publishedAt: '' })
    expect((await recordOf(response)).document).toEqual({
      language: 'en',
      wordCount: 2,
      offsetUnit: 'utf16',
    })
  })

  test('reads lone surrogates with a warning and sends them back unharmed', async () => {
    const response = await postJson('{"text":"Li Ming \\ud800 x"}', '/v1/extract?include=text')
    const record = await recordOf(response)
    expect(record.document.text).toBe('Li Ming \ud800 x')
    expect(record.warnings[0]).toMatchObject({ code: 'lone-surrogates' })
  })

  test('gives the same bytes for the same request', async () => {
    const [one, two] = [await postJson({ text: 'Li Ming' }), await postJson({ text: 'Li Ming' })]
    expect(await one.text()).toBe(await two.text())
  })

  test('takes the usual publisher where the article names none', async () => {
    const { serviceOf } = await import('./service-of.ts')
    const service = serviceOf({ extract: findsLiMing, readPage, publisher: 'SZPU' })
    const [usual, own] = await Promise.all([
      service.extract({ text: 'x' }),
      service.extract({ text: 'x', publisher: 'MIT' }),
    ])
    expect(usual.ok && usual.value.document.publisher).toBe('SZPU')
    expect(own.ok && own.value.document.publisher).toBe('MIT')
  })
})

describe('a bad request', () => {
  test.each([
    [400, 'unreadable-json', '{"text": "a"'],
    [400, 'unreadable-json', ''],
    [400, 'unreadable-json', `{"x":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    [400, 'unreadable-json', '['.repeat(100_000)],
    [422, 'invalid-article', '[]'],
    [422, 'invalid-article', '"text"'],
    [422, 'invalid-article', '{}'],
    [422, 'invalid-article', '{"text":5}'],
    [422, 'invalid-article', '{"text":"a","html":"<p>a"}'],
    [422, 'invalid-article', '{"text":"a","publishedAt":"2023-02-30"}'],
    [422, 'invalid-article', '{"text":"a","publishedAt":"Nov 13, 2023"}'],
    [422, 'invalid-article', '{"text":"a","url":"not an address"}'],
    [422, 'no-text', '{"html":"<p></p>"}'],
    [422, 'invalid-article', '{"html":5}'],
    [422, 'empty-text', '{"text":""}'],
    [422, 'empty-text', '{"text":" \\n\\u00a0"}'],
    [422, 'binary-text', `{"text":"${'\\u0000\\u0001a'.repeat(50)}"}`],
    [413, 'text-too-large', JSON.stringify({ text: 'a'.repeat(2_000_001) })],
    [413, 'body-too-large', JSON.stringify({ text: 'a'.repeat(8_000_000) })],
  ])('%i %s', async (status, code, body) => {
    const response = await postJson(body)
    expect(response.headers.get('content-type')).toBe('application/problem+json')
    const problem = await problemOf(response)
    expect(problem).toMatchObject({ status, code, type: `urn:dossier:problem:${code}` })
    expect(response.status).toBe(status)
    expect(problem.requestId).toBe(response.headers.get('x-request-id'))
    expect(problem.detail.length).toBeLessThan(400)
  })

  test('says where JSON ends to be JSON', async () => {
    const { detail } = await problemOf(await postJson('{\n  "text": "a"\n  "id": 1}'))
    expect(detail).toBe('expected "," or "}", got "\\"" at line 3, column 3')
  })

  test('names every field that is wrong', async () => {
    const { errors } = await problemOf(await postJson({ text: 5, title: 7, language: '?' }))
    expect(errors?.map(({ path }) => path)).toEqual(['text', 'title', 'language'])
  })

  test('says the limit and the size', async () => {
    const { limit, size } = await problemOf(await postJson({ text: 'a'.repeat(2_000_001) }))
    expect([limit, size]).toEqual([2_000_000, 2_000_001])
  })

  test.each([
    ['text/rtf', '{Li Ming}', 415, 'unsupported-media-type'],
    ['application/x-www-form-urlencoded', 'text=a', 415, 'unsupported-media-type'],
    [undefined, new Uint8Array([65]), 415, 'unsupported-media-type'],
    ['text/plain; charset=klingon', 'a', 415, 'unsupported-media-type'],
    ['text/plain', Uint8Array.from([0x4c, 0x69, 0xff, 0x4d]), 400, 'invalid-encoding'],
    ['application/json', Uint8Array.from([0x22, 0xc3, 0x22]), 400, 'invalid-encoding'],
    ['text/plain', '', 422, 'empty-text'],
    ['text/plain', 'a'.repeat(2_000_001), 413, 'text-too-large'],
  ])('in %s', async (type, body, status, code) => {
    const response = await post(type, body)
    expect(await response.json()).toMatchObject({ status, code })
  })

  test.each([
    ['include=text,mystery', 'include'],
    ['offsets=utf8', 'offsets'],
    ['minConfidence=2', 'minConfidence'],
    ['minConfidence=', 'minConfidence'],
  ])('with the query %s', async (query, path) => {
    const response = await postJson({ text: 'Li Ming' }, `/v1/extract?${query}`)
    expect(await response.json()).toMatchObject({
      status: 422,
      code: 'invalid-options',
      errors: [{ path }],
    })
  })

  test.each(['/v1/extract', '/v1/extract/batch'])('packed, for %s', async (path) => {
    const headers = { 'content-type': 'text/plain', 'content-encoding': 'gzip' }
    const response = await app.request(path, { method: 'POST', headers, body: 'x' })
    expect(await problemOf(response)).toMatchObject({ status: 415 })
  })

  test('for a form of answer that does not come', async () => {
    const response = await app.request('/v1/extract', {
      method: 'POST',
      headers: { 'content-type': 'text/plain', accept: 'image/png, application/json;q=0' },
      body: 'Li Ming',
    })
    expect(response.status).toBe(406)
  })
})

test('a defect answers 500 without internals and tells the log', async () => {
  const lines: object[] = []
  const logged = appWith(findsLiMing, { log: (_level, fields) => lines.push(fields) })
  const response = await logged.request('/v1/extract', {
    method: 'POST',
    headers: { 'content-type': 'text/plain', 'x-request-id': 'mine-1' },
    body: 'a defect',
  })
  expect(response.status).toBe(500)
  const answer = await response.text()
  expect(answer).toContain('"requestId":"mine-1"')
  expect(answer).not.toContain('secret')
  expect(JSON.stringify(lines)).toContain('secret internals')
})
