import { setTimeout as sleep } from 'node:timers/promises'
import { constants, gzipSync } from 'node:zlib'
import { Hono } from 'hono'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Env } from '../../../src/http/env.ts'
import { bodyOf, type Pace } from '../../../src/http/limits/pace.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { serveEverything } from './everything.ts'
import { dial, head, type Line } from './sockets.ts'

const pace: Pace = { bodySeconds: 1, bodyBytesPerSecond: 500 }

const chunk = (bytes: string | Uint8Array): Buffer =>
  Buffer.concat([
    Buffer.from(`${Buffer.byteLength(bytes).toString(16)}\r\n`),
    Buffer.from(bytes),
    Buffer.from('\r\n'),
  ])

/** Begins a body and lets it trickle on, a byte each time, until it is cut; gives what came. */
async function trickled(
  line: Line,
  post: string,
  first: string | Uint8Array,
  drip: string | Uint8Array = ' ',
): Promise<string> {
  line.send(post)
  line.socket.write(chunk(first))
  const dripping = setInterval(() => line.socket.writable && line.socket.write(chunk(drip)), 100)
  try {
    return await line.closed
  } finally {
    clearInterval(dripping)
  }
}

const chunked = 'Transfer-Encoding: chunked'
const json = 'Content-Type: application/json'
const ndjson = 'Content-Type: application/x-ndjson'
const form = 'Content-Type: application/x-www-form-urlencoded'
const lines = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, at) => `{"id":"a${from + at}","text":"Li Ming came."}\n`).join(
    '',
  )

onEachDatabase(
  ({ open }) => {
    describe('a body that trickles on is cut', () => {
      let server: Awaited<ReturnType<typeof serveEverything>>
      beforeAll(async () => {
        server = await serveEverything(await open(), { pace, limits: { atOnce: 2 } })
      })
      afterAll(() => server.close())

      const jobs = async () =>
        ((await (await fetch(`${server.url}/v1/jobs`)).json()) as { items: any[] }).items
      /** Two requests that were never given back would leave no room for another. */
      const holdsNothing = async () =>
        expect.poll(async () => (await fetch(`${server.url}/v1/limits`)).status).toBe(200)

      test.each<[what: string, head: string, first: string]>([
        ['an article', head('POST /v1/extract', json, chunked), '{"text":"'],
        [
          'an article of a stated length',
          head('POST /v1/extract', json, 'Content-Length: 5000'),
          '',
        ],
        ['an article to be kept', head('PUT /v1/articles/a', json, chunked), '{"text":"'],
        ['queries', head('POST /reconcile', form, chunked), 'queries='],
        [
          'a list of others',
          head('POST /v1/lexicons/organizations.known/import', 'Content-Type: text/csv', chunked),
          'name,kind\n',
        ],
        ['a job', head('POST /v1/jobs', ndjson, chunked), '{"text":"Li'],
      ])('%s', async (_what, post, first) => {
        const came = await trickled(dial(server.url), post, first)
        expect(came).toMatch(/^HTTP\/1.1 408 .*Connection: close/isu)
        const { detail, ...problem } = JSON.parse(came.slice(came.indexOf('{')))
        expect(problem).toMatchObject({ status: 408, code: 'body-too-slow' })
        expect(detail).toMatch(
          /^expected a body within 1 s, .* 500 bytes .*, got \d+ bytes .*send/u,
        )
        await holdsNothing()
      })

      test('a form of a page', async () => {
        const came = await trickled(dial(server.url), head('POST /who', form, chunked), 'who=')
        expect(came).toMatch(/^HTTP\/1.1 408 .*text\/html.*expected a body within 1 s/isu)
        await holdsNothing()
      })

      test('a batch: its answers end with why', async () => {
        const post = head('POST /v1/extract/batch', ndjson, chunked)
        const came = await trickled(dial(server.url), post, `${lines(1)}{"text":"`)
        const answers = came.split('\r\n').filter((text) => text.startsWith('{'))
        expect(answers.map((text) => JSON.parse(text))).toMatchObject([
          { index: 0, id: 'a0' },
          { index: 1, error: { status: 408, code: 'body-too-slow' } },
        ])
        await holdsNothing()
      })

      test.each(['as it is', 'packed'])('a job that came in part, %s, can go on', async (how) => {
        const known = (await jobs()).length
        const isPacked = how === 'packed'
        const type = isPacked ? [ndjson, 'Content-Encoding: gzip'] : [ndjson]
        const whole = `${lines(3)}{"te`
        const came = await trickled(
          dial(server.url),
          head('POST /v1/jobs', ...type, chunked),
          isPacked ? gzipSync(whole, { finishFlush: constants.Z_SYNC_FLUSH }) : whole,
          // A block of nothing, as an archive may have any number of.
          isPacked ? Uint8Array.of(0, 0, 0, 0xff, 0xff) : ' ',
        )
        expect(came).toMatch(/^HTTP\/1.1 408 /u)
        const [job, ...others] = await jobs()
        expect(others).toHaveLength(known)
        const { received } = job.counts
        expect(received).toBe(3)
        const rest = `/v1/jobs/${job.id}/lines?from=${received}`
        expect(came).toContain(rest)
        const again = await trickled(
          dial(server.url),
          head(`POST ${rest}`, ndjson, chunked),
          lines(1, received),
        )
        expect(again).toMatch(/^HTTP\/1.1 408 /u)
        const ended = await fetch(`${server.url}/v1/jobs/${job.id}/lines?from=${received + 1}`, {
          method: 'POST',
          headers: { 'content-type': 'application/x-ndjson' },
          body: lines(1, received + 1),
        })
        expect(ended.status).toBe(202)
        await fetch(`${server.url}/v1/jobs/${job.id}/cancel`, { method: 'POST' })
        await holdsNothing()
      })

      test('but not one that is slow and still comes at its pace', async () => {
        const line = dial(server.url)
        line.send(head('POST /v1/extract/batch', ndjson, chunked))
        for (let turn = 0; turn < 8; turn++) {
          line.socket.write(chunk(lines(4, turn * 4).padEnd(250)))
          await sleep(300)
        }
        line.send('0\r\n\r\n')
        expect(await line.answer('"index":31')).not.toContain('"error"')
        line.socket.destroy()
      })
    })
  },
  ['SQLite memory', 'PostgreSQL'],
)

describe('whoever sends', () => {
  /** An app that takes bodies with this pause between any two pieces. */
  const takes = (pause: number) => {
    const app = new Hono<Env>()
    app.post('/', async (c) => {
      c.set('pace', { bodySeconds: 0.3, bodyBytesPerSecond: 100 })
      let size = 0
      for await (const bytes of bodyOf(c)) {
        size += bytes.length
        await sleep(pause)
      }
      return c.text(`${size}`)
    })
    app.onError((error, c) => c.text(error.message, 408))
    return app
  }
  const send = (app: Hono<Env>, pieces: readonly number[], pause: number) =>
    app.request('/', {
      method: 'POST',
      body: ReadableStream.from(
        (async function* () {
          for (const size of pieces) {
            await sleep(pause)
            yield new Uint8Array(size)
          }
        })(),
      ),
      // Streams need it, and the type does not know it.
      duplex: 'half',
    } as RequestInit)

  test('is not blamed for the time that the service takes', async () => {
    const answer = await send(takes(200), [1, 1, 1, 1, 1], 0)
    expect([answer.status, await answer.text()]).toEqual([200, '5'])
  })

  test('earns time by what has come', async () => {
    const answer = await send(takes(0), [100, 1, 1, 1], 200)
    expect([answer.status, await answer.text()]).toEqual([200, '103'])
  })

  test('is cut when that is used up', async () => {
    const answer = await send(takes(0), [10, 1, 1, 1, 1, 1], 200)
    expect([answer.status, await answer.text()]).toEqual([408, expect.stringContaining('got ')])
  })
})
