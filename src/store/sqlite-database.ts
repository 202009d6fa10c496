import type { DatabaseSyncInstance, StatementSyncInstance } from '@photostructure/sqlite'
import type { SqliteDatabase, SqliteStatement } from 'kysely'

/** A database as Kysely wants it, with what transactions need besides. */
export interface Database extends SqliteDatabase {
  readonly isInTransaction: () => boolean
  /** Rows changed since it was opened. */
  readonly changes: () => number
  /** The path of its file, links resolved. */
  readonly file: () => string
}

/** Node's own SQLite since Node 24, where it is no longer an experiment; before, its prebuilt copy. */
async function load() {
  const isBuiltIn = Number(process.versions.node.split('.')[0]) >= 24
  if (!isBuiltIn) return (await prebuilt()).DatabaseSync
  // The types of Node 20 do not know it; the copy has the same interface.
  const builtIn = process.getBuiltinModule('node:sqlite') as unknown
  return (builtIn as typeof import('@photostructure/sqlite')).DatabaseSync
}

/** Rejects where npm has left it out, as it may. */
async function prebuilt() {
  try {
    return await import('@photostructure/sqlite')
  } catch (error) {
    throw new Error(
      `expected Node 24 or newer, or the package @photostructure/sqlite beside Node ${process.versions.node}: install it, or set DATABASE_URL=postgres://…`,
      { cause: error },
    )
  }
}

export interface DatabaseOptions {
  /** Milliseconds that a statement waits for a lock; the whole process waits with it. */
  readonly timeout: number
  readonly readOnly?: boolean
}

/** Opens a file, or ":memory:"; rejects with the driver's error. */
export async function openDatabase(path: string, options: DatabaseOptions): Promise<Database> {
  const DatabaseSync = await load()
  const database = new DatabaseSync(path, { ...options, enableForeignKeyConstraints: true })
  try {
    if (!options.readOnly) {
      database.exec('pragma journal_mode = wal')
      // Who must know that it is on the disk flushes the log.
      database.exec('pragma synchronous = normal')
      // In KiB: the indexes of half a million rows are walked all over while these are written.
      database.exec('pragma cache_size = -16000')
      // Its log is cut back to this after a large transaction, in bytes.
      database.exec('pragma journal_size_limit = 67108864')
    }
  } catch (error) {
    database.close()
    throw error
  }
  return adapted(database)
}

/** How many compiled statements are kept. */
const most = 500

function adapted(database: DatabaseSyncInstance): Database {
  const changes = database.prepare('select total_changes() as changes')
  const prepared = new Map<string, SqliteStatement>()
  const compile = (text: string): SqliteStatement => {
    const statement = database.prepare(text)
    // Of its own, since a query may be asked again while its rows are still being taken.
    return adaptedStatement(statement, () => database.prepare(text))
  }
  return {
    close: () => database.close(),
    isInTransaction: () => database.isTransaction,
    changes: () => Number(changes.get()?.changes),
    file: () => String(database.prepare('pragma database_list').get()?.file),
    prepare(text) {
      const known = prepared.get(text)
      if (known) return known
      if (prepared.size >= most) prepared.clear()
      const statement = compile(text)
      prepared.set(text, statement)
      return statement
    },
  }
}

const adaptedStatement = (
  statement: StatementSyncInstance,
  another: () => StatementSyncInstance,
): SqliteStatement => ({
  reader: statement.columns().length > 0,
  all: (values) => statement.all(...values),
  run: (values) => statement.run(...values),
  iterate: (values) => another().iterate(...values),
})
