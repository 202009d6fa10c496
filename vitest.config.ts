import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    dir: 'test',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // What is waited for comes late on a busy machine.
    expect: { poll: { timeout: 30_000 } },
    globalSetup: 'test/store/global-setup.ts',
    setupFiles: 'test/support/seed.ts',
    // Loading the lexicons is most of a small test: the files of one process share them.
    isolate: false,
    // By default one processor is left to the watcher that the suite does not run.
    maxWorkers: availableParallelism(),
  },
})
