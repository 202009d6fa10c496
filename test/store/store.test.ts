import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { articleRow } from './articles.ts'
import { onEachDatabase } from './databases.ts'

const add = (store: Store, ...ids: string[]) =>
  store.write((tx) =>
    tx
      .insertInto('articles')
      .values(ids.map((id) => articleRow(id)))
      .returning(['seq', 'id'])
      .execute(),
  )
const idsIn = async (store: Store) =>
  (await store.read.selectFrom('articles').select('id').orderBy('seq').execute()).map(
    ({ id }) => id,
  )

onEachDatabase(({ open }) => {
  test('keeps rows in the order of arrival', async () => {
    const store = await open()
    expect(await add(store, 'b', 'a')).toEqual([
      { seq: 1, id: 'b' },
      { seq: 2, id: 'a' },
    ])
    await store.write((tx) => tx.deleteFrom('articles').where('id', '=', 'a').execute())
    expect(await add(store, 'c')).toEqual([{ seq: 3, id: 'c' }])
    expect(await idsIn(store)).toEqual(['b', 'c'])
  })

  test('undoes a write that rejects, and the next one goes on', async () => {
    const store = await open()
    const broken = store.write(async (tx) => {
      await tx.insertInto('articles').values(articleRow('lost')).execute()
      throw new Error('on purpose')
    })
    await expect(broken).rejects.toThrow('on purpose')
    await expect(add(store, 'twice', 'twice')).rejects.toThrow(/unique/iu)
    await add(store, 'kept')
    expect(await idsIn(store)).toEqual(['kept'])
  })

  test('runs writes one at a time, in the order in which they were asked for', async () => {
    const store = await open()
    const ends: number[] = []
    await Promise.all(
      Array.from({ length: 20 }, (_, at) =>
        store.write(async (tx) => {
          const { count } = await tx
            .selectFrom('articles')
            .select((eb) => eb.fn.countAll<number>().as('count'))
            .executeTakeFirstOrThrow()
          await tx
            .insertInto('articles')
            .values(articleRow(`${count}`))
            .execute()
          ends.push(at)
        }),
      ),
    )
    expect(ends).toEqual(Array.from({ length: 20 }, (_, at) => at))
    expect(await idsIn(store)).toEqual(ends.map(String))
  })

  test('refuses other queries within a write, which would wait for it or not see it', async () => {
    const store = await open()
    const message = 'on its own tx'
    await expect(store.write(() => add(store, 'a'))).rejects.toThrow(message)
    await expect(store.write(() => idsIn(store))).rejects.toThrow(message)
    await expect(store.write(() => store.snapshot(async () => {}))).rejects.toThrow(message)
    await Promise.all([add(store, 'b'), idsIn(store), add(store, 'c')])
    expect(await idsIn(store)).toEqual(['b', 'c'])
  })

  test('a snapshot sees one moment', async () => {
    const store = await open()
    await add(store, 'a')
    const count = () => sql<{ n: number }>`select count(*) as n from articles`
    const seen = await store.snapshot(async (tx) => {
      const before = await count().execute(tx)
      const adding = add(store, 'b')
      await Promise.race([adding, sleep(50)])
      return { before: before.rows, after: (await count().execute(tx)).rows, adding }
    })
    expect(seen.after).toEqual(seen.before)
    await seen.adding
    expect(await idsIn(store)).toEqual(['a', 'b'])
  })

  test('answers numbers and truth alike', async () => {
    const store = await open()
    await add(store, 'a', 'b')
    const { rows } = await sql`select count(*) as count, sum(seq) as sum, max(seq) as max,
      cast(1.5 as double precision) as real, exists (select 1 from articles) as some,
      'a' = 'b' as same from articles`.execute(store.read)
    expect(rows).toEqual([{ count: 2, sum: 3, max: 2, real: 1.5, some: 1, same: 0 }])
  })

  test('sorts texts by their bytes', async () => {
    const store = await open()
    const ids = ['b', 'B', 'a-c', 'ab', 'é', 'z', '\u{1F600}', '\uFF21', '_', '10', '9']
    await add(store, ...ids)
    const sorted = await store.read.selectFrom('articles').select('id').orderBy('id').execute()
    const byBytes = ids.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)))
    expect(sorted.map(({ id }) => id)).toEqual(byBytes)
  })

  describe('takes any text', () => {
    test('and finds it again by the same', async () => {
      const store = await open()
      const ids = ['a\0b', 'half \uD800', "'; drop table articles; --", '', '$1 ? :a @b', '\u2028']
      await add(store, ...ids)
      for (const id of ids) {
        const found = store.read.selectFrom('articles').select('seq').where('id', '=', id).execute()
        expect(await found).toEqual([{ seq: ids.indexOf(id) + 1 }])
      }
    })

    test('and JSON unit for unit', async () => {
      const store = await open()
      const article = JSON.stringify({ text: 'a\0b \uD800 \u{1F600}' })
      await store.write((tx) =>
        tx.insertInto('articles').values(articleRow('a', { article })).execute(),
      )
      const row = await store.read
        .selectFrom('articles')
        .select('article')
        .executeTakeFirstOrThrow()
      expect(row.article).toBe(article)
    })
  })
})
