import { defectOf, type Failure } from '../../failure.ts'
import type { Dispatch } from '../../jobs/dispatch.ts'
import { type AroundChunk, startRunner } from '../../jobs/runner.ts'
import { storeFailure } from '../../store/failures.ts'
import { expireReceiving } from '../../store/jobs/receive.ts'
import type { ArchiveParts } from '../archive/parts.ts'
import { createJobs, type Jobs } from './jobs.ts'
import { createReadChunk } from './read-chunk.ts'

export interface JobRunnerParts extends ArchiveParts {
  readonly dispatch: Dispatch
  readonly report: (failure: Failure) => void
  /** Milliseconds for which a job waits for the rest of a body that broke off. */
  readonly expiry: number
  /** Chunks in hand at once. */
  readonly lanes?: number
  /** Milliseconds for which a chunk is nobody else's after a sign of life. */
  readonly lease?: number
  /** The request that is being answered, as the header `traceparent` names it. */
  readonly traceparent?: () => string | undefined
  /** Is there while a chunk is in hand. */
  readonly around?: AroundChunk
}

/** Milliseconds between two looks for jobs that have expired. */
const sweep = 60_000

export interface RunningJobs {
  readonly jobs: Jobs
  /** What keeps this process from going on with them. */
  readonly trouble: () => string | undefined
  readonly close: () => Promise<void>
}

/** The jobs of a store, and what works on them in this process until it is closed. */
export function runJobs({
  dispatch,
  report,
  expiry,
  lanes = 2,
  lease,
  around,
  traceparent,
  ...parts
}: JobRunnerParts): RunningJobs {
  const { store, now } = parts
  const read = createReadChunk(parts, report)
  const runner = startRunner({
    store,
    dispatch,
    read,
    lanes,
    report,
    ...(lease !== undefined && { lease }),
    ...(around && { around }),
  })
  const jobs = createJobs({
    store,
    dispatch,
    now,
    trouble: runner.trouble,
    ...(traceparent && { traceparent }),
  })

  const expire = (): void => {
    const before = new Date(Date.parse(now()) - expiry).toISOString()
    Promise.all([jobs.tidy(), expireReceiving(store, before, now())]).catch((error: unknown) =>
      report(storeFailure(error) ?? { code: 'internal-error', message: defectOf(error) }),
    )
  }
  expire()
  const timer = setInterval(expire, sweep).unref()

  return {
    jobs,
    trouble: runner.trouble,
    async close() {
      clearInterval(timer)
      await runner.close()
    },
  }
}
