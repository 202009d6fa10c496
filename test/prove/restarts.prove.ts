import { rmSync } from 'node:fs'
import { expect, test } from 'vitest'
import { start } from '../cli/run.ts'
import { createCluster, urlIn } from '../store/cluster.ts'
import { durableDatabases, onEachDatabase } from '../store/databases.ts'
import { smallLexicons } from '../support/small-lexicons.ts'
import { lines, outcome, submit, until } from './batch.ts'
import { missing, startWriters } from './puts.ts'
import { addressOf } from './served.ts'

const env = { THREADS: '1', JOB_LEASE_SECONDS: '2', PORT: '0' }

onEachDatabase(({ name, newUrl }) => {
  test('a service that is restarted under load loses nothing that it took', async () => {
    const lexicons = smallLexicons()
    const DATABASE_URL = await newUrl()
    const begin = () => start('main.js', [], { env: { ...env, LEXICONS: lexicons, DATABASE_URL } })
    let service = begin()
    const url = () => addressOf(service)
    try {
      const id = await submit(await url())
      const writers = startWriters(4, url)
      for (const share of [0.1, 0.3, 0.5]) {
        await until(await url(), id, share)
        service.signal('SIGTERM')
        const { status, complaints } = await service.ended
        expect({ status, complaints }).toEqual({ status: 0, complaints: '' })
        service = begin()
      }
      const { state, counts } = await outcome(await url(), id)
      const { taken, refused } = await writers.end()
      expect(counts.done + counts.failed).toBe(lines)
      expect(state).toMatch(/succeeded/u)
      expect([...refused.keys()].filter((one) => one !== 503)).toEqual([])
      expect(taken.length).toBeGreaterThan(0)
      expect(await missing(await url(), taken)).toEqual([])
      console.log(
        `${name}: restarted 3 times under load; ${taken.length} articles taken and ${lines} lines of a job, nothing lost`,
      )
    } finally {
      service.signal('SIGKILL')
      await service.ended
      rmSync(lexicons, { recursive: true })
    }
  })
}, durableDatabases)

test('a PostgreSQL that goes and comes back loses nothing', async () => {
  const lexicons = smallLexicons()
  const cluster = await createCluster()
  const DATABASE_URL = urlIn(cluster.folder, 'postgres')
  const service = start('main.js', [], {
    env: { ...env, LEXICONS: lexicons, DATABASE_URL, LOG_LEVEL: 'silent' },
  })
  try {
    const url = await addressOf(service)
    const id = await submit(url)
    const writers = startWriters(2, url)
    for (const signal of ['INT', 'QUIT'] as const) {
      await until(url, id, signal === 'INT' ? 0.1 : 0.4)
      await cluster.stop(signal)
      const gone = await fetch(`${url}/v1/people`)
      const { code } = (await gone.json()) as { code: string }
      expect([gone.status, code]).toEqual([503, 'store-unreachable'])
      expect((await fetch(`${url}/healthz`)).status).toBe(200)
      expect((await fetch(`${url}/readyz`)).status).toBe(503)
      await cluster.start()
      await expect.poll(async () => (await fetch(`${url}/readyz`)).status).toBe(200)
    }
    const { state, counts } = await outcome(url, id)
    const { taken, refused } = await writers.end()
    expect(state).toMatch(/succeeded/u)
    expect(counts.done + counts.failed).toBe(lines)
    expect([...refused.keys()].filter((one) => one !== 503)).toEqual([])
    expect(await missing(url, taken)).toEqual([])
    console.log(
      `PostgreSQL gone twice under load; ${taken.length} articles taken and ${lines} lines of a job, nothing lost`,
    )
  } finally {
    service.signal('SIGKILL')
    await service.ended
    await cluster.remove()
    rmSync(lexicons, { recursive: true })
  }
})
