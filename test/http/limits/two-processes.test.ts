import pg from 'pg'
import { expect, test } from 'vitest'
import { onEachDatabase } from '../../store/databases.ts'
import { runningService } from '../running.ts'

onEachDatabase(
  ({ newUrl }) => {
    test('two processes on a database answer as many requests a minute as one, and go on when it is over', async () => {
      const most = 7
      const database = await newUrl()
      const env = { REQUESTS_PER_MINUTE: `${most}` }
      const both = [await runningService(database, env), await runningService(database, env)]
      const asked = (at: number) => {
        const { url, key } = both[at % both.length]
        return fetch(`${url}/v1/people`, { headers: { authorization: `Bearer ${key}` } })
      }
      try {
        // At once, so that the two meet in the database.
        const answers = await Promise.all(Array.from({ length: most + 1 }, (_, at) => asked(at)))
        const refused = answers.filter(({ status }) => status === 429)
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(most)
        expect(refused).toHaveLength(1)
        const [{ headers }] = refused
        const wait = Number(headers.get('retry-after'))
        expect(wait).toBeGreaterThan(0)
        expect(wait).toBeLessThanOrEqual(60)
        expect(await refused[0].json()).toMatchObject({
          code: 'too-many-requests',
          detail: `expected at most ${most} requests a minute, got more; come again in ${wait} s`,
        })
        // Who has refused remembers; the minute of the other is over as soon as the database says so.
        const other = answers.indexOf(refused[0]) + 1
        const client = new pg.Client(database)
        await client.connect()
        await client.query('update dossier_rate_limits set expire = 0')
        await client.end()
        expect((await asked(other)).status).toBe(200)
      } finally {
        for (const { stop } of both) await stop()
      }
    })
  },
  ['PostgreSQL'],
)
