import { request } from 'node:http'
import { connect } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Listening, listen } from '../../src/http/server.ts'
import type { Extract } from '../../src/intake/article.ts'
import { appWith, findsLiMing } from './fake.ts'

const slowly: Extract = (article) => {
  const until = performance.now() + 5
  while (performance.now() < until);
  return findsLiMing(article)
}

let server: Listening
beforeAll(async () => {
  server = await listen(appWith(slowly), { host: '127.0.0.1', port: 0 })
})
afterAll(() => server.close(0))

const batch = () =>
  request(`${server.url}/v1/extract/batch`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-ndjson' },
  })

const firstChunk = (from: NodeJS.EventEmitter): Promise<string> =>
  new Promise((resolve) => from.once('data', (chunk) => resolve(String(chunk))))

const responseTo = (sent: ReturnType<typeof batch>): Promise<NodeJS.ReadableStream> =>
  new Promise((resolve) => sent.once('response', resolve))

test('a batch is answered line by line while it still streams in', async () => {
  const sent = batch()
  const answer = responseTo(sent)
  sent.write('{"text":"Li Ming"}\n')
  const response = await answer
  expect(JSON.parse(await firstChunk(response)).index).toBe(0)
  sent.write('{"text":"x"}\n')
  expect(JSON.parse(await firstChunk(response)).index).toBe(1)
  sent.end()
  await new Promise((resolve) => response.once('end', resolve).resume())
})

test('health checks are answered while a batch runs', async () => {
  const body = '{"text":"x"}\n'.repeat(200)
  const headers = { 'content-type': 'application/x-ndjson' }
  let running = true
  const batch = fetch(`${server.url}/v1/extract/batch`, { method: 'POST', headers, body })
    .then((response) => response.text())
    .finally(() => {
      running = false
    })
  let healthy = 0
  while (running) {
    expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
    healthy++
  }
  expect((await batch).trim().split('\n')).toHaveLength(200)
  expect(healthy).toBeGreaterThan(3)
})

test('a client that leaves in the middle of a batch harms nobody', async () => {
  const sent = batch()
  sent.on('error', () => {})
  const answer = responseTo(sent)
  sent.write('{"text":"Li Ming"}\n{"text":')
  await firstChunk(await answer)
  sent.destroy()
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
})

test.each([
  ['with', { 'content-length': '20000000' }],
  ['without', {}],
])('a body that is too large is refused %s its length', async (_how, headers) => {
  const sent = request(`${server.url}/v1/extract`, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', ...headers },
  })
  sent.on('error', () => {})
  const answer = responseTo(sent)
  for (let i = 0; i < 100; i++) sent.write('a'.repeat(100_000))
  expect(JSON.parse(await firstChunk(await answer))).toMatchObject({
    code: 'body-too-large',
    limit: 8_000_000,
  })
  sent.destroy()
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
})

const raw = (text: string): Promise<string> =>
  new Promise((resolve) => {
    const socket = connect(Number(new URL(server.url).port), '127.0.0.1')
    let answer = ''
    socket.on('data', (chunk) => {
      answer += chunk
    })
    socket.on('close', () => resolve(answer))
    socket.write(text)
  })

test.each([
  ['noise', 'noise\r\n\r\n', 400],
  ['a backslash', 'GET /\\x HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n', 400],
  ['another host', 'GET / HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n', 421],
  ['no host at all', 'GET /healthz HTTP/1.0\r\n\r\n', 200],
  [
    'a full address of another host',
    'GET http://evil.example/healthz HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n',
    421,
  ],
])('%s is answered and harms nobody', async (_what, text, status) => {
  expect(await raw(text)).toContain(`HTTP/1.1 ${status} `)
  expect((await fetch(`${server.url}/healthz`)).status).toBe(200)
})

test('a port in use is said plainly', async () => {
  const port = Number(new URL(server.url).port)
  const second = listen(appWith(findsLiMing), { host: '127.0.0.1', port })
  await expect(second).rejects.toThrow(/another program listens there/u)
})
