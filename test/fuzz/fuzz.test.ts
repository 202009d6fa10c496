import { expect, test } from 'vitest'
import { onEachDatabase } from '../store/databases.ts'
import { fuzz } from './fuzz.ts'

onEachDatabase(
  ({ newUrl }) => {
    test('every operation does what it is for, and whatever is sent is answered as described', {
      timeout: 300_000,
    }, async () => {
      const { requests } = await fuzz(await newUrl(), { each: 2, seed: 20_231_113 })
      expect(requests).toBeGreaterThan(100)
    })
  },
  ['SQLite file'],
)
