import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

/** The service as a process of its own. */
export interface BatchService {
  /** Sends lines to the endpoint of batches and gives each piece of answers as it comes. */
  readonly send: (lines: AsyncIterable<string>) => AsyncGenerator<Uint8Array>
  /** Bytes of memory that are resident; NaN where the system does not tell. */
  readonly memory: () => Promise<number>
  readonly stop: () => void
}

/** Starts the compiled service `main` with so many threads. */
export async function startService(main: string, threads: number): Promise<BatchService> {
  const child = spawn(process.execPath, [main], {
    env: { PORT: '0', HOST: '127.0.0.1', DATABASE_URL: 'sqlite::memory:', THREADS: `${threads}` },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await addressOf(child)
  return {
    async *send(lines) {
      const request: RequestInit = {
        method: 'POST',
        headers: { 'content-type': 'application/x-ndjson' },
        body: ReadableStream.from(encoded(lines)),
        duplex: 'half',
      }
      const response = await fetch(`${address}/v1/extract/batch`, request)
      if (!response.ok || response.body === null)
        throw new Error(`expected answers, got ${response.status} ${await response.text()}`)
      yield* response.body
    },
    async memory() {
      const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
      const resident = /VmRSS:\s+(\d+) kB/u.exec(status)
      return resident === null ? Number.NaN : Number(resident[1]) * 1024
    },
    stop: () => {
      child.kill()
    },
  }
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
