import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { getRequestListener } from '@hono/node-server'
import { fail } from '../failure.ts'
import type { App } from './env.ts'
import { type ConnectionLimits, connectionLimits } from './limits/connections.ts'
import { endsSlowReaders } from './limits/taken.ts'
import { letsRead } from './limits/unread.ts'
import { answerNoise, refusal } from './noise.ts'

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
export async function listen(
  app: Pick<App, 'fetch'>,
  { host, port }: Address,
  limits: ConnectionLimits = connectionLimits,
): Promise<Listening> {
  const server = createServer({
    maxHeaderSize: limits.headerBytes,
    headersTimeout: limits.headerSeconds * 1000,
    keepAliveTimeout: limits.keepAliveSeconds * 1000,
    // The whole body of a batch may take hours.
    requestTimeout: 0,
    connectionsCheckingInterval: 1000,
  })
  // Headers beyond a number would be left out without a word; here they are refused.
  server.maxHeadersCount = 0
  server.maxConnections = limits.connections
  server.timeout = limits.silenceSeconds * 1000
  const open = new Set<ServerResponse>()
  let closing = false
  server.on('request', (request, response) => {
    open.add(response)
    response.once('close', () => open.delete(response))
    response.on('timeout', () => endSilent(request, server.timeout))
    response.shouldKeepAlive &&= !closing
    letsRead(request, response)
  })
  const stopLooking = endsSlowReaders(open, limits)
  server.once('close', stopLooking)
  const answer = getRequestListener(app.fetch, { hostname: host, errorHandler })
  server.on('request', (request, response) => {
    const count = request.rawHeaders.length / 2
    if (count <= limits.headers) return answer(request, response)
    const message = `expected at most ${limits.headers} headers, got ${count}; send fewer`
    const { status, type, body } = refusal(fail('headers-too-large', message).failure)
    response.writeHead(status, { 'content-type': type, connection: 'close' }).end(body)
  })
  const noisy = new WeakSet<Socket>()
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Socket) => {
    // Every piece of noise is told.
    if (noisy.has(socket)) return
    const answers = [...open].filter(({ req }) => req.socket === socket)
    // Noise behind whole requests does not keep these from their answers; into one that has begun nothing can be written.
    if (answers.length > 0 && answers.every(({ req }) => req.complete)) {
      noisy.add(socket)
      answers.at(-1)?.once('close', () => socket.destroy())
    } else if (answers.some(({ headersSent }) => headersSent)) socket.destroy()
    else answerNoise(error, socket)
  })
  await started(server, host, port)
  const { port: real } = server.address() as AddressInfo
  const name = host.includes(':') && !host.startsWith('[') ? `[${host}]` : host
  return {
    url: `http://${name}:${real}`,
    close(grace) {
      closing = true
      for (const response of open) if (!response.headersSent) response.shouldKeepAlive = false
      return close(server, grace)
    },
  }
}

/** Ends a connection on which nothing moves, unless it is the service that is awaited. */
function endSilent({ complete, readableLength, socket }: IncomingMessage, silence: number): void {
  const isOurs = (complete || readableLength > 0) && socket.writableLength === 0
  if (isOurs) socket.setTimeout(silence)
  else socket.destroy()
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
  ENOTFOUND: 'no machine has this name; set HOST to 127.0.0.1',
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

// What comes here never reached the app: an address or a Host header that is none.
function errorHandler(error: unknown): Response {
  const message = `expected a readable request, got: ${error instanceof Error ? error.message : ''}`
  const { status, type, body } = refusal(fail('unreadable-body', message).failure)
  return new Response(body, { status, headers: { 'content-type': type } })
}
