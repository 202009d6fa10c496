import { sql } from 'kysely'
import type { Failure } from '../../failure.ts'
import type { JobChunkTable, JobState, JobTable, ResultKind } from '../job-tables.ts'
import type { Reading, Writing } from '../schema.ts'
import type { DatabaseKind, Store } from '../store.ts'
import { announceEnd } from '../webhooks/job-end.ts'
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
 * Attempts after which the lines of a chunk are tried one by one, and after which such a line fails. Processes are
 * killed for many reasons, mostly just after they have begun; a defect that somebody lived to tell of counts as ten.
 */
const mostAttempts = { together: 10, alone: 50 }
const defectCounts = 10

/** Takes up a chunk of the job that has waited longest for one; undefined where nothing waits. */
export async function claimChunk(
  store: Store,
  { owner, now, until }: { readonly owner: string; readonly now: string; readonly until: string },
): Promise<Claimed | undefined> {
  const jobs = await waitingJobs(store.read, now)
  if (jobs.length === 0) return undefined
  return store.writeBeside(async (tx) => {
    for (const job of jobs) {
      const chunk = await nextChunk(tx, store.kind, job.id, now)
      if (chunk === undefined) continue
      const { first, attempts, lines, summary } = await ready(tx, chunk)
      await tx
        .updateTable('job_chunks')
        .set({ owner, leased_until: until, attempts: attempts + 1 })
        .where('job', '=', job.id)
        .where('first', '=', first)
        .execute()
      await noteServed(tx, store.kind, job.id, now)
      const isHopeless = lines.length === 1 && attempts >= mostAttempts.alone
      return { job, first, lines, summary, owner, attempts: attempts + 1, isHopeless }
    }
    return undefined
  })
}

/** Milliseconds: a lease that lasts longer than any may was given before the clock went back, and is over. */
const longest = 3_600_000

const farthestOf = (now: string): string => new Date(Date.parse(now) + longest).toISOString()

/** Nobody has it in hand. */
const isFree = (now: string) =>
  sql<boolean>`(c.leased_until < ${now} or c.leased_until > ${farthestOf(now)})`

/** Jobs that are looked at: where all chunks of one are in other hands, the next has some. */
const mostJobs = 20

const running = ['queued', 'running'] as const

const waitingJobs = (db: Reading, now: string) =>
  db
    .selectFrom('jobs as j')
    .select(['j.id', 'j.options', 'j.stores'])
    .where('j.state', 'in', running)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('job_chunks as c')
          .select('c.first')
          .whereRef('c.job', '=', 'j.id')
          .where('c.state', '=', 'waiting')
          .where(isFree(now)),
      ),
    )
    .orderBy('j.served_at')
    .orderBy('j.id')
    .limit(mostJobs)
    .execute()

/** The first chunk of a running job that nobody has in hand. */
function nextChunk(tx: Writing, kind: DatabaseKind, job: string, now: string) {
  const waiting = tx
    .selectFrom('job_chunks as c')
    .selectAll('c')
    .where('c.job', '=', job)
    .where('c.state', '=', 'waiting')
    .where(isFree(now))
    .where(({ exists, selectFrom }) =>
      exists(selectFrom('jobs').select('id').where('id', '=', job).where('state', 'in', running)),
    )
    .orderBy('c.first')
    .limit(1)
  const free = kind === 'postgres' ? waiting.forUpdate('c').skipLocked() : waiting
  return free.executeTakeFirst()
}

/** Whoever else has the row notes the same, or counts what was read: nobody waits for that. */
async function noteServed(
  tx: Writing,
  kind: DatabaseKind,
  job: string,
  now: string,
): Promise<void> {
  const row = tx.selectFrom('jobs').select('id').where('id', '=', job).where('state', 'in', running)
  await tx
    .updateTable('jobs')
    .set({
      state: 'running',
      served_at: now,
      started_at: sql`coalesce(started_at, ${now})`,
    })
    .where('id', '=', kind === 'postgres' ? row.forUpdate().skipLocked() : row)
    .execute()
}

/** The chunk, or the first line of one that was tried too often; its others are then chunks of their own. */
async function ready(
  tx: Writing,
  chunk: JobChunkTable,
): Promise<Pick<JobChunkTable, 'first' | 'attempts' | 'summary'> & Pick<Claimed, 'lines'>> {
  const lines = linesIn(chunk.payload)
  if (chunk.attempts < mostAttempts.together || lines.length <= 1) return { ...chunk, lines }
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
  const { numUpdatedRows } = await store.writeBeside((tx) =>
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
  store.writeBeside((tx) =>
    tx
      .updateTable('job_chunks')
      .set({ owner: '', leased_until: from, attempts: claimed.attempts + defectCounts - 1 })
      .where(held(claimed))
      .execute(),
  )

/** What a chunk has given. */
export interface Ending {
  /** One for each line. */
  readonly outcomes: readonly Outcome[]
  /** JSON of what all its records hold, those before a retry too. */
  readonly summary: string
}

/**
 * Ends a chunk: what its lines have given, what else `give` writes, the counts of the job and its end are one
 * transaction. False where the chunk was no longer this owner's: then nothing is written.
 */
export function finishChunk(
  store: Store,
  claimed: Claimed,
  now: string,
  give: (tx: Writing) => Promise<Ending>,
): Promise<boolean> {
  // What goes into the archive too is written alone.
  const write = claimed.job.stores === 1 ? store.write : store.writeBeside
  return write(async (tx) => {
    const chunk = tx.selectFrom('job_chunks').select('first').where(held(claimed))
    const locked = store.kind === 'postgres' ? chunk.forUpdate() : chunk
    if ((await locked.executeTakeFirst()) === undefined) return false
    const { outcomes, summary } = await give(tx)
    const { length } = claimed.lines
    if (outcomes.length !== length)
      throw new Error(`expected an outcome for each of ${length} lines, got ${outcomes.length}`)
    const rows = outcomes.map((outcome) => rowOf(claimed, outcome))
    await tx.insertInto('job_results').values(rows).execute()
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
    await count(tx, claimed.job.id, outcomes, now)
    return true
  })
}

const rowOf = ({ job }: Claimed, { index, id, kind, body, code }: Outcome) => ({
  job: job.id,
  line: index,
  kind,
  id: id === undefined ? null : JSON.stringify(id),
  body,
  code: code ?? null,
})

/** Only the last chunk of a job finds it in one of these. */
const endedByReading = new Set<JobState>(['succeeded', 'partially-succeeded', 'failed'])

/** Counts what was read, last of all, since others wait for the row; the job has ended when all its lines have. */
async function count(
  tx: Writing,
  job: string,
  outcomes: readonly Outcome[],
  now: string,
): Promise<void> {
  const of = (kind: ResultKind) => outcomes.filter((outcome) => outcome.kind === kind).length
  const [done, failed, skipped] = [of('done'), of('failed'), of('skipped')]
  const isOver = sql`done + failed + skipped + ${outcomes.length} >= received
    and state in ('queued', 'running', 'paused')`
  const counted = await tx
    .updateTable('jobs')
    .set({
      done: sql`done + ${done}`,
      failed: sql`failed + ${failed}`,
      skipped: sql`skipped + ${skipped}`,
      active_at: now,
      started_at: sql`coalesce(started_at, ${now})`,
      finished_at: sql`case when ${isOver} then ${now} else finished_at end`,
      state: sql`case when not (${isOver}) then state when failed + ${failed} = 0 then 'succeeded'
        when failed + ${failed} = received then 'failed' else 'partially-succeeded' end`,
    })
    .where('id', '=', job)
    .returning(['id', 'state', 'received', 'done', 'failed', 'skipped'])
    .executeTakeFirst()
  if (counted && endedByReading.has(counted.state)) await announceEnd(tx, counted)
}
