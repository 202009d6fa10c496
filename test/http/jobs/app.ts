import { createApp } from '../../../src/http/app.ts'
import type { App, AppOptions } from '../../../src/http/env.ts'
import type { Extract } from '../../../src/intake/article.ts'
import { recordId } from '../../../src/intake/record-id.ts'
import { createLocalDispatch } from '../../../src/jobs/dispatch.ts'
import { createArchive } from '../../../src/service/archive/archive.ts'
import { type JobRunnerParts, runJobs } from '../../../src/service/jobs/run-jobs.ts'
import { createReader } from '../../../src/service/reader.ts'
import { createService } from '../../../src/service/service.ts'
import type { Store } from '../../../src/store/store.ts'
import type { ReadMany } from '../../../src/threads/read-many.ts'
import { storingFor } from '../archive/app.ts'
import { findsLiMing, readPage } from '../fake.ts'

/** Its records are known by their articles, as those of the real extractor are. */
const extract: Extract = (article) => ({ ...findsLiMing(article), id: recordId(article) })

export interface JobsProcess {
  readonly app: App
  readonly close: () => Promise<void>
}

/** All that one process does with the jobs of a store, reading by an extractor that knows one name. */
export function jobsProcess(
  store: Store,
  more: Partial<JobRunnerParts> = {},
  readMany?: ReadMany,
  options: AppOptions = {},
): JobsProcess {
  const reader = { ...createReader({ extract, readPage }), ...(readMany && { readMany }) }
  const madeWith = { extractor: '0', lexicons: 'none', base: 'none' }
  const none = () => []
  const sameAs = { person: none, organization: none }
  const now = () => new Date().toISOString()
  const parts = {
    store,
    reading: () => ({ reader, storing: storingFor(store), sameAs, madeWith }),
    now,
  }
  const running = runJobs({
    ...parts,
    dispatch: createLocalDispatch(20),
    expiry: 86_400_000,
    report: () => {},
    ...more,
  })
  const archive = createArchive(parts)
  const service = createService({ reader: () => reader, archive, jobs: running.jobs })
  return { app: createApp(service, options), close: running.close }
}

export const ndjson = 'application/x-ndjson'

export const send = (
  app: App,
  body: string | Uint8Array<ArrayBuffer> | ReadableStream<Uint8Array>,
  { path = '/v1/jobs', type = ndjson, headers = {} as Record<string, string> } = {},
) =>
  app.request(path, {
    method: 'POST',
    headers: { 'content-type': type, ...headers },
    body,
    // Streams need it, and the type does not know it.
    duplex: 'half',
  } as RequestInit)

// Tests look into answers of many shapes.
export const askFor = async (app: App, path: string, method = 'GET'): Promise<any> =>
  (await app.request(path, { method })).json()

/** The job when it has come to one of the states. */
export async function until(app: App, id: string, ...states: string[]): Promise<any> {
  for (;;) {
    const job = await askFor(app, `/v1/jobs/${id}`)
    if (states.includes(job.state)) return job
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

export const ended = (app: App, id: string) =>
  until(app, id, 'succeeded', 'partially-succeeded', 'failed', 'cancelled')

export const linesOf = async (app: App, path: string): Promise<any[]> =>
  (await (await app.request(path)).text())
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line))

export const idOf = async (response: Response): Promise<string> =>
  ((await response.json()) as { id: string }).id

/** Sends a body, waits for its end, and gives the job with what it gave. */
export async function run(app: App, body: string, options: Parameters<typeof send>[2] = {}) {
  const response = await send(app, body, options)
  const id = await idOf(response)
  const job = await ended(app, id)
  const results = await linesOf(app, `/v1/jobs/${id}/results`)
  const errors = await linesOf(app, `/v1/jobs/${id}/errors`)
  return { status: response.status, id, job, results, errors }
}

export const articles = (count: number, from = 0): string =>
  Array.from(
    { length: count },
    (_, at) => `${JSON.stringify({ id: `a${from + at}`, text: `Li Ming ${from + at}` })}\n`,
  ).join('')
