import { expect, test } from 'vitest'
import { fuzz } from '../fuzz/fuzz.ts'
import { durableDatabases, onEachDatabase } from '../store/databases.ts'

const each = Number(process.env.EACH ?? 25)
const seed = Number(process.env.SEED ?? 20_231_113)

onEachDatabase((database) => {
  test('every operation does what it is for, whatever is sent is answered as described, and nobody waits for it', async () => {
    const { requests, statuses, longestWait } = await fuzz(await database.newUrl(), {
      each,
      seed,
    })
    console.log(
      `${database.name}: ${requests} requests (seed ${seed}), ${JSON.stringify(statuses)}, longest wait of others ${Math.round(longestWait)} ms`,
    )
    expect(longestWait).toBeLessThan(1000)
  })
}, durableDatabases)
