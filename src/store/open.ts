import { withAttribution } from './access/attribution.ts'
import { readAddress } from './address.ts'
import { migrate } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import { openMemory, openSqliteFile } from './sqlite.ts'
import type { Store, StoreOptions } from './store.ts'

/**
 * Opens the store at `sqlite:PATH`, `sqlite::memory:` or `postgres://…` and brings it to the newest
 * schema. Rejects with an Error that says why it cannot be used, without its password.
 */
export async function openStore(
  url: string,
  { patience = 10_000, ...options }: StoreOptions = {},
): Promise<Store> {
  const store = await openAt(url, patience, options)
  try {
    await migrate(store, migrations)
    return withAttribution(store)
  } catch (error) {
    await store.close()
    throw error
  }
}

async function openAt(
  url: string,
  patience: number,
  { checkpointThread, readPatience }: StoreOptions,
): Promise<Store> {
  const address = readAddress(url)
  if (!address.ok) throw new Error(address.failure.message)
  switch (address.value.kind) {
    case 'memory':
      return openMemory(patience)
    case 'sqlite':
      return openSqliteFile(address.value.path, patience, checkpointThread)
    case 'postgres': {
      // Its driver is not loaded where nobody asks for it: that would hold up every start.
      const { openPostgres } = await import('./postgres.ts')
      return openPostgres(address.value.url, patience, readPatience)
    }
  }
}
