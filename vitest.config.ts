import { statfsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

// Nothing here is about disks, and most of a small write is the wait for one.
const memory = '/dev/shm'
if (process.env.TMPDIR === undefined && freeBytes(memory) > 4e9) process.env.TMPDIR = memory

export default defineConfig({
  test: {
    dir: 'test',
    // Only what never ends is ended: a busy machine may take as long as it likes.
    testTimeout: 180_000,
    hookTimeout: 180_000,
    // What is waited for comes late on a busy machine.
    expect: { poll: { timeout: 30_000 } },
    globalSetup: 'test/store/global-setup.ts',
    setupFiles: 'test/support/seed.ts',
    // Loading the lexicons is most of a small test: the files of one process share them.
    isolate: false,
    // Much of a test is waiting: for a database, a process, a deadline.
    maxWorkers: 2 * availableParallelism(),
  },
})

function freeBytes(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder)
    return bavail * bsize
  } catch {
    return 0
  }
}
