import { createServer, type Server } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { fail } from '../failure.ts'
import type { App } from './env.ts'
import { problem } from './reply.ts'

export interface Listening {
  /** Where it is reached, with the real port: `http://127.0.0.1:8787`. */
  readonly url: string
  /** Takes no more connections and resolves when the last answer is out, or after `grace` milliseconds. */
  readonly close: (grace: number) => Promise<void>
}

export interface Address {
  readonly host: string
  readonly port: number
}

/** Serves the app; rejects with a message for people where the address cannot be had. */
export async function listen(app: Pick<App, 'fetch'>, { host, port }: Address): Promise<Listening> {
  const server = createServer(getRequestListener(app.fetch, { hostname: host, errorHandler }))
  // A batch may stream for hours; the headers alone have to be there within a minute.
  server.requestTimeout = 0
  server.on('clientError', answerNoise)
  await started(server, host, port)
  const { port: real } = server.address() as AddressInfo
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  return { url: `http://${name}:${real}`, close: (grace) => close(server, grace) }
}

function started(server: Server, host: string, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      const message = reasons[error.code ?? ''] ?? error.message
      reject(new Error(`cannot listen on ${host} port ${port}: ${message}`))
    })
    server.listen({ host: host.replace(/^\[|\]$/gu, ''), port }, resolve)
  })
}

const reasons: Readonly<Record<string, string>> = {
  EADDRINUSE: 'another program listens there; stop it or set PORT to a free port',
  EACCES: 'this user may not; set PORT to 1024 or above',
  EADDRNOTAVAIL: 'this machine has no such address; set HOST to 127.0.0.1',
}

function close(server: Server, grace: number): Promise<void> {
  return new Promise((resolve) => {
    const cut = setTimeout(() => server.closeAllConnections(), grace)
    // A connection that is kept alive becomes idle only when its last answer is out.
    const sweep = setInterval(() => server.closeIdleConnections(), 50)
    server.close(() => {
      clearTimeout(cut)
      clearInterval(sweep)
      resolve()
    })
  })
}

const unreadable = (message: string) =>
  JSON.stringify(problem(fail('unreadable-body', message).failure, ''))

const type = 'application/problem+json'

// What comes here never reached the app: an address or a Host header that is none.
function errorHandler(error: unknown): Response {
  const message = `expected a readable request, got: ${error instanceof Error ? error.message : ''}`
  return new Response(unreadable(message), { status: 400, headers: { 'content-type': type } })
}

function answerNoise(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const body = unreadable(`expected an HTTP request, got one that cannot be read (${error.code})`)
  const head = [
    'HTTP/1.1 400 Bad Request',
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
}
