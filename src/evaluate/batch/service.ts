import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { setTimeout as sleep } from 'node:timers/promises'

/** The service as a process of its own. */
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

/** Starts the compiled service `main` with so many threads, on a store at `databaseUrl`. */
export async function startService(
  main: string,
  threads: number,
  databaseUrl: string,
): Promise<BatchService> {
  const child = spawn(process.execPath, [main], {
    env: { PORT: '0', HOST: '127.0.0.1', DATABASE_URL: databaseUrl, THREADS: `${threads}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressOf(child)
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
  const told = async (what: 'stat' | 'status'): Promise<string> =>
    await readFile(`/proc/${child.pid}/${what}`, 'utf8').catch(() => '')
  return {
    async *send(lines) {
      const { body } = await post('/v1/extract/batch', lines)
      if (body !== null) yield* body
    },
    // What the documentation of the paths says.
    submit: async (lines) => (await (await post('/v1/jobs', lines)).json()) as SentJob,
    job: async (id) => (await (await fetch(`${address}/v1/jobs/${id}`)).json()) as SentJob,
    async memory() {
      const resident = /VmRSS:\s+(\d+) kB/u.exec(await told('status'))
      return resident === null ? Number.NaN : Number(resident[1]) * 1024
    },
    async processor() {
      // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: utime and stime, in hundredths of a second.
      const fields = (await told('stat')).replace(/^.*\) /su, '').split(' ')
      return (Number(fields[11]) + Number(fields[12])) * 10
    },
    async stop() {
      child.kill()
      if (child.exitCode === null) await once(child, 'exit')
    },
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

async function addressOf(service: ChildProcess): Promise<string> {
  let printed = ''
  for await (const chunk of service.stdout ?? []) {
    printed += chunk
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(printed)
    if (address !== null) return address[0]
  }
  await once(service, 'exit')
  throw new Error('expected the service to listen, but it ended')
}
