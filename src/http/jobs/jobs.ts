import type { Context } from 'hono'
import type { Job, JobReport } from '../../answers/jobs.ts'
import type { Page } from '../../answers/shape.ts'
import { fail, type Result } from '../../failure.ts'
import { type Jobs, type JobView, jobActions } from '../../service/jobs/jobs.ts'
import { readViewOptions } from '../../view/options.ts'
import { replyJson } from '../archive/answers.ts'
import { describe } from '../archive/describe.ts'
import { queryOf } from '../archive/query.ts'
import type { App, AppOptions } from '../env.ts'
import { sizes } from '../limits/sizes.ts'
import { exampleArticle, problems, ref } from '../openapi.ts'
import { replyFailure } from '../reply.ts'
import { sentBody } from './body.ts'
import { replyEvents } from './events.ts'
import {
  JobListQuery,
  JobQuery,
  jobWords,
  LinesQuery,
  NewJobHeaders,
  NewJobQuery,
  ResultsQuery,
} from './query.ts'
import { replyResults } from './results.ts'

const tag = 'Jobs'
const body = {
  required: true,
  content: {
    'application/x-ndjson': {
      schema: { type: 'string' as const, description: 'One ArticleInput a line.' },
      example: `${JSON.stringify(exampleArticle)}\n`,
    },
    'text/csv': {
      schema: {
        type: 'string' as const,
        description: 'A header that names fields of ArticleInput, and an article a row.',
      },
    },
    'application/gzip': { schema: { type: 'string' as const, format: 'binary' } },
  },
}
const job = {
  description: 'The job as it is now.',
  content: { 'application/json': { schema: ref('Job') } },
}
const accepted = {
  202: { ...job, description: 'All lines are in the store and will be read, whatever happens.' },
  ...problems(400, 409, 415, 422, 500, 503),
}

/** Batches of any size that are read by themselves. */
export function addJobs(app: App, jobs: Jobs, { draining = () => false }: AppOptions): void {
  describe(app, 'post', '/v1/jobs', 'Send articles, a line or row each, to be read by a job', {
    tag,
    request: { query: NewJobQuery, headers: NewJobHeaders, body },
    responses: accepted,
  })
  app.post('/v1/jobs', async (c) => {
    const query = queryOf(c, JobQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const view = readViewOptions(
      new Map(Object.entries(c.req.queries()).filter(([name]) => !(name in jobWords))),
    )
    if (!view.ok) return replyFailure(c, view.failure)
    const key = c.req.header('idempotency-key')?.trim()
    if (key !== undefined && (key === '' || key.length > sizes.idempotencyKey))
      return replyFailure(c, badKey(key))
    const sent = sentBody(c, query.value.format)
    if (!sent.ok) return replyFailure(c, sent.failure)
    const { name } = query.value
    const batch = {
      ...sent.value,
      view: view.value,
      store: query.value.store === 'true',
      ...(name !== undefined && { name }),
      ...(key !== undefined && { key }),
    }
    return replyAccepted(c, await jobs.submit(batch))
  })

  describe(app, 'post', '/v1/jobs/{id}/lines', 'Send the rest of a body that broke off', {
    tag,
    request: { query: LinesQuery, body },
    responses: accepted,
  })
  app.post('/v1/jobs/:id/lines', async (c) => {
    const query = queryOf(c, LinesQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const sent = sentBody(c)
    if (!sent.ok) return replyFailure(c, sent.failure)
    const { from } = query.value
    return replyAccepted(c, await jobs.goOn(c.req.param('id'), from, sent.value.chunks))
  })

  describe(app, 'get', '/v1/jobs', 'Jobs, the newest first', {
    tag,
    request: { query: JobListQuery },
    answer: 'JobPage',
  })
  app.get('/v1/jobs', async (c) => {
    const query = queryOf(c, JobListQuery)
    return query.ok
      ? replyJson<Page<Job>>(c, await jobs.list(query.value))
      : replyFailure(c, query.failure)
  })

  describe(app, 'get', '/v1/jobs/{id}', 'How far a job is', {
    tag,
    responses: { 200: job, ...problems(404, 503) },
  })
  app.get('/v1/jobs/:id', async (c) => replyJson<Job>(c, await jobs.get(c.req.param('id'))))

  describe(app, 'delete', '/v1/jobs/{id}', 'Forget a job that has ended, and what it gave', {
    tag,
    responses: { 204: { description: 'It is forgotten.' }, ...problems(404, 409, 503) },
  })
  app.delete('/v1/jobs/:id', async (c) => {
    const removed = await jobs.remove(c.req.param('id'))
    return removed.ok ? c.body(null, 204) : replyFailure(c, removed.failure)
  })

  describe(
    app,
    'get',
    '/v1/jobs/{id}/events',
    'The job whenever it changes, as server-sent events',
    {
      tag,
      responses: {
        200: {
          description: '`progress` events, and `end` when it has ended; each holds the job.',
          content: { 'text/event-stream': { schema: { type: 'string' } } },
        },
        ...problems(404, 503),
      },
    },
  )
  app.get('/v1/jobs/:id/events', (c) => replyEvents(c, jobs, c.req.param('id'), draining))

  const says = {
    results: 'What was read, in the order of the lines, as far as all before have ended',
    errors: 'Lines that could not be read, likewise',
  } as const
  for (const which of ['results', 'errors'] as const) {
    describe(app, 'get', `/v1/jobs/{id}/${which}`, says[which], {
      tag,
      request: { query: ResultsQuery },
      responses: {
        200: {
          description: 'One BatchLine a line; `x-job-state` says whether more may come.',
          content: {
            'application/x-ndjson': { schema: ref('BatchLine') },
            'text/csv': { schema: { type: 'string' } },
          },
        },
        ...problems(404, 422, 503),
      },
    })
    app.get(`/v1/jobs/:id/${which}`, (c) => replyResults(c, jobs, c.req.param('id'), which))
  }

  describe(app, 'get', '/v1/jobs/{id}/report', 'What a job found, and what the lists do not know', {
    tag,
    answer: 'JobReport',
  })
  app.get('/v1/jobs/:id/report', async (c) =>
    replyJson<JobReport>(c, await jobs.report(c.req.param('id'))),
  )

  const does = {
    pause: 'Take up no more of it',
    resume: 'Go on with it',
    cancel: 'Read no more of it; what was read stays',
    retry: 'Read the lines again that failed',
  } as const
  for (const action of jobActions) {
    describe(app, 'post', `/v1/jobs/{id}/${action}`, does[action], {
      tag,
      responses: { 200: job, ...problems(404, 409, 503) },
    })
    app.post(`/v1/jobs/:id/${action}`, async (c) =>
      replyJson<Job>(c, await jobs.decide(c.req.param('id'), action)),
    )
  }
}

function replyAccepted(c: Context, result: Result<JobView>): Response {
  if (!result.ok) return replyFailure(c, result.failure)
  c.header('location', `/v1/jobs/${result.value.id}`)
  c.status(202)
  return replyJson<Job>(c, result)
}

const badKey = (key: string) =>
  fail(
    'invalid-options',
    `expected an Idempotency-Key of 1 to ${sizes.idempotencyKey} characters, got ${key.length}; take a shorter one, such as a UUID`,
  ).failure
