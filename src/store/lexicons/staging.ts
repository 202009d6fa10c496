import { randomInt } from 'node:crypto'
import { type SqlBool, sql } from 'kysely'
import type { LayeredChange } from '../../lexicon/overlay/layers.ts'
import type { LexiconEntryTable } from '../lexicon-tables.ts'
import type { Reading, Writing } from '../schema.ts'
import type { Store } from '../store.ts'
import { atOnce, turn } from '../turn.ts'

/** Edits that are being prepared have numbers from here up, versions that were taken below. */
export const staged = 1_000_000_000

/** An edit that is kept but not taken yet: no answer knows of it. */
export interface Staged {
  readonly number: number
  readonly changes: number
}

/** Changes of one transaction: more would hold up those who write. */
const together = 200
const mostNumbers = 2 ** 47

/** Hands over the changes of an edit, page by page; what it resolves to is handed on. */
export type Fill<Value> = (
  take: (page: readonly LayeredChange[]) => Promise<void>,
) => Promise<Value>

/**
 * Keeps the changes of an edit while it is checked, so that an edit of any size takes little memory.
 * Of two changes of one entry the later holds.
 */
export async function stage<Value>(
  store: Store,
  number: number,
  fill: Fill<Value>,
): Promise<Staged & { readonly value: Value }> {
  let count = 0
  let page: LayeredChange[] = []
  const write = async (): Promise<void> => {
    const rows = page.map((change) => rowOf(change, number))
    const keys = new Map(rows.map((row) => [`${row.list}\n${row.name}`, row]))
    page = []
    if (keys.size === 0) return
    const all = [...keys.values()]
    await store.write(async (tx) => {
      for (let from = 0; from < all.length; from += atOnce) {
        await insert(tx, all.slice(from, from + atOnce))
        await turn()
      }
    })
  }
  const value = await fill(async (changes) => {
    for (const change of changes) {
      count++
      page.push(change)
      if (page.length === together) await write()
    }
  })
  await write()
  return { number, changes: count, value }
}

const insert = (tx: Writing, rows: readonly LexiconEntryTable[]): Promise<unknown> =>
  tx
    .insertInto('lexicon_entries')
    .values([...rows])
    .onConflict((conflict) =>
      conflict.columns(['list', 'name', 'edit']).doUpdateSet((eb) => ({
        says: eb.ref('excluded.says'),
        cells: eb.ref('excluded.cells'),
      })),
    )
    .execute()

/** Parts that are taken away in one transaction. */
const partsTogether = 4

/** Forgets an edit unless it was taken, part by part; what is left when the signal comes is for another time. */
export async function unstage(store: Store, number: number, signal?: AbortSignal): Promise<void> {
  for (let left = true; left && !signal?.aborted; )
    left = await store.write(async (tx) => {
      if (await isTaken(tx, number)) return false
      for (let part = 0; part < partsTogether; part++) {
        const last = await lastOfPart(tx, number)
        let rows = tx.deleteFrom('lexicon_entries').where('edit', '=', number)
        if (last) rows = rows.where(sql<SqlBool>`(list, name) <= (${last.list}, ${last.name})`)
        await rows.execute()
        if (last === undefined) {
          await tx.deleteFrom('lexicon_versions').where('number', '=', number).execute()
          return false
        }
        await turn()
      }
      return true
    })
}

async function isTaken(db: Reading, edit: number): Promise<boolean> {
  const version = await db
    .selectFrom('lexicon_versions')
    .select('number')
    .where('edit', '=', edit)
    .where('number', '<', staged)
    .executeTakeFirst()
  return version !== undefined
}

/** The last of the next rows of an edit that one statement should take away; undefined where it should take all. */
const lastOfPart = (
  db: Reading,
  edit: number,
): Promise<Pick<LexiconEntryTable, 'list' | 'name'> | undefined> =>
  db
    .selectFrom('lexicon_entries')
    .select(['list', 'name'])
    .where('edit', '=', edit)
    .orderBy('list')
    .orderBy('name')
    .limit(1)
    .offset(atOnce - 1)
    .executeTakeFirst()

/**
 * A number for an edit that is to be staged at this moment (ISO 8601): never one that another edit had before,
 * whose process may still clear up behind it.
 */
export async function reserve(store: Store, at: string): Promise<number> {
  const number = staged + randomInt(mostNumbers)
  const row = { number, edit: number, base: '', hash: '', said_by: '', said_at: at, changes: 0 }
  await store.write((tx) =>
    tx
      .insertInto('lexicon_versions')
      .values({ ...row, note: null, restores: null })
      .execute(),
  )
  return number
}

function rowOf(change: LayeredChange, edit: number): LexiconEntryTable {
  const { list, name } = change
  if ('asShipped' in change) return { list, name, edit, says: 'shipped', cells: null }
  if (change.cells === null) return { list, name, edit, says: 'removed', cells: null }
  return { list, name, edit, says: 'entry', cells: JSON.stringify(change.cells) }
}
