import { sql } from 'kysely'
import { expect, test, vi } from 'vitest'
import { attempt } from '../../src/store/failures.ts'
import { watchRoom } from '../../src/store/room.ts'
import { articleRow } from './articles.ts'
import { onEachDatabase } from './databases.ts'

onEachDatabase(
  ({ open }) => {
    test('that the disk is full is told once, and once that it no longer is', async () => {
      const opened = await open()
      const told: boolean[] = []
      const { store, trouble } = watchRoom(opened, (_message, isFull) => told.push(isFull))
      const limit = (pages: number) =>
        opened.write((tx) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(tx))
      const add = (id: string) =>
        attempt(() =>
          store.write((tx) =>
            tx
              .insertInto('articles')
              .values(articleRow(id, { article: JSON.stringify('x'.repeat(900_000)) }))
              .execute(),
          ),
        )
      const later = (seconds: number) => vi.advanceTimersByTime(seconds * 1000)
      vi.useFakeTimers({ toFake: ['performance'] })
      try {
        expect(await trouble()).toBeUndefined()
        await limit(40)
        for (const id of ['a', 'b']) expect(await add(id)).toMatchObject({ ok: false })
        expect(await trouble()).toContain('disk of the store is full')
        expect(told).toEqual([true])
        await limit(1_000_000)
        later(1)
        expect(await add('c')).toMatchObject({ ok: true })
        // A write that finds room says little while others have just found none.
        expect(await trouble()).toContain('disk of the store is full')
        later(6)
        expect(await trouble()).toBeUndefined()
        expect(told).toEqual([true, false])
        const names = sql<{ number: number }>`select number from migrations where number = 0`
        expect((await names.execute(store.read)).rows).toEqual([])
      } finally {
        vi.useRealTimers()
      }
    })
  },
  ['SQLite file', 'SQLite memory'],
)
