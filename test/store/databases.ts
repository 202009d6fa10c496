import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, describe, inject } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store, StoreOptions } from '../../src/store/store.ts'
import { urlIn } from './cluster.ts'

export interface Database {
  readonly name: 'SQLite file' | 'SQLite memory' | 'PostgreSQL'
  /** The address of a new, empty database. */
  readonly newUrl: () => Promise<string>
  /** A new store at a new address, or one at the address given; closed when the tests have ended. */
  readonly open: (url?: string, options?: StoreOptions) => Promise<Store>
}

type Kind = Database['name']

/** Runs the same tests on all databases; all but the memory is `durable`. */
export function onEachDatabase(
  define: (database: Database) => void,
  { durable = false } = {},
): void {
  const kinds: Kind[] = [
    'SQLite file',
    ...(durable ? [] : ['SQLite memory' as const]),
    'PostgreSQL',
  ]
  describe.each(kinds)('%s', (name) => {
    const ends: (() => unknown)[] = []
    const newUrl = async () => {
      const { url, remove } = await makers[name]()
      ends.push(remove)
      return url
    }
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

/** A new database, to be removed when it was used. */
export interface Made {
  readonly url: string
  readonly remove: () => unknown
}

let made = 0

const makers: Readonly<Record<Kind, () => Promise<Made>>> = {
  async 'SQLite file'() {
    const folder = mkdtempSync(join(tmpdir(), 'dossier-store-'))
    return {
      url: `sqlite:${join(folder, 'dossier.db')}`,
      remove: () => rmSync(folder, { recursive: true }),
    }
  },
  async 'SQLite memory'() {
    return { url: 'sqlite::memory:', remove: () => {} }
  },
  PostgreSQL: newPostgres,
}

/** A new, empty database on the server of the tests. */
export async function newPostgres(): Promise<Made> {
  const server = inject('postgres')
  if ('missing' in server) throw new Error(server.missing)
  const name = `test_${process.pid}_${made++}`
  const command = async (text: string) => {
    const client = new pg.Client(urlIn(server.folder, 'postgres'))
    await client.connect()
    await client.query(text)
    await client.end()
  }
  await command(`create database ${name}`)
  return {
    url: urlIn(server.folder, name),
    remove: () => command(`drop database ${name} with (force)`),
  }
}
