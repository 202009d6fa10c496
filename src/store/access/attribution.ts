import { AsyncLocalStorage } from 'node:async_hooks'
import type { Writing } from '../schema.ts'
import type { Store } from '../store.ts'

/** On whose behalf a request writes. */
export interface Attribution {
  readonly name: string
  /** Id of the key. */
  readonly key: string
  readonly method: string
  readonly path: string
  readonly request: string
  /** ISO 8601 moment. */
  readonly at: string
}

interface Noted {
  readonly attribution: Attribution
  isWritten: boolean
}

const present = new AsyncLocalStorage<Noted>()

/** Whatever `work` writes is attributed, once: the note is part of the first transaction that it makes. */
export const attributed = <Value>(
  attribution: Attribution,
  work: () => Promise<Value>,
): Promise<Value> => present.run({ attribution, isWritten: false }, work)

/** The same store, whose transactions note on whose behalf they were made. */
export const withAttribution = (store: Store): Store => ({
  ...store,
  async write(work) {
    const noted = present.getStore()
    if (!noted || noted.isWritten) return store.write(work)
    const value = await store.write(async (tx) => {
      const outcome = await work(tx)
      await note(tx, noted.attribution)
      return outcome
    })
    noted.isWritten = true
    return value
  },
})

const note = (tx: Writing, { name, key, method, path, request, at }: Attribution) =>
  tx.insertInto('audit').values({ name, key, method, path, request, at }).execute()
