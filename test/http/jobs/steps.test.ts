import { describe, expect, test } from 'vitest'
import type { Failure } from '../../../src/failure.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { articles, askFor, ended, idOf, jobsProcess, linesOf, run, send, until } from './app.ts'

/** Bytes that come, and then a break. */
const broken = (text: string): ReadableStream<Uint8Array> => {
  let isSent = false
  return new ReadableStream({
    pull(controller) {
      if (isSent) controller.error(new Error('gone'))
      else controller.enqueue(new TextEncoder().encode(text))
      isSent = true
    },
  })
}
const indexes = (lines: readonly { index: number }[]) => lines.map(({ index }) => index)
const upTo = (count: number) => Array.from({ length: count }, (_, at) => at)

onEachDatabase(({ open }) => {
  describe('a body that breaks off', () => {
    test('is kept as far as its whole lines came, is not run, and goes on where it ended', async () => {
      const { app, close } = jobsProcess(await open())
      const cut = await send(app, broken(`${articles(40)}{"id":"half`))
      expect(cut.status).toBe(400)
      const { items } = await askFor(app, '/v1/jobs')
      expect(items[0]).toMatchObject({ state: 'receiving', counts: { received: 40, done: 0 } })
      const { id } = items[0]
      const path = `/v1/jobs/${id}/lines`
      expect((await send(app, articles(1), { path: `${path}?from=41` })).status).toBe(409)
      const rest = await send(app, articles(10, 40), { path: `${path}?from=40` })
      expect(rest.status).toBe(202)
      expect((await ended(app, id)).counts).toMatchObject({ received: 50, done: 50 })
      expect(indexes(await linesOf(app, `/v1/jobs/${id}/results`))).toEqual(upTo(50))
      expect((await send(app, articles(1), { path: `${path}?from=50` })).status).toBe(409)
      await close()
    })

    test('goes on when all of it is sent again with its key', async () => {
      const { app, close } = jobsProcess(await open())
      const headers = { 'idempotency-key': 'monday' }
      await send(app, broken(articles(1500)), { headers })
      const { items } = await askFor(app, '/v1/jobs')
      expect(items[0].counts.received).toBe(1500)
      expect((await send(app, articles(1600, 1), { headers })).status).toBe(409)
      const whole = await send(app, articles(1600), { headers })
      expect([whole.status, await idOf(whole)]).toEqual([202, items[0].id])
      await ended(app, items[0].id)
      expect(indexes(await linesOf(app, `/v1/jobs/${items[0].id}/results`))).toEqual(upTo(1600))
      await close()
    })

    test('leaves nothing when no line was whole', async () => {
      const { app, close } = jobsProcess(await open())
      expect((await send(app, broken('{"id":"half'))).status).toBe(400)
      expect((await askFor(app, '/v1/jobs')).items).toEqual([])
      await close()
    })

    test('expires', async () => {
      const store = await open()
      const first = jobsProcess(store)
      await send(first.app, broken(articles(3)), { headers: { 'idempotency-key': 'k' } })
      await first.close()
      const { app, close } = jobsProcess(store, { expiry: -1000 })
      const [{ id }] = (await askFor(app, '/v1/jobs')).items
      expect((await until(app, id, 'cancelled')).stalledReason).toContain('broke off')
      const again = await run(app, articles(2), { headers: { 'idempotency-key': 'k' } })
      expect(again).toMatchObject({ status: 202, job: { state: 'succeeded' } })
      await close()
    })
  })

  describe('an Idempotency-Key', () => {
    test('leads the same body to the same job, and refuses another body', async () => {
      const { app, close } = jobsProcess(await open())
      const headers = { 'idempotency-key': 'key' }
      const { id } = await run(app, articles(5), { headers })
      expect(await idOf(await send(app, articles(5), { headers }))).toBe(id)
      for (const other of [articles(4), articles(6), articles(5, 1), ''])
        expect((await send(app, other, { headers })).status).toBe(409)
      expect((await send(app, articles(5), { headers, path: '/v1/jobs?store=true' })).status).toBe(
        409,
      )
      expect((await askFor(app, `/v1/jobs/${id}`)).counts.received).toBe(5)
      await close()
    })
  })

  test('a request that sends a job again takes it over from one that hangs', async () => {
    const { app, close } = jobsProcess(await open())
    const headers = { 'idempotency-key': 'key' }
    let more = (_text: string, _isLast: boolean) => {}
    const hanging = new ReadableStream<Uint8Array>({
      start(controller) {
        more = (text, isLast) => {
          controller.enqueue(new TextEncoder().encode(text))
          if (isLast) controller.close()
        }
      },
    })
    const first = send(app, hanging, { headers })
    more(articles(1200), false)
    while ((await askFor(app, '/v1/jobs')).items[0]?.counts.received !== 1000)
      await new Promise((resolve) => setTimeout(resolve, 10))
    const second = await send(app, articles(1300), { headers })
    expect(second.status).toBe(202)
    more(articles(100, 1200), true)
    expect((await first).status).toBe(409)
    expect((await ended(app, await idOf(second))).counts.done).toBe(1300)
    await close()
  })

  test('a job that does not move says why', async () => {
    const store = await open()
    const idle = jobsProcess(store, { lanes: 0 })
    const id = await idOf(await send(idle.app, articles(3)))
    const later = jobsProcess(store, {
      lanes: 0,
      now: () => new Date(Date.now() + 60_000).toISOString(),
    })
    const told = await askFor(later.app, `/v1/jobs/${id}`)
    expect(told).toMatchObject({ state: 'queued', rate: null, etaSeconds: null })
    expect(told.stalledReason).toContain('no worker')
    await idle.close()
    await later.close()
  })

  describe('decisions', () => {
    test('pause, resume and cancel', async () => {
      const store = await open()
      const idle = jobsProcess(store, { lanes: 0 })
      const id = await idOf(await send(idle.app, articles(70)))
      const act = async (action: string) => {
        const response = await idle.app.request(`/v1/jobs/${id}/${action}`, { method: 'POST' })
        return [response.status, ((await response.json()) as { state?: string }).state]
      }
      expect(await act('retry')).toEqual([409, undefined])
      expect(await act('pause')).toEqual([200, 'paused'])
      expect(await act('pause')).toEqual([200, 'paused'])
      const working = jobsProcess(store)
      const { job } = await run(working.app, articles(3))
      expect(job.state).toBe('succeeded')
      expect((await askFor(idle.app, `/v1/jobs/${id}`)).counts.done).toBe(0)
      expect(await act('resume')).toEqual([200, 'queued'])
      expect((await ended(idle.app, id)).counts.done).toBe(70)
      expect(await act('cancel')).toEqual([409, undefined])
      await working.close()
      const second = await idOf(await send(idle.app, articles(3)))
      const cancelled = await askFor(idle.app, `/v1/jobs/${second}/cancel`, 'POST')
      expect(cancelled).toMatchObject({ state: 'cancelled', etaSeconds: 0 })
      await idle.close()
    })

    test('retry reads the lines that failed, and no other', async () => {
      const store = await open()
      const failing = jobsProcess(store, {}, async (items) =>
        items.map(() => ({ failure: { code: 'deadline-exceeded', message: 'late' } })),
      )
      const { id, errors } = await run(failing.app, `${articles(3)}[]\n`)
      expect(indexes(errors)).toEqual([0, 1, 2, 3])
      expect((await askFor(failing.app, `/v1/jobs/${id}`)).state).toBe('failed')
      await failing.close()
      const { app, close } = jobsProcess(store)
      await askFor(app, `/v1/jobs/${id}/retry`, 'POST')
      expect(await ended(app, id)).toMatchObject({
        state: 'partially-succeeded',
        counts: { received: 4, done: 3, failed: 1 },
      })
      expect(indexes(await linesOf(app, `/v1/jobs/${id}/results`))).toEqual([0, 1, 2])
      expect(indexes(await linesOf(app, `/v1/jobs/${id}/errors`))).toEqual([3])
      expect(await askFor(app, `/v1/jobs/${id}/report`)).toMatchObject({
        records: 3,
        totals: { people: 3, positions: 0 },
        failures: { 'invalid-article': 1 },
      })
      await close()
    })
  })

  describe('results', () => {
    test('are given while the job runs, go on behind a line, and come as CSV too', async () => {
      const { app, close } = jobsProcess(await open(), { lanes: 1 })
      const { id } = await run(app, `${articles(60)}[]\n`)
      const rest = await linesOf(app, `/v1/jobs/${id}/results?after=57`)
      expect(indexes(rest)).toEqual([58, 59])
      expect(indexes(await linesOf(app, `/v1/jobs/${id}/results?cursor=58`))).toEqual([59])
      const csv = await (await app.request(`/v1/jobs/${id}/results?format=csv`)).text()
      expect(csv.trim().split('\r\n')).toHaveLength(61)
      const errors = await (await app.request(`/v1/jobs/${id}/errors?format=csv`)).text()
      expect(errors).toMatch(/^index,id,code,detail\r\n60,,invalid-article,.*\r\n$/u)
      expect((await app.request(`/v1/jobs/${id}/results?after=-2`)).status).toBe(422)
      await close()
    })

    test('are read from the store no faster than they are taken', async () => {
      const store = await open()
      const { app, close } = jobsProcess(store)
      const { id } = await run(app, articles(400))
      const response = await app.request(`/v1/jobs/${id}/results`)
      const reader = response.body?.getReader()
      await reader?.read()
      await app.request(`/v1/jobs/${id}`, { method: 'DELETE' })
      let lines = 1
      for (;;) {
        const next = await reader?.read()
        if (!next || next.done) break
        lines++
      }
      expect(lines).toBeLessThan(100)
      await close()
    })
  })

  test('what goes wrong inside is told to the log, and not to the sender', async () => {
    const reported: Failure[] = []
    const report = (failure: Failure) => reported.push(failure)
    const failure = { code: 'internal-error', message: 'it failed' } as const
    const { app, close } = jobsProcess(await open(), { report }, async (items) =>
      items.map(() => ({ failure, defect: 'Error: deep inside' })),
    )
    for (const store of ['false', 'true']) {
      const { id, errors } = await run(app, articles(1), { path: `/v1/jobs?store=${store}` })
      expect(JSON.stringify(errors)).not.toContain('deep inside')
      const message = `job ${id}, line 0: Error: deep inside`
      expect(reported.splice(0)).toEqual([{ code: 'internal-error', message }])
    }
    await close()
  })

  test('events tell how far a job is, until it has ended', async () => {
    const { app, close } = jobsProcess(await open())
    const id = await idOf(await send(app, articles(50)))
    const text = await (await app.request(`/v1/jobs/${id}/events`)).text()
    const events = [...text.matchAll(/^event: (\w+)\ndata: (.*)$/gmu)]
    expect(events.at(-1)?.[1]).toBe('end')
    expect(JSON.parse(events.at(-1)?.[2] ?? '')).toMatchObject({ state: 'succeeded' })
    await close()
  })

  test('a small job does not wait for a large one', async () => {
    const { app, close } = jobsProcess(await open(), { lanes: 1 })
    const large = await idOf(await send(app, articles(2000)))
    const { job } = await run(app, articles(10))
    expect(job.state).toBe('succeeded')
    expect((await askFor(app, `/v1/jobs/${large}`)).counts.done).toBeLessThan(2000)
    await close()
  })
})
