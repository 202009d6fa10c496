import { sql } from 'kysely'
import { indexArticles } from '../articles/rows.ts'
import { apply, missingIn } from '../migrate.ts'
import { migrations } from '../migrations/all.ts'
import type { Reading, Writing } from '../schema.ts'
import type { DatabaseKind, Store } from '../store.ts'
import { derivedTables, localTables, tables } from '../tables.ts'
import { type End, type Head, isEnd, isHead } from './lines.ts'
import { type PlacedRow, readBackup } from './read.ts'

/** How much is inserted at once: bound values, of which SQLite takes 32,766, and characters. */
const batch = { values: 10_000, characters: 1_000_000 }

/**
 * Puts the content of a backup into an empty store, or with `replace` in the place of what there is;
 * all of it or nothing. A backup of an older version is brought to this one. Resolves to how many
 * rows of each table; rejects with an Error that says why the store is as it was.
 */
export async function restoreBackup(
  store: Store,
  file: string,
  { replace = false } = {},
): Promise<End['rows']> {
  // The whole file is read twice, so that the store is not kept from others by one that is cut off.
  for await (const part of readBackup(file)) if (isHead(part)) stepsIn(part)
  return store.write(async (tx) => {
    if (!replace) await expectEmpty(tx)
    // Whom this place tells of what happens stays as it was.
    const receivers = await tx.selectFrom('webhooks').selectAll().execute()
    await dropAll(tx, store.kind)
    const rows = await fill(tx, store.kind, file)
    if (receivers.length > 0) await tx.insertInto('webhooks').values(receivers).execute()
    return rows
  })
}

async function fill(tx: Writing, kind: DatabaseKind, file: string): Promise<End['rows']> {
  let left: ReturnType<typeof stepsIn>['left'] = []
  let waiting: PlacedRow[] = []
  let characters = 0
  const insert = async () => {
    if (waiting.length > 0) await insertRows(tx, waiting)
    waiting = []
    characters = 0
  }
  for await (const part of readBackup(file)) {
    if (isHead(part)) {
      const steps = stepsIn(part)
      left = steps.left
      await apply(tx, kind, steps.taken, 0)
    } else if (isEnd(part)) {
      await insert()
      if (kind === 'postgres') await setCounters(tx)
      await apply(tx, kind, left, migrations.length - left.length)
      await indexArticles(tx, kind)
      return part.rows
    } else {
      if (waiting.length > 0 && waiting[0].table !== part.table) await insert()
      waiting.push(part)
      characters += part.row.reduce<number>((sum, value) => sum + `${value}`.length, 0)
      const values = waiting.length * part.columns.length
      if (values >= batch.values || characters >= batch.characters) await insert()
    }
  }
  throw new Error(`${file} has changed while it was read`)
}

/** The migrations that the backup's store had seen, and those it is still to see. */
function stepsIn({ migrations: seen }: Head) {
  const left = missingIn(seen, migrations)
  return { taken: migrations.slice(0, migrations.length - left.length), left }
}

async function expectEmpty(tx: Reading): Promise<void> {
  for (const table of Object.keys(tables)) {
    const { rows } = await sql`select 1 from ${sql.table(table)} limit 1`.execute(tx)
    if (rows.length > 0) throw new Error(`expected an empty store, got one that has ${table}`)
  }
}

async function dropAll(tx: Writing, kind: DatabaseKind): Promise<void> {
  const names = [...derivedTables, ...localTables, ...Object.keys(tables).reverse(), 'migrations']
  const cascade = kind === 'postgres' ? sql`cascade` : sql``
  for (const name of names) await sql`drop table ${sql.table(name)} ${cascade}`.execute(tx)
}

async function insertRows(tx: Writing, rows: readonly PlacedRow[]): Promise<void> {
  const [{ table, columns }] = rows
  const values = rows.map(({ row }) => sql`(${sql.join(row)})`)
  await sql`insert into ${sql.table(table)} (${sql.join(columns.map((column) => sql.ref(column)))})
    values ${sql.join(values)}`.execute(tx)
}

/** Lets the counters of PostgreSQL go on after the highest numbers; SQLite does so by itself. */
async function setCounters(tx: Writing): Promise<void> {
  const counters = sql<{ table: string; column: string }>`
    select table_name as "table", column_name as "column" from information_schema.columns
    where table_schema = current_schema() and is_identity = 'YES'`
  for (const { table, column } of (await counters.execute(tx)).rows) {
    if (!(table in tables)) continue
    await sql`select setval(pg_get_serial_sequence(${table}, ${column}), max(${sql.ref(column)}))
      from ${sql.table(table)} having max(${sql.ref(column)}) is not null`.execute(tx)
  }
}
