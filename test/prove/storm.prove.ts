import fc from 'fast-check'
import { test } from 'vitest'
import { type Victim, victims, weather } from '../jobs/storm.ts'
import { durableDatabases, onEachDatabase } from '../store/databases.ts'

const rounds = Number(process.env.ROUNDS ?? 20)
const lines = 400

onEachDatabase((database) => {
  test('a service that is killed again and again reads every line once, as one that is left alone', async () => {
    const may: readonly Victim[] = database.name === 'PostgreSQL' ? victims : ['server']
    const storm = fc.sample(fc.constantFrom(...may), rounds)
    const jobs = await weather(database, { lines, rounds: storm })
    const counts = may.map((each) => `${storm.filter((one) => one === each).length} ${each}`)
    console.log(
      `${database.name}: ended ${counts.join(', ')}; ${jobs} jobs of ${lines} lines, every line once, the same bytes`,
    )
  })
}, durableDatabases)
