import { describe, expect, test } from 'vitest'
import { onEachDatabase } from '../../store/databases.ts'
import { articles, askFor, ended, idOf, jobsProcess, run, send } from './app.ts'

onEachDatabase(({ open }) => {
  describe('a job', () => {
    test('reads every line and gives them in their order', async () => {
      const { app, close } = jobsProcess(await open())
      const { status, job, results, errors } = await run(app, articles(100))
      expect(status).toBe(202)
      expect(job).toMatchObject({
        state: 'succeeded',
        counts: { received: 100, done: 100, failed: 0, skipped: 0, total: 100 },
        etaSeconds: 0,
      })
      expect(results.map(({ index, id }) => [index, id])).toEqual(
        Array.from({ length: 100 }, (_, at) => [at, `a${at}`]),
      )
      expect(results[7].record.people[0].name).toBe('Li Ming')
      expect(errors).toEqual([])
      await close()
    })

    test('keeps what its sender calls it, which makes it no other job', async () => {
      const { app, close } = jobsProcess(await open())
      const headers = { 'idempotency-key': 'news' }
      const named = await send(app, articles(1), { path: '/v1/jobs?name=May%20news', headers })
      const again = await send(app, articles(1), { path: '/v1/jobs?name=June', headers })
      const first = await named.json()
      expect(first).toMatchObject({ name: 'May news' })
      expect(await idOf(again)).toBe(Reflect.get(Object(first), 'id'))
      expect(
        (await send(app, articles(1), { path: `/v1/jobs?name=${'x'.repeat(201)}` })).status,
      ).toBe(422)
      await close()
    })

    test('gives what the batch endpoint gives, byte by byte', async () => {
      const { app, close } = jobsProcess(await open())
      const body = '{"id":"é\\u0000","text":"😀 Li Ming"}\n\n  \n{"text":"x","odd":1}\n'
      const options = '?include=text&offsets=both&minConfidence=0.9&colour=red'
      const direct = await send(app, body, { path: `/v1/extract/batch${options}` })
      const id = await idOf(await send(app, body, { path: `/v1/jobs${options}` }))
      await ended(app, id)
      const results = await (await app.request(`/v1/jobs/${id}/results`)).text()
      expect(results).toBe(await direct.text())
      await close()
    })

    test('is found by its address, listed, forgotten when it has ended', async () => {
      const { app, close } = jobsProcess(await open())
      const response = await send(app, articles(1))
      const location = response.headers.get('location') ?? ''
      const id = await idOf(response)
      expect(location).toBe(`/v1/jobs/${id}`)
      await ended(app, id)
      const second = await idOf(await send(app, articles(1)))
      await ended(app, second)
      const page = await askFor(app, '/v1/jobs?limit=1')
      expect(page.items.map((job: { id: string }) => job.id)).toEqual([second])
      const next = await askFor(app, `/v1/jobs?limit=1&cursor=${page.nextCursor}`)
      expect(next.items.map((job: { id: string }) => job.id)).toEqual([id])
      expect((await app.request(location, { method: 'DELETE' })).status).toBe(204)
      expect((await app.request(location)).status).toBe(404)
      await close()
    })

    test('counts broken lines as errors and reads the others', async () => {
      const { app, close } = jobsProcess(await open())
      const lines = [
        '{"text":',
        '{"id":"b","text":""}',
        '[]',
        '{"text":"a defect"}',
        '{"id":"x","text":"x"}',
        '{"id":"x","text":"y"}',
      ]
      const { job, results, errors } = await run(app, lines.join('\n'))
      expect(job.state).toBe('partially-succeeded')
      expect(errors.map(({ index, error }) => [index, error.code])).toEqual([
        [0, 'unreadable-json'],
        [1, 'empty-text'],
        [2, 'invalid-article'],
        [3, 'internal-error'],
        [5, 'duplicate-id'],
      ])
      expect(results.map(({ index }) => index)).toEqual([4])
      expect(JSON.stringify(errors)).not.toContain('secret')
      await close()
    })
  })
})
