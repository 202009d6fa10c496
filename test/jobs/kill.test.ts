import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import pg from 'pg'
import { expect, test } from 'vitest'
import { durableDatabases, onEachDatabase } from '../store/databases.ts'
import { type Server, startServer } from './server.ts'

/** `ROUNDS=20` makes a storm of it, and prints what it did. */
const rounds = Number(process.env.ROUNDS ?? 1)
const isStorm = process.env.ROUNDS !== undefined

const paragraph = (at: number): string =>
  `On ${(at % 27) + 1} May 2024, Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt, Vice President of Norland Diagnostics, and ${at} guests to discuss joint training of nurses. `

/** An article; one in fifty is broken, and one in fifty has the id of another. */
const line = (at: number): string => {
  if (at % 50 === 7) return '{"text":'
  if (at % 50 === 9) return JSON.stringify({ id: `a${at - 5}`, text: 'Once more.' })
  return JSON.stringify({ id: `a${at}`, text: paragraph(at).repeat(3), publishedAt: '2024-06-01' })
}
const body = (count: number): string =>
  Array.from({ length: count }, (_, at) => `${line(at)}\n`).join('')

const lines = isStorm ? 200 : 100

/** Sends a body slowly, again and again until it was accepted; gives the job's id. */
async function submit(server: () => Promise<Server>, key: string, text: string): Promise<string> {
  for (;;) {
    try {
      const { url } = await server()
      const response = await fetch(`${url}/v1/jobs`, {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson', 'idempotency-key': key },
        body: text,
      })
      if (response.status === 202) return ((await response.json()) as { id: string }).id
    } catch {
      // Killed while it listened.
    }
    await sleep(50)
  }
}

const textOf = async (url: string): Promise<string> => (await fetch(url)).text()

interface Shown {
  readonly state: string
  readonly counts: Readonly<Record<string, number>>
}

async function outcomeOf({ url }: Server, id: string) {
  const { state, counts } = JSON.parse(await textOf(`${url}/v1/jobs/${id}`)) as Shown
  const results = await textOf(`${url}/v1/jobs/${id}/results`)
  const errors = await textOf(`${url}/v1/jobs/${id}/errors`)
  return { state, counts, results, errors: errors.replaceAll(id, 'JOB') }
}

const isOver = async ({ url }: Server, id: string): Promise<boolean> => {
  const { state } = JSON.parse(await textOf(`${url}/v1/jobs/${id}`)) as Shown
  return state.endsWith('succeeded') || state === 'failed'
}

async function end(server: Server, id: string): Promise<void> {
  while (!(await isOver(server, id))) await sleep(50)
}

/** Ends every connection that the service has to this database. */
async function cutConnections(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'dossier' and datname = current_database()`,
  )
  await client.end()
}

onEachDatabase(({ name, newUrl }) => {
  test(
    'a service that is killed again and again reads every line once, as one that is left alone',
    async () => {
      const calm = await startServer(await newUrl())
      const text = body(lines)
      const first = await submit(async () => calm, 'key', text)
      await end(calm, first)
      const expected = await outcomeOf(calm, first)
      await calm.stop()
      expect(expected.counts).toMatchObject({
        received: lines,
        done: lines * 0.96,
        failed: lines * 0.04,
      })

      const url = await newUrl()
      let server = startServer(url)
      const ids: Promise<string>[] = []
      let cuts = 0
      for (const pause of fc.sample(fc.integer({ min: 0, max: 1500 }), rounds)) {
        const present = await server
        const last = await ids.at(-1)
        if (last === undefined || (await isOver(present, last)))
          ids.push(submit(() => server, `key ${ids.length}`, text))
        await sleep(pause)
        if (name === 'PostgreSQL' && pause % 3 === 0) {
          cuts++
          await cutConnections(url)
        } else {
          await present.kill()
          server = startServer(url)
        }
      }
      const survivor = await server
      for (const id of await Promise.all(ids)) {
        await end(survivor, id)
        expect(await outcomeOf(survivor, id)).toEqual(expected)
      }
      await survivor.stop()
      if (isStorm)
        console.log(
          `${name}: ${rounds - cuts} kills, ${cuts} cut connections, ${ids.length} jobs of ${lines} lines, every line once, the same bytes`,
        )
    },
    180_000 + rounds * 30_000,
  )
}, durableDatabases)
