import { test } from 'vitest'
import { durableDatabases, onEachDatabase } from '../store/databases.ts'
import { victims, weather } from './storm.ts'

// Twenty times and more: `npm run prove`.
onEachDatabase((database) => {
  test('a service that is killed reads every line once, as one that is left alone', async () => {
    const rounds = database.name === 'PostgreSQL' ? victims : (['server'] as const)
    await weather(database, { lines: 100, rounds })
  }, 600_000)
}, durableDatabases)
