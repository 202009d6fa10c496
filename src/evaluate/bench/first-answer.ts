import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

export interface FirstAnswer {
  /** From the start of the process to the first record, in milliseconds. */
  readonly milliseconds: number
  /** Resident memory of the service after `articles` answers, in bytes. */
  readonly memory: number
}

/** Starts the service afresh, as `npm start` does once built, and asks it for records. */
export async function firstAnswer(main: string, articles: readonly string[]): Promise<FirstAnswer> {
  const start = performance.now()
  const service = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', DATABASE_URL: 'sqlite::memory:' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  try {
    const address = await addressOf(service)
    const ask = async (text: string): Promise<void> => {
      const response = await fetch(`${address}/v1/extract`, {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: text,
      })
      if (!response.ok) throw new Error(`expected a record, got ${await response.text()}`)
      await response.arrayBuffer()
    }
    await ask(articles[0])
    const milliseconds = performance.now() - start
    for (const text of articles) await ask(text)
    return { milliseconds, memory: await residentPeak(service.pid) }
  } finally {
    service.kill()
  }
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

/** Linux tells the peak of a running process; elsewhere it stays unknown. */
async function residentPeak(id: number | undefined): Promise<number> {
  const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '')
  const peak = /VmHWM:\s+(\d+) kB/u.exec(status)
  return peak === null ? Number.NaN : Number(peak[1]) * 1024
}
