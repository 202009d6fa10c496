import type { lookup } from 'node:dns'
import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { send } from '../../src/webhooks/send.ts'
import { answers, type Receiver, startReceiver } from './receiver.ts'

const letter = (url: string) => ({ url, headers: { 'webhook-id': 'msg_1' }, body: '{"a":"Ö"}' })
const generous = { deadline: 20_000, allowsPrivate: true }
const brief = { deadline: 300, allowsPrivate: true }

const ends: (() => Promise<unknown>)[] = []
afterAll(async () => {
  for (const end of ends) await end()
})
async function receiver(...args: Parameters<typeof startReceiver>): Promise<Receiver> {
  const started = await startReceiver(...args)
  ends.push(started.close)
  return started
}

/** A server that speaks no HTTP of its own accord. */
async function rawServer(talk: (socket: Socket) => void): Promise<string> {
  const sockets = new Set<Socket>()
  const server: Server = createServer((socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    talk(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  ends.push(async () => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('expected a port')
  return `http://127.0.0.1:${address.port}/`
}

describe('what is sent', () => {
  test('arrives byte for byte, with its headers', async () => {
    const { url, arrived } = await receiver()
    expect(await send(letter(`${url}?a=b%20c`), generous)).toEqual({ status: 204 })
    expect(arrived).toMatchObject([
      { path: '/hook?a=b%20c', body: '{"a":"Ö"}', headers: { 'webhook-id': 'msg_1' } },
    ])
    expect(arrived[0].headers['content-length']).toBe('10')
  })

  test('follows no redirection', async () => {
    const other = await receiver()
    const { url } = await receiver(answers(307, { location: other.url }))
    expect(await send(letter(url), generous)).toEqual({ status: 307 })
    expect(other.arrived).toEqual([])
  })

  test('brings back what the receiver asks for', async () => {
    const { url } = await receiver(answers(503, { 'retry-after': '7' }))
    expect(await send(letter(url), generous)).toEqual({ status: 503, retryAfter: '7' })
  })
})

describe('a receiver', () => {
  test('that never answers is left after the deadline', async () => {
    const { url } = await receiver(() => {})
    expect(await send(letter(url), brief)).toEqual({
      error: 'expected an answer within 0.3 s, got none',
    })
  })

  test('that accepts and never reads is left too', async () => {
    const url = await rawServer((socket) => socket.pause())
    expect(await send(letter(url), brief)).toHaveProperty('error')
  })

  test('whose answer never ends has answered', async () => {
    const { url } = await receiver((response) => {
      response.writeHead(200)
      response.write('a')
    })
    expect(await send(letter(url), { ...generous, deadline: 3000 })).toEqual({ status: 200 })
  })

  test('whose answer is huge is not listened to', async () => {
    let written = 0
    const { url } = await receiver((response) => {
      response.writeHead(200)
      const block = Buffer.alloc(65_536)
      const write = (): void => {
        while (!response.destroyed && response.write(block)) written += block.length
      }
      response.on('drain', write)
      write()
    })
    expect(await send(letter(url), generous)).toEqual({ status: 200 })
    expect(written).toBeLessThan(50_000_000)
  })

  test('that closes the connection within its answer has answered', async () => {
    const url = await rawServer((socket) =>
      socket.once('data', () => socket.end('HTTP/1.1 200 OK\r\ncontent-length: 100\r\n\r\nabc')),
    )
    expect(await send(letter(url), generous)).toEqual({ status: 200 })
  })

  test.each([
    ['closes the connection', (socket: Socket) => socket.destroy()],
    ['speaks another language', (socket: Socket) => socket.end('220 mail.example ESMTP\r\n')],
    [
      'never ends its headers',
      (socket: Socket) => socket.write(`HTTP/1.1 200 OK\r\n${'a: b\r\n'.repeat(20_000)}`),
    ],
    [
      'changes the protocol',
      (socket: Socket) =>
        socket.write(
          'HTTP/1.1 101 Switching Protocols\r\nupgrade: x\r\nconnection: upgrade\r\n\r\n',
        ),
    ],
  ])('that %s has not answered', async (_what, talk) => {
    const url = await rawServer(talk)
    expect(await send(letter(url), generous)).toHaveProperty('error')
  })

  test('that is not there has not answered', async () => {
    const { url, close } = await startReceiver()
    await close()
    expect(await send(letter(url), generous)).toEqual({
      error: expect.stringContaining('ECONNREFUSED'),
    })
  })

  test('is left at once when the process ends', async () => {
    const { url, until } = await receiver(() => {})
    const ending = new AbortController()
    const sent = send(letter(url), { ...generous, signal: ending.signal })
    await until(1)
    ending.abort()
    expect(await sent).toEqual({ isUntried: true })
    expect(await send(letter(url), { ...generous, signal: ending.signal })).toEqual({
      isUntried: true,
    })
  })
})

describe('a network inside', () => {
  let inside: Receiver
  beforeAll(async () => {
    inside = await receiver()
  })
  const outside = { deadline: 20_000, allowsPrivate: false }
  /** A name server that answers these addresses, one more at each question. */
  const naming = (...addresses: string[][]): typeof lookup => {
    let asked = 0
    const resolve = (_name: string, _options: object, callback: Function) => {
      const found = addresses[Math.min(asked++, addresses.length - 1)]
      callback(
        null,
        found.map((address) => ({ address, family: address.includes(':') ? 6 : 4 })),
      )
    }
    return resolve as unknown as typeof lookup
  }
  const named = () => `http://cms.example:${new URL(inside.url).port}/hook`

  test.each(['127.0.0.1', 'localhost', '[::ffff:127.0.0.1]', '[::1]', '2130706433'])(
    'is not reached at %s',
    async (host) => {
      const url = new URL(inside.url)
      url.hostname = host
      const answer = await send(letter(url.href), outside)
      expect(answer).toEqual({ error: expect.stringContaining('WEBHOOK_PRIVATE') })
      expect(inside.arrived).toEqual([])
    },
  )

  test.each([[['127.0.0.1']], [['8.8.8.8', '127.0.0.1']], [['::1']], [['::ffff:10.0.0.1']]])(
    'is not reached by a name that leads to %j',
    async (addresses) => {
      const answer = await send(letter(named()), { ...outside, resolve: naming(addresses) })
      expect(answer).toEqual({ error: expect.stringContaining('WEBHOOK_PRIVATE') })
      expect(inside.arrived).toEqual([])
    },
  )

  test('is not reached by way of TLS either', async () => {
    const letterTo = letter(named().replace('http:', 'https:'))
    const answer = await send(letterTo, { ...outside, resolve: naming(['127.0.0.1']) })
    expect(answer).toEqual({ error: expect.stringContaining('WEBHOOK_PRIVATE') })
    expect(inside.arrived).toEqual([])
  })

  test('is not reached by a name that leads elsewhere when it is asked again', async () => {
    const resolve = naming(['192.0.2.1'], ['127.0.0.1'])
    for (let time = 0; time < 3; time++)
      expect(await send(letter(named()), { ...outside, resolve })).toHaveProperty('error')
    expect(inside.arrived).toEqual([])
  })

  test('is reached where that is allowed', async () => {
    const resolve = naming(['127.0.0.1'])
    expect(await send(letter(named()), { ...generous, resolve })).toEqual({ status: 204 })
  })
})
