import { setTimeout } from 'node:timers'
import { Worker } from 'node:worker_threads'

/** Moves what was written from the log into the database, in a thread: doing so waits for the disk. */
export interface Checkpoints {
  /** To be told of each transaction. */
  readonly wrote: () => void
  readonly close: () => Promise<void>
}

/** Transactions, and milliseconds after the first, until their pages are moved. */
const most = { transactions: 8, milliseconds: 5000 }

/** For the database in a file; a thread that dies is started again with the next transactions. */
export function createCheckpoints(database: string, thread: URL): Checkpoints {
  let worker: Worker | undefined
  let isBusy = false
  let transactions = 0
  let timer: NodeJS.Timeout | undefined

  function start(): Worker {
    const started = new Worker(thread, { workerData: database })
    const gone = (): void => {
      if (worker === started) worker = undefined
      isBusy = false
    }
    // SQLite moves the pages itself when the log becomes too long.
    started.on('error', gone)
    started.on('exit', gone)
    started.on('message', () => {
      isBusy = false
      plan()
    })
    started.unref()
    return started
  }

  function begin(): void {
    clearTimeout(timer)
    timer = undefined
    isBusy = true
    transactions = 0
    worker ??= start()
    worker.postMessage('checkpoint')
  }

  function plan(): void {
    if (isBusy || transactions === 0) return
    if (transactions >= most.transactions) begin()
    else timer ??= setTimeout(begin, most.milliseconds).unref()
  }

  return {
    wrote() {
      transactions++
      plan()
    },
    async close() {
      clearTimeout(timer)
      transactions = 0
      if (worker === undefined) return
      const ended = new Promise((resolve) => worker?.once('exit', resolve))
      // With nothing else left to do the process would end before it, in the middle of what it does.
      worker.ref()
      worker.postMessage('end')
      await ended
    },
  }
}
