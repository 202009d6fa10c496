import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import type { MiddlewareHandler } from 'hono'
import type { Env } from '../env.ts'

/** Milliseconds for which whoever still sends what is not read is let read his answer. */
const lingering = 2000

/**
 * Says in an answer that is given before its request has come whole that the connection ends with it: what is left of
 * the body would stand before the next request. A batch is answered while it comes.
 */
export const closesUnread: MiddlewareHandler<Env> = async (c, next) => {
  await next()
  const incoming = c.env?.incoming
  if (!incoming || incoming.complete || c.get('isAnsweredMeanwhile')) return
  // A body that came together with its head is read by Node only when the head was dealt with.
  await new Promise((resolve) => setImmediate(resolve))
  if (!incoming.complete) c.header('connection', 'close')
}

/**
 * Ends the connection of such an answer so that it arrives: with bytes unread in it, a connection that is just closed
 * is reset, and what was sent may be lost (RFC 9112, 9.6).
 */
export function letsRead(request: IncomingMessage, response: ServerResponse): void {
  // Before Node's own listener, which ends the connection.
  response.prependOnceListener('finish', () => {
    if (!request.complete) linger(request.socket)
  })
}

function linger(socket: Socket): void {
  let isEnding = false
  socket.destroySoon = () => {
    if (isEnding) return
    isEnding = true
    socket.end()
    const cut = setTimeout(() => socket.destroy(), lingering)
    socket.once('close', () => clearTimeout(cut))
  }
}
