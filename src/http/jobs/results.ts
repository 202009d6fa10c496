import type { Context } from 'hono'
import { csvHeader, csvRow, csvRows } from '../../export/csv.ts'
import type { Failure } from '../../failure.ts'
import type { KnowledgeRecord } from '../../record.ts'
import type { Jobs, ResultLine } from '../../service/jobs/jobs.ts'
import { queryOf } from '../archive/query.ts'
import { problem, replyFailure } from '../reply.ts'
import { streamed } from '../streamed.ts'
import { ResultsQuery } from './query.ts'

type Which = 'results' | 'errors'

/** Answers with the lines of a job that have ended, no faster than they are taken. */
export async function replyResults(
  c: Context,
  jobs: Jobs,
  id: string,
  which: Which,
): Promise<Response> {
  const query = queryOf(c, ResultsQuery)
  if (!query.ok) return replyFailure(c, query.failure)
  const { after, cursor, format } = query.value
  const from = after ?? cursor
  // Asked first: a job that ends meanwhile is then told to run, and asked for again.
  const job = await jobs.get(id)
  if (!job.ok) return replyFailure(c, job.failure)
  const lines = await jobs.results(id, which, from ?? -1)
  if (!lines.ok) return replyFailure(c, lines.failure)
  const text =
    format === 'ndjson' ? ndjson(lines.value, id) : csv(lines.value, which, from === undefined)
  return c.body(streamed(text), 200, {
    'content-type': format === 'csv' ? 'text/csv; charset=utf-8' : 'application/x-ndjson',
    'x-job-state': job.value.state,
  })
}

/** The lines of the batch endpoint; the record is passed on as it was written. */
async function* ndjson(lines: AsyncIterable<ResultLine>, job: string): AsyncGenerator<string> {
  for await (const { index, id, kind, body } of lines) {
    const named = id === undefined ? '' : `,"id":${id}`
    const rest =
      kind === 'failed'
        ? `"error":${JSON.stringify(problem(failureIn(body), job))}`
        : `"record":${body}`
    yield `{"index":${index}${named},${rest}}\n`
  }
}

async function* csv(
  lines: AsyncIterable<ResultLine>,
  which: Which,
  withHeader: boolean,
): AsyncGenerator<string> {
  if (withHeader) yield which === 'results' ? csvHeader : csvRow(['index', 'id', 'code', 'detail'])
  for await (const { index, id, kind, body } of lines) {
    if (kind === 'failed') {
      const { code, message } = failureIn(body)
      yield csvRow([index, id === undefined ? id : String(JSON.parse(id)), code, message])
    } else {
      // Written by whoever read the line.
      yield csvRows(JSON.parse(body) as KnowledgeRecord)
    }
  }
}

// Written by whoever read the line.
const failureIn = (body: string): Failure => JSON.parse(body) as Failure
