import { sql } from 'kysely'
import { columnsOf } from './migrations/columns.ts'
import type { Migration } from './migrations/migration.ts'
import type { Reading, Writing } from './schema.ts'
import type { DatabaseKind, Store } from './store.ts'

/**
 * Brings a store to the newest schema, in one transaction: of processes that start together one does
 * it, and what fails leaves nothing. Rejects for a store that a newer version has written.
 */
export async function migrate(
  { kind, read, write }: Pick<Store, 'kind' | 'read' | 'write'>,
  migrations: readonly Migration[],
): Promise<void> {
  if (missingIn(await appliedTo(read, kind), migrations).length === 0) return
  await write(async (tx) => {
    const missing = missingIn(await appliedTo(tx, kind), migrations)
    await apply(tx, kind, missing, migrations.length - missing.length)
  })
}

/** Runs migrations after the first `before` ones, which were run. */
export async function apply(
  tx: Writing,
  kind: DatabaseKind,
  migrations: readonly Migration[],
  before: number,
): Promise<void> {
  if (before === 0) {
    await sql`create table migrations (number integer primary key, name text not null)`.execute(tx)
  }
  for (const [at, { name, up }] of migrations.entries()) {
    await up(tx, columnsOf(kind), kind)
    const number = before + at + 1
    await sql`insert into migrations (number, name) values (${number}, ${name})`.execute(tx)
  }
}

/** Names of the migrations that were run, in their order. */
export async function appliedTo(read: Reading, kind: DatabaseKind): Promise<readonly string[]> {
  const table =
    kind === 'sqlite'
      ? sql`select name from sqlite_schema where name = 'migrations'`
      : sql`select relname from pg_class where oid = to_regclass('migrations')`
  if ((await table.execute(read)).rows.length === 0) return []
  const names = sql<{ name: string }>`select name from migrations order by number`
  return (await names.execute(read)).rows.map(({ name }) => name)
}

/** Those of the migrations that follow the applied ones; throws where these are not their beginning. */
export function missingIn(
  applied: readonly string[],
  migrations: readonly Migration[],
): readonly Migration[] {
  const unknown = applied.filter((name, at) => migrations[at]?.name !== name)
  if (unknown.length > 0) {
    const message = 'expected a store that this version or an older one has written'
    throw new Error(`${message}, got one with ${unknown.join(', ')}`)
  }
  return migrations.slice(applied.length)
}
