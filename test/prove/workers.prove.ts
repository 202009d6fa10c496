import { rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { type Running, start } from '../cli/run.ts'
import { type NewDatabase, newPostgres } from '../store/databases.ts'
import { smallLexicons } from '../support/small-lexicons.ts'

const lexicons = smallLexicons()
const started: Running[] = []
let database: NewDatabase
let store: Store

beforeAll(async () => {
  database = await newPostgres()
  store = await openStore(database.url)
})
afterAll(async () => {
  for (const { signal } of started) signal('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
  await store.close()
  await database.remove()
  rmSync(lexicons, { recursive: true })
})

const begin = (file: 'main.js' | 'cli/main.js', args: string[], env: Record<string, string>) => {
  const surroundings = { LEXICONS: lexicons, THREADS: '1', JOB_LEASE_SECONDS: '2', PORT: '0' }
  const running = start(file, args, { env: { ...surroundings, ...env } })
  started.push(running)
  return running
}
const worker = (env: Record<string, string> = {}) =>
  begin('cli/main.js', ['worker'], { DATABASE_URL: database.url, ...env })
const server = async (url: string) => {
  const running = begin('main.js', [], { DATABASE_URL: url })
  return { ...running, url: /http:\/\/[\d.:]+/u.exec(await running.firstLine)?.[0] ?? '' }
}

const line = (at: number): string => {
  if (at % 100 === 7) return '{"text":'
  if (at % 100 === 9) return JSON.stringify({ id: `a${at - 5}`, text: 'Once more.' })
  const text = `On ${(at % 27) + 1} May 2024, Wang Fang, Dean of the School of Design of Northshore University, received Erik Lund, Vice President of Lumen Optics, and ${at} guests. `
  return JSON.stringify({ id: `a${at}`, text: text.repeat(4), publishedAt: '2024-06-01' })
}
const lines = Number(process.env.LINES ?? 2000)
const body = Array.from({ length: lines }, (_, at) => `${line(at)}\n`).join('')

const submit = async (url: string): Promise<string> => {
  const headers = { 'content-type': 'application/x-ndjson' }
  const response = await fetch(`${url}/v1/jobs`, { method: 'POST', headers, body })
  expect(response.status).toBe(202)
  return ((await response.json()) as { id: string }).id
}
const textOf = async (address: string): Promise<string> => (await fetch(address)).text()
interface Shown {
  readonly state: string
  readonly counts: Readonly<Record<string, number>>
}
const shown = async (url: string, id: string): Promise<Shown> =>
  JSON.parse(await textOf(`${url}/v1/jobs/${id}`))

async function outcome(url: string, id: string) {
  while (['queued', 'running'].includes((await shown(url, id)).state)) await sleep(50)
  const [results, errors] = await Promise.all(
    ['results', 'errors'].map((which) => textOf(`${url}/v1/jobs/${id}/${which}`)),
  )
  const { state, counts } = await shown(url, id)
  return { state, counts, results, errors: errors.replaceAll(id, 'JOB') }
}

/** Resolves when a share of the lines has been read. */
const until = async (url: string, id: string, share: number) => {
  for (;;) {
    const { done, failed } = (await shown(url, id)).counts
    if (done + failed >= share * lines) return
    await sleep(10)
  }
}

test('workers that come, fall silent, are killed and stop read every line once', async () => {
  const calm = await server('sqlite::memory:')
  const expected = await outcome(calm.url, await submit(calm.url))
  calm.signal('SIGTERM')
  expect(expected.counts).toMatchObject({
    received: lines,
    done: lines * 0.98,
    failed: lines * 0.02,
  })

  const crew = [worker(), worker()]
  const { url } = await server(database.url)
  const [killed, silent] = crew
  await Promise.all(crew.map(({ firstLine }) => firstLine))
  const id = await submit(url)
  const late = worker()
  await until(url, id, 0.1)
  killed.signal('SIGKILL')
  await until(url, id, 0.3)
  silent.signal('SIGSTOP')
  await until(url, id, 0.5)
  await late.firstLine
  // Longer than its lease: what it has in hand is another's when it goes on.
  await sleep(2500)
  silent.signal('SIGCONT')
  expect(await outcome(url, id)).toEqual(expected)

  silent.signal('SIGTERM')
  late.signal('SIGTERM')
  for (const { ended } of [silent, late]) expect(await ended).toMatchObject({ status: 0 })
  const { rows } = await sql<{ chunks: number; attempts: number; done: number }>`
    select count(*) as chunks, sum(attempts) as attempts, sum(case when state = 'done' then 1 else 0 end) as done
    from job_chunks`.execute(store.read)
  expect(rows[0].done).toBe(rows[0].chunks)
  const { chunks, attempts } = rows[0]
  console.log(
    `${lines} lines in ${chunks} chunks, ${attempts - chunks} of them taken over; every line once, the same bytes`,
  )
})
