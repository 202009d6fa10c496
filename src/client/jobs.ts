import type { BatchLine } from '../answers/batch-line.ts'
import type { Job, JobReport } from '../answers/jobs.ts'
import type { JobListQuery, NewJobQuery } from '../http/jobs/query.ts'
import type { Asked } from './asked.ts'
import { type Articles, linesOf, streamOf } from './lines.ts'
import { type Listing, listing } from './pages.ts'
import { ask, at, type CallOptions, type Send, wait } from './send.ts'

/**
 * The articles of a job: objects, which are sent as they come (in Node; browsers send no streams), or a whole body as it
 * stands, a line or row an article.
 */
export type JobBody = Articles | string | Blob | Uint8Array<ArrayBuffer>

export type NewJobOptions = Asked<typeof NewJobQuery> &
  CallOptions & {
    /** The same key with the same body is the same job: sent again, it goes on where it broke off. */
    readonly idempotencyKey?: string
    /** Of a whole body: lines of JSON unless said otherwise. */
    readonly type?: 'application/x-ndjson' | 'text/csv' | 'application/gzip'
  }

/** Batches of any size that run by themselves. */
export interface Jobs extends Listing<Job, Asked<typeof JobListQuery>> {
  readonly submit: (body: JobBody, options?: NewJobOptions) => Promise<Job>
  /** Sends the rest of a body that broke off when `from` lines had been received: `counts.received` of the job. */
  readonly goOn: (
    id: string,
    from: number,
    rest: JobBody,
    options?: CallOptions & Pick<NewJobOptions, 'type'>,
  ) => Promise<Job>
  readonly get: (id: string, options?: CallOptions) => Promise<Job>
  /** The job whenever it has changed, until it has ended; asks again where the connection breaks. */
  readonly events: (id: string, options?: CallOptions) => AsyncGenerator<Job, void>
  /** Lines that were read, in their order, until the job has ended; `after` goes on behind the line with that index. */
  readonly results: (id: string, options?: LinesOptions) => AsyncGenerator<BatchLine, void>
  /** Lines that could not be read, likewise. */
  readonly errors: (id: string, options?: LinesOptions) => AsyncGenerator<BatchLine, void>
  readonly report: (id: string, options?: CallOptions) => Promise<JobReport>
  readonly pause: (id: string, options?: CallOptions) => Promise<Job>
  readonly resume: (id: string, options?: CallOptions) => Promise<Job>
  readonly cancel: (id: string, options?: CallOptions) => Promise<Job>
  /** Reads the lines again that failed: read the results from the beginning then. */
  readonly retry: (id: string, options?: CallOptions) => Promise<Job>
  /** Forgets an ended job. */
  readonly remove: (id: string, options?: CallOptions) => Promise<void>
}

export type LinesOptions = CallOptions & { readonly after?: number }

/** A job in one of these moves no more by itself. */
const ended: ReadonlySet<string> = new Set([
  'succeeded',
  'partially-succeeded',
  'failed',
  'cancelled',
] satisfies Job['state'][])
/** Milliseconds between two questions. */
const pause = 500

export function createJobs(send: Send): Jobs {
  const decide =
    (action: string): Jobs['pause'] =>
    (id, options) =>
      ask<Job>(send, { method: 'POST', path: at`/v1/jobs/${id}/${action}`, ...options })

  const lines = (which: 'results' | 'errors') =>
    async function* (
      id: string,
      { after, signal }: LinesOptions = {},
    ): AsyncGenerator<BatchLine, void> {
      const path = at`/v1/jobs/${id}/${which}`
      for (let last = after; ; ) {
        const headers = { accept: 'application/x-ndjson' }
        const call = { method: 'GET', path, headers, query: { after: last } } as const
        const response = await send({ ...call, ...(signal && { signal }) })
        for await (const text of linesOf(response)) {
          // As the service writes them.
          const line = JSON.parse(text) as BatchLine
          last = line.index
          yield line
        }
        if (ended.has(response.headers.get('x-job-state') ?? '')) return
        await wait(pause, signal)
      }
    }

  return {
    ...listing<Job, Asked<typeof JobListQuery>>(send, '/v1/jobs'),
    submit: (body, { idempotencyKey, type, signal, ...query } = {}) =>
      ask<Job>(send, {
        method: 'POST',
        path: '/v1/jobs',
        query,
        headers: { ...typed(type), 'idempotency-key': idempotencyKey },
        body: bodyOf(body),
        isRepeatable: idempotencyKey !== undefined,
        ...(signal && { signal }),
      }),
    goOn: (id, from, rest, { type, ...options } = {}) => {
      const path = at`/v1/jobs/${id}/lines`
      const headers = typed(type)
      const sent = { query: { from }, headers, body: bodyOf(rest), ...options }
      return ask<Job>(send, { method: 'POST', path, ...sent })
    },
    get: (id, options) => ask<Job>(send, { method: 'GET', path: at`/v1/jobs/${id}`, ...options }),
    async *events(id, { signal } = {}) {
      for (;;) {
        const path = at`/v1/jobs/${id}/events`
        const headers = { accept: 'text/event-stream' }
        const response = await send({ method: 'GET', path, headers, ...(signal && { signal }) })
        for await (const line of linesOf(response)) {
          if (!line.startsWith('data:')) continue
          const job = JSON.parse(line.slice('data:'.length)) as Job
          yield job
          if (ended.has(job.state)) return
        }
        await wait(pause, signal)
      }
    },
    results: lines('results'),
    errors: lines('errors'),
    report: (id, options) =>
      ask<JobReport>(send, { method: 'GET', path: at`/v1/jobs/${id}/report`, ...options }),
    pause: decide('pause'),
    resume: decide('resume'),
    cancel: decide('cancel'),
    retry: decide('retry'),
    remove: async (id, options) => {
      await send({ method: 'DELETE', path: at`/v1/jobs/${id}`, ...options })
    },
  }
}

const typed = (type: NewJobOptions['type'] = 'application/x-ndjson') => ({ 'content-type': type })

function bodyOf(body: JobBody) {
  const isWhole = typeof body === 'string' || body instanceof Blob || body instanceof Uint8Array
  return isWhole ? body : streamOf(body)
}
