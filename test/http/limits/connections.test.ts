import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { connectionLimits } from '../../../src/http/limits/connections.ts'
import { type Listening, listen } from '../../../src/http/server.ts'
import { appWith, findsLiMing } from '../fake.ts'
import { dial, head, type Line } from './sockets.ts'

const place = { host: '127.0.0.1', port: 0 }
const app = appWith(findsLiMing)
const ndjson = 'Content-Type: application/x-ndjson'
let server: Listening
/** The same with less patience. */
let hasty: Listening
beforeAll(async () => {
  server = await listen(app, place)
  const short = { headerSeconds: 1, keepAliveSeconds: 1, silenceSeconds: 3 }
  hasty = await listen(app, place, { ...connectionLimits, ...short })
})
afterAll(() => Promise.all([server.close(0), hasty.close(0)]))

const isWell = async ({ url }: Listening) =>
  expect((await fetch(`${url}/healthz`)).status).toBe(200)

/** A request line and headers of so many bytes. */
const headOf = (bytes: number): string => {
  const without = head('GET /healthz', 'Connection: close', 'x: ')
  return without.replace('x: ', `x: ${'a'.repeat(bytes - without.length)}`)
}

describe('headers', () => {
  test('are taken as far as the limit says, and refused beyond it', async () => {
    const { headerBytes } = connectionLimits
    const [below, above] = [dial(server.url), dial(server.url)]
    below.send(headOf(headerBytes - 100))
    above.send(headOf(headerBytes + 100))
    expect(await below.closed).toContain('HTTP/1.1 200 ')
    const refused = await above.closed
    expect(refused).toContain('HTTP/1.1 431 Request Header Fields Too Large')
    expect(JSON.parse(refused.slice(refused.indexOf('{')))).toMatchObject({
      status: 431,
      code: 'headers-too-large',
    })
  })

  test.each([
    ['too many of them', head('GET /healthz', ...Array(connectionLimits.headers).fill('a: b'))],
    ['a request line that is too long', head(`GET /${'a'.repeat(20_000)}`)],
  ])('%s are refused', async (_what, text) => {
    const line = dial(server.url)
    line.send(text)
    expect(await line.closed).toContain('HTTP/1.1 431 ')
    await isWell(server)
  })

  test('that trickle are refused in time, and hold nobody up', async () => {
    const lines = Array.from({ length: 200 }, () => dial(hasty.url))
    for (const { send } of lines) send('GET /healthz HTTP/1.1\r\nHost: localhost\r\n')
    const trickle = setInterval(() => {
      for (const { socket, send } of lines) if (socket.writable) send('a: b\r\n')
    }, 100)
    await isWell(hasty)
    const came = await Promise.all(lines.map(({ closed }) => closed))
    clearInterval(trickle)
    const late = came.filter((text) => /HTTP\/1.1 408 .*headers-too-slow/su.test(text))
    expect(late).toHaveLength(200)
  })
})

test('thousands of connections that say nothing are ended, and hold nobody up', async () => {
  const lines: Line[] = []
  // More in one go overflow what the system keeps for a server that is about to accept them.
  while (lines.length < 2000) {
    lines.push(...Array.from({ length: 100 }, () => dial(hasty.url)))
    await isWell(hasty)
  }
  await Promise.all(lines.map(({ closed }) => closed))
  await isWell(hasty)
})

test('more connections than the limit says are closed as they come', async () => {
  const small = await listen(app, place, { ...connectionLimits, connections: 3 })
  const kept = await Promise.all(
    Array.from({ length: 3 }, async () => {
      const line = dial(small.url)
      line.send(head('GET /healthz'))
      await line.answer('200 OK')
      return line
    }),
  )
  const surplus = dial(small.url)
  expect(await surplus.closed).toBe('')
  kept[0].socket.destroy()
  await kept[0].closed
  await expect
    .poll(() => fetch(`${small.url}/healthz`).catch(() => ({ status: 0 })))
    .toMatchObject({ status: 200 })
  await small.close(0)
})

describe('a batch', () => {
  const post = head('POST /v1/extract/batch', ndjson, 'Transfer-Encoding: chunked')
  const chunk = (text: string) => `${text.length.toString(16)}\r\n${text}\r\n`

  test('whose sender falls silent is ended', async () => {
    const line = dial(hasty.url)
    line.send(post)
    line.send(chunk('{"text":"Li Ming"}\n'))
    expect(await line.closed).toContain('"index":0')
    await isWell(hasty)
  })

  test('whose sender is slow but steady is read to its end', async () => {
    const line = dial(hasty.url)
    line.send(post)
    for (let turn = 0; turn < 5; turn++) {
      line.send(chunk('{"text":"Li Ming"}\n'))
      await sleep(800)
    }
    line.send('0\r\n\r\n')
    expect(await line.answer('"index":4')).toContain('HTTP/1.1 200 OK')
    line.socket.destroy()
  })

  test('whose answers nobody takes is read no further, and ended', async () => {
    let read = 0
    const counting = appWith((article) => {
      read++
      return findsLiMing(article)
    })
    const stalled = await listen(counting, place, { ...connectionLimits, silenceSeconds: 5 })
    const line = dial(stalled.url, false)
    line.socket.pause()
    line.send(post)
    const text = `{"text":"Li Ming","id":"${'a'.repeat(900)}"}\n`
    const piece = chunk(text.repeat(100))
    const sent = 400
    // A socket that is not read does not see its end: it is the writes that fail.
    const ended = new Promise((resolve) => line.socket.once('error', resolve))
    for (let turn = 0; turn < sent; turn++) line.send(piece)
    await isWell(stalled)
    await ended
    expect(read).toBeGreaterThan(0)
    expect(read).toBeLessThan(sent * 50)
    await isWell(stalled)
    await stalled.close(0)
  })
})

test('an answer that takes long is not ended by the patience with others', async () => {
  const slow = {
    fetch: async () => {
      await sleep(3000)
      return new Response('there')
    },
  }
  const patient = await listen(slow, place, { ...connectionLimits, silenceSeconds: 1 })
  expect(await (await fetch(patient.url)).text()).toBe('there')
  await patient.close(0)
})

describe('odd requests', () => {
  const body = '{"text":"Li Ming"}'
  const json = 'Content-Type: application/json'
  const length = `Content-Length: ${body.length}`

  test('a length and chunks together are refused', async () => {
    const line = dial(server.url)
    line.send(head('POST /v1/extract', json, length, 'Transfer-Encoding: chunked') + body)
    expect(await line.closed).toContain('HTTP/1.1 400 ')
  })

  test('whoever asks before sending is told to go on', async () => {
    const line = dial(server.url)
    line.send(head('POST /v1/extract', json, length, 'Expect: 100-continue'))
    await line.answer('HTTP/1.1 100 Continue')
    line.send(body)
    expect(await line.answer('"people"')).toContain('HTTP/1.1 200 OK')
    line.socket.destroy()
  })

  test('several at once are answered in their order', async () => {
    const line = dial(server.url)
    line.send(head('POST /v1/extract', json, length) + body)
    line.send(head('GET /nowhere') + head('GET /healthz', 'Connection: close'))
    const statuses = [...(await line.closed).matchAll(/HTTP\/1.1 (\d+) /gu)].map(([, one]) => one)
    expect(statuses).toEqual(['200', '404', '200'])
  })

  test('noise behind a request does not keep that from its answer', async () => {
    const line = dial(server.url)
    line.send(`${head('POST /v1/extract', json, length)}${body}\0\0noise\r\n\r\n`)
    const came = await line.closed
    expect(came).toMatch(/^HTTP\/1.1 200 OK/u)
    expect(came.match(/HTTP\/1.1 /gu)).toHaveLength(1)
  })

  test('connections that are reset anywhere harm nobody', async () => {
    const text = head('POST /v1/extract', json, length) + body
    for (let end = 1; end <= text.length; end += 7) {
      const line = dial(server.url)
      await new Promise((resolve) => line.socket.write(text.slice(0, end), resolve))
      line.socket.resetAndDestroy()
    }
    await isWell(server)
  })
})

test('a service that stops tells connections that they end', async () => {
  let go = () => {}
  let isAsked = false
  const waiting = {
    fetch: async () => {
      isAsked = true
      await new Promise<void>((resolve) => {
        go = resolve
      })
      return new Response('done')
    },
  }
  const stopping = await listen(waiting, place)
  const line = dial(stopping.url)
  line.send(head('GET /'))
  await expect.poll(() => isAsked).toBe(true)
  const closed = stopping.close(10_000)
  const late = dial(stopping.url)
  expect(await late.closed).toBe('')
  go()
  expect(await line.closed).toMatch(/Connection: close.*done/isu)
  await closed
})
