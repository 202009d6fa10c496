import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store, StoreOptions } from '../../src/store/store.ts'
import { urlIn } from './cluster.ts'

export interface Database {
  readonly name: Name
  /** The address of a new, empty store. */
  readonly newUrl: () => Promise<string>
  /** A new store at a new address, or one at the address given; closed when the tests have ended. */
  readonly open: (url?: string, options?: StoreOptions) => Promise<Store>
}

type Name = (typeof allDatabases)[number]

export const allDatabases = ['SQLite file', 'SQLite memory', 'PostgreSQL'] as const
/** Those that outlast a process. */
export const durableDatabases = ['SQLite file', 'PostgreSQL'] as const

/** Runs the same tests on all databases, or on some. */
export function onEachDatabase(
  define: (database: Database) => void,
  names: readonly Name[] = allDatabases,
): void {
  describe.each(names)('%s', (name) => {
    const ends: (() => unknown)[] = []
    const newUrl = makers[name]((end) => ends.push(end))
    const open = async (url?: string, options: StoreOptions = {}) => {
      const store = await openStore(url ?? (await newUrl()), options)
      ends.push(store.close)
      return store
    }
    afterAll(async () => {
      for (const end of ends.reverse()) await end()
    })
    define({ name, newUrl, open })
  })
}

/** Makes addresses, and says what is to be done in the end. */
type Maker = (atEnd: (end: () => unknown) => void) => () => Promise<string>

const makers: Readonly<Record<Name, Maker>> = {
  'SQLite file': (atEnd) => async () => {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-store-'))
    atEnd(() => rmSync(folder, { recursive: true }))
    return `sqlite:${join(folder, 'dossier.db')}`
  },
  'SQLite memory': () => async () => 'sqlite::memory:',
  // A schema is made in a thirtieth of the time of a database.
  PostgreSQL: (atEnd) => {
    let database: Promise<NewDatabase> | undefined
    let schemas = 0
    return async () => {
      database ??= newPostgres().then((made) => {
        atEnd(made.remove)
        return made
      })
      const { url } = await database
      const schema = `store_${schemas++}`
      await run(url, `create schema ${schema}`)
      return `${url}&options=${encodeURIComponent(`-c search_path=${schema}`)}`
    }
  },
}

export interface NewDatabase {
  readonly url: string
  readonly remove: () => Promise<void>
}

let databases = 0

/** A new, empty database on the server of the tests. */
export async function newPostgres(): Promise<NewDatabase> {
  const server = inject('postgres')
  if ('missing' in server) throw new Error(server.missing)
  const main = urlIn(server.folder, 'postgres')
  const name = `test_${process.pid}_${databases++}`
  await run(main, `create database ${name} strategy file_copy`)
  return {
    url: urlIn(server.folder, name),
    remove: () => run(main, `drop database ${name} with (force)`),
  }
}

async function run(url: string, command: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(command)
  await client.end()
}
