import { hash } from 'node:crypto'
import { Failed, type Failure, fail } from '../../failure.ts'
import { newId } from '../ids.ts'
import { finalStates, type JobTable } from '../job-tables.ts'
import type { Writing } from '../schema.ts'
import type { Store } from '../store.ts'
import { announceEnd } from '../webhooks/job-end.ts'
import { chunksOf, payloadOf, type Sent } from './chunk.ts'

/** A job that is about to receive lines. */
export interface NewJob {
  readonly options: string
  readonly stores: boolean
  readonly key?: string
  /** What the digest of its lines begins with. */
  readonly digest: string
  readonly now: string
}

/** Jobs that have not ended, in the whole store. */
export const mostJobs = 1000

/** Makes a job, or finds the one that has this key; a job still receiving is taken over from any other request. Rejects with `Failed` where there are too many. */
export const openJob = (
  store: Store,
  { options, stores, key, digest, now }: NewJob,
): Promise<JobTable> =>
  store.write(async (tx) => {
    const known = key === undefined ? undefined : await jobOfKey(tx, key)
    if (known !== undefined) return takeOver(tx, known, now)
    if ((await countWaiting(tx)) >= mostJobs) throw new Failed(tooManyJobs)
    const job: JobTable = {
      id: newId(),
      state: 'receiving',
      options,
      stores: stores ? 1 : 0,
      client_key: key ?? null,
      digest,
      intake: newId(),
      received: 0,
      done: 0,
      failed: 0,
      skipped: 0,
      created_at: now,
      started_at: null,
      finished_at: null,
      active_at: now,
      served_at: '',
      reason: null,
    }
    await tx.insertInto('jobs').values(job).execute()
    return job
  })

async function countWaiting(tx: Writing): Promise<number> {
  const { count } = await tx
    .selectFrom('jobs')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', 'not in', finalStates)
    .executeTakeFirstOrThrow()
  return Number(count)
}

const tooManyJobs = fail(
  'overloaded',
  `expected at most ${mostJobs} jobs that have not ended, got one more; come again when some have, cancel some, or send more lines in one job`,
).failure

const jobOfKey = (tx: Writing, key: string) =>
  tx.selectFrom('jobs').selectAll().where('client_key', '=', key).executeTakeFirst()

/** The job, and where it is still receiving from now on by this request alone. */
export async function takeOver(tx: Writing, job: JobTable, now: string): Promise<JobTable> {
  if (job.state !== 'receiving') return job
  const taken = { intake: newId(), active_at: now }
  await tx.updateTable('jobs').set(taken).where('id', '=', job.id).execute()
  return { ...job, ...taken }
}

/** Lines to be added, and what the job says when they are. */
export interface Addition {
  readonly lines: readonly Sent[]
  /** The id of each line that has one, by its index. */
  readonly ids: ReadonlyMap<number, string>
  readonly digest: string
  readonly options: string
  /** Nothing follows: the job may be run. */
  readonly isLast: boolean
  readonly now: string
}

/**
 * Adds lines, all or none, behind the `from` that were received; false where another request has taken the job
 * over. A line whose id an earlier one has becomes a failure.
 */
export const addLines = (
  store: Store,
  { id, intake }: JobTable,
  from: number,
  { lines, ids, digest, options, isLast, now }: Addition,
): Promise<boolean> =>
  store.write(async (tx) => {
    const { numUpdatedRows } = await tx
      .updateTable('jobs')
      .set({
        received: from + lines.length,
        digest,
        options,
        active_at: now,
        ...(isLast && { state: 'queued' as const }),
      })
      .where('id', '=', id)
      .where('intake', '=', intake)
      .where('state', '=', 'receiving')
      .where('received', '=', from)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n) return false
    const firsts = await noteIds(tx, id, ids)
    const unique = lines.map(([index, what]): Sent => {
      const first = firsts.get(index) ?? index
      return [index, first === index ? what : repeated(first)]
    })
    const rows = chunksOf(unique).map((chunk) => ({
      job: id,
      first: chunk[0][0],
      lines: chunk.length,
      state: 'waiting' as const,
      payload: payloadOf(chunk),
      owner: '',
      leased_until: '',
      attempts: 0,
      summary: '',
      done_at: '',
    }))
    if (rows.length > 0) await tx.insertInto('job_chunks').values(rows).execute()
    if (isLast) await tx.deleteFrom('job_ids').where('job', '=', id).execute()
    return true
  })

/** For each line with an id the line that had it first. */
async function noteIds(
  tx: Writing,
  job: string,
  ids: ReadonlyMap<number, string>,
): Promise<ReadonlyMap<number, number>> {
  if (ids.size === 0) return new Map()
  // Ids may hold signs that a database does not keep, and be of any length.
  const rows = [...ids].map(([line, id]) => ({ job, line, id: hash('sha256', id) }))
  await tx
    .insertInto('job_ids')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['job', 'id']).doNothing())
    .execute()
  const known = await tx
    .selectFrom('job_ids')
    .select(['id', 'line'])
    .where('job', '=', job)
    .where(
      'id',
      'in',
      rows.map(({ id }) => id),
    )
    .execute()
  const lineOf = new Map(known.map(({ id, line }) => [id, line]))
  return new Map(rows.map(({ id, line }) => [line, lineOf.get(id) ?? line]))
}

const repeated = (line: number): Failure =>
  fail(
    'duplicate-id',
    `expected each id once in a job, got that of line ${line} (counted from 0) again; send it in another job if it is meant to replace it`,
  ).failure

/** Takes out a job that this request has begun and cannot end. */
export const dropJob = (store: Store, { id, intake }: JobTable): Promise<unknown> =>
  store.write(async (tx) => {
    const { numDeletedRows } = await tx
      .deleteFrom('jobs')
      .where('id', '=', id)
      .where('intake', '=', intake)
      .where('state', '=', 'receiving')
      .executeTakeFirstOrThrow()
    if (numDeletedRows === 0n) return
    await tx.deleteFrom('job_chunks').where('job', '=', id).execute()
    await tx.deleteFrom('job_ids').where('job', '=', id).execute()
  })

/** Cancels jobs that have received nothing since a moment, and frees their keys; gives how many. */
export async function expireReceiving(store: Store, before: string, now: string): Promise<number> {
  const old = await store.read
    .selectFrom('jobs')
    .select('id')
    .where('state', '=', 'receiving')
    .where('active_at', '<', before)
    .execute()
  for (const { id } of old)
    await store.write(async (tx) => {
      const expired = await tx
        .updateTable('jobs')
        .set({
          state: 'cancelled',
          client_key: null,
          finished_at: now,
          reason: 'its body broke off and nothing more came; send it again as a new job',
        })
        .where('id', '=', id)
        .where('state', '=', 'receiving')
        .where('active_at', '<', before)
        .returning(['id', 'state', 'received', 'done', 'failed', 'skipped'])
        .executeTakeFirst()
      if (expired === undefined) return
      await tx.deleteFrom('job_chunks').where('job', '=', id).execute()
      await tx.deleteFrom('job_ids').where('job', '=', id).execute()
      await announceEnd(tx, expired)
    })
  return old.length
}
