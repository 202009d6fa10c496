import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { createLocalDispatch } from '../../src/jobs/dispatch.ts'
import { type ReadChunk, startRunner } from '../../src/jobs/runner.ts'
import { addLines, openJob } from '../../src/store/jobs/receive.ts'
import { openStore } from '../../src/store/open.ts'
import type { Store } from '../../src/store/store.ts'
import { createCluster, urlIn } from '../store/cluster.ts'

/** Lines of a chunk, and chunks of a run. */
const size = 32
const chunks = Number(process.env.CHUNKS ?? 1000)

async function fill(store: Store, now: string): Promise<string> {
  const first = { options: '{}', stores: false, digest: '', now }
  const job = await openJob(store, first)
  const together = 100
  for (let from = 0; from < chunks * size; from += together * size) {
    const lines = Array.from(
      { length: together * size },
      (_, at) => [from + at, '{"text":"Li Ming spoke."}'] as const,
    )
    const isLast = from + lines.length >= chunks * size
    const addition = { lines, ids: new Map(), digest: '', options: '{}', isLast, now }
    expect(await addLines(store, job, from, addition)).toBe(true)
  }
  return job.id
}

/** Chunks a second that workers take up and end, each with its own connections, reading nothing. */
async function rate(url: string, workers: number, characters: number): Promise<number> {
  const store = await openStore(url)
  const id = await fill(store, new Date().toISOString())
  const body = JSON.stringify('x'.repeat(characters))
  const read: ReadChunk = async ({ lines }) => {
    const outcomes = lines.map(([index]) => ({ index, kind: 'done' as const, body }))
    return async () => ({ outcomes, summary: '{}' })
  }
  const stores = await Promise.all(Array.from({ length: workers }, () => openStore(url)))
  const from = performance.now()
  const runners = stores.map((each) =>
    startRunner({
      store: each,
      dispatch: createLocalDispatch(),
      read,
      lanes: 2,
      report: ({ message }) => console.log(message),
    }),
  )
  const job = () =>
    store.read
      .selectFrom('jobs')
      .select(['state', 'done'])
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
  while ((await job()).state !== 'succeeded') await sleep(50)
  const seconds = (performance.now() - from) / 1000
  expect((await job()).done).toBe(chunks * size)
  for (const runner of runners) await runner.close()
  for (const each of [...stores, store]) await each.close()
  return chunks / seconds
}

test('how many chunks a second PostgreSQL bears', async () => {
  const cluster = await createCluster(['fsync=on', 'max_connections=500'])
  try {
    for (const characters of [2, 4000])
      for (const workers of [1, 4, 16]) {
        const found = await rate(urlIn(cluster.folder, 'postgres'), workers, characters)
        console.log(
          `${workers} workers, records of ${characters} characters: ${Math.round(found)} chunks or ${Math.round(found * size)} lines a second`,
        )
      }
  } finally {
    await cluster.remove()
  }
})
