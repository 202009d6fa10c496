import { done, fail, type Result } from '../../failure.ts'
import type { Dispatch } from '../../jobs/dispatch.ts'
import type { JobFormat } from '../../jobs/intake/sent-lines.ts'
import { type Findings, findingsOf } from '../../jobs/report.ts'
import { attempt } from '../../store/failures.ts'
import {
  finalStates,
  type JobState,
  type JobTable,
  type ResultKind,
} from '../../store/job-tables.ts'
import { decide, type JobAction, jobActions, removeJob } from '../../store/jobs/control.ts'
import {
  failuresByCode,
  jobRow,
  listJobs,
  resultsAfter,
  summariesOf,
} from '../../store/jobs/read.ts'
import { dropJob, openJob, takeOver } from '../../store/jobs/receive.ts'
import type { Page } from '../../store/page.ts'
import type { Store } from '../../store/store.ts'
import type { ViewOptions } from '../../view/options.ts'
import { tried } from '../archive/tried.ts'
import { type JobView, jobView } from './job-view.ts'
import { optionsText } from './options.ts'
import { firstDigest, receive } from './receive.ts'

export { type JobView, jobActions }

/** A body of lines to be read. */
export interface NewBatch {
  readonly chunks: AsyncIterable<Uint8Array>
  readonly format: JobFormat
  readonly view: ViewOptions
  /** The articles are kept in the archive too. */
  readonly store: boolean
  /** What its sender calls it. */
  readonly name?: string
  /** The same key and the same body are the same job. */
  readonly key?: string
}

/** What has become of a line; `body` is JSON of the record, or of the `Failure`. */
export interface ResultLine {
  readonly index: number
  /** JSON of the id that the line gave. */
  readonly id?: string
  readonly kind: ResultKind
  readonly body: string
}

export interface JobReport extends Findings {
  readonly job: JobView
  /** How many lines failed, by code. */
  readonly failures: Readonly<Record<string, number>>
}

/** Batches that run by themselves and outlast the process. */
export interface Jobs {
  /** Takes out what is left of bodies that were refused while the store could not do so. */
  readonly tidy: () => Promise<void>
  /** Resolves when all lines are in the store. */
  readonly submit: (batch: NewBatch) => Promise<Result<JobView>>
  /** Takes the rest of a body that broke off; `from` is how many lines came before it. */
  readonly goOn: (
    id: string,
    from: number,
    chunks: AsyncIterable<Uint8Array>,
  ) => Promise<Result<JobView>>
  readonly list: (paging: {
    readonly limit: number
    readonly cursor?: string
  }) => Promise<Result<Page<JobView>>>
  readonly get: (id: string) => Promise<Result<JobView>>
  readonly decide: (id: string, action: JobAction) => Promise<Result<JobView>>
  readonly remove: (id: string) => Promise<Result<undefined>>
  /** Lines behind the index `after`, in their order, as far as all before them have ended; read while they are taken. */
  readonly results: (
    id: string,
    which: 'results' | 'errors',
    after: number,
  ) => Promise<Result<AsyncIterable<ResultLine>>>
  readonly report: (id: string) => Promise<Result<JobReport>>
}

export interface JobsParts {
  readonly store: Store
  readonly dispatch: Dispatch
  /** ISO 8601 moment. */
  readonly now: () => string
  /** The request that is being answered, as the header `traceparent` names it. */
  readonly traceparent?: () => string | undefined
  /** What keeps the workers of this process from going on. */
  readonly trouble?: () => string | undefined
}

/** Results that are read from the store at once. */
const page = 50

const kinds: Readonly<Record<'results' | 'errors', readonly ResultKind[]>> = {
  results: ['done', 'skipped'],
  errors: ['failed'],
}

export const isFinal = (state: JobState): boolean => finalStates.some((final) => final === state)

export function createJobs({ store, dispatch, now, traceparent, trouble }: JobsParts): Jobs {
  const shown = (job: JobTable): Promise<JobView> => jobView(store.read, job, now(), trouble?.())

  const get = (id: string): Promise<Result<JobView>> =>
    tried(async () => {
      const job = await jobRow(store.read, id)
      return job.ok ? done(await shown(job.value)) : job
    })

  const received = async (id: string, outcome: Result<undefined>): Promise<Result<JobView>> => {
    if (!outcome.ok) return outcome
    dispatch.announce()
    return get(id)
  }

  /** On a full disk, or while the store is away, that has to wait. */
  const drop = async (job: JobTable): Promise<void> => {
    const dropped = await attempt(() => dropJob(store, job))
    if (dropped.ok) undropped.delete(job)
    else undropped.add(job)
  }
  const undropped = new Set<JobTable>()

  return {
    get,
    async tidy() {
      for (const job of undropped) await drop(job)
    },
    submit: ({ chunks, format, view, store: stores, name, key }) =>
      tried(async () => {
        const options = { format, view }
        const digest = firstDigest(options, stores)
        const request = traceparent?.()
        const job = await openJob(store, {
          options: optionsText({
            ...options,
            ...(name !== undefined && { name }),
            ...(request !== undefined && { traceparent: request }),
          }),
          stores,
          digest,
          now: now(),
          ...(key !== undefined && { key }),
        })
        const outcome = await attempt(() => receive({ store, job, digest, from: 0, chunks, now }))
        if (outcome.ok) return received(job.id, outcome.value)
        // With a key the same body goes on where this one ended; without one nothing must be left of it.
        if (key === undefined) await drop(job)
        return outcome
      }),
    goOn: (id, from, chunks) =>
      tried(async () => {
        const job = await store.write(async (tx) => {
          const known = await jobRow(tx, id)
          if (!known.ok) return known
          const { state, received } = known.value
          if (state !== 'receiving' || received !== from) return elsewhere(known.value, from)
          return done(await takeOver(tx, known.value, now()))
        })
        if (!job.ok) return job
        const { digest } = job.value
        return received(id, await receive({ store, job: job.value, digest, from, chunks, now }))
      }),
    list: (paging) =>
      tried(async () => {
        const found = await listJobs(store.read, paging)
        if (!found.ok) return found
        const items = []
        for (const job of found.value.items) items.push(await shown(job))
        return done({ ...found.value, items })
      }),
    decide: (id, action) =>
      tried(async () => {
        const job = await decide(store, id, action, now())
        if (!job.ok) return job
        dispatch.announce()
        return done(await shown(job.value))
      }),
    remove: (id) => tried(() => removeJob(store, id)),
    results: (id, which, after) =>
      tried(async () => {
        const job = await jobRow(store.read, id)
        return job.ok ? done(resultLines(store, id, kinds[which], after)) : job
      }),
    report: (id) =>
      tried(async () => {
        const job = await jobRow(store.read, id)
        if (!job.ok) return job
        const findings = await findingsOf(summariesOf(store.read, id))
        const failures = await failuresByCode(store.read, id)
        return done({ job: await shown(job.value), ...findings, failures })
      }),
  }
}

async function* resultLines(
  store: Store,
  id: string,
  which: readonly ResultKind[],
  from: number,
): AsyncGenerator<ResultLine> {
  let after = from
  for (;;) {
    const rows = await resultsAfter(store.read, id, which, { after, limit: page })
    for (const { line, id: own, kind, body } of rows)
      yield { index: line, ...(own !== null && { id: own }), kind, body }
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return
    after = last.line
  }
}

const elsewhere = ({ state, received }: JobTable, from: number): Result<never> =>
  fail(
    'job-state',
    state === 'receiving'
      ? `expected lines from ${received} on, since so many were received, got lines from ${from} on`
      : `expected a job whose body broke off, got one that is ${state}`,
  )
