import { connect, type Socket } from 'node:net'

export interface Line {
  readonly socket: Socket
  readonly send: (text: string) => void
  /** Everything that came, once it is closed from the other side. */
  readonly closed: Promise<string>
  /** Everything that came, as soon as it holds these words. */
  readonly answer: (words: string) => Promise<string>
}

/** A connection on which anything may be sent, and which need not be read. */
export function dial(url: string, isRead = true): Line {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  let came = ''
  if (isRead) socket.on('data', (chunk) => (came += chunk))
  socket.on('error', () => {})
  const closed = new Promise<string>((resolve) => socket.once('close', () => resolve(came)))
  return {
    socket,
    send: (text) => socket.write(text),
    closed,
    answer: (words) =>
      new Promise((resolve, reject) => {
        const look = () => came.includes(words) && resolve(came)
        socket.on('data', look)
        socket.once('close', () => reject(new Error(`closed after: ${came.slice(0, 500)}`)))
        look()
      }),
  }
}

/** The head of a request; what follows a blank line is its body. */
export const head = (line: string, ...headers: readonly string[]): string =>
  [`${line} HTTP/1.1`, 'Host: localhost', ...headers, '', ''].join('\r\n')
