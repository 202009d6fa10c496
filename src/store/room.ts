import { sql } from 'kysely'
import { attempt, storeFailure } from './failures.ts'
import type { Writing } from './schema.ts'
import type { Store } from './store.ts'

/** Whether the disk of a store is full, as its writes tell. */
export interface Room {
  /** The same store, whose writes are watched. */
  readonly store: Store
  /** What is wrong while the disk is full; undefined where it is not. */
  readonly trouble: () => Promise<string | undefined>
}

/** Milliseconds without a write that found no room, after which one that succeeds proves that there is some: small ones always find it. */
const quiet = 5000

/** `report` is told once that the disk is full, and once that it no longer is. */
export function watchRoom(store: Store, report: (message: string, isFull: boolean) => void): Room {
  let full: { readonly at: number; readonly message: string } | undefined

  const isQuiet = () => full !== undefined && performance.now() - full.at >= quiet
  const watched =
    (run: Store['write']): Store['write'] =>
    async (work) => {
      try {
        const value = await run(work)
        if (isQuiet()) {
          full = undefined
          report('the disk of the store has room again', false)
        }
        return value
      } catch (error) {
        const failure = storeFailure(error)
        if (failure?.code === 'store-full') {
          if (full === undefined) report(failure.message, true)
          full = { at: performance.now(), message: failure.message }
        }
        throw error
      }
    }
  const write = watched(store.write)

  return {
    store: { ...store, write, writeBeside: watched(store.writeBeside) },
    async trouble() {
      // Nobody else may write as long as this is said.
      if (isQuiet()) await attempt(() => write(touch))
      return full?.message
    },
  }
}

/** Writes, and leaves everything as it was. */
async function touch(tx: Writing): Promise<void> {
  await sql`insert into migrations (number, name) values (0, 'room')`.execute(tx)
  await sql`delete from migrations where number = 0`.execute(tx)
}
