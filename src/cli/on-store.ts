import { readSettings } from '../settings.ts'
import type { Store } from '../store/store.ts'
import { complain, messageOf, type Surroundings, wrongUse } from './surroundings.ts'

/**
 * Does something with the store of the settings; resolves to the exit status, which is 0 where `work`
 * gives none.
 */
export async function onStore(
  surroundings: Surroundings,
  work: (store: Store) => Promise<number | void>,
): Promise<number> {
  const { DATABASE_URL } = surroundings.environment
  let url: string
  try {
    url = readSettings({ DATABASE_URL }).databaseUrl
  } catch (error) {
    complain(surroundings, messageOf(error))
    return wrongUse
  }
  const { openStore } = await import('../store/open.ts')
  const { storeFailure } = await import('../store/failures.ts')
  try {
    const store = await openStore(url)
    try {
      return (await work(store)) ?? 0
    } finally {
      await store.close()
    }
  } catch (error) {
    complain(surroundings, storeFailure(error)?.message ?? messageOf(error))
    return 1
  }
}

/** "3 articles, 12 people". */
export const countsText = (rows: Readonly<Record<string, number>>): string =>
  Object.entries(rows)
    .map(([table, count]) => `${count} ${table}`)
    .join(', ')
