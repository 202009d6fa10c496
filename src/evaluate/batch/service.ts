import { setTimeout as sleep } from 'node:timers/promises'
import type { RunningService } from '../bench/running-service.ts'

/** The service as lines are sent to it. */
export interface BatchService {
  /** Sends lines to the endpoint of batches and gives each piece of answers as it comes. */
  readonly send: (lines: AsyncIterable<string>) => AsyncGenerator<Uint8Array>
  /** Sends lines as a job; resolves to how it stands when all of them are in the store. */
  readonly submit: (lines: AsyncIterable<string>) => Promise<SentJob>
  readonly job: (id: string) => Promise<SentJob>
  /** Bytes of memory that are resident; NaN where the system does not tell. */
  readonly memory: () => Promise<number>
  /** Milliseconds of processor that it has taken; NaN where the system does not tell. */
  readonly processor: () => Promise<number>
  readonly stop: () => Promise<void>
}

export interface SentJob {
  readonly id: string
  readonly state: string
  readonly counts: Readonly<Record<'received' | 'done' | 'failed', number>>
}

/** What a running service does with lines. */
export function createBatchService(running: RunningService): BatchService {
  const { address } = running
  const post = async (path: string, lines: AsyncIterable<string>): Promise<Response> => {
    const response = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-ndjson' },
      body: ReadableStream.from(encoded(lines)),
      duplex: 'half',
    })
    if (response.ok) return response
    throw new Error(`expected answers, got ${response.status} ${await response.text()}`)
  }
  return {
    async *send(lines) {
      const { body } = await post('/v1/extract/batch', lines)
      if (body !== null) yield* body
    },
    // What the documentation of the paths says.
    submit: async (lines) => (await (await post('/v1/jobs', lines)).json()) as SentJob,
    job: async (id) => (await (await fetch(`${address}/v1/jobs/${id}`)).json()) as SentJob,
    memory: () => running.memory('now'),
    processor: running.processor,
    stop: running.stop,
  }
}

/** Milliseconds between two looks at a job. */
const pause = 20

/** Sends lines as a job, and waits for its end; `look` is called now and then. */
export async function runJob(
  { submit, job }: BatchService,
  lines: AsyncIterable<string>,
  look: (job: SentJob) => Promise<void> = async () => {},
): Promise<void> {
  let sent = await submit(lines)
  while (['queued', 'running'].includes(sent.state)) {
    await sleep(pause)
    sent = await job(sent.id)
    await look(sent)
  }
  const { done, failed, received } = sent.counts
  if (sent.state !== 'succeeded' || done !== received)
    throw new Error(`expected ${received} articles to be read, got ${done}, ${failed} failed`)
}

async function* encoded(lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder()
  for await (const line of lines) yield encoder.encode(line)
}
