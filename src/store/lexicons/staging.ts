import { randomInt } from 'node:crypto'
import type { LayeredChange } from '../../lexicon/overlay/layers.ts'
import type { Reading, Writing } from '../schema.ts'
import type { Store } from '../store.ts'

/** Edits that are being prepared have numbers from here up, versions that were taken below. */
export const staged = 1_000_000_000

/** An edit that is kept but not taken yet: no answer knows of it. */
export interface Staged {
  readonly number: number
  readonly changes: number
}

/** Changes of one transaction: more would hold up requests. */
const together = 500
const mostNumbers = 2 ** 47
const forgottenAfter = 3_600_000

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
  fill: Fill<Value>,
  at: string,
): Promise<Staged & { readonly value: Value }> {
  const number = await store.write((tx) => reserve(tx, at))
  let count = 0
  let page: LayeredChange[] = []
  const write = async (): Promise<void> => {
    const rows = page.map((change) => rowOf(change, number))
    const keys = new Map(rows.map((row) => [`${row.list}\n${row.name}`, row]))
    page = []
    if (keys.size === 0) return
    await store.write((tx) =>
      tx
        .insertInto('lexicon_entries')
        .values([...keys.values()])
        .onConflict((conflict) =>
          conflict.columns(['list', 'name', 'since']).doUpdateSet((eb) => ({
            says: eb.ref('excluded.says'),
            cells: eb.ref('excluded.cells'),
          })),
        )
        .execute(),
    )
  }
  try {
    const value = await fill(async (changes) => {
      for (const change of changes) {
        count++
        page.push(change)
        if (page.length === together) await write()
      }
    })
    await write()
    return { number, changes: count, value }
  } catch (error) {
    await unstage(store, number)
    throw error
  }
}

/** Forgets an edit that was not taken, part by part. */
export async function unstage(store: Store, number: number): Promise<void> {
  for (let left = true; left; ) {
    left = await store.write(async (tx) => {
      const rows = await tx
        .selectFrom('lexicon_entries')
        .select(['list', 'name'])
        .where('since', '=', number)
        .orderBy('list')
        .orderBy('name')
        .limit(together)
        .execute()
      for (const { list, name } of rows)
        await tx
          .deleteFrom('lexicon_entries')
          .where('list', '=', list)
          .where('name', '=', name)
          .where('since', '=', number)
          .execute()
      if (rows.length === 0)
        await tx.deleteFrom('lexicon_versions').where('number', '=', number).execute()
      return rows.length > 0
    })
  }
}

/** Edits that a process left behind when it was killed. */
export async function forgotten(db: Reading, now: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('lexicon_versions')
    .select('number')
    .where('number', '>=', staged)
    .where('said_at', '<', new Date(now - forgottenAfter).toISOString())
    .execute()
  return rows.map(({ number }) => number)
}

/** A number of its own: never one that another edit had before, whose process may still clear up behind it. */
async function reserve(tx: Writing, at: string): Promise<number> {
  const number = staged + randomInt(mostNumbers)
  const row = { number, base: '', hash: '', said_by: '', said_at: at, changes: 0 }
  await tx
    .insertInto('lexicon_versions')
    .values({ ...row, note: null, restores: null })
    .execute()
  return number
}

function rowOf(change: LayeredChange, since: number) {
  const { list, name } = change
  if ('asShipped' in change) return { list, name, since, says: 'shipped' as const, cells: null }
  if (change.cells === null) return { list, name, since, says: 'removed' as const, cells: null }
  return { list, name, since, says: 'entry' as const, cells: JSON.stringify(change.cells) }
}
