import type { JobTable } from '../job-tables.ts'
import type { Writing } from '../schema.ts'
import { announce, pathOfJob } from './announce.ts'

/** Announces a job that has ended just now. */
export const announceEnd = (
  tx: Writing,
  {
    id,
    state,
    received,
    done,
    failed,
    skipped,
  }: Pick<JobTable, 'id' | 'state' | 'received' | 'done' | 'failed' | 'skipped'>,
): Promise<void> =>
  announce(tx, {
    type: 'job.finished',
    data: { id, path: pathOfJob(id), state, counts: { received, done, failed, skipped } },
  })
