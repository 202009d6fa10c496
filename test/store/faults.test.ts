import { randomBytes } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attempt } from '../../src/store/failures.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { articleRow } from './articles.ts'
import { type Cluster, createCluster, urlIn } from './cluster.ts'
import { durableDatabases, onEachDatabase } from './databases.ts'
import { startProcess } from './processes.ts'

/** An article that no compression makes small. */
const large = (id: string, bytes: number) =>
  articleRow(id, { article: JSON.stringify(randomBytes(bytes).toString('base64')) })
const add = (store: Store, ...rows: ReturnType<typeof articleRow>[]) =>
  attempt(() =>
    store.write(async (tx) => {
      for (const row of rows) await tx.insertInto('articles').values(row).execute()
    }),
  )
const idsIn = async (store: Store) =>
  (await store.read.selectFrom('articles').select('id').orderBy('seq').execute()).map(
    ({ id }) => id,
  )
const failed = (code: string) => ({ ok: false, failure: { code } })
const isDone = { ok: true }

onEachDatabase(({ newUrl, open }) => {
  describe('a store that another process has locked', () => {
    test('is read, and refuses a write when patience ends', async () => {
      const url = await newUrl()
      const store = await open(url, { patience: 300 })
      await add(store, articleRow('before'))
      const holder = startProcess(url, 'hold')
      await holder.line()
      const writes = [add(store, articleRow('a')), add(store, articleRow('b'))]
      expect(await idsIn(store)).toEqual(['before'])
      for (const write of writes) expect(await write).toMatchObject(failed('store-busy'))
      holder.child.stdin.end()
      await holder.ended
      expect(await add(store, articleRow('after'))).toMatchObject(isDone)
      expect(await idsIn(store)).toEqual(['before', 'after'])
    })

    test('is written when the other is killed in time', async () => {
      const url = await newUrl()
      const store = await open(url)
      const holder = startProcess(url, 'hold')
      await holder.line()
      const write = add(store, articleRow('after'))
      holder.child.kill('SIGKILL')
      expect(await write).toMatchObject(isDone)
      expect(await idsIn(store)).toEqual(['after'])
    })

    test('does not keep a new process from starting', async () => {
      const url = await newUrl()
      await open(url)
      const holder = startProcess(url, 'hold')
      await holder.line()
      const store = await openStore(url, { patience: 300 })
      expect(await idsIn(store)).toEqual([])
      await store.close()
      holder.child.kill('SIGKILL')
    })
  })
}, durableDatabases)

describe('a full disk under SQLite', () => {
  onEachDatabase(
    ({ open }) => {
      test('refuses what finds no room', async () => {
        const store = await open()
        await add(store, articleRow('before'))
        const limit = (pages: number) =>
          store.write((tx) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(tx))
        await limit(40)
        const refused = await add(store, articleRow('small'), large('large', 500_000))
        expect(refused).toMatchObject(failed('store-full'))
        expect(await idsIn(store)).toEqual(['before'])
        await limit(1_000_000)
        expect(await add(store, large('after', 500_000))).toMatchObject(isDone)
        expect(await idsIn(store)).toEqual(['before', 'after'])
      })
    },
    ['SQLite file', 'SQLite memory'],
  )
})

describe('PostgreSQL', () => {
  let cluster: Cluster
  let store: Store
  beforeAll(async () => {
    cluster = await createCluster()
    store = await openStore(urlIn(cluster.folder, 'postgres'), { patience: 1000 })
  })
  afterAll(async () => {
    await store?.close()
    await cluster?.remove()
  })

  test.each(['INT', 'QUIT'] as const)('gone by %s and back', async (signal) => {
    const before = await idsIn(store)
    const kept = `before ${signal}`
    await add(store, articleRow(kept))
    let interrupted = async () => {}
    const cut = attempt(() =>
      store.write(async (tx) => {
        await tx.insertInto('articles').values(articleRow('lost')).execute()
        await interrupted()
        await tx.insertInto('articles').values(articleRow('lost too')).execute()
      }),
    )
    interrupted = () => cluster.stop(signal)
    const next = add(store, articleRow('lost as well'))
    expect(await cut).toMatchObject(failed('store-unreachable'))
    expect(await next).toMatchObject(failed('store-unreachable'))
    expect(await attempt(() => idsIn(store))).toMatchObject(failed('store-unreachable'))

    await cluster.start()
    expect(await add(store, articleRow(`after ${signal}`))).toMatchObject(isDone)
    expect(await idsIn(store)).toEqual([...before, kept, `after ${signal}`])
  })

  test.each(['40001', '40P01'])('repeats a transaction that it gave up with %s', async (state) => {
    const before = await idsIn(store)
    let tries = 0
    const give = sql.raw(
      `do $$ begin raise exception 'given up' using errcode = '${state}'; end $$`,
    )
    const twice = attempt(() =>
      store.write(async (tx) => {
        await tx.insertInto('articles').values(articleRow(state)).execute()
        if (tries++ === 0) await give.execute(tx)
      }),
    )
    expect(await twice).toMatchObject(isDone)
    expect({ tries, ids: await idsIn(store) }).toEqual({ tries: 2, ids: [...before, state] })
  })

  test('gives up when patience ends', async () => {
    const before = await idsIn(store)
    const give = sql.raw(`do $$ begin raise exception 'given up' using errcode = '40001'; end $$`)
    const never = attempt(() =>
      store.write(async (tx) => {
        await tx.insertInto('articles').values(articleRow('never')).execute()
        await give.execute(tx)
      }),
    )
    expect(await never).toMatchObject(failed('store-busy'))
    expect(await idsIn(store)).toEqual(before)
  })

  test('with a full disk', async () => {
    const before = await idsIn(store)
    await cluster.stop('INT')
    // No whole number of pages: the last one is written in part, as on a full disk.
    await cluster.start(8195)
    const rows = Array.from({ length: 20 }, (_, at) => large(`large ${at}`, 300_000))
    expect(await add(store, articleRow('small'), ...rows)).toMatchObject(failed('store-full'))
    expect(await idsIn(store)).toEqual(before)
    expect(await add(store, articleRow('still small'))).toMatchObject(isDone)

    await cluster.stop('INT')
    await cluster.start()
    expect(await add(store, ...rows)).toMatchObject(isDone)
    expect(await idsIn(store)).toEqual([...before, 'still small', ...rows.map(({ id }) => id)])
  })
})
