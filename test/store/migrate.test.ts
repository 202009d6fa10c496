import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations/all.ts'
import type { Migration } from '../../src/store/migrations/migration.ts'
import type { Store } from '../../src/store/store.ts'
import { onEachDatabase } from './databases.ts'

const shelf: Migration = {
  name: 'shelf',
  up: (tx, { counter, text, integer, real }) =>
    tx.schema
      .createTable('shelf')
      .addColumn('seq', counter)
      .addColumn('label', text)
      .addColumn('width', integer)
      .addColumn('height', real)
      .execute(),
}
const broken: Migration = {
  name: 'broken',
  async up(tx) {
    await sql`create table half (a text)`.execute(tx)
    await sql`create table half (a text)`.execute(tx)
  },
}
const rowsIn = async (store: Store, table: string) =>
  (await sql`select * from ${sql.table(table)}`.execute(store.read)).rows

test('names of migrations are numbered in their order', () => {
  const numbers = migrations.map(({ name }) => Number(name.slice(0, 2)))
  expect(numbers).toEqual(migrations.map((_, at) => at + 1))
})

onEachDatabase(({ open }) => {
  test('runs what is missing, once', async () => {
    const store = await open()
    await migrate(store, [...migrations, shelf])
    await migrate(store, [...migrations, shelf])
    await store.write((tx) => sql`insert into shelf (label) values ('a')`.execute(tx))
    expect(await rowsIn(store, 'shelf')).toEqual([
      { seq: 1, label: 'a', width: null, height: null },
    ])
    const names = [...migrations.map(({ name }) => name), 'shelf']
    expect(await rowsIn(store, 'migrations')).toEqual(
      names.map((name, at) => ({ number: at + 1, name })),
    )
  })

  test('leaves nothing of a set of which one fails', async () => {
    const store = await open()
    await expect(migrate(store, [...migrations, shelf, broken])).rejects.toThrow(/already exists/u)
    await expect(rowsIn(store, 'shelf')).rejects.toThrow()
    await migrate(store, [...migrations, shelf])
    expect(await rowsIn(store, 'shelf')).toEqual([])
  })

  test('refuses a store of a newer version', async () => {
    const store = await open()
    await migrate(store, [...migrations, shelf])
    await expect(migrate(store, migrations)).rejects.toThrow(
      'expected a store that this version or an older one has written, got one with shelf',
    )
  })
})
