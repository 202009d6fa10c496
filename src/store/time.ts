import { sql } from 'kysely'
import type { Store } from './store.ts'

/**
 * Milliseconds since 1970 by the one clock of all processes that share the store: that of the server, since those of
 * hosts differ, and that of this machine for a file.
 */
export async function storeTime({ kind, read }: Pick<Store, 'kind' | 'read'>): Promise<number> {
  if (kind === 'sqlite') return Date.now()
  const time = sql<{ ms: number }>`select floor(extract(epoch from clock_timestamp()) * 1000) as ms`
  const { rows } = await time.execute(read)
  return rows[0]?.ms ?? Date.now()
}
