import { z } from 'zod'
import { atMost } from '../../failure.ts'
import { jobFormats } from '../../jobs/intake/sent-lines.ts'
import { ViewQuery } from '../../view/options.ts'
import { paging } from '../archive/queries.ts'
import { sizes } from '../limits/sizes.ts'

const flag = z.enum(['true', 'false'], 'expected true or false')

export const jobWords = {
  store: flag.default('false').describe('"true" keeps the articles in the archive too.'),
  format: z
    .enum(jobFormats, `expected one of ${jobFormats.join(', ')}`)
    .default('ndjson')
    .describe('What an application/gzip body holds.'),
  name: z
    .string()
    .max(sizes.jobName, atMost(sizes.jobName))
    .exactOptional()
    .describe('What you call it; told with the job.'),
}

export const NewJobQuery = ViewQuery.extend(jobWords)
export const JobQuery = z.object(jobWords)

export const NewJobHeaders = z.object({
  'idempotency-key': z
    .string()
    .exactOptional()
    .describe('At most 200 characters; with the same body it is the same job.'),
})

export const JobListQuery = z.object(paging)

const index = z.coerce
  .number('expected the index of a line')
  .int('expected the index of a line')
  .min(0, 'expected the index of a line')
  .max(Number.MAX_SAFE_INTEGER, 'expected the index of a line')

export const LinesQuery = z.object({
  from: index.describe('How many lines the job has received.'),
})

export const ResultsQuery = z.object({
  after: index.exactOptional().describe('The index of the last line that was read; goes on there.'),
  cursor: index.exactOptional().describe('The same.'),
  format: z
    .enum(['ndjson', 'csv'], 'expected ndjson or csv')
    .default('ndjson')
    .describe('"csv": a row for each position, or for each error.'),
})
