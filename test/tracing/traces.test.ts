import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startService } from '../cli/service.ts'
import type { Running } from '../cli/start.ts'
import { type SentSpan, startCollector } from './collector.ts'

const text =
  'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on 3 May 2024.'
const traceId = '0af7651916cd43dd8448eb211c80319c'
const parent = 'b7ad6b7169203331'
const steps = ['read', 'dates', 'find', 'merge', 'link', 'topics', 'compose']

let collector: Awaited<ReturnType<typeof startCollector>>
let service: Running & { url: string }

beforeAll(async () => {
  collector = await startCollector()
  service = await startService({
    LOG_LEVEL: 'info',
    OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
    OTEL_SERVICE_NAME: 'dossier-test',
    OTEL_BSP_SCHEDULE_DELAY: '100',
  })
})
afterAll(() => {
  service?.signal('SIGKILL')
  collector?.close()
})

const send = (path: string, method: string, body: string, headers: Record<string, string> = {}) =>
  fetch(`${service.url}${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...headers },
    body,
  })
const child = (of: { spanId: string }, name: string) =>
  collector.spans.find((span) => span.parentSpanId === of.spanId && span.name === name)
const groupsOf = ({ spanId }: { spanId: string }) =>
  collector.spans.filter((span) => span.parentSpanId === spanId && span.name === 'read group')
/** Of numbers, whole ones as text. */
const valueIn = ({ attributes }: SentSpan, name: string) =>
  Number(Object.values(attributes.find(({ key }) => key === name)?.value ?? {})[0])
const articlesIn = (groups: readonly SentSpan[]) =>
  groups.reduce((sum, group) => sum + valueIn(group, 'articles'), 0)
const spanOf = async (name: string) => {
  await collector.until(name)
  const found = collector.spans.find((span) => span.name === name)
  if (!found) throw new Error(`expected a span ${name}`)
  return found
}

describe('with an exporter', () => {
  test('each step of an extraction is a span of its request, which goes on with the trace of who asked', async () => {
    await send('/v1/extract', 'POST', JSON.stringify({ text }), {
      traceparent: `00-${traceId}-${parent}-01`,
    })
    const request = await spanOf('POST /v1/extract')
    expect(request).toMatchObject({ traceId, parentSpanId: parent, service: 'dossier-test' })
    expect(child(request, 'receive')).toMatchObject({ traceId })
    const spans = steps.map((step) => child(request, step))
    expect(spans.map((span) => span?.name)).toEqual(steps)
    const begins = spans.map((span) => BigInt(span?.startTimeUnixNano ?? 0))
    expect(begins).toEqual([...begins].sort((a, b) => (a < b ? -1 : 1)))
    const read = child(request, 'read')
    expect(read && child(read, 'look up')).toMatchObject({ traceId })
  })

  test('a long article, which a thread reads, has the same steps', async () => {
    await send('/v1/extract', 'POST', JSON.stringify({ text: `${text} `.repeat(600) }))
    const all = () => collector.spans.filter(({ name }) => name === 'POST /v1/extract')
    await vi.waitUntil(() => all().length === 2, { timeout: 20_000 })
    const [, request] = all()
    for (const step of steps) expect(child(request, step), step).toBeDefined()
  })

  test('storing is a span, and so is a chunk of a job', async () => {
    await send('/v1/articles/a', 'PUT', JSON.stringify({ text }))
    const request = await spanOf('PUT /v1/articles/:id')
    expect(child(request, 'store write')).toBeDefined()
    expect(child(request, 'find')).toBeDefined()
    await send('/v1/jobs', 'POST', `${JSON.stringify({ text })}\n`, {
      'content-type': 'application/x-ndjson',
    })
    const chunk = await spanOf('job chunk')
    const asked = await spanOf('POST /v1/jobs')
    expect(chunk.parentSpanId || undefined).toBeUndefined()
    expect(chunk.links).toMatchObject([{ traceId: asked.traceId, spanId: asked.spanId }])
    expect(child(chunk, 'store write')).toBeDefined()
    expect(articlesIn(groupsOf(chunk))).toBe(1)
  })

  test('of many articles each group is a span of its request, with what their steps took in all', async () => {
    const lines = Array.from({ length: 100 }, () => `${JSON.stringify({ text })}\n`).join('')
    const others = ['1', '2', '3'].map((digit) => digit.repeat(32))
    const answers = await Promise.all(
      others.map((trace) =>
        send('/v1/extract/batch', 'POST', `${lines}{\n{}\n`, {
          'content-type': 'application/x-ndjson',
          traceparent: `00-${trace}-${parent}-01`,
        }),
      ),
    )
    for (const answer of answers) expect((await answer.text()).split('\n')).toHaveLength(103)
    const all = () => collector.spans.filter(({ name }) => name === 'POST /v1/extract/batch')
    await vi.waitUntil(() => all().length === others.length, { timeout: 20_000 })
    for (const request of all()) {
      expect(request.parentSpanId).toBe(parent)
      expect(others).toContain(request.traceId)
      const groups = groupsOf(request)
      expect(groups.every((group) => group.traceId === request.traceId)).toBe(true)
      // One that cannot be read has no steps: alone in its group it is no span.
      expect([100, 101, 102]).toContain(articlesIn(groups))
      expect(groups.length).toBeLessThan(103)
      for (const step of [...steps, 'look_up'])
        expect(valueIn(groups[0], `ms.${step}`), step).toBeGreaterThan(0)
    }
  })

  test('what is not to be recorded makes no spans', async () => {
    const trace = '4'.repeat(32)
    const answer = await send('/v1/extract/batch', 'POST', `${JSON.stringify({ text })}\n`, {
      'content-type': 'application/x-ndjson',
      traceparent: `00-${trace}-${parent}-00`,
    })
    expect(await answer.text()).toContain('"record"')
    await send('/v1/extract', 'POST', JSON.stringify({ text }), {
      traceparent: `00-${'5'.repeat(32)}-${parent}-01`,
    })
    await vi.waitUntil(() => collector.spans.some(({ traceId }) => traceId === '5'.repeat(32)))
    expect(collector.spans.filter((span) => span.traceId === trace)).toEqual([])
  })

  test('nothing that a process does by itself is a trace, no text is in any, and the log names them', async () => {
    const roots = collector.spans.filter(({ parentSpanId }) => !parentSpanId)
    expect(roots.filter(({ name }) => name.startsWith('store'))).toEqual([])
    expect(collector.sent()).not.toMatch(/Li Ming|Eastlake|Schmidt/u)
    service.signal('SIGTERM')
    const { complaints } = await service.ended
    const lines = complaints
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(lines.find(({ route }) => route === '/v1/extract')).toMatchObject({ traceId })
  })
})

test('a collector that is not there is told once, and holds nothing up', async () => {
  const alone = await startService({
    OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9',
    OTEL_BSP_SCHEDULE_DELAY: '50',
  })
  const body = JSON.stringify({ text })
  const headers = { 'content-type': 'application/json' }
  for (let at = 0; at < 3; at++) {
    const answer = await fetch(`${alone.url}/v1/extract`, { method: 'POST', headers, body })
    expect(answer.status).toBe(200)
  }
  alone.signal('SIGTERM')
  const { status, complaints } = await alone.ended
  expect(status).toBe(0)
  const told = complaints.split('\n').filter((line) => line.includes('"traces"'))
  expect(told.length).toBeLessThanOrEqual(1)
})
