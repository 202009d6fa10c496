import { setTimeout as sleep } from 'node:timers/promises'
import { expect } from 'vitest'
import { openStore } from '../../../src/store/open.ts'
import { runningService } from '../running.ts'
import { serveEverything } from './everything.ts'
import { large, serveLarge, steadilyTaken, trickled } from './large.ts'
import { dial, head, type Line } from './sockets.ts'

type Everything = Awaited<ReturnType<typeof serveEverything>>

/** Everything over a store of its own, for as long as the work takes. */
async function withEverything(
  work: (server: Everything) => Promise<void>,
  ...limits: Parameters<typeof serveEverything> extends [unknown, ...infer Rest] ? Rest : never
): Promise<void> {
  const store = await openStore('sqlite::memory:')
  const server = await serveEverything(store, ...limits)
  try {
    await work(server)
  } finally {
    await server.close()
    await store.close()
  }
}

const ndjson = 'Content-Type: application/x-ndjson'
const batch = head('POST /v1/extract/batch', ndjson, 'Transfer-Encoding: chunked')
const line = '{"text":"Li Ming came."}\n'
const chunk = (text: string): string => `${text.length.toString(16)}\r\n${text}\r\n`

/** Sends a piece of a batch every so many milliseconds, and ends it; gives what came. */
async function sentSlowly(to: Line, pieces: readonly string[], pause: number): Promise<string> {
  to.send(batch)
  for (const piece of pieces) {
    to.send(chunk(piece))
    await sleep(pause)
  }
  to.send('0\r\n\r\n')
  const came = await to.answer('\r\n0\r\n\r\n')
  to.socket.destroy()
  return came
}

const refusedHead = async (to: Line, status: number, code: string): Promise<string> => {
  const came = await to.closed
  expect(came).toContain(`HTTP/1.1 ${status} `)
  const problem = JSON.parse(came.slice(came.indexOf('{'), came.lastIndexOf('}') + 1))
  expect(problem).toMatchObject({ status, code })
  return problem.detail
}

const isTaken = async (to: Line): Promise<void> => {
  expect(await to.closed).toContain('HTTP/1.1 200 ')
}

/** The head of a request of so many bytes, or headers. */
const ofBytes = (bytes: number): string => {
  const without = head('GET /healthz', 'Connection: close', 'x: ')
  return without.replace('x: ', `x: ${'a'.repeat(bytes - without.length)}`)
}
const ofHeaders = (count: number): string =>
  head('GET /healthz', 'Connection: close', ...Array(count - 2).fill('a: b'))

const sentTo = ({ url }: { readonly url: string }, text: string): Line => {
  const to = dial(url)
  to.send(text)
  return to
}

const post = (url: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${url}/v1/extract`, {
    method: 'POST',
    headers: { ...headers, 'content-type': 'application/json' },
    body: '{"text":"Li Ming came."}',
  })

async function isRefused(answer: Response, status: number, said: RegExp): Promise<void> {
  expect(answer.status).toBe(status)
  expect(answer.headers.get('content-type')).toBe('application/problem+json')
  const { detail } = (await answer.json()) as { detail: string }
  expect(detail).toMatch(said)
  const isLater = status === 429 || status === 503
  expect(Number(answer.headers.get('retry-after')) > 0).toBe(isLater)
}

/** Limits of connections, of time and of how much at once, each with what holds it at its bound; `most` is what is told. */
export const held: Readonly<Record<string, (most: number) => Promise<void>>> = {
  headerBytes: (most) =>
    withEverything(async (server) => {
      await isTaken(sentTo(server, ofBytes(most)))
      // What stands between names and values is not counted.
      const detail = await refusedHead(
        sentTo(server, ofBytes(most + 100)),
        431,
        'headers-too-large',
      )
      expect(detail).toContain('headerBytes')
    }),
  headers: (most) =>
    withEverything(async (server) => {
      await isTaken(sentTo(server, ofHeaders(most)))
      const detail = await refusedHead(
        sentTo(server, ofHeaders(most + 1)),
        431,
        'headers-too-large',
      )
      expect(detail).toBe(`expected at most ${most} headers, got ${most + 1}; send fewer`)
    }),
  headerSeconds: () =>
    withEverything(
      async (server) => {
        const slow = sentTo(server, 'GET /healthz HTTP/1.1\r\n')
        await sleep(500)
        slow.send('Host: localhost\r\nConnection: close\r\n\r\n')
        await isTaken(slow)
        const late = sentTo(server, 'GET /healthz HTTP/1.1\r\nHost: localhost\r\n')
        expect(await refusedHead(late, 408, 'headers-too-slow')).toContain('headerSeconds')
      },
      {},
      { headerSeconds: 2 },
    ),
  keepAliveSeconds: () =>
    withEverything(
      async (server) => {
        const to = sentTo(server, head('GET /healthz'))
        await to.answer('"ok"')
        await sleep(500)
        to.send(head('GET /nowhere'))
        expect(await to.closed).toContain('HTTP/1.1 404 ')
      },
      {},
      { keepAliveSeconds: 1 },
    ),
  silenceSeconds: () =>
    withEverything(
      async (server) => {
        const came = await sentSlowly(dial(server.url), Array(6).fill(line), 500)
        expect(came).toContain('"index":5')
        const silent = sentTo(server, batch + chunk(line))
        expect(await silent.closed).toMatch(/"index":0(?!.*\r\n0\r\n)/su)
      },
      {},
      { silenceSeconds: 2 },
    ),
  connections: () =>
    withEverything(
      async (server) => {
        const kept = [1, 2, 3].map(() => sentTo(server, head('GET /healthz')))
        for (const { answer } of kept) await answer('200 OK')
        expect(await dial(server.url).closed).toBe('')
        for (const { socket } of kept) socket.destroy()
      },
      {},
      { connections: 3 },
    ),
  async answerSeconds() {
    const server = await serveLarge({ answerSeconds: 1, answerBytesPerSecond: 1_000_000_000 })
    expect(await trickled(server, '/pieces')).toBeLessThan(large)
    await server.close(0)
  },
  async answerBytesPerSecond() {
    const server = await serveLarge({ answerSeconds: 1, answerBytesPerSecond: 100_000 })
    expect(await steadilyTaken(server, '/pieces')).toBeGreaterThan(large)
    await server.close(0)
  },
  bodySeconds: () =>
    withEverything(
      async (server) => {
        const came = await sentSlowly(dial(server.url), [line, '', line].filter(Boolean), 600)
        expect(came).not.toContain('"error"')
        const slow = sentTo(server, batch + chunk('{'))
        expect(await slow.closed).toContain('"code":"body-too-slow"')
      },
      { pace: { bodySeconds: 2, bodyBytesPerSecond: 1_000_000 } },
    ),
  bodyBytesPerSecond: () =>
    withEverything(
      async (server) => {
        const steady = Array(8).fill(line.padEnd(200, ' '))
        const came = await sentSlowly(dial(server.url), steady, 500)
        expect(came).not.toContain('"error"')
        const slow = sentTo(server, batch)
        const drip = setInterval(() => slow.socket.writable && slow.send(chunk(' ')), 500)
        expect(await slow.closed).toContain('"code":"body-too-slow"')
        clearInterval(drip)
      },
      { pace: { bodySeconds: 1, bodyBytesPerSecond: 100 } },
    ),
  formBytes: (most) =>
    withEverything(async ({ url }) => {
      const send = (size: number) =>
        fetch(`${url}/who`, {
          method: 'POST',
          redirect: 'manual',
          headers: { 'content-type': 'application/x-www-form-urlencoded' },
          body: 'who=Ana&more='.padEnd(size, 'a'),
        })
      expect((await send(most)).status).toBe(303)
      const refused = await send(most + 1)
      expect(refused.status).toBe(413)
      expect(await refused.text()).toContain(`at most ${most} bytes, got ${most + 1};`)
    }),
  requestsAtOnce: () =>
    withEverything(
      async ({ url }) => {
        const begun = [1, 2].map(() => sentTo({ url }, batch))
        for (const { answer } of begun) await answer('200 OK')
        await isRefused(
          await post(url),
          503,
          /^expected at most 2 requests at once, got more; come/u,
        )
        begun[0].socket.destroy()
        await expect.poll(async () => (await post(url)).status).toBe(200)
        begun[1].socket.destroy()
      },
      { limits: { atOnce: 2 } },
    ),
  async requestsPerMinute() {
    const { url, key, stop } = await runningService('sqlite::memory:', { REQUESTS_PER_MINUTE: '3' })
    const headers = { authorization: `Bearer ${key}` }
    try {
      for (let turn = 0; turn < 3; turn++) expect((await post(url, headers)).status).toBe(200)
      await isRefused(
        await post(url, headers),
        429,
        /^expected at most 3 requests a minute, got more; come again in \d+ s$/u,
      )
    } finally {
      await stop()
    }
  },
  async deadlineMs() {
    const { url, key, stop } = await runningService('sqlite::memory:', { EXTRACT_DEADLINE_MS: '1' })
    try {
      const answer = await fetch(`${url}/v1/extract`, {
        method: 'POST',
        headers: { authorization: `Bearer ${key}`, 'content-type': 'text/plain' },
        body: 'Guests came. '.repeat(10_000),
      })
      await isRefused(answer, 504, /\b1 ms\b|0\.001 s/u)
    } finally {
      await stop()
    }
  },
}
