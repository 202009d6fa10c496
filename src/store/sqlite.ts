import { dirname } from 'node:path'
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  Kysely,
  SqliteDialect,
  SqliteDriver,
} from 'kysely'
import { makeFolder } from '../new-folder.ts'
import { createCheckpoints } from './checkpoints.ts'
import type { Schema } from './schema.ts'
import { type Database, openDatabase } from './sqlite-database.ts'
import { StorableSqliteCompiler } from './storable.ts'
import type { Store } from './store.ts'
import { openWriteAheadLog } from './write-ahead-log.ts'
import { createWrites, type Writes } from './writes.ts'

/** Milliseconds for which a whole process may stand still while another has the lock. */
const standstill = { write: 10, read: 1000 }

/** Pages of the log with which SQLite moves them into the database itself, should the thread that does it have died. */
const longestLog = 25_000

/** Opens the store in a file, which is made with its folder where there is none. */
export async function openSqliteFile(
  path: string,
  patience: number,
  checkpointThread?: URL,
): Promise<Store> {
  makeFolder(dirname(path))
  const writes = createWrites(patience)
  // To turn on the write-ahead log takes a lock that other starting processes may have.
  const writer = await writes.run(() => openDatabase(path, { timeout: standstill.write }))
  const reader = await openDatabase(path, { timeout: standstill.read, readOnly: true })
  const log = openWriteAheadLog(writer.file())
  const checkpoints = checkpointThread && createCheckpoints(writer.file(), checkpointThread)
  if (checkpoints) writer.prepare(`pragma wal_autocheckpoint = ${longestLog}`).all([])
  const store = storeOn(
    kyselyOn(reader, 'begin', writes),
    kyselyOn(writer, 'begin immediate', writes),
    writes,
  )
  let changed = writer.changes()
  const write: Store['write'] = async (work) => {
    const value = await store.write(work)
    await log.flush()
    if (writer.changes() !== changed) checkpoints?.wrote()
    changed = writer.changes()
    return value
  }
  return {
    ...store,
    write,
    writeBeside: write,
    async close() {
      await writes.idle()
      await Promise.all([log.close(), checkpoints?.close()])
      await store.close()
    },
  }
}

/** Opens an empty store that ends with the process. */
export async function openMemory(patience: number): Promise<Store> {
  const writes = createWrites(patience)
  const database = await openDatabase(':memory:', { timeout: 0 })
  const only = kyselyOn(database, 'begin immediate', writes)
  return storeOn(only, only, writes)
}

function storeOn(read: Kysely<Schema>, writer: Kysely<Schema>, writes: Writes): Store {
  const write: Store['write'] = (work) =>
    writes.run(() => writer.transaction().execute((tx) => writes.inside(() => work(tx))))
  return {
    kind: 'sqlite',
    read,
    snapshot: (work) => read.transaction().execute(work),
    write,
    writeBeside: write,
    async close() {
      await writes.idle()
      await read.destroy()
      if (writer !== read) await writer.destroy()
    },
  }
}

function kyselyOn(database: Database, begin: string, writes: Writes): Kysely<Schema> {
  const dialect = new SqliteDialect({ database })
  dialect.createQueryCompiler = () => new StorableSqliteCompiler()
  dialect.createDriver = () => new TransactionDriver(database, begin, writes)
  return new Kysely<Schema>({ dialect })
}

class TransactionDriver extends SqliteDriver implements Driver {
  readonly #database: Database
  readonly #begin: string
  readonly #writes: Writes

  constructor(database: Database, begin: string, writes: Writes) {
    super({ database })
    this.#database = database
    this.#begin = begin
    this.#writes = writes
  }

  override async acquireConnection(): Promise<DatabaseConnection> {
    this.#writes.expectOutside()
    return super.acquireConnection()
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw(this.#begin))
  }

  // SQLite undoes some transactions by itself, such as on a full disk; to undo one again would hide why.
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#database.isInTransaction()) await super.rollbackTransaction(connection)
  }
}
