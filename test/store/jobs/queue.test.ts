import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { attempt } from '../../../src/store/failures.ts'
import type { Sent } from '../../../src/store/jobs/chunk.ts'
import { decide } from '../../../src/store/jobs/control.ts'
import {
  type Claimed,
  claimChunk,
  finishChunk,
  releaseChunk,
  renewLease,
} from '../../../src/store/jobs/queue.ts'
import { jobRow, resultsAfter } from '../../../src/store/jobs/read.ts'
import { addLines, openJob } from '../../../src/store/jobs/receive.ts'
import type { Store } from '../../../src/store/store.ts'
import { onEachDatabase } from '../databases.ts'

/** A moment so many seconds after the beginning. */
const at = (seconds: number): string => new Date(Date.UTC(2024, 0) + seconds * 1000).toISOString()

const linesOf = (count: number, text = '{}'): Sent[] =>
  Array.from({ length: count }, (_, index) => [index, text])

async function jobOf(store: Store, lines: readonly Sent[], now = at(0)) {
  const options = '{"format":"ndjson","view":{}}'
  const job = await openJob(store, { options, stores: false, digest: '', now })
  const addition = { lines, ids: new Map(), digest: '', options, isLast: true, now }
  expect(await addLines(store, job, 0, addition)).toBe(true)
  return job
}

const claim = (store: Store, owner: string, now: number) =>
  claimChunk(store, { owner, now: at(now), until: at(now + 10) })

const finish = (store: Store, claimed: Claimed, now: number) =>
  finishChunk(store, claimed, at(now), async () => ({
    outcomes: claimed.lines.map(([index]) => ({ index, kind: 'done', body: '{}' })),
    summary: '{}',
  }))

async function claimed(store: Store, owner: string, now: number): Promise<Claimed> {
  const chunk = await claim(store, owner, now)
  if (chunk === undefined) throw new Error('expected a chunk that waits')
  return chunk
}

onEachDatabase(({ open }) => {
  describe('a chunk', () => {
    test('is free again when its lease is longer than any, since the clock went back', async () => {
      const store = await open()
      await jobOf(store, linesOf(3))
      const first = await claimed(store, 'a', 7200)
      expect(await claim(store, 'b', 7205)).toBeUndefined()
      expect((await claimed(store, 'b', 0)).lines).toEqual(first.lines)
      expect(await finish(store, first, 1)).toBe(false)
    })

    test('is taken over when its lease has ended, and is then only the other one’s', async () => {
      const store = await open()
      const { id } = await jobOf(store, linesOf(3))
      const first = await claimed(store, 'a', 0)
      expect(await claim(store, 'b', 5)).toBeUndefined()
      expect(await renewLease(store, first, at(15))).toBe(true)
      expect(await claim(store, 'b', 12)).toBeUndefined()
      const second = await claimed(store, 'b', 16)
      expect(second.lines).toEqual(first.lines)
      expect(await renewLease(store, first, at(30))).toBe(false)
      expect(await finish(store, first, 17)).toBe(false)
      expect(await finish(store, second, 18)).toBe(true)
      expect(await finish(store, second, 19)).toBe(false)
      const job = await jobRow(store.read, id)
      expect(job).toMatchObject({ value: { state: 'succeeded', done: 3, finished_at: at(18) } })
    })

    test('that ends its process again and again is read line by line, and fails where it does', async () => {
      const store = await open()
      await jobOf(store, linesOf(3))
      let now = 0
      const die = async () => claimed(store, `process ${now}`, (now += 20))
      for (let times = 0; times < 10; times++) expect((await die()).lines).toHaveLength(3)
      for (const index of [0, 1, 2]) {
        const chunk = await claimed(store, 'careful', (now += 20))
        expect(chunk.lines).toEqual([[index, '{}']])
        if (index === 1) {
          for (let times = 1; times < 50; times++) expect((await die()).isHopeless).toBe(false)
          const last = await die()
          expect(last).toMatchObject({ isHopeless: true, lines: [[1, '{}']] })
          expect(await finish(store, last, now)).toBe(true)
        } else expect(await finish(store, chunk, now)).toBe(true)
      }
      expect(await claim(store, 'b', now + 20)).toBeUndefined()
    })

    test('that a defect keeps from being read goes to others, and counts as tried ten times', async () => {
      const store = await open()
      await jobOf(store, linesOf(1))
      const chunk = await claimed(store, 'a', 0)
      await releaseChunk(store, chunk, at(1))
      expect((await claimed(store, 'b', 2)).attempts).toBe(11)
    })

    test('holds few lines, and few characters', async () => {
      const store = await open()
      await jobOf(store, linesOf(100))
      expect((await claimed(store, 'a', 0)).lines).toHaveLength(32)
      const large = await open()
      await jobOf(large, linesOf(3, JSON.stringify('x'.repeat(200_000))))
      expect((await claimed(large, 'a', 0)).lines).toHaveLength(1)
    })
  })

  test('jobs take turns', async () => {
    const store = await open()
    const large = await jobOf(store, linesOf(320), at(0))
    const small = await jobOf(store, linesOf(64), at(1))
    const turns: string[] = []
    for (let now = 2; now < 6; now++) turns.push((await claimed(store, 'a', now)).job.id)
    expect(turns).toEqual([large.id, small.id, large.id, small.id])
  })

  test('results end before the first line that has not', async () => {
    const store = await open()
    const { id } = await jobOf(store, linesOf(96))
    const [first, second, third] = [
      await claimed(store, 'a', 0),
      await claimed(store, 'a', 1),
      await claimed(store, 'a', 2),
    ]
    const count = async () =>
      (await resultsAfter(store.read, id, ['done'], { after: -1, limit: 1000 })).length
    await finish(store, second, 3)
    expect(await count()).toBe(0)
    await finish(store, first, 3)
    expect(await count()).toBe(64)
    await finish(store, third, 3)
    expect(await count()).toBe(96)
  })

  test('chunks that end at once are all counted, and the last of them ends the job', async () => {
    const store = await open()
    const { id } = await jobOf(store, linesOf(320))
    const chunks: Claimed[] = []
    for (let now = 0; now < 10; now++) chunks.push(await claimed(store, 'a', 0))
    await Promise.all(chunks.map((chunk) => finish(store, chunk, 1)))
    expect(await jobRow(store.read, id)).toMatchObject({
      value: { state: 'succeeded', done: 320, started_at: at(0), finished_at: at(1) },
    })
  })

  test('what is decided while chunks are taken up and end stays decided', async () => {
    const store = await open()
    for (let round = 0; round < 5; round++) {
      const { id } = await jobOf(store, linesOf(320))
      const chunk = await claimed(store, 'a', 0)
      const [ended] = await Promise.all([
        finish(store, chunk, 1),
        decide(store, id, 'cancel', at(1)),
        ...Array.from({ length: 5 }, () => claim(store, 'b', 1)),
      ])
      expect(await jobRow(store.read, id)).toMatchObject({
        value: { state: 'cancelled', done: ended ? 32 : 0 },
      })
      expect(await claim(store, 'c', 100)).toBeUndefined()
    }
    const { id } = await jobOf(store, linesOf(320))
    await claimed(store, 'a', 0)
    await Promise.all([
      decide(store, id, 'pause', at(1)),
      ...Array.from({ length: 5 }, () => claim(store, 'b', 1)),
    ])
    expect(await jobRow(store.read, id)).toMatchObject({ value: { state: 'paused' } })
    expect(await claim(store, 'c', 100)).toBeUndefined()
  })

  test('a chunk ends only with an outcome for each line', async () => {
    const store = await open()
    const { id } = await jobOf(store, linesOf(3))
    const chunk = await claimed(store, 'a', 0)
    const ending = { outcomes: [{ index: 0, kind: 'done', body: '{}' }], summary: '{}' } as const
    await expect(finishChunk(store, chunk, at(1), async () => ending)).rejects.toThrow('each of 3')
    expect(await jobRow(store.read, id)).toMatchObject({ value: { state: 'running', done: 0 } })
  })

  test('two processes never get the same chunk', async () => {
    const store = await open()
    await jobOf(store, linesOf(320))
    const both = await Promise.all(
      Array.from({ length: 20 }, (_, which) => claim(store, `${which % 2}`, 0)),
    )
    const firsts = both.flatMap((chunk) => (chunk ? chunk.first : []))
    expect(new Set(firsts).size).toBe(10)
    expect(firsts).toHaveLength(10)
  })
})

// PostgreSQL's full disk is one of its server: test/store/faults.test.ts.
onEachDatabase(
  ({ open }) => {
    test('a full disk leaves a chunk as it was', async () => {
      const store = await open()
      const { id } = await jobOf(store, linesOf(3))
      const chunk = await claimed(store, 'a', 0)
      const limit = (pages: number) =>
        store.write((tx) => sql`pragma max_page_count = ${sql.lit(pages)}`.execute(tx))
      await limit(1)
      const full = () =>
        finishChunk(store, chunk, at(1), async () => ({
          outcomes: chunk.lines.map(([index]) => ({
            index,
            kind: 'done',
            body: JSON.stringify('x'.repeat(500_000)),
          })),
          summary: '{}',
        }))
      expect(await attempt(full)).toMatchObject({ ok: false, failure: { code: 'store-full' } })
      expect(await jobRow(store.read, id)).toMatchObject({ value: { state: 'running', done: 0 } })
      await limit(1_000_000)
      expect(await full()).toBe(true)
      expect(await jobRow(store.read, id)).toMatchObject({ value: { state: 'succeeded', done: 3 } })
    })
  },
  ['SQLite file', 'SQLite memory'],
)
