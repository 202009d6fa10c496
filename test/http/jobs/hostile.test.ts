import { connect } from 'node:net'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { holdingsOf } from '../../../src/derived/holdings.ts'
import { listen } from '../../../src/http/server.ts'
import type { ReadMany } from '../../../src/threads/read-many.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { findsLiMing } from '../fake.ts'
import { articles, askFor, ended, idOf, jobsProcess, linesOf, run, send, until } from './app.ts'

const record = findsLiMing({ text: 'Li Ming' })
const answer = { record: JSON.stringify(record), holdings: holdingsOf(record) }

/** Reads nothing before it is opened. */
function gate() {
  let open = () => {}
  const opened = new Promise<void>((resolve) => {
    open = resolve
  })
  let begin = () => {}
  const begun = new Promise<void>((resolve) => {
    begin = resolve
  })
  const readMany: ReadMany = async (items) => {
    begin()
    await opened
    return items.map(() => answer)
  }
  return { readMany, begun, open }
}

onEachDatabase(({ open }) => {
  test('a job that is cancelled while it is read takes up no more, and keeps what was read', async () => {
    const store = await open()
    const { app, close } = jobsProcess(store, { lanes: 1 })
    const { id: before } = await run(app, articles(40))
    await close()
    const { readMany, begun, open: go } = gate()
    const slow = jobsProcess(store, { lanes: 1 }, readMany)
    const id = await idOf(await send(slow.app, articles(70)))
    await begun
    const { counts, state } = await askFor(slow.app, `/v1/jobs/${id}/cancel`, 'POST')
    expect({ state, done: counts.done }).toEqual({ state: 'cancelled', done: 0 })
    go()
    await slow.close()
    expect(await linesOf(slow.app, `/v1/jobs/${id}/results`)).toEqual([])
    expect(await askFor(slow.app, `/v1/jobs/${id}`)).toMatchObject({ state: 'cancelled', counts })
    expect(await linesOf(slow.app, `/v1/jobs/${before}/results`)).toHaveLength(40)
  })

  test('a job that was paused waits in the next process too, until it is resumed', async () => {
    const store = await open()
    const { readMany, begun, open: go } = gate()
    const first = jobsProcess(store, { lanes: 1 }, readMany)
    const id = await idOf(await send(first.app, articles(70)))
    await begun
    await askFor(first.app, `/v1/jobs/${id}/pause`, 'POST')
    go()
    await first.close()
    const { app, close } = jobsProcess(store)
    expect((await run(app, articles(3))).job.state).toBe('succeeded')
    const paused = await askFor(app, `/v1/jobs/${id}`)
    expect(paused).toMatchObject({ state: 'paused', counts: { done: 32 }, etaSeconds: null })
    await askFor(app, `/v1/jobs/${id}/resume`, 'POST')
    expect((await ended(app, id)).counts).toMatchObject({ done: 70, failed: 0 })
    await close()
  })

  test('an archive that unpacks to a line without end costs an error, and none of its neighbours', async () => {
    const { app, close } = jobsProcess(await open())
    const bomb = gzipSync(`${articles(1)}{"text":"${' '.repeat(40_000_000)}"}\n${articles(1, 1)}`)
    expect(bomb.length).toBeLessThan(100_000)
    const type = 'application/gzip'
    const id = await idOf(await send(app, new Uint8Array(bomb), { type }))
    expect((await ended(app, id)).counts).toMatchObject({ done: 2, failed: 1 })
    const [{ error }] = await linesOf(app, `/v1/jobs/${id}/errors`)
    expect(error).toMatchObject({ code: 'line-too-large', size: 40_000_011 })
    await close()
  })
})

onEachDatabase(
  ({ open }) => {
    test('a client that is gone in the middle of a body leaves a job that waits for the rest', async () => {
      const { app, close } = jobsProcess(await open())
      const server = await listen(app, { host: '127.0.0.1', port: 0 })
      const client = connect(Number(new URL(server.url).port), '127.0.0.1')
      const head = [
        'POST /v1/jobs HTTP/1.1',
        `host: ${new URL(server.url).host}`,
        'content-type: application/x-ndjson',
        'content-length: 1000000',
      ]
      client.write(`${head.join('\r\n')}\r\n\r\n${articles(1200)}{"text":"ha`)
      const jobs = async () => (await askFor(app, '/v1/jobs')).items
      while ((await jobs())[0]?.counts.received !== 1000)
        await new Promise((resolve) => setTimeout(resolve, 10))
      client.destroy()
      while ((await jobs())[0].counts.received !== 1200)
        await new Promise((resolve) => setTimeout(resolve, 10))
      const [{ id, state }] = await jobs()
      expect(state).toBe('receiving')
      const rest = await send(app, articles(5, 1200), { path: `/v1/jobs/${id}/lines?from=1200` })
      expect(rest.status).toBe(202)
      expect((await until(app, id, 'succeeded')).counts.done).toBe(1205)
      await server.close(0)
      await close()
    })
  },
  ['SQLite file'],
)
