import { expect, test } from 'vitest'
import { createApp } from '../../src/http/app.ts'
import { createMetrics } from '../../src/metrics/metrics.ts'
import { counted } from '../../src/service/counted.ts'
import { createReader } from '../../src/service/reader.ts'
import { createService } from '../../src/service/service.ts'
import { articles, ask } from '../http/archive/app.ts'
import { readPage } from '../http/fake.ts'
import { extract } from '../support/extractor.ts'

function measured() {
  const metrics = createMetrics('1.2.3')
  const reader = counted(createReader({ extract, readPage }), metrics.read)
  const app = createApp(createService({ reader: () => reader }), { metrics })
  const figures = async () => (await ask(app, 'GET', '/metrics')).body as string
  return { metrics, app, figures }
}

test('what was read and found is counted, by request and in a batch', async () => {
  const { app, figures } = measured()
  const answer = await ask(app, 'POST', '/v1/extract', articles.visit)
  const people = answer.body.people.length
  expect(await figures()).toContain(`dossier_entities_total{kind="people"} ${people}`)
  const lines = `${JSON.stringify(articles.visit)}\n${JSON.stringify({ text: 5 })}\n`.repeat(2)
  const batch = await app.request('/v1/extract/batch', {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
    body: lines,
  })
  expect((await batch.text()).trim().split('\n')).toHaveLength(4)
  const text = await figures()
  expect(text).toContain('dossier_articles_total 3')
  expect(text).toContain(`dossier_words_total ${3 * answer.body.document.wordCount}`)
  expect(text).toContain(`dossier_entities_total{kind="people"} ${3 * people}`)
})

test('requests are counted by route, whatever stands in the address', async () => {
  const { app, figures } = measured()
  await ask(app, 'GET', '/healthz')
  for (const id of ['a', 'b"}', 'c\n']) await ask(app, 'GET', `/nowhere/${encodeURIComponent(id)}`)
  const text = await figures()
  expect(text).toContain(
    'dossier_http_requests_total{method="GET",route="/healthz",status="200"} 1',
  )
  expect(text).toContain('dossier_http_requests_total{method="GET",route="none",status="404"} 3')
  expect(text).toContain('dossier_http_request_duration_seconds_count{method="GET",route="none"} 3')
  expect(text).toContain('dossier_http_problems_total{code="not-found"} 3')
})

test('lists and waiting lines are asked when the figures are', async () => {
  const { metrics, figures } = measured()
  let version = 3
  let lines: number | undefined = 12
  metrics.gauge({
    lexicons: () => ({ version, hash: 'abc' }),
    threads: () => ({ most: 2, busy: 1, waiting: 7 }),
    waitingLines: async () => lines,
    waitingRereads: async () => 5,
    waitingDeliveries: async () => 3,
    checks: async () => [
      { name: 'store', isPassed: false },
      { name: 'threads', isPassed: true },
    ],
  })
  expect(await figures()).toContain('dossier_lexicon_version{hash="abc"} 3')
  version = 4
  lines = undefined
  const text = await figures()
  expect(text).toContain('dossier_lexicon_version{hash="abc"} 4')
  expect(text).toMatch(/^dossier_job_lines_waiting nan$/imu)
  expect(text).toContain('dossier_rereads_waiting 5')
  expect(text).toContain('dossier_threads_busy 1')
  expect(text).toContain('dossier_threads_waiting 7')
  expect(text).toContain('dossier_ready{check="store"} 0')
  expect(text).toContain('nodejs_eventloop_lag')
  expect(text).toContain('dossier_info{version="1.2.3"} 1')
})
