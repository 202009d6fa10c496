import { type Running, start } from '../cli/run.ts'

/** Where a service that has started is reached. */
export const addressOf = async ({ firstLine }: Running): Promise<string> =>
  /http:\/\/[\d.:]+/u.exec(await firstLine)?.[0] ?? ''

export const serve = (env: Record<string, string>): Running =>
  start('main.js', [], { env: { PORT: '0', ...env } })

/** What has a program, and each of its threads, load one of the files of `hooks` before all else. */
export const hooked = (file: string): Record<string, string> => ({
  NODE_OPTIONS: `--import=${new URL(`./hooks/${file}`, import.meta.url).href}`,
})

/** Ends whatever still runs. */
export async function endAll(started: readonly Running[]): Promise<void> {
  for (const { signal } of started) signal('SIGKILL')
  await Promise.all(started.map(({ ended }) => ended))
}
