import { type JobState, type JobTable, jobStates } from '../../store/job-tables.ts'
import { leasedChunks, linesSince } from '../../store/jobs/read.ts'
import type { Reading } from '../../store/schema.ts'
import { readOptions } from './options.ts'

export { jobStates }

/** A job as it is told. Moments are ISO 8601. */
export interface JobView {
  readonly id: string
  /** What its sender calls it. */
  readonly name?: string
  readonly state: JobState
  readonly format: string
  /** Whether its articles are kept in the archive. */
  readonly store: boolean
  readonly counts: {
    readonly received: number
    readonly done: number
    readonly failed: number
    readonly skipped: number
    readonly total: number
  }
  /** Lines a second: of the last minute while it runs, on the whole when it has ended; null before. */
  readonly rate: number | null
  /** Null where nobody can tell. */
  readonly etaSeconds: number | null
  readonly createdAt: string
  readonly startedAt: string | null
  readonly finishedAt?: string
  readonly lastActivityAt: string
  /** Why nothing has moved for a while, or why it ended unread. */
  readonly stalledReason?: string
}

/** Milliseconds over which the rate is taken, and after which a job that does not move is stalled. */
const window = 60_000
const patience = 15_000

/** `trouble`: what keeps the workers of this process from going on. */
export async function jobView(
  db: Reading,
  job: JobTable,
  now: string,
  trouble?: string,
): Promise<JobView> {
  const { id, state, received, done, failed, skipped, started_at, finished_at } = job
  const left = received - done - failed - skipped
  const rate = await rateOf(db, job, now)
  const stalledReason = job.reason ?? (await whyStalled(db, job, now, trouble))
  const { format, name } = readOptions(job.options)
  const isMoving = state === 'running' && rate !== null && rate > 0
  return {
    id,
    ...(name !== undefined && { name }),
    state,
    format,
    store: job.stores === 1,
    counts: { received, done, failed, skipped, total: received },
    rate,
    etaSeconds: finished_at !== null ? 0 : isMoving ? Math.ceil(left / rate) : null,
    createdAt: job.created_at,
    startedAt: started_at,
    ...(finished_at !== null && { finishedAt: finished_at }),
    lastActivityAt: job.active_at,
    ...(stalledReason !== undefined && { stalledReason }),
  }
}

async function rateOf(db: Reading, job: JobTable, now: string): Promise<number | null> {
  const { started_at, finished_at } = job
  if (started_at === null) return null
  if (finished_at !== null)
    return perSecond(job.done + job.failed + job.skipped, started_at, finished_at)
  const since = new Date(Math.max(Date.parse(started_at), Date.parse(now) - window)).toISOString()
  return perSecond(await linesSince(db, job.id, since), since, now)
}

const perSecond = (lines: number, from: string, to: string): number => {
  const seconds = Math.max(0.001, (Date.parse(to) - Date.parse(from)) / 1000)
  return Math.round((lines / seconds) * 100) / 100
}

async function whyStalled(
  db: Reading,
  { id, state, active_at, served_at }: JobTable,
  now: string,
  trouble?: string,
): Promise<string | undefined> {
  const idle = (since: string) => Date.parse(now) - Date.parse(since) > patience
  if (state === 'receiving' && idle(active_at))
    return `the body has not ended and nothing more has come since ${active_at}`
  if (state !== 'queued' && state !== 'running') return undefined
  if (trouble !== undefined) return trouble
  const last = active_at > served_at ? active_at : served_at
  if (!idle(last)) return undefined
  return (await leasedChunks(db, id, now)) > 0
    ? `a worker reads lines that take long; nothing was finished since ${active_at}`
    : `no worker has asked for work since ${last}`
}
