import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFile } from 'node:fs/promises'

/** The service as a process of its own. */
export interface RunningService {
  /** `http://127.0.0.1:40123` */
  readonly address: string
  /** Bytes of memory that are resident, now or at most so far; NaN where the system does not tell. */
  readonly memory: (when: 'now' | 'peak') => Promise<number>
  /** Milliseconds of processor that it has taken; NaN where the system does not tell. */
  readonly processor: () => Promise<number>
  readonly stop: () => Promise<void>
}

const lineOf = { now: /VmRSS:\s+(\d+) kB/u, peak: /VmHWM:\s+(\d+) kB/u }

/** Starts the built service `main`, on an archive in memory unless the settings, environment variables, say another. */
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
      async processor() {
        // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: utime and stime, in hundredths of a second.
        const stat = await readFile(`/proc/${child.pid}/stat`, 'utf8').catch(() => '')
        const fields = stat.replace(/^.*\) /su, '').split(' ')
        return (Number(fields[11]) + Number(fields[12])) * 10
      },
      async stop() {
        child.kill()
        if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
      },
    }
  }
  await once(child, 'exit')
  throw new Error('expected the service to listen, but it ended')
}
