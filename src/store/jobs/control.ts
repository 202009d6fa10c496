import { done, fail, type Result } from '../../failure.ts'
import { finalStates, type JobState, type JobTable } from '../job-tables.ts'
import type { Writing } from '../schema.ts'
import type { Store } from '../store.ts'
import { announceEnd } from '../webhooks/job-end.ts'
import { jobRow } from './read.ts'

/** What somebody may decide about a job. */
export const jobActions = ['pause', 'resume', 'cancel', 'retry'] as const
export type JobAction = (typeof jobActions)[number]

interface Step {
  /** Jobs in these states are changed. */
  readonly from: readonly JobState[]
  /** Jobs in these are as the action would leave them. */
  readonly already: readonly JobState[]
  readonly take: (tx: Writing, job: JobTable, now: string) => Promise<Partial<JobTable>>
}

const steps: Readonly<Record<JobAction, Step>> = {
  pause: {
    from: ['queued', 'running'],
    already: ['paused'],
    take: async () => ({ state: 'paused' }),
  },
  resume: {
    from: ['paused'],
    already: ['queued', 'running'],
    take: async (_tx, { started_at }) => ({ state: started_at === null ? 'queued' : 'running' }),
  },
  cancel: {
    from: ['receiving', 'queued', 'running', 'paused'],
    already: ['cancelled'],
    async take(tx, { id }, now) {
      await tx
        .updateTable('job_chunks')
        .set({ state: 'cancelled', payload: '[]' })
        .where('job', '=', id)
        .where('state', '=', 'waiting')
        .execute()
      await tx.deleteFrom('job_ids').where('job', '=', id).execute()
      return { state: 'cancelled', finished_at: now, reason: 'it was cancelled' }
    },
  },
  retry: {
    from: ['partially-succeeded', 'failed'],
    already: [],
    async take(tx, { id }) {
      await tx
        .deleteFrom('job_results')
        .where('job', '=', id)
        .where('kind', '=', 'failed')
        .execute()
      await tx
        .updateTable('job_chunks')
        .set({ state: 'waiting', attempts: 0 })
        .where('job', '=', id)
        .where('state', '=', 'done')
        .where('payload', '<>', '[]')
        .execute()
      return { state: 'running', failed: 0, finished_at: null }
    },
  },
}

/** Does what was decided, and gives the job as it is then; what is so already stays so. */
export const decide = (
  store: Store,
  id: string,
  action: JobAction,
  now: string,
): Promise<Result<JobTable>> =>
  store.write(async (tx) => {
    const known = await jobRow(tx, id)
    if (!known.ok) return known
    const job = known.value
    const { from, already, take } = steps[action]
    if (already.includes(job.state)) return known
    if (!from.includes(job.state)) {
      const message = `expected a job that is ${from.join(' or ')} to ${action}, got one that is ${job.state}`
      return fail('job-state', message)
    }
    const change = { ...(await take(tx, job, now)), active_at: now }
    await tx.updateTable('jobs').set(change).where('id', '=', id).execute()
    const decided = { ...job, ...change }
    if (decided.state === 'cancelled') await announceEnd(tx, decided)
    return done(decided)
  })

/** Takes an ended job out with all that it gave; its articles stay in the archive. */
export const removeJob = (store: Store, id: string): Promise<Result<undefined>> =>
  store.write(async (tx) => {
    const job = await jobRow(tx, id)
    if (!job.ok) return job
    if (!finalStates.some((state) => state === job.value.state))
      return fail(
        'job-state',
        `expected a job that has ended, got one that is ${job.value.state}; cancel it first`,
      )
    for (const table of ['job_results', 'job_chunks', 'job_ids'] as const)
      await tx.deleteFrom(table).where('job', '=', id).execute()
    await tx.deleteFrom('jobs').where('id', '=', id).execute()
    return done(undefined)
  })
