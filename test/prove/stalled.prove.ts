import { afterAll, beforeAll, expect, test } from 'vitest'
import { createMetrics } from '../../src/metrics/metrics.ts'
import type { Store } from '../../src/store/store.ts'
import { serveEverything } from '../http/limits/everything.ts'
import { dial, head } from '../http/limits/sockets.ts'
import { onEachDatabase } from '../store/databases.ts'

/** More than the buffers of both ends of a connection hold. */
const size = 60_000_000
const lines = 600

/** A job that has ended, with results that are long. */
async function addJob(store: Store): Promise<void> {
  const moment = '2024-05-03T00:00:00.000Z'
  const body = JSON.stringify({ said: 'a'.repeat(size / lines) })
  await store.write(async (tx) => {
    const job = {
      id: 'j',
      state: 'succeeded' as const,
      options: '{"format":"ndjson","view":{}}',
      stores: 0,
      client_key: null,
      digest: '',
      intake: 'j',
      received: lines,
      done: lines,
      failed: 0,
      skipped: 0,
      created_at: moment,
      started_at: moment,
      finished_at: moment,
      active_at: moment,
      served_at: '',
      reason: null,
    }
    await tx.insertInto('jobs').values(job).execute()
    for (let line = 0; line < lines; line++)
      await tx
        .insertInto('job_results')
        .values({ job: 'j', line, id: null, kind: 'done', body })
        .execute()
  })
}

onEachDatabase(
  ({ open }) => {
    const own = createMetrics('0')
    /** The most requests in hand that there were. */
    let most = 0
    const metrics = {
      ...own,
      inHand(count: number) {
        most = Math.max(most, count)
        own.inHand(count)
      },
    }
    let store: Store
    let server: Awaited<ReturnType<typeof serveEverything>>
    beforeAll(async () => {
      store = await open()
      await addJob(store)
      const connections = { silenceSeconds: 3 }
      server = await serveEverything(store, { metrics, limits: { atOnce: 50 } }, connections)
    })
    afterAll(() => server.close())

    const inHand = async (): Promise<number> => {
      const { content } = await metrics.text()
      return Number(/^dossier_http_requests_in_hand (?<count>\d+)$/mu.exec(content)?.groups?.count)
    }
    const paths = ['/v1/jobs/j/results', '/v1/jobs/j/results?after=10']

    test('answers that nobody takes are made no further, cut after the silence, and hold nothing', async () => {
      const before = process.memoryUsage().rss
      const stalled = Array.from({ length: 20 }, (_, at) => {
        const line = dial(server.url, false)
        line.socket.pause()
        line.send(head(`GET ${paths[at % paths.length]}`))
        return line
      })
      await expect.poll(() => most).toBe(20)
      // All of them in full would be twenty times the size.
      expect(process.memoryUsage().rss - before).toBeLessThan(size * 6)
      await expect.poll(inHand).toBe(0)
      for (const { socket } of stalled) socket.destroy()
      // Nothing that was read is in the way of a write, nor of another reader.
      await store.write((tx) => tx.deleteFrom('job_results').where('line', '=', 0).execute())
      const whole = await (await fetch(`${server.url}${paths[0]}`)).text()
      expect(whole.split('\n')).toHaveLength(lines)
      await expect.poll(inHand).toBe(0)
    })

    test('a reader that goes away in the middle leaves nothing either', async () => {
      const gone = Array.from({ length: 10 }, () => dial(server.url))
      for (const { send } of gone) send(head('GET /v1/jobs/j/results'))
      for (const { answer, socket } of gone) {
        await answer('"index":1')
        socket.destroy()
      }
      await expect.poll(inHand).toBe(0)
    })

    test('nor does one of an export, or of the news of a job', async () => {
      const rows = Array.from(
        { length: 1600 },
        (_, at) => `Zent ${at} Qo,company,Qo ${at} ${'a'.repeat(9000)}\n`,
      )
      const path = `${server.url}/v1/lexicons/organizations.known/import?format=csv`
      const added = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'text/csv' },
        body: `name,kind,aliases\n${rows.join('')}`,
      })
      expect(added.status).toBe(200)
      most = 0
      const exported = '/v1/lexicons/organizations.known/export?format=csv'
      const stalled = Array.from({ length: 8 }, () => {
        const line = dial(server.url, false)
        line.socket.pause()
        line.send(head(`GET ${exported}`))
        return line
      })
      await expect.poll(() => most).toBe(8)
      await expect.poll(inHand).toBe(0)
      for (const { socket } of stalled) socket.destroy()
      // There is no more news of one that is paused.
      await store.write((tx) =>
        tx.updateTable('jobs').set({ state: 'paused' }).where('id', '=', 'j').execute(),
      )
      const news = dial(server.url)
      news.send(head('GET /v1/jobs/j/events'))
      await news.answer('event: progress')
      expect(await inHand()).toBe(1)
      news.socket.destroy()
      await expect.poll(inHand).toBe(0)
    })
  },
  ['SQLite file', 'PostgreSQL'],
)
