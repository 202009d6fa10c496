import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Running, start } from '../cli/run.ts'
import { type NewDatabase, newPostgres } from '../store/databases.ts'

const started: Running[] = []
let database: NewDatabase

beforeAll(async () => {
  database = await newPostgres()
})
afterAll(async () => {
  for (const { signal } of started) signal('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
  await database.remove()
})

const worker = (env: Record<string, string>): Running => {
  const running = start('cli/main.js', ['worker'], { env })
  started.push(running)
  return running
}

test('a worker says whether it is alive, and ends in order', async () => {
  const running = worker({ DATABASE_URL: database.url, WORKER_PORT: '0' })
  const says = await running.firstLine
  expect(says).toMatch(/^reads jobs of postgres:\/\/localhost\/…; http:/u)
  const address = /http:\S+/u.exec(says)?.[0] ?? ''
  expect(await (await fetch(address)).text()).toBe('{"status":"ok"}')
  running.signal('SIGTERM')
  expect(await running.ended).toMatchObject({ status: 0, complaints: '' })
})

test('a worker refuses a store that other hosts cannot reach', async () => {
  const { status, complaints } = await worker({ DATABASE_URL: 'sqlite:news.db' }).ended
  expect(status).toBe(2)
  expect(complaints).toContain('expected DATABASE_URL=postgres://')
})
