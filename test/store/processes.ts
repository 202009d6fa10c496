import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('process.mjs', import.meta.url))

export interface StoreProcess {
  readonly child: ChildProcessByStdio<Writable, Readable, Readable>
  /** The next line that it prints. */
  readonly line: () => Promise<string>
  readonly ended: Promise<{
    readonly status: number | null
    readonly lines: readonly string[]
    readonly complaints: string
  }>
}

/** Starts `process.mjs`, of the compiled program, on a store. */
export function startProcess(
  url: string,
  task: 'open' | 'add' | 'stage' | 'hold',
  times = 0,
): StoreProcess {
  const child = spawn(process.execPath, [program, url, task, `${times}`], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH },
  })
  let out = ''
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  child.stdout.on('data', (chunk) => {
    out += chunk
  })
  const wholeLines = () => out.split('\n').slice(0, -1)
  const ended = new Promise<Awaited<StoreProcess['ended']>>((resolve) => {
    child.once('close', (status) => resolve({ status, lines: wholeLines(), complaints }))
  })
  let taken = 0
  const line = async (): Promise<string> => {
    while (wholeLines().length <= taken) {
      const more = new Promise((resolve) => child.stdout.once('data', resolve))
      const isOver = await Promise.race([more.then(() => false), ended.then(() => true)])
      if (isOver && wholeLines().length <= taken)
        throw new Error(`ended without a line: ${complaints}`)
    }
    return wholeLines()[taken++]
  }
  return { child, line, ended }
}
