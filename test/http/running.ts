import { rmSync } from 'node:fs'
import { type Running, start } from '../cli/start.ts'
import { smallLexicons } from '../support/small-lexicons.ts'

/** The compiled program as it serves others: with keys, and everything that it can do. */
export interface RunningService {
  readonly url: string
  /** A key with every scope. */
  readonly key: string
  /** What it would tell its operator. */
  readonly process: Running
  readonly stop: () => Promise<void>
}

const key = 'a-secret-of-the-tests-alone'

export async function runningService(
  databaseUrl: string,
  env: Record<string, string> = {},
): Promise<RunningService> {
  const lexicons = smallLexicons()
  const process = start('main.js', [], {
    env: {
      DATABASE_URL: databaseUrl,
      HOST: '0.0.0.0',
      PORT: '0',
      LEXICONS: lexicons,
      API_KEYS: `tests:extract+read+write+admin:${key}`,
      ...env,
    },
  })
  const line = await process.firstLine
  const port = /:(?<port>\d+)\//u.exec(line)?.groups?.port ?? ''
  return {
    url: `http://127.0.0.1:${port}`,
    key,
    process,
    async stop() {
      process.signal('SIGKILL')
      await process.ended
      rmSync(lexicons, { recursive: true })
    },
  }
}
