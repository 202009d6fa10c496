import { defineConfig, mergeConfig } from 'vitest/config'
import base from '../../vitest.config.ts'

/** Proofs of many minutes, which `npm run prove` runs one after the other. */
export default mergeConfig(
  base,
  defineConfig({
    test: { include: ['**/*.prove.ts'], testTimeout: 1_800_000, maxWorkers: 1 },
  }),
)
