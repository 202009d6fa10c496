import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

const program = fileURLToPath(new URL('../../dist/main.js', import.meta.url))

/** The compiled program, serving in a process of its own. */
export interface Server {
  readonly url: string
  readonly kill: () => Promise<void>
  readonly stop: () => Promise<void>
}

/** Starts the service on a store; resolves when it takes requests. */
export function startServer(databaseUrl: string): Promise<Server> {
  const child = spawn(process.execPath, [program], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, PORT: '0', DATABASE_URL: databaseUrl },
  })
  let out = ''
  let complaints = ''
  child.stderr.on('data', (chunk) => {
    complaints += chunk
  })
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const end = (signal: 'SIGKILL' | 'SIGTERM') => () => {
    child.kill(signal)
    return ended
  }
  return new Promise((resolve, reject) => {
    child.stdout.on('data', (chunk) => {
      out += chunk
      const url = /http:\/\/[\d.:]+/u.exec(out)?.[0]
      if (url !== undefined && out.includes('\n'))
        resolve({ url, kill: end('SIGKILL'), stop: end('SIGTERM') })
    })
    child.once('close', () => reject(new Error(`ended before it served: ${complaints}`)))
  })
}
