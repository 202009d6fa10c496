import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

/** The service as a process of its own, on an empty archive in memory. */
export interface RunningService {
  /** `http://127.0.0.1:40123` */
  readonly address: string
  /** Bytes of memory that are resident, now or at most so far; NaN where the system does not tell. */
  readonly memory: (when: 'now' | 'peak') => Promise<number>
  readonly stop: () => void
}

const lineOf = { now: /VmRSS:\s+(\d+) kB/u, peak: /VmHWM:\s+(\d+) kB/u }

/** Starts the built service `main`; resolves when it listens. `settings` are environment variables. */
export async function startService(
  main: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<RunningService> {
  const child = spawn(process.execPath, [main], {
    env: { PORT: '0', HOST: '127.0.0.1', DATABASE_URL: 'sqlite::memory:', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  for await (const chunk of child.stdout) {
    printed += chunk
    const address = /http:\/\/127\.0\.0\.1:\d+/u.exec(printed)
    if (address === null) continue
    return {
      address: address[0],
      async memory(when) {
        const status = await readFile(`/proc/${child.pid}/status`, 'utf8').catch(() => '')
        const found = lineOf[when].exec(status)
        return found === null ? Number.NaN : Number(found[1]) * 1024
      },
      stop: () => {
        child.kill()
      },
    }
  }
  await once(child, 'exit')
  throw new Error('expected the service to listen, but it ended')
}
