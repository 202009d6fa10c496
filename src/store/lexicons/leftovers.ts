import { setInterval } from 'node:timers'
import type { Reading } from '../schema.ts'
import type { Store } from '../store.ts'
import { staged, unstage } from './staging.ts'

/** Milliseconds between two words that the process of a staged edit lives, and after which it counts as dead. */
const beat = 5000
const patience = 60_000

/** The moment of an edit that is being cleared up: whoever staged it can take it no longer. */
export const condemned = ''

/** Says from time to time that the process of a staged edit lives, until what is given back is called. */
export function keepAlive(store: Store, number: number, now: () => string): () => void {
  const timer = setInterval(() => {
    store
      .write((tx) =>
        tx
          .updateTable('lexicon_versions')
          .set({ said_at: now() })
          .where('number', '=', number)
          .where('said_at', '!=', condemned)
          .execute(),
      )
      // The next word may come through; without any the edit is not taken.
      .catch(() => {})
  }, beat)
  timer.unref()
  return () => clearInterval(timer)
}

/**
 * Clears up staged edits whose processes were killed: of which nothing was heard for a minute. `now` in
 * milliseconds; what is left when the signal comes is for another time.
 */
export async function clearLeftovers(
  store: Store,
  now: number,
  signal?: AbortSignal,
): Promise<void> {
  for (const number of await forgotten(store.read, now)) {
    const isDead = await store.write(async (tx) => {
      const [row] = await tx
        .updateTable('lexicon_versions')
        .set({ said_at: condemned })
        .where('number', '=', number)
        .where('said_at', '<', deadSince(now))
        .returning('number')
        .execute()
      return row !== undefined
    })
    if (isDead) await unstage(store, number, signal)
  }
}

const deadSince = (now: number): string => new Date(now - patience).toISOString()

async function forgotten(db: Reading, now: number): Promise<readonly number[]> {
  const rows = await db
    .selectFrom('lexicon_versions')
    .select('number')
    .where('number', '>=', staged)
    .where('said_at', '<', deadSince(now))
    .execute()
  return rows.map(({ number }) => number)
}
