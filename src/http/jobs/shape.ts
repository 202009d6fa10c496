import { z } from 'zod'
import { jobStates } from '../../service/jobs/job-view.ts'

const moment = z.string().describe('ISO 8601.')

/** A job as it is told. */
export const Job = z.object({
  id: z.string(),
  name: z.string().exactOptional().describe('What its sender calls it.'),
  state: z.enum(jobStates),
  format: z.string(),
  store: z.boolean().describe('Whether its articles are kept in the archive.'),
  counts: z
    .object({
      received: z.int(),
      done: z.int(),
      failed: z.int(),
      skipped: z.int(),
      total: z.int(),
    })
    .describe('Lines; skipped ones are in the archive as they were sent, and in the results.'),
  rate: z
    .number()
    .nullable()
    .describe('Lines a second: of the last minute while it runs, on the whole afterwards.'),
  etaSeconds: z.int().nullable(),
  createdAt: moment,
  startedAt: moment.nullable(),
  finishedAt: moment.exactOptional(),
  lastActivityAt: moment,
  stalledReason: z
    .string()
    .exactOptional()
    .describe('Why nothing has moved for a while, or why it ended unread.'),
})
