import { sql } from 'kysely'
import { expect, test } from 'vitest'
import type { Failure } from '../../src/failure.ts'
import { createLocalDispatch } from '../../src/jobs/dispatch.ts'
import { type ReadChunk, type RunnerParts, startRunner } from '../../src/jobs/runner.ts'
import type { JobTable } from '../../src/store/job-tables.ts'
import { jobRow } from '../../src/store/jobs/read.ts'
import { addLines, openJob } from '../../src/store/jobs/receive.ts'
import type { Store } from '../../src/store/store.ts'
import { onEachDatabase } from '../store/databases.ts'

const now = () => new Date().toISOString()

async function jobOf(store: Store, count: number): Promise<string> {
  const options = '{"format":"ndjson","view":{}}'
  const job = await openJob(store, { options, stores: false, digest: '', now: now() })
  const lines = Array.from({ length: count }, (_, index) => [index, '{}'] as const)
  const addition = { lines, ids: new Map(), digest: '', options, isLast: true, now: now() }
  await addLines(store, job, 0, addition)
  return job.id
}

async function jobIn(store: Store, id: string): Promise<JobTable> {
  const job = await jobRow(store.read, id)
  if (!job.ok) throw new Error(job.failure.message)
  return job.value
}

async function ended(store: Store, id: string): Promise<JobTable> {
  for (;;) {
    const job = await jobIn(store, id)
    if (job.finished_at !== null) return job
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

const readsAll =
  (body = '{}'): ReadChunk =>
  async ({ lines }) =>
  async () => ({
    outcomes: lines.map(([index]) => ({ index, kind: 'done', body })),
    summary: '{}',
  })

function running(store: Store, read: ReadChunk, more: Partial<RunnerParts> = {}) {
  const reported: Failure[] = []
  const report = (failure: Failure) => reported.push(failure)
  const dispatch = createLocalDispatch(10)
  return { ...startRunner({ store, dispatch, read, lanes: 2, report, ...more }), reported }
}

onEachDatabase(({ open }) => {
  test('a chunk that cannot be read for a defect is told of and tried again', async () => {
    const store = await open()
    const id = await jobOf(store, 40)
    let tries = 0
    const { close, reported } = running(store, async (chunk) => {
      if (tries++ === 0) throw new Error('a defect')
      return readsAll()(chunk)
    })
    expect(await ended(store, id)).toMatchObject({ state: 'succeeded', done: 40 })
    expect(reported.map(({ code }) => code)).toEqual(['internal-error'])
    await close()
  })

  test('a defect that always comes fails its line alone', async () => {
    const store = await open()
    const id = await jobOf(store, 3)
    const { close } = running(store, async (chunk) => {
      if (!chunk.isHopeless && chunk.lines.some(([index]) => index === 1)) throw new Error('always')
      if (!chunk.isHopeless) return readsAll()(chunk)
      return async () => ({
        outcomes: chunk.lines.map(([index]) => ({ index, kind: 'failed', body: '{}' })),
        summary: '{}',
      })
    })
    expect(await ended(store, id)).toMatchObject({ done: 2, failed: 1 })
    await close()
  })

  test('a runner that is closed ends what it has in hand, and takes up no more', async () => {
    const store = await open()
    const id = await jobOf(store, 96)
    let begin = () => {}
    const begun = new Promise<void>((resolve) => {
      begin = resolve
    })
    const { close } = running(
      store,
      async (chunk) => {
        begin()
        await new Promise((resolve) => setTimeout(resolve, 50))
        return readsAll()(chunk)
      },
      { lanes: 1 },
    )
    await begun
    await close()
    expect(await jobIn(store, id)).toMatchObject({ state: 'running', done: 32 })
  })
})

onEachDatabase(
  ({ open }) => {
    test('a full disk holds a job up, says so, and loses nothing', async () => {
      const store = await open()
      const id = await jobOf(store, 40)
      const limit = (pages: number) =>
        store.write((tx) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(tx))
      await limit(1)
      const { trouble, close, reported } = running(
        store,
        readsAll(JSON.stringify('x'.repeat(50_000))),
      )
      while (trouble() === undefined) await new Promise((resolve) => setTimeout(resolve, 10))
      expect(trouble()).toContain('full')
      await limit(1_000_000)
      expect(await ended(store, id)).toMatchObject({ state: 'succeeded', done: 40 })
      expect(reported[0].code).toBe('store-full')
      expect(trouble()).toBeUndefined()
      await close()
    })
  },
  ['SQLite file', 'SQLite memory'],
)

onEachDatabase(
  ({ open }) => {
    test('a chunk that takes longer than its lease stays with whoever reads it', async () => {
      const store = await open()
      const id = await jobOf(store, 1)
      let times = 0
      const slowly: ReadChunk = async (chunk) => {
        times++
        await new Promise((resolve) => setTimeout(resolve, 4000))
        return readsAll()(chunk)
      }
      const both = [
        running(store, slowly, { lease: 3000 }),
        running(store, slowly, { lease: 3000 }),
      ]
      await ended(store, id)
      expect(times).toBe(1)
      for (const { close } of both) await close()
    })
  },
  ['SQLite memory'],
)
