import { expect, test } from 'vitest'
import { onEachDatabase } from '../store/databases.ts'
import { fuzzPages } from './pages.ts'

onEachDatabase(
  ({ newUrl }) => {
    test('whatever is written into a form, no page fails or takes it for its own', {
      timeout: 300_000,
    }, async () => {
      const { forms } = await fuzzPages(await newUrl(), { each: 2, seed: 20_231_113 })
      expect(forms).toBeGreaterThan(20)
    })
  },
  ['SQLite file'],
)
