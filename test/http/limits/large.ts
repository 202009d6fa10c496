import { setTimeout as sleep } from 'node:timers/promises'
import { connectionLimits } from '../../../src/http/limits/connections.ts'
import type { TakingPace } from '../../../src/http/limits/taken.ts'
import { type Listening, listen } from '../../../src/http/server.ts'
import { dial, head } from './sockets.ts'

/** More than the system takes for a reader who does nothing. */
export const large = 64_000_000
const piece = 'x'.repeat(64_000)

function* pieces() {
  for (let sent = 0; sent < large; sent += piece.length) yield new TextEncoder().encode(piece)
}

async function* feed() {
  for (let at = 0; at < 40; at++) {
    yield new TextEncoder().encode(`data: ${at}\n\n`)
    await sleep(100)
  }
}

const answers: Readonly<Record<string, () => string | ReadableStream>> = {
  '/whole': () => 'x'.repeat(large),
  '/pieces': () => ReadableStream.from(pieces()),
  '/feed': () => ReadableStream.from(feed()),
}

/** Gives large answers, and a small one that takes its time. */
export const serveLarge = (pace: TakingPace): Promise<Listening> =>
  listen(
    { fetch: (request: Request) => new Response(answers[new URL(request.url).pathname]()) },
    { host: '127.0.0.1', port: 0 },
    { ...connectionLimits, ...pace },
  )

/** Takes ten bytes of an answer every tenth of a second; gives how many came until it ended. */
export async function trickled({ url }: Listening, path: string): Promise<number> {
  const line = dial(url, false)
  line.socket.pause()
  line.send(head(`GET ${path}`, 'Connection: close'))
  let came = 0
  const taking = setInterval(() => {
    came += line.socket.read(10)?.length ?? 0
  }, 100)
  // A socket that is not read to its end does not see it: its writes fail.
  const poking = setInterval(() => line.socket.write('x'), 200)
  await new Promise((resolve) => {
    for (const event of ['error', 'end', 'close']) line.socket.once(event, resolve)
  })
  clearInterval(taking)
  clearInterval(poking)
  line.socket.destroy()
  return came
}

/** Takes an answer at some megabytes a second; gives how many bytes came. */
export async function steadilyTaken({ url }: Listening, path: string): Promise<number> {
  const line = dial(url, false)
  line.send(head(`GET ${path}`, 'Connection: close'))
  let came = 0
  for await (const chunk of line.socket) {
    came += chunk.length
    await sleep(chunk.length / 16_000)
  }
  return came
}
