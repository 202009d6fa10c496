import { z } from 'zod'
import { jobStates } from '../store/job-tables.ts'
import { count, list, moment, shape } from './shape.ts'

/** A batch that runs by itself. */
export const Job = shape({
  id: z.string(),
  name: z.string().exactOptional().describe('What its sender calls it.'),
  state: z.enum(jobStates),
  format: z.string(),
  store: z.boolean().describe('Whether its articles are kept in the archive.'),
  counts: shape({
    received: count,
    done: count,
    failed: count,
    skipped: count,
    total: count,
  }).describe('Lines; skipped ones are in the archive as they were sent, and in the results.'),
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
export type Job = z.infer<typeof Job>

const common = list(shape({ name: z.string(), articles: count }))

/** What the articles of a job gave as a whole. */
export const JobReport = shape({
  job: Job,
  failures: z.record(z.string(), count).describe('How many lines failed, by code.'),
  records: count,
  totals: shape({
    people: count,
    organizations: count,
    departments: count,
    dates: count,
    topics: count,
    places: count,
    events: count,
    relations: count,
    positions: count,
  }),
  months: list(shape({ month: z.string(), articles: count })),
  undated: count,
  nothingFound: shape({
    count,
    examples: list(shape({ index: count, id: z.string().exactOptional(), why: z.string() })),
  }),
  unknownOrganizations: common.describe('The commonest that no list knows.'),
  unknownTitles: common.describe('The commonest that no list gives a role.'),
})
export type JobReport = z.infer<typeof JobReport>
