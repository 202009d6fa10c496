import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { sql } from 'kysely'
import { appliedTo } from '../migrate.ts'
import type { Reading } from '../schema.ts'
import type { Store } from '../store.ts'
import { tables } from '../tables.ts'
import { type End, format, type Line, type Row, type Value } from './lines.ts'

/** Rows that are held in memory at once. */
const batch = 100

/**
 * Writes what the store held at one moment to a file; resolves to how many rows of each table. The
 * file is there only when it is whole, and one of that name stays until then.
 */
export async function writeBackup(store: Store, file: string): Promise<End['rows']> {
  const part = `${file}.part`
  try {
    const counts = await store.snapshot(async (tx) => {
      const rows: Record<string, number> = {}
      const text = Readable.from(textOf(linesOf(tx, store, rows)))
      await pipeline(text, createGzip(), createWriteStream(part, { flush: true }))
      return rows
    })
    await rename(part, file)
    await flush(dirname(file))
    return counts
  } catch (error) {
    await rm(part, { force: true })
    throw error
  }
}

async function* linesOf(
  tx: Reading,
  { kind }: Store,
  rows: Record<string, number>,
): AsyncGenerator<Line> {
  yield { format, migrations: await appliedTo(tx, kind) }
  for (const [table, key] of Object.entries(tables)) {
    rows[table] = 0
    for await (const row of rowsOf(tx, table, key)) {
      if (rows[table]++ === 0) yield { table, columns: Object.keys(row) }
      yield Object.values(row)
    }
  }
  yield { rows }
}

async function* rowsOf(
  tx: Reading,
  table: string,
  key: readonly string[],
): AsyncGenerator<Readonly<Record<string, Value>>> {
  const columns = sql.join(key.map((column) => sql.ref(column)))
  let after = sql`true`
  for (;;) {
    const query = sql<
      Record<string, Value>
    >`select * from ${sql.table(table)} where ${after} order by ${columns} limit ${sql.lit(batch)}`
    const { rows } = await query.execute(tx)
    yield* rows
    const last = rows.at(-1)
    if (last === undefined || rows.length < batch) return
    const reached: Row = key.map((column) => last[column])
    after = sql`(${columns}) > (${sql.join(reached)})`
  }
}

async function* textOf(lines: AsyncIterable<Line>): AsyncGenerator<string> {
  for await (const line of lines) yield `${JSON.stringify(line)}\n`
}

/** Makes a new name in a folder outlast a loss of power. */
async function flush(folder: string): Promise<void> {
  const handle = await open(folder)
  await handle.sync()
  await handle.close()
}
