import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import fc from 'fast-check'
import pg from 'pg'
import { expect } from 'vitest'
import { type Running, start } from '../cli/run.ts'
import type { Database } from '../store/databases.ts'
import { smallLexicons } from '../support/small-lexicons.ts'

/** What may end at any moment. */
export const victims = ['server', 'worker', 'connections'] as const
export type Victim = (typeof victims)[number]

export interface Storm {
  readonly lines: number
  /** Which one ends in which round. */
  readonly rounds: readonly Victim[]
}

const paragraph = (at: number): string =>
  `On ${(at % 27) + 1} May 2024, Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt, Vice President of Norland Diagnostics, and ${at} guests to discuss joint training of nurses. `

/** An article; one in fifty is broken, and one in fifty has the id of another. */
const line = (at: number): string => {
  if (at % 50 === 7) return '{"text":'
  if (at % 50 === 9) return JSON.stringify({ id: `a${at - 5}`, text: 'Once more.' })
  return JSON.stringify({ id: `a${at}`, text: paragraph(at).repeat(3), publishedAt: '2024-06-01' })
}

interface Process {
  readonly url: string
  /** Rejects once it has ended. */
  readonly expectAlive: () => Promise<void>
  readonly end: (signal: NodeJS.Signals) => Promise<unknown>
}

/** Begins to serve, or to work, for a store; resolves when it does. */
type Begin = (command: 'serve' | 'worker', databaseUrl: string) => Promise<Process>

/** Sends a body again and again until it was accepted; gives the job's id. */
async function submit(server: () => Promise<Process>, key: string, text: string): Promise<string> {
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

/** What the service answers; asked for again where the database, or a connection that waited, was cut off. */
async function answerOf({ url, expectAlive }: Process, path: string): Promise<string> {
  for (;;) {
    try {
      const response = await fetch(`${url}${path}`)
      const text = await response.text()
      if (response.ok) return text
      expect(response.status).toBe(503)
    } catch (error) {
      if (!(error instanceof TypeError)) throw error
      await expectAlive()
    }
    await sleep(20)
  }
}

interface Shown {
  readonly state: string
  readonly counts: Readonly<Record<string, number>>
}

const shown = async (server: Process, id: string): Promise<Shown> =>
  JSON.parse(await answerOf(server, `/v1/jobs/${id}`))

const isOver = async (server: Process, id: string): Promise<boolean> => {
  const { state } = await shown(server, id)
  return state.endsWith('succeeded') || state === 'failed'
}

async function outcomeOf(server: Process, id: string) {
  while (!(await isOver(server, id))) await sleep(20)
  const { state, counts } = await shown(server, id)
  const results = await answerOf(server, `/v1/jobs/${id}/results`)
  const errors = await answerOf(server, `/v1/jobs/${id}/errors`)
  return { state, counts, results, errors: errors.replaceAll(id, 'JOB') }
}

/** Ends every connection that anybody has to this database. */
async function cutConnections(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  await client.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where application_name = 'dossier' and datname = current_database()`,
  )
  await client.end()
}

/** What the service makes of the articles when nobody disturbs it. */
async function undisturbed(begin: Begin, text: string, lines: number) {
  const calm = await begin('serve', 'sqlite::memory:')
  const outcome = await outcomeOf(calm, await submit(async () => calm, 'key', text))
  await calm.end('SIGTERM')
  expect(outcome.counts).toMatchObject({
    received: lines,
    done: lines * 0.96,
    failed: lines * 0.04,
  })
  return outcome
}

/**
 * Sends the same articles as one job after the other while processes and connections are ended at random moments, and
 * expects each job to end as an undisturbed one, byte by byte. On a database of many hosts a worker reads too. Gives
 * how many jobs there were.
 */
export async function weather(
  database: Pick<Database, 'name' | 'newUrl'>,
  { lines, rounds }: Storm,
): Promise<number> {
  // Loaded in a moment: every process that follows a killed one loads them anew.
  const lexicons = smallLexicons()
  const env = { LEXICONS: lexicons, THREADS: '1', JOB_LEASE_SECONDS: '2', PORT: '0' }
  const started: Running[] = []
  const begin: Begin = async (command, url) => {
    const running = start('cli/main.js', [command], { env: { ...env, DATABASE_URL: url } })
    started.push(running)
    const said = await running.firstLine
    const end = (signal: NodeJS.Signals) => {
      running.signal(signal)
      return running.ended
    }
    const expectAlive = async () => {
      const gone = await Promise.race([running.ended, sleep(50)])
      if (gone !== undefined) throw new Error(`it has ended: ${gone.complaints}`)
    }
    return { url: /http:\/\/[\d.:]+/u.exec(said)?.[0] ?? '', expectAlive, end }
  }
  try {
    const text = Array.from({ length: lines }, (_, at) => `${line(at)}\n`).join('')
    const expected = await undisturbed(begin, text, lines)
    const { ids, survivor } = await endAtRandom(begin, database, text, rounds)
    for (const id of ids) expect(await outcomeOf(survivor, id)).toEqual(expected)
    return ids.length
  } finally {
    for (const { signal } of started) signal('SIGKILL')
    await Promise.all(started.map(({ ended }) => ended))
    rmSync(lexicons, { recursive: true })
  }
}

/** How much of a job shall have been read until something ends; in half of all rounds nothing. */
const share = fc.oneof(
  fc.constant(0),
  fc.noBias(fc.integer({ min: 0, max: 60 })).map((percent) => percent / 100),
)

/** Resolves when a share of all lines has been read since, or the job is over. */
async function ended(server: Process, id: string, progress: number): Promise<void> {
  const count = async () => {
    const { counts } = await shown(server, id)
    return [counts.done + counts.failed, counts.received]
  }
  const [before] = await count()
  for (;;) {
    const [now, all] = await count()
    if (now === all || now - before >= progress * all) return
    await sleep(5)
  }
}

async function endAtRandom(
  begin: Begin,
  { name, newUrl }: Pick<Database, 'name' | 'newUrl'>,
  text: string,
  rounds: readonly Victim[],
): Promise<{ readonly ids: readonly string[]; readonly survivor: Process }> {
  const url = await newUrl()
  let server = begin('serve', url)
  let worker = name === 'PostgreSQL' ? begin('worker', url) : undefined
  const end: Readonly<Record<Victim, () => Promise<unknown>>> = {
    async server() {
      await (await server).end('SIGKILL')
      server = begin('serve', url)
    },
    async worker() {
      await (await worker)?.end('SIGKILL')
      worker = begin('worker', url)
    },
    connections: () => cutConnections(url),
  }
  const moments = fc.sample(fc.tuple(fc.integer({ min: 0, max: 200 }), share), rounds.length)
  const ids: Promise<string>[] = []
  for (const [round, victim] of rounds.entries()) {
    const [present, last] = await Promise.all([server, ids.at(-1), worker])
    const goesOn = last !== undefined && !(await isOver(present, last))
    if (!goesOn) ids.push(submit(() => server, `key ${ids.length}`, text))
    const [pause, progress] = moments[round]
    // Among the first moments of a job are those in which its body comes in.
    if (goesOn || progress > 0) await ended(present, (await ids.at(-1)) ?? '', progress)
    await sleep(pause)
    await end[victim]()
  }
  return { ids: await Promise.all(ids), survivor: await server }
}
