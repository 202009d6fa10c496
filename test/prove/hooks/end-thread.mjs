import { syncBuiltinESMExports } from 'node:module'
import threads, { isMainThread } from 'node:worker_threads'

// At SIGUSR2 one of the threads that read ends in the middle of its work, as one does that the system or a defect ends.
// WORKER_MB bounds the memory of each: an article that takes more ends its thread.

if (isMainThread) {
  const limit = Number(process.env.WORKER_MB)
  const reading = new Set()
  const { Worker } = threads
  threads.Worker = class extends Worker {
    constructor(file, options) {
      const isReading = /\/dist\/worker\.js$/u.test(`${file}`)
      const resourceLimits = limit > 0 && { resourceLimits: { maxOldGenerationSizeMb: limit } }
      super(file, { ...options, ...(isReading && resourceLimits) })
      if (!isReading) return
      reading.add(this)
      this.once('exit', () => reading.delete(this))
    }
  }
  syncBuiltinESMExports()
  process.on('SIGUSR2', () => {
    const [oldest] = reading
    process.stderr.write(`ended ${oldest?.threadId ?? 'none'} of ${reading.size}\n`)
    void oldest?.terminate()
  })
}
