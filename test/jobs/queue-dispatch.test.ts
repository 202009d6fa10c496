import pg from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Failure } from '../../src/failure.ts'
import type { Dispatch } from '../../src/jobs/dispatch.ts'
import { openQueueDispatch } from '../../src/jobs/queue-dispatch.ts'
import { type NewDatabase, newPostgres } from '../store/databases.ts'

let database: NewDatabase
const opened: Dispatch[] = []
const reports: Failure[] = []
/** Nobody looks without being told. */
const never = 1_000_000

const open = async (url = database.url, pause = never): Promise<Dispatch> => {
  const dispatch = await openQueueDispatch(url, (failure) => reports.push(failure), pause)
  opened.push(dispatch)
  return dispatch
}
const waiting = (dispatch: Dispatch) => dispatch.wait(dispatch.told(), new AbortController().signal)
const run = async (command: string) => {
  const client = new pg.Client(database.url)
  await client.connect()
  await client.query(command)
  await client.end()
}

beforeAll(async () => {
  database = await newPostgres()
})
afterAll(async () => {
  for (const { close } of opened) await close()
  await database.remove()
})

test('tells all processes, and those of other schemas of the database', async () => {
  const schema = `${database.url}&options=${encodeURIComponent('-c search_path=elsewhere')}`
  const all = await Promise.all([open(), open(), open(schema)])
  const told = Promise.all(all.map(waiting))
  const [one] = all
  // A listener that has just begun hears only what is told from then on.
  const again = setInterval(one.announce, 50)
  await told
  clearInterval(again)
  const [first, second, third] = all
  const heard = Promise.all([waiting(first), waiting(second)])
  third.announce()
  await heard
  expect(reports).toEqual([])
})

test('goes on when the database has ended its connections', async () => {
  const [one, other] = [await open(), await open()]
  const heard = waiting(other)
  await run(`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`)
  const again = setInterval(one.announce, 100)
  await heard
  clearInterval(again)
})

test('ends a wait that is aborted', async () => {
  const dispatch = await open()
  const stopping = new AbortController()
  const ended = dispatch.wait(dispatch.told(), stopping.signal)
  stopping.abort()
  await ended
})

test('workers look by themselves where no queue can be had, and it is said why', async () => {
  await run('create role watcher login')
  reports.length = 0
  const dispatch = await open(database.url.replace('//dossier@', '//watcher@'), 20)
  expect(reports).toEqual([
    { code: 'store-unreachable', message: expect.stringContaining('permission denied') },
  ])
  await waiting(dispatch)
  await run('drop role watcher')
})
