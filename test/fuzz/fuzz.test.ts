import { expect, test } from 'vitest'
import { durableDatabases, onEachDatabase } from '../store/databases.ts'
import { fuzz } from './fuzz.ts'

onEachDatabase(({ newUrl }) => {
  test('whatever is sent, the answer is one that is described', async () => {
    const { requests } = await fuzz(await newUrl(), { each: 2, seed: 20_231_113 })
    expect(requests).toBeGreaterThan(100)
  })
}, durableDatabases)
