import { gzipSync } from 'node:zlib'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { onEachDatabase } from '../../store/databases.ts'
import { streamOf } from '../fake.ts'
import { articles, askFor, ended, idOf, jobsProcess, linesOf, run, send } from './app.ts'

const indexes = (lines: readonly { index: number }[]) => lines.map(({ index }) => index)

onEachDatabase(({ open }) => {
  describe('store=true', () => {
    test('keeps the articles, and skips those that are kept as they were sent', async () => {
      const { app, close } = jobsProcess(await open())
      const path = '/v1/jobs?store=true'
      const first = await run(app, articles(3), { path })
      expect(first.job.counts).toMatchObject({ done: 3, skipped: 0 })
      expect((await app.request('/v1/articles/a1')).status).toBe(200)
      const more = await run(app, articles(4), { path })
      expect(more.job.counts).toMatchObject({ done: 1, skipped: 3, total: 4 })
      expect(indexes(more.results)).toEqual([0, 1, 2, 3])
      expect(more.results[0].record.people[0].archiveId).toBeTypeOf('string')
      const twice = [
        '{"url":"https://a.example/1","text":"x"}',
        '{"url":"https://a.example/1","text":"y"}',
      ]
      expect((await run(app, twice.join('\n'), { path })).job.counts).toMatchObject({
        done: 1,
        failed: 1,
      })
      await close()
    })
  })

  describe('a body', () => {
    test.each([
      ['content-encoding', { 'content-encoding': 'gzip' }, 'application/x-ndjson'],
      ['its type', {}, 'application/gzip'],
    ])('is unpacked by %s', async (_by, headers, type) => {
      const { app, close } = jobsProcess(await open())
      const response = await send(app, new Uint8Array(gzipSync(articles(50))), { headers, type })
      expect((await ended(app, await idOf(response))).counts.done).toBe(50)
      const cut = gzipSync(articles(5000)).subarray(0, 6000)
      expect((await send(app, new Uint8Array(cut), { headers, type })).status).toBe(400)
      expect((await send(app, articles(5), { headers, type })).status).toBe(400)
      await close()
    })

    test('of no lines is refused and leaves nothing', async () => {
      const { app, close } = jobsProcess(await open())
      for (const body of ['', '\n \r\n', gzipSync('')]) {
        const type = typeof body === 'string' ? undefined : 'application/gzip'
        const sent = typeof body === 'string' ? body : new Uint8Array(body)
        const response = await send(app, sent, type === undefined ? {} : { type })
        expect(response.status).toBe(422)
      }
      expect((await send(app, 'text,id\n', { type: 'text/csv' })).status).toBe(422)
      expect((await askFor(app, '/v1/jobs')).items).toEqual([])
      await close()
    })

    test('with lines that are too long or no text counts them as errors', async () => {
      const { app, close } = jobsProcess(await open())
      const parts = function* () {
        yield '{"text":"'
        for (let i = 0; i < 90; i++) yield 'a'.repeat(100_000)
        yield '"}\n{"text":"Li Ming"}\n'
        yield Uint8Array.of(0x7b, 0xff, 0x0a)
      }
      const id = await idOf(await send(app, streamOf(parts()).stream))
      expect((await ended(app, id)).counts).toMatchObject({ done: 1, failed: 2 })
      const errors = await linesOf(app, `/v1/jobs/${id}/errors`)
      expect(errors.map(({ error }) => error.code)).toEqual(['line-too-large', 'invalid-encoding'])
      await close()
    })
  })
})

onEachDatabase(
  ({ open }) => {
    test('a body that finds no room is refused, and leaves nothing', async () => {
      const store = await open()
      const { app, close } = jobsProcess(store, { lanes: 0 })
      const limit = (pages: number) =>
        store.write((tx) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(tx))
      await limit(200)
      const line = `${JSON.stringify({ text: 'Li Ming '.repeat(20_000) })}\n`
      const refused = await send(app, line.repeat(40))
      expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([
        503,
        'store-full',
      ])
      expect((await askFor(app, '/v1/jobs')).items).toEqual([])
      await limit(1_000_000)
      expect((await send(app, line.repeat(40))).status).toBe(202)
      await close()
    })
  },
  ['SQLite file', 'SQLite memory'],
)
