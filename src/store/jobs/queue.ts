import { sql } from 'kysely'
import type { Failure } from '../../failure.ts'
import type { JobChunkTable, JobTable, ResultKind } from '../job-tables.ts'
import type { Reading, Writing } from '../schema.ts'
import type { Store } from '../store.ts'
import { linesIn, payloadOf, type Sent } from './chunk.ts'

/** A chunk that somebody has taken up until its lease ends. */
export interface Claimed {
  readonly job: Pick<JobTable, 'id' | 'options' | 'stores'>
  readonly first: number
  readonly lines: readonly Sent[]
  /** Of what was read of it before a retry; "" for nothing. */
  readonly summary: string
  readonly owner: string
  readonly attempts: number
  /** The process has ended so often while it read this one line that it will not be tried again. */
  readonly isHopeless: boolean
}

/** What has become of a line: JSON of its record, or why there is none. */
export interface Outcome {
  readonly index: number
  readonly id?: string
  readonly kind: ResultKind
  readonly body: string
  readonly code?: Failure['code']
}

/**
 * Attempts after which the lines of a chunk are tried one by one, and then a line fails. Processes are killed for many
 * reasons, mostly just after they have begun; a defect that somebody lived to tell of counts as ten.
 */
const mostAttempts = 50
const defectCounts = 10

/** Takes up a chunk of the job that has waited longest for one; undefined where nothing waits. */
export async function claimChunk(
  store: Store,
  { owner, now, until }: { readonly owner: string; readonly now: string; readonly until: string },
): Promise<Claimed | undefined> {
  if ((await nextJob(store.read, now)) === undefined) return undefined
  return store.write(async (tx) => {
    const job = await nextJob(tx, now)
    const chunk = job && (await nextChunk(tx, job.id, now))
    if (!job || !chunk) return undefined
    const { first, attempts, lines, summary } = await ready(tx, chunk)
    await tx
      .updateTable('job_chunks')
      .set({ owner, leased_until: until, attempts: attempts + 1 })
      .where('job', '=', job.id)
      .where('first', '=', first)
      .execute()
    await tx
      .updateTable('jobs')
      .set({ state: 'running', served_at: now, started_at: job.started_at ?? now })
      .where('id', '=', job.id)
      .execute()
    const isHopeless = attempts >= mostAttempts
    return { job, first, lines, summary, owner, attempts: attempts + 1, isHopeless }
  })
}

const nextJob = (db: Reading, now: string) =>
  db
    .selectFrom('jobs as j')
    .select(['j.id', 'j.options', 'j.stores', 'j.started_at'])
    .where('j.state', 'in', ['queued', 'running'])
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('job_chunks as c')
          .select('c.first')
          .whereRef('c.job', '=', 'j.id')
          .where('c.state', '=', 'waiting')
          .where('c.leased_until', '<', now),
      ),
    )
    .orderBy('j.served_at')
    .orderBy('j.id')
    .limit(1)
    .executeTakeFirst()

const nextChunk = (tx: Writing, job: string, now: string) =>
  tx
    .selectFrom('job_chunks')
    .selectAll()
    .where('job', '=', job)
    .where('state', '=', 'waiting')
    .where('leased_until', '<', now)
    .orderBy('first')
    .limit(1)
    .executeTakeFirst()

/** The chunk, or the first line of one that was tried too often; its others are then chunks of their own. */
async function ready(
  tx: Writing,
  chunk: JobChunkTable,
): Promise<Pick<JobChunkTable, 'first' | 'attempts' | 'summary'> & Pick<Claimed, 'lines'>> {
  const lines = linesIn(chunk.payload)
  if (chunk.attempts < mostAttempts || lines.length <= 1) return { ...chunk, lines }
  const { job, first, summary } = chunk
  await tx.deleteFrom('job_chunks').where('job', '=', job).where('first', '=', first).execute()
  const single = { ...chunk, lines: 1, attempts: 0, owner: '', leased_until: '' }
  for (const [at, line] of lines.entries())
    await tx
      .insertInto('job_chunks')
      .values({
        ...single,
        first: line[0],
        payload: payloadOf([line]),
        summary: at === 0 ? summary : '',
      })
      .execute()
  return { first: lines[0][0], attempts: 0, lines: lines.slice(0, 1), summary }
}

const held = (claimed: Claimed) =>
  sql<boolean>`job = ${claimed.job.id} and first = ${claimed.first} and owner = ${claimed.owner}
    and attempts = ${claimed.attempts} and state = 'waiting'`

/** Keeps the chunk until then; false where it was cancelled, or another has taken it up. */
export const renewLease = async (
  store: Store,
  claimed: Claimed,
  until: string,
): Promise<boolean> => {
  const { numUpdatedRows } = await store.write((tx) =>
    tx
      .updateTable('job_chunks')
      .set({ leased_until: until })
      .where(held(claimed))
      .executeTakeFirstOrThrow(),
  )
  return numUpdatedRows > 0n
}

/** Leaves a chunk that a defect keeps from being read to others, from then on. */
export const releaseChunk = (store: Store, claimed: Claimed, from: string): Promise<unknown> =>
  store.write((tx) =>
    tx
      .updateTable('job_chunks')
      .set({ owner: '', leased_until: from, attempts: claimed.attempts + defectCounts - 1 })
      .where(held(claimed))
      .execute(),
  )

/** What a chunk has given. */
export interface Ending {
  readonly outcomes: readonly Outcome[]
  /** JSON of what all its records hold, those before a retry too. */
  readonly summary: string
}

/**
 * Ends a chunk: what its lines have given, what else `give` writes, the counts of the job and its end are one
 * transaction. False where the chunk was no longer this owner's: then nothing is written.
 */
export const finishChunk = (
  store: Store,
  claimed: Claimed,
  now: string,
  give: (tx: Writing) => Promise<Ending>,
): Promise<boolean> =>
  store.write(async (tx) => {
    const chunk = await tx
      .selectFrom('job_chunks')
      .select('first')
      .where(held(claimed))
      .executeTakeFirst()
    if (chunk === undefined) return false
    const { outcomes, summary } = await give(tx)
    const rows = outcomes.map((outcome) => rowOf(claimed, outcome))
    if (rows.length > 0) await tx.insertInto('job_results').values(rows).execute()
    const failed = new Set(outcomes.flatMap(({ index, kind }) => (kind === 'failed' ? index : [])))
    await tx
      .updateTable('job_chunks')
      .set({
        state: 'done',
        payload: payloadOf(claimed.lines.filter(([index]) => failed.has(index))),
        owner: '',
        leased_until: '',
        summary,
        done_at: now,
      })
      .where(held(claimed))
      .execute()
    const count = (kind: ResultKind) => outcomes.filter((outcome) => outcome.kind === kind).length
    await tx
      .updateTable('jobs')
      .set({
        done: sql`done + ${count('done')}`,
        failed: sql`failed + ${count('failed')}`,
        skipped: sql`skipped + ${count('skipped')}`,
        active_at: now,
      })
      .where('id', '=', claimed.job.id)
      .execute()
    await endIfDone(tx, claimed.job.id, now)
    return true
  })

const rowOf = ({ job }: Claimed, { index, id, kind, body, code }: Outcome) => ({
  job: job.id,
  line: index,
  kind,
  id: id === undefined ? null : JSON.stringify(id),
  body,
  code: code ?? null,
})

async function endIfDone(tx: Writing, id: string, now: string): Promise<void> {
  const waiting = await tx
    .selectFrom('job_chunks')
    .select('first')
    .where('job', '=', id)
    .where('state', '=', 'waiting')
    .limit(1)
    .executeTakeFirst()
  if (waiting) return
  await tx
    .updateTable('jobs')
    .set({
      state: sql`case when failed = 0 then 'succeeded' when failed = received then 'failed' else 'partially-succeeded' end`,
      finished_at: now,
    })
    .where('id', '=', id)
    .where('state', 'in', ['queued', 'running', 'paused'])
    .execute()
}
