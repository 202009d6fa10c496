import { hash } from 'node:crypto'
import { done, Failed, type Failure, fail, type Result } from '../../failure.ts'
import { type Item, idIn, noLines, sentLines } from '../../jobs/intake/sent-lines.ts'
import type { JobTable } from '../../store/job-tables.ts'
import type { Sent } from '../../store/jobs/chunk.ts'
import { addLines, dropJob } from '../../store/jobs/receive.ts'
import type { Store } from '../../store/store.ts'
import { type JobOptions, optionsText, readOptions } from './options.ts'

/** What is written in one transaction. */
const together = { lines: 1000, characters: 1_000_000 }

/** What the digest of a job's lines begins with. */
export const firstDigest = (options: JobOptions, stores: boolean): string =>
  hash('sha256', JSON.stringify([optionsText(options), stores]))

const nextDigest = (digest: string, line: Result<string>): string =>
  hash('sha256', `${digest} ${line.ok ? line.value : JSON.stringify(line.failure)}`)

interface Receiving {
  readonly store: Store
  readonly job: JobTable
  /** What the digest is where `chunks` begin, and how many lines came before them. */
  readonly digest: string
  readonly from: number
  readonly chunks: AsyncIterable<Uint8Array>
  readonly now: () => string
}

/**
 * Takes the lines of a body into a job with the memory of a few. Those that the job has received already must be
 * the same, and are passed over. When the body has ended the job may run; when it breaks off the job keeps the
 * whole lines that came, and waits.
 */
export async function receive({
  store,
  job,
  digest,
  from,
  chunks,
  now,
}: Receiving): Promise<Result<undefined>> {
  const stores = job.stores === 1
  let options = readOptions(job.options)
  let { received } = job
  let lines: Sent[] = []
  let ids = new Map<number, string>()
  let characters = 0
  let index = from
  let reached = digest

  const add = async (isLast: boolean): Promise<boolean> => {
    const addition = { lines, ids, digest: reached, options: optionsText(options), isLast }
    const isAdded = await addLines(store, job, received, { ...addition, now: now() })
    received += lines.length
    lines = []
    ids = new Map()
    characters = 0
    return isAdded
  }

  /** Takes a line; a failure ends the body. */
  async function take(line: Result<string>): Promise<Failure | undefined> {
    reached = nextDigest(reached, line)
    index++
    if (index <= job.received) {
      return index === job.received && reached !== job.digest ? otherBody : undefined
    }
    if (job.state !== 'receiving') return otherBody
    const id = line.ok ? idIn(line.value, stores) : undefined
    if (id !== undefined) ids.set(index - 1, id)
    lines.push([index - 1, line.ok ? line.value : line.failure])
    characters += line.ok ? line.value.length : 0
    const isFull = lines.length >= together.lines || characters >= together.characters
    return isFull && !(await add(false)) ? takenOver : undefined
  }

  for await (const item of sentLines(
    chunks,
    options.format,
    from > 0 ? options.table : undefined,
  )) {
    const failure = await takeItem(item)
    if (failure === undefined) continue
    if (job.received === 0 && received === 0 && job.state === 'receiving') await dropJob(store, job)
    return { ok: false, failure }
  }
  if (index < job.received) return { ok: false, failure: otherBody }
  if (job.state !== 'receiving') return done(undefined)
  if (index === 0) {
    await dropJob(store, job)
    return noLines()
  }
  return (await add(true)) ? done(undefined) : { ok: false, failure: takenOver }

  async function takeItem(item: Item): Promise<Failure | undefined> {
    if ('line' in item) return take(item.line)
    if ('table' in item) {
      options = { ...options, table: item.table }
      return undefined
    }
    if ('refused' in item) return item.refused
    if (job.state === 'receiving' && lines.length > 0) await add(false)
    return brokenOff(job.id, Math.max(received, job.received), item.broken)
  }
}

const otherBody = fail(
  'job-key-taken',
  'expected the body and options that this Idempotency-Key first came with, got others; send them with another key',
).failure

const takenOver = fail(
  'job-state',
  'expected to be the one that sends this job, got another request that does, or a job that was cancelled; nothing is lost, ask for the job',
).failure

const brokenOff = (id: string, received: number, reason: Error): Failure => {
  const { code, message } = reason instanceof Failed ? reason.failure : brokenBy(reason)
  return fail(
    code,
    `${message}; ${
      received === 0
        ? 'nothing was kept, send it again'
        : `job ${id} holds its first ${received} lines and waits: send the rest to /v1/jobs/${id}/lines?from=${received}, or all of it again with the same Idempotency-Key`
    }`,
  ).failure
}

const brokenBy = ({ message }: Error): Failure =>
  fail('unreadable-body', `expected a whole body, got one that broke off (${message})`).failure
