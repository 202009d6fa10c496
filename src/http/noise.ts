import { STATUS_CODES } from 'node:http'
import type { Socket } from 'node:net'
import { type Failure, fail } from '../failure.ts'
import { problem } from './reply.ts'

/** An answer to what never became a request. */
export function refusal(failure: Failure) {
  const told = problem(failure, '')
  return { status: told.status, type: 'application/problem+json', body: JSON.stringify(told) }
}

/** Answers bytes that are no request, as far as somebody is there to read it, and ends the connection. */
export function answerNoise(error: NodeJS.ErrnoException, socket: Socket): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy()
    return
  }
  const { status, type, body } = refusal(reasonFor(error.code ?? error.message))
  const head = [
    `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
    `Content-Type: ${type}`,
    `Content-Length: ${Buffer.byteLength(body)}`,
    'Connection: close',
  ]
  socket.end(`${head.join('\r\n')}\r\n\r\n${body}`)
  // Whoever keeps sending, or does not read this, is not waited for.
  socket.setTimeout(5000, () => socket.destroy())
}

/** By the codes of Node and its parser (llhttp). */
function reasonFor(code: string): Failure {
  switch (code) {
    case 'HPE_HEADER_OVERFLOW':
      return fail(
        'headers-too-large',
        'expected a request line and headers within the bytes of headerBytes in /v1/limits, got more; send less in them',
      ).failure
    case 'HPE_CHUNK_EXTENSIONS_OVERFLOW':
      return fail('body-too-large', 'expected chunks of a body, got long extensions of chunks')
        .failure
    case 'ERR_HTTP_REQUEST_TIMEOUT':
      return fail(
        'headers-too-slow',
        'expected all headers within the seconds of headerSeconds in /v1/limits, got a part; send them at once',
      ).failure
    default:
      return fail(
        'unreadable-body',
        `expected an HTTP request, got one that cannot be read (${code})`,
      ).failure
  }
}
