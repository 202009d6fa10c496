import { type ChildProcessByStdio, spawn } from 'node:child_process'
import type { Readable, Writable } from 'node:stream'
import { fileURLToPath } from 'node:url'
import { buildSync } from 'esbuild'

/** `process.ts` as Node runs it; of the folders that no commit holds one in which it finds the packages. */
const program = fileURLToPath(new URL(`../../dist/test/process-${process.pid}.js`, import.meta.url))
buildSync({
  entryPoints: [fileURLToPath(new URL('process.ts', import.meta.url))],
  outfile: program,
  bundle: true,
  // Of which Node has to load the files themselves.
  external: ['@photostructure/sqlite', 'natural', 'pg'],
  platform: 'node',
  format: 'esm',
})

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

/** Starts `process.ts` on a store. */
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
