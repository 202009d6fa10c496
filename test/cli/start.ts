import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { Account } from '../store/cluster.ts'

const compiled = (file: string) => fileURLToPath(new URL(`../../dist/${file}`, import.meta.url))

/** Where nothing else is said. */
export const surroundings = { DATABASE_URL: 'sqlite::memory:' }

export interface Ended {
  readonly status: number | null
  readonly out: string
  readonly complaints: string
}

export interface Running {
  /** Of its process. */
  readonly pid: number
  /** The first line that it prints. */
  readonly firstLine: Promise<string>
  readonly ended: Promise<Ended>
  readonly signal: (name: NodeJS.Signals) => void
}

/** Starts a compiled program as a user would, in an environment of its own. */
export function start(
  file: 'main.js' | 'cli/main.js',
  args: readonly string[] = [],
  {
    env = {},
    input = '',
    within = [],
  }: { env?: Record<string, string>; input?: string; within?: readonly string[] } = {},
): Running {
  // A program that becomes another, such as `ip netns exec`, may stand before it.
  return launch([...within, process.execPath, compiled(file), ...args], {
    env: { ...surroundings, ...env },
    input,
  })
}

interface Launch {
  readonly env?: Record<string, string>
  readonly input?: string
  /** The folder that it works in. */
  readonly cwd?: string
  /** Whom it runs as. */
  readonly account?: Account | undefined
}

/** Starts any program, with nothing of this environment but its path. */
export function launch(
  [program, ...args]: readonly string[],
  { env = {}, input = '', cwd, account }: Launch = {},
): Running {
  const child = spawn(program, args, {
    env: { PATH: process.env.PATH, ...env },
    ...account,
    ...(cwd !== undefined && { cwd }),
  })
  child.stdin.on('error', () => {})
  child.stdin.end(input)
  let out = ''
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk
      if (out.includes('\n')) resolve(out.slice(0, out.indexOf('\n')))
    })
    child.on('close', () => reject(new Error(`ended without a line: ${complaints}`)))
  })
  firstLine.catch(() => {})
  const ended = new Promise<Ended>((resolve) => {
    child.on('close', (status) => resolve({ status, out, complaints }))
  })
  // Without one it could not be started, which its end tells.
  return { pid: child.pid ?? 0, firstLine, ended, signal: (name) => child.kill(name) }
}
