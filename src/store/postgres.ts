import { type DatabaseConnection, Kysely, PostgresDialect, PostgresDriver, sql } from 'kysely'
import pg from 'pg'
import type { Schema } from './schema.ts'
import { StorablePostgresCompiler } from './storable.ts'
import type { Store } from './store.ts'
import { watchedClient } from './watched-client.ts'
import { createWrites, type Writes } from './writes.ts'

/** The advisory lock that a writer holds; any number that nothing else in the database uses. */
const writeLock = 4_021_770_131

/** Numbers and truth values as SQLite answers them: bigint, numeric, boolean. */
const types = new pg.TypeOverrides()
types.setTypeParser(20, Number)
types.setTypeParser(1700, Number)
types.setTypeParser(16, (value) => (value === 't' ? 1 : 0))

/**
 * Opens the store on a server; rejects where that cannot be reached or keeps no UTF-8. A read outside a transaction
 * may take `readPatience` milliseconds, any number where that is not given.
 */
export async function openPostgres(
  url: string,
  patience: number,
  readPatience?: number,
): Promise<Store> {
  const pool = new pg.Pool({
    connectionString: url,
    types,
    max: 10,
    connectionTimeoutMillis: 5000,
    keepAlive: true,
    application_name: 'dossier',
    ...(readPatience !== undefined && { Client: watchedClient(readPatience) }),
  })
  // A connection that the server ends says so here too; the query on it rejects, or the pool drops it.
  pool.on('error', () => {})
  pool.on('connect', (client) => {
    client.on('error', () => {})
    // Before whatever it is wanted for. A connection that fails here fails there.
    if (readPatience !== undefined)
      client.query(`set statement_timeout = ${readPatience}`).catch(() => {})
  })
  const writes = createWrites(patience)
  const dialect = new PostgresDialect({ pool })
  dialect.createDriver = () => new TransactionDriver(pool, writes)
  dialect.createQueryCompiler = () => new StorablePostgresCompiler()
  const database = new Kysely<Schema>({ dialect })
  try {
    await expectUtf8(database)
  } catch (error) {
    await database.destroy()
    throw error
  }
  return {
    kind: 'postgres',
    read: database,
    snapshot: (work) =>
      database
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute(async (tx) => {
          await sql`select ${unhurried}`.execute(tx)
          return work(tx)
        }),
    write: (work) =>
      writes.run((left) =>
        database.transaction().execute(async (tx) => {
          await sql`select ${limits(left)}, pg_advisory_xact_lock(${sql.lit(writeLock)})`.execute(
            tx,
          )
          return writes.inside(() => work(tx))
        }),
      ),
    writeBeside: (work) =>
      writes.runBeside((left) =>
        database.transaction().execute(async (tx) => {
          await sql`select ${limits(left)}`.execute(tx)
          return writes.inside(() => work(tx))
        }),
      ),
    async close() {
      await writes.idle()
      await database.destroy()
    },
  }
}

/**
 * Milliseconds after which the server undoes a transaction whose host says nothing: one that vanishes in the middle
 * of a write must not keep all others from writing for longer than they are ready to wait.
 */
const silence = 10_000

/** A transaction may be the backup of a whole archive. */
const unhurried = sql`set_config('statement_timeout', '0', true)`

/** What a transaction puts up with, in force before its first lock. */
const limits = (left: number) =>
  sql`${unhurried}, ${setting('lock_timeout', Math.max(1, Math.ceil(left)))}, ${setting('idle_in_transaction_session_timeout', silence)}`

const setting = (name: string, milliseconds: number) =>
  sql`set_config(${name}, ${`${milliseconds}ms`}, true)`

async function expectUtf8(database: Kysely<Schema>): Promise<void> {
  const { rows } = await sql<{ server_encoding: string }>`show server_encoding`.execute(database)
  const encoding = rows[0]?.server_encoding
  if (encoding !== 'UTF8') throw new Error(`expected a database in UTF8, got ${encoding}`)
}

class TransactionDriver extends PostgresDriver {
  readonly #writes: Writes

  constructor(pool: pg.Pool, writes: Writes) {
    super({ pool })
    this.#writes = writes
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#writes.expectOutside()
    return super.acquireConnection()
  }

  // On a connection that broke the server undoes the transaction; that it cannot be told hides why.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    await super.rollbackTransaction(connection).catch(() => {})
  }
}
