import { storeFailure } from './failures.ts'
import { appliedTo, missingIn } from './migrate.ts'
import { migrations } from './migrations/all.ts'
import type { Store } from './store.ts'

/** Why the store cannot be used at present: it is not reached, or of another schema; undefined where it can. */
export async function storeTrouble({ read, kind }: Store): Promise<string | undefined> {
  try {
    const missing = missingIn(await appliedTo(read, kind), migrations)
    if (missing.length === 0) return undefined
    return `expected its schema to be the newest, got one without ${missing.map(({ name }) => name).join(', ')}`
  } catch (error) {
    const failure = storeFailure(error)
    if (failure !== undefined) return failure.message
    throw error
  }
}
