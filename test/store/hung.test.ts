import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { attempt } from '../../src/store/failures.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { articleRow } from './articles.ts'
import { type Cluster, createCluster, urlIn } from './cluster.ts'

const unreachable = { ok: false, failure: { code: 'store-unreachable' } }
const sleeping = sql`select pg_sleep(1.5)`

describe('a PostgreSQL', () => {
  let cluster: Cluster
  let store: Store
  beforeAll(async () => {
    cluster = await createCluster()
    const url = urlIn(cluster.folder, 'postgres')
    store = await openStore(url, { patience: 1000, readPatience: 500 })
  })
  afterAll(async () => {
    await cluster.remove()
    await store.close()
  })

  const read = () => attempt(() => store.read.selectFrom('articles').select('id').execute())
  const write = (id: string) =>
    attempt(() => store.write((tx) => tx.insertInto('articles').values(articleRow(id)).execute()))

  test('that hangs does not keep those who read or begin to write, and is asked again when it is back', async () => {
    await write('before')
    // More than there are connections, some of which are open.
    await Promise.all(Array.from({ length: 5 }, read))
    cluster.freeze()
    const asked = [...Array.from({ length: 15 }, read), write('meanwhile')]
    for (const answer of await Promise.all(asked)) expect(answer).toMatchObject(unreachable)
    cluster.thaw()
    await expect.poll(read).toEqual({ ok: true, value: [{ id: 'before' }] })
    expect(await write('after')).toMatchObject({ ok: true })
  })

  test('that takes too long for a read is left, and does not go on with it', async () => {
    expect(await attempt(() => sleeping.execute(store.read))).toMatchObject(unreachable)
    const { rows } = await sql<{ query: string }>`
      select query from pg_stat_activity
      where state = 'active' and query like '%pg_sleep%' and pid <> pg_backend_pid()`.execute(
      store.read,
    )
    expect(rows).toEqual([])
  })

  test.each(['snapshot', 'write', 'writeBeside'] as const)(
    'takes its time for a %s',
    async (how) => {
      const slow = attempt(() => store[how]((tx) => sleeping.execute(tx)))
      expect(await slow).toMatchObject({ ok: true })
    },
  )
})
