import { describe, expect, test } from 'vitest'
import { app, post, streamOf } from './fake.ts'

const path = '/v1/extract/batch'
const ndjson = 'application/x-ndjson'

const send = (stream: ReadableStream<Uint8Array>) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': ndjson },
    body: stream,
    duplex: 'half',
  } as RequestInit)

const answersTo = async (body: string | Uint8Array<ArrayBuffer>) =>
  (await (await post(ndjson, body, path)).text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

describe('a batch', () => {
  test('answers every line in order, the last one without a newline too', async () => {
    const answers = await answersTo(
      '{"id":"a","text":"Li Ming"}\n{"text":"x"}\r\n{"id":"c","text":"y"}',
    )
    expect(answers.map(({ index, id }) => [index, id])).toEqual([
      [0, 'a'],
      [1, undefined],
      [2, 'c'],
    ])
    expect(answers[0].record.people[0].name).toBe('Li Ming')
  })

  test('skips blank lines and does not count them', async () => {
    const answers = await answersTo('\n{"text":"x"}\n  \r\n\n{"text":"y"}\n\n')
    expect(answers.map(({ index }) => index)).toEqual([0, 1])
  })

  test('answers a bad line by an error and goes on', async () => {
    const lines = ['{"text":', '{"id":"b","text":""}', '[]', '{"text":"a defect"}', '{"text":"x"}']
    const answers = await answersTo(`${lines.join('\n')}\n`)
    expect(answers.map(({ error }) => error?.code)).toEqual([
      'unreadable-json',
      'empty-text',
      'invalid-article',
      'internal-error',
      undefined,
    ])
    expect(answers[1]).toMatchObject({ index: 1, id: 'b', error: { status: 422 } })
  })

  test('answers a line of broken UTF-8 by an error and goes on', async () => {
    const bytes = Buffer.concat([Buffer.from([0x7b, 0xff, 0x0a]), Buffer.from('{"text":"x"}')])
    const answers = await answersTo(bytes)
    expect(answers.map(({ error }) => error?.code)).toEqual(['invalid-encoding', undefined])
  })

  test('passes over a line that is too long', async () => {
    const parts = function* () {
      yield '{"text":"'
      for (let i = 0; i < 90; i++) yield 'a'.repeat(100_000)
      yield '"}\n{"text":"x"}\n'
    }
    const text = await (await send(streamOf(parts()).stream)).text()
    const [first, second] = text.split('\n').map((line) => JSON.parse(line || 'null'))
    expect(first.error).toMatchObject({ code: 'line-too-large', status: 413, limit: 8_000_000 })
    expect(second).toMatchObject({ index: 1, record: {} })
  })

  test('cuts characters and lines wherever the parts of the stream end', async () => {
    const bytes = Buffer.from('{"id":"é","text":"😀 Li Ming"}\n{"id":"ü","text":"x"}\n')
    const { stream } = streamOf([...bytes].map((byte) => Uint8Array.of(byte)))
    const lines = (await (await send(stream)).text()).trim().split('\n')
    expect(lines.map((line) => JSON.parse(line).id)).toEqual(['é', 'ü'])
  })

  test('applies the options to every record', async () => {
    const response = await post(
      ndjson,
      '{"text":"Li Ming"}',
      `${path}?minConfidence=0.9&include=text`,
    )
    const { record } = JSON.parse(await response.text())
    expect(record.people).toEqual([])
    expect(record.document.text).toBe('Li Ming')
  })

  test('reads no further than it is read', async () => {
    const line = `{"text":"${'Li Ming '.repeat(1000)}"}\n`
    const many = function* () {
      for (;;) yield line
    }
    const { stream, read } = streamOf(many())
    const response = await send(stream)
    const reader = response.body?.getReader()
    for (let i = 0; i < 3; i++) await reader?.read()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(read()).toBeLessThan(20)
    await reader?.cancel()
  })

  test.each([
    ['application/json', 415],
    ['application/x-ndjson; charset=utf-16', 415],
    ['application/jsonl; charset=UTF-8', 200],
  ])('of %s: %i', async (type, status) => {
    expect((await post(type, '{"text":"x"}', path)).status).toBe(status)
  })

  test('of nothing is answered by nothing', async () => {
    expect(await answersTo('')).toEqual([])
  })
})
