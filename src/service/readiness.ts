import { setTimeout as sleep } from 'node:timers/promises'
import { defectOf } from '../failure.ts'

/** What a process needs to do its work, each by what says why it does not do its own; undefined where it does. */
export type Checks = Readonly<
  Record<string, () => Promise<string | undefined> | string | undefined>
>

/** Whether one of them does its work, and why not. */
export interface Checked {
  readonly name: string
  readonly trouble?: string
}

/** Milliseconds in which one has to answer: shorter than any wait of those who ask. */
const patience = 2000

/** Asks all of them at once; whoever does not answer in time does not do its work. */
export function createReadiness(
  checks: Checks,
  most = patience,
): () => Promise<readonly Checked[]> {
  const asking = Object.entries(checks).map(([name, check]) => {
    const ask = askedInTime(async () => check(), most)
    return async (): Promise<Checked> => {
      const trouble = await ask().catch((error: unknown) => defectOf(error).split('\n', 1)[0])
      return { name, ...(trouble !== undefined && { trouble }) }
    }
  })
  return () => Promise.all(asking.map((ask) => ask()))
}

/**
 * The same question, whose answer is waited for so many milliseconds and no longer: it rejects then. As long as it is not
 * answered nobody asks it again, so that questions to what stands still do not pile up.
 */
export function askedInTime<Value>(
  ask: () => Promise<Value>,
  most = patience,
): () => Promise<Value> {
  let pending: Promise<Value> | undefined
  return async () => {
    pending ??= ask().finally(() => {
      pending = undefined
    })
    const answered = new AbortController()
    const late = sleep(most, undefined, { signal: answered.signal }).then(() => {
      throw new Error(`expected an answer within ${most} ms, got none`)
    })
    // Aborted once it does not matter.
    late.catch(() => {})
    return Promise.race([pending, late]).finally(() => answered.abort())
  }
}
