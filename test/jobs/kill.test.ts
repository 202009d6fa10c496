import { test } from 'vitest'
import { durableDatabases, onEachDatabase } from '../store/databases.ts'
import { weather } from './storm.ts'

// Twenty times and more, and with what else may end: `npm run prove`.
onEachDatabase((database) => {
  test('a service that is killed reads every line once, as one that is left alone', async () => {
    await weather(database, { lines: 100, rounds: ['server'] })
  }, 600_000)
}, durableDatabases)
