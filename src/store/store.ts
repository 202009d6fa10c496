import type { Reading, Writing } from './schema.ts'

export type DatabaseKind = 'sqlite' | 'postgres'

/** What the archive keeps, on either database. Reads and writes reject with errors of the driver: see `failures.ts`. */
export interface Store {
  readonly kind: DatabaseKind
  /** Each query sees what was written before it; within `write` only its `tx` may be used. */
  readonly read: Reading
  /**
   * Several reads that see one moment of the store, however much is written meanwhile. On SQLite
   * other reads of this process wait for them.
   */
  readonly snapshot: <Value>(work: (tx: Writing) => Promise<Value>) => Promise<Value>
  /**
   * One transaction, alone among all processes: nothing of it stays if `work` rejects. `work` must be
   * ready to run again, since it is repeated where databases ask for that.
   */
  readonly write: <Value>(work: (tx: Writing) => Promise<Value>) => Promise<Value>
  /**
   * One transaction beside others on PostgreSQL, for work that locks each row by which it decides, and locks rows in the
   * order in which all others do; each statement sees what was written before it. On SQLite the same as `write`.
   */
  readonly writeBeside: Store['write']
  /** Resolves when the writes that were asked for have ended. */
  readonly close: () => Promise<void>
}

export interface StoreOptions {
  /** Milliseconds that a write waits for the lock of another process. */
  readonly patience?: number
  /** Milliseconds that PostgreSQL may take for a read outside a transaction; any number unless it is given. */
  readonly readPatience?: number
  /** The file of the thread that moves what was written into the database of a SQLite file; without it that holds up each who writes. */
  readonly checkpointThread?: URL
}
