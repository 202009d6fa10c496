import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { storeTrouble } from '../../src/store/trouble.ts'
import { startService } from '../cli/service.ts'
import { type Running, start } from '../cli/start.ts'
import { problemOf } from '../http/fake.ts'
import { readExposition } from '../support/exposition.ts'
import { type Cluster, createCluster, urlIn } from './cluster.ts'
import { onEachDatabase } from './databases.ts'

onEachDatabase(({ open }) => {
  test('a store is in trouble where it is of another schema', async () => {
    const store = await open()
    expect(await storeTrouble(store)).toBeUndefined()
    const last = sql<{ number: number }>`select max(number) as number from migrations`
    const [{ number }] = (await last.execute(store.read)).rows
    await store.write((tx) => sql`delete from migrations where number = ${number}`.execute(tx))
    expect(await storeTrouble(store)).toMatch(
      /^expected its schema to be the newest, got one without \S+$/u,
    )
    await store.write((tx) =>
      sql`insert into migrations (number, name) values (${number}, 'of tomorrow')`.execute(tx),
    )
    await expect(storeTrouble(store)).rejects.toThrow('of tomorrow')
  })
})

describe('a process whose PostgreSQL stops and comes back', () => {
  let cluster: Cluster
  const running: (Running & { readonly url: string })[] = []

  beforeAll(async () => {
    cluster = await createCluster()
    const env = { DATABASE_URL: urlIn(cluster.folder, 'postgres'), LOG_LEVEL: 'silent' }
    running.push(await startService(env))
    const worker = start('cli/main.js', ['worker'], { env: { ...env, WORKER_PORT: '0' } })
    const url = new URL(/http:\S+/u.exec(await worker.firstLine)?.[0] ?? '').origin
    running.push({ ...worker, url })
  })
  afterAll(async () => {
    for (const { signal } of running) signal('SIGKILL')
    await cluster?.remove()
  })

  const statuses = (path: string) =>
    Promise.all(running.map(async ({ url }) => (await fetch(`${url}${path}`)).status))
  /** Waits until all of them answer so. */
  const until = async (path: string, status: number) => {
    while ((await statuses(path)).some((one) => one !== status));
  }

  test('is not ready, says so, lives on, and is ready again', async () => {
    expect(await statuses('/readyz')).toEqual([200, 200])
    await cluster.stop('INT')
    await until('/readyz', 503)
    for (const { url } of running) {
      const { code, errors = [] } = await problemOf(await fetch(`${url}/readyz`))
      expect(code).toBe('store-unreachable')
      expect(errors.map(({ path }) => path)).toContain('store')
      const samples = readExposition(await (await fetch(`${url}/metrics`)).text())
      const ready = samples.find((one) => one.labels.check === 'store')
      expect(ready?.value).toBe(0)
      const waiting = samples.find(({ name }) => name === 'dossier_job_lines_waiting')
      expect(waiting?.value).toBeNaN()
    }
    expect(await statuses('/healthz')).toEqual([200, 200])
    await cluster.start()
    await until('/readyz', 200)
  })
})
