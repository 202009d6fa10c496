import { parentPort, workerData } from 'node:worker_threads'
import { openDatabase } from './sqlite-database.ts'

// The thread that `createCheckpoints` starts, with a connection of its own.

/** Milliseconds to wait for those who read or write. */
const timeout = 100
/** Pages of the log: with more, writers are held up shortly so that it begins anew. */
const long = 10_000

const database = await openDatabase(workerData, { timeout })

parentPort?.on('message', (order: 'checkpoint' | 'end') => {
  if (order === 'end') {
    database.close()
    parentPort?.close()
    return
  }
  const [moved] = database.prepare('pragma wal_checkpoint(passive)').all([])
  const { log } = moved as { readonly log: number }
  if (log > long) database.prepare('pragma wal_checkpoint(restart)').all([])
  parentPort?.postMessage('done')
})
