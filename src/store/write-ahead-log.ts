import { type FileHandle, open } from 'node:fs/promises'

/** Brings what SQLite has committed to the disk, beside the thread that answers requests. */
export interface WriteAheadLog {
  /** Resolves when all that was committed before is on the disk; rejects with the error of the system. */
  readonly flush: () => Promise<void>
  readonly close: () => Promise<void>
}

/**
 * The log of a database in `wal` mode with `synchronous = normal`, which commits without waiting for the disk
 * (https://sqlite.org/pragma.html#pragma_synchronous): who flushes before it answers has the durability of `full`, and those who
 * commit meanwhile share the next flush. The log is the same file as long as a connection is open, and SQLite
 * has no locks on it that closing it would drop.
 */
export function openWriteAheadLog(database: string): WriteAheadLog {
  let file: Promise<FileHandle> | undefined
  let present: Promise<void> | undefined
  let next: Promise<void> | undefined

  async function toDisk(): Promise<void> {
    // Windows flushes only for those who may write.
    file ??= open(`${database}-wal`, 'r+').catch((error) => {
      file = undefined
      throw error
    })
    await (await file).datasync()
  }

  function begin(): Promise<void> {
    const flushing = toDisk().finally(() => {
      if (present === flushing) present = undefined
    })
    present = flushing
    return flushing
  }

  return {
    flush() {
      if (present === undefined) return begin()
      // The present one may have begun before the commit.
      next ??= present
        .catch(() => {})
        .then(() => {
          next = undefined
          return begin()
        })
      return next
    },
    async close() {
      await next?.catch(() => {})
      await present?.catch(() => {})
      await (await file)?.close()
    },
  }
}
