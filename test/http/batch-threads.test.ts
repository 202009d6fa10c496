import { afterAll, expect, test } from 'vitest'
import { createReadPage } from '../../src/html/page.ts'
import { createApp } from '../../src/http/app.ts'
import { pageFacts } from '../../src/lexicon/page-facts.ts'
import type { Log } from '../../src/log.ts'
import { createReader } from '../../src/service/reader.ts'
import { createService } from '../../src/service/service.ts'
import { createThreads } from '../../src/threads/threads.ts'
import { extract, lexicons } from '../support/extractor.ts'
import { streamOf } from './fake.ts'

const readPage = createReadPage(pageFacts(lexicons))
const worker = new URL('../threads/faulty-worker.mjs', import.meta.url)
const threads = createThreads({ worker, deadline: 5_000, most: 2 })
afterAll(threads.close)

const logged: object[] = []
const log: Log = (level, fields) => {
  if (level === 'error') logged.push(fields)
}
const reader = createReader({ extract, readPage, threads: threads.over(lexicons.compiled) })
const inThreads = createApp(createService({ reader: () => reader, threads }), { log })
const here = createReader({ extract, readPage })
const inPlace = createApp(createService({ reader: () => here }))

const answersOf = async (app: typeof inPlace, body: string | ReadableStream<Uint8Array>) => {
  const response = await app.request('/v1/extract/batch?include=text', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson', 'x-request-id': 'one' },
    body,
    duplex: 'half',
  } as RequestInit)
  return (await response.text()).replace(/"requestId":"[^"]*"/gu, '"requestId":""')
}

const line = (n: number, more: object = {}) =>
  `${JSON.stringify({ text: `Li Ming met the Dean of Medicine ${n} times.`.repeat(n + 1), ...more })}\n`

test('a batch read in threads is answered by the same bytes as one read in place', async () => {
  const lines = Array.from({ length: 60 }, (_, n) => line(n, n % 7 === 0 ? { id: `${n}` } : {}))
  lines.splice(20, 0, '{"text":\n', '\n', '[]\n', '{"id":"x","text":" "}\n', '{"text":"\\ud800"}\n')
  const body = lines.join('')
  expect(await answersOf(inThreads, body)).toBe(await answersOf(inPlace, body))
})

test('a line that no thread comes to an end with is answered by why, and the log says more', async () => {
  const faults = ['none', 'endless', 'none', 'deadly', 'none']
  const answers = await answersOf(
    inThreads,
    faults.map((fault, n) => line(n, { fault: [fault] })).join(''),
  )
  const codes = answers.split('\n', 5).map((answer) => JSON.parse(answer).error?.code)
  expect(codes).toEqual([undefined, 'deadline-exceeded', undefined, 'internal-error', undefined])
  expect(logged).toEqual([expect.objectContaining({ event: 'failure', index: 3 })])
  expect(answers).not.toContain('exited')
})

test('an endless batch is read no further than its answers are taken', async () => {
  const endless = (function* () {
    for (let n = 0; ; n++) yield line(n % 5)
  })()
  const { stream, read } = streamOf(endless)
  const response = await inThreads.request('/v1/extract/batch', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: stream,
    duplex: 'half',
  } as RequestInit)
  const answers = response.body?.getReader()
  for (let n = 0; n < 300; n++) await answers?.read()
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(read()).toBeLessThan(300 + 2 * threads.ahead)
  await answers?.cancel()
})
