import { Agent, type IncomingMessage, request } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Listening, listen } from '../../../src/http/server.ts'
import { appWith, findsLiMing } from '../fake.ts'
import { dial, head } from './sockets.ts'

let server: Listening
beforeAll(async () => {
  server = await listen(appWith(findsLiMing), { host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close(0))

const refused = (length: number) =>
  head('POST /v1/extract', 'Content-Type: image/png', `Content-Length: ${length}`)

test('an answer before the body has come says that the connection ends', async () => {
  const line = dial(server.url)
  line.send(refused(2_000_000))
  expect(await line.answer('unsupported-media-type')).toMatch(
    /^HTTP\/1.1 415.*Connection: close/isu,
  )
  // Whoever goes on sending is not cut off before he could read the answer.
  for (let sent = 0; sent < 2_000_000; sent += 100_000) {
    line.send('x'.repeat(100_000))
    await sleep(1)
  }
  expect(await line.closed).toMatch(/\}$/u)
})

test('a connection on which a body still comes is ended in the end', async () => {
  const line = dial(server.url)
  line.send(refused(2_000_000))
  expect(await line.closed).toMatch(/Connection: close/iu)
})

test.each([
  ['a body that has come', `${refused(3)}abc`],
  ['no body', head('POST /v1/extract', 'Content-Type: image/png', 'Content-Length: 0')],
  ['no word of one', head('GET /v1/none')],
])('after %s the connection is kept', async (_what, sent) => {
  const line = dial(server.url)
  line.send(sent)
  expect(await line.answer('problem')).toMatch(/Connection: keep-alive/iu)
  line.send(head('GET /healthz'))
  expect(await line.answer('HTTP/1.1 200')).toMatch(/Connection: keep-alive/iu)
  line.socket.destroy()
})

test('a batch that is answered while it comes keeps its connection', async () => {
  const line = dial(server.url)
  const type = 'Content-Type: application/x-ndjson'
  line.send(head('POST /v1/extract/batch', type, 'Content-Length: 40'))
  line.send(`${'{"text":"Li Ming"}'.padEnd(39)}`)
  await sleep(50)
  line.send('\n')
  expect(await line.answer('"index":0')).toMatch(/Connection: keep-alive/iu)
  line.socket.destroy()
})

test('a client that keeps its connections has no request fail after one that was refused', async () => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 })
  const ask = (method: string, path: string, length: number): Promise<number | undefined> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'image/png', 'content-length': length }
      const sent = request(`${server.url}${path}`, { agent, method, headers })
      sent.once('error', reject)
      sent.once('response', (response: IncomingMessage) => {
        response.once('end', () => resolve(response.statusCode)).resume()
        // The rest is sent behind the answer, and the next request right behind that.
        setTimeout(() => sent.end(Buffer.alloc(length)), 100)
      })
      sent.flushHeaders()
      if (length === 0) sent.end()
    })
  try {
    for (let round = 0; round < 3; round++) {
      expect(await ask('POST', '/v1/extract', 100_000)).toBe(415)
      await sleep(200)
      expect(await ask('GET', '/healthz', 0)).toBe(200)
    }
  } finally {
    agent.destroy()
  }
})
