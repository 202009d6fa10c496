import type { AroundChunk } from './jobs/runner.ts'
import { type Log, logging } from './log.ts'
import type { Metrics } from './metrics/metrics.ts'
import { isFinal } from './service/jobs/jobs.ts'
import { readOptions } from './service/jobs/options.ts'
import { attempt } from './store/failures.ts'
import { jobRow } from './store/jobs/read.ts'
import type { Store } from './store/store.ts'
import { inLinkedSpan } from './tracing/spans.ts'

export interface SeenBy {
  readonly log: Log
  readonly metrics: Pick<Metrics, 'chunk'>
  readonly store: Pick<Store, 'read'>
}

/** Tells log, figures and traces of each chunk of a job that is in hand, and of the beginning and the end of the job. */
export const seenChunks =
  ({ log, metrics, store }: SeenBy): AroundChunk =>
  ({ job: { id, options }, first, lines: { length: lines }, attempts }, work) =>
    logging({ job: id }, () =>
      inLinkedSpan(
        'job chunk',
        { job: id, chunk: first, lines, attempts },
        readOptions(options).traceparent,
        async () => {
          if (first === 0 && attempts === 1) log('info', { event: 'job-begun' })
          const from = performance.now()
          const outcome = await work()
          const ms = Math.round(performance.now() - from)
          metrics.chunk(outcome, ms / 1000)
          const chunk = { event: 'chunk', chunk: first, outcome, lines, attempts, ms }
          log(outcome === 'ended' ? 'debug' : 'warn', chunk)
          if (outcome === 'ended') await tellEnd(id, { log, store })
        },
      ),
    )

/** Two processes that end the last two chunks in the same moment may both tell of it. */
async function tellEnd(id: string, { log, store }: Omit<SeenBy, 'metrics'>): Promise<void> {
  const row = await attempt(() => jobRow(store.read, id))
  if (!row.ok || !row.value.ok || !isFinal(row.value.value.state)) return
  const { state, received, done, failed, skipped } = row.value.value
  log('info', { event: 'job-ended', state, received, done, failed, skipped })
}
