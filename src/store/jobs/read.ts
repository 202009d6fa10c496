import { sql } from 'kysely'
import { done, fail, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import type { JobResultTable, JobTable, ResultKind } from '../job-tables.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'

export async function jobRow(db: Reading, id: string): Promise<Result<JobTable>> {
  const job = await db.selectFrom('jobs').selectAll().where('id', '=', id).executeTakeFirst()
  return job === undefined
    ? fail('not-found', `expected the id of a job, got "${id.slice(0, 100)}"`)
    : done(job)
}

/** Jobs, the newest first. */
export async function listJobs(
  db: Reading,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Result<Page<JobTable>>> {
  const from = cursor === undefined ? undefined : readPlace('jobs', ['string'], cursor)
  if (from && !from.ok) return from
  let query = db.selectFrom('jobs').selectAll()
  if (from) query = query.where('id', '<', String(from.value[0]))
  const rows = await query
    .orderBy('id', 'desc')
    .limit(limit + 1)
    .execute()
  return done(pageOf(rows, limit, ({ id }) => cursorOf('jobs', [id])))
}

/** Who was last seen at a chunk that is being read, and whether some chunk is. */
export const leasedChunks = async (db: Reading, job: string, now: string): Promise<number> => {
  const { count } = await db
    .selectFrom('job_chunks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('job', '=', job)
    .where('state', '=', 'waiting')
    .where('leased_until', '>=', now)
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** Lines of the chunks that were done since a moment. */
export const linesSince = async (db: Reading, job: string, since: string): Promise<number> => {
  const { lines } = await db
    .selectFrom('job_chunks')
    .select(({ fn }) => fn.sum<number | null>('lines').as('lines'))
    .where('job', '=', job)
    .where('done_at', '>=', since)
    .executeTakeFirstOrThrow()
  return Number(lines ?? 0)
}

/** What has become of lines behind `after`, in their order, as far as every line before them has ended. */
export async function resultsAfter(
  db: Reading,
  job: string,
  kinds: readonly ResultKind[],
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<readonly JobResultTable[]> {
  const next = await db
    .selectFrom('job_chunks')
    .select('first')
    .where('job', '=', job)
    .where('state', '=', 'waiting')
    .orderBy('first')
    .limit(1)
    .executeTakeFirst()
  let query = db
    .selectFrom('job_results')
    .selectAll()
    .where('job', '=', job)
    .where('kind', 'in', [...kinds])
    .where('line', '>', after)
  if (next !== undefined) query = query.where('line', '<', next.first)
  return query.orderBy('line').limit(limit).execute()
}

/** How many lines failed, by code. */
export const failuresByCode = async (
  db: Reading,
  job: string,
): Promise<Readonly<Record<string, number>>> => {
  const rows = await db
    .selectFrom('job_results')
    .select(({ fn }) => ['code', fn.countAll<number>().as('count')])
    .where('job', '=', job)
    .where('kind', '=', 'failed')
    .groupBy('code')
    .orderBy('code')
    .execute()
  return Object.fromEntries(rows.map(({ code, count }) => [code ?? '', Number(count)]))
}

/** What the chunks that were read hold, some at a time. */
export async function* summariesOf(db: Reading, job: string): AsyncGenerator<string> {
  let after = -1
  for (;;) {
    const rows = await db
      .selectFrom('job_chunks')
      .select(['first', 'summary'])
      .where('job', '=', job)
      .where('first', '>', after)
      .where('summary', '<>', '')
      .orderBy('first')
      .limit(200)
      .execute()
    for (const { summary } of rows) yield summary
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.first
  }
}

/** Lines of jobs that are to be read and have not been. */
export async function waitingLines(db: Reading): Promise<number> {
  const { lines } = await db
    .selectFrom('jobs')
    .select(sql<number | null>`sum(received - done - failed - skipped)`.as('lines'))
    .where('state', 'in', ['queued', 'running', 'paused'])
    .executeTakeFirstOrThrow()
  return lines ?? 0
}
