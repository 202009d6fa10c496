import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Listening } from '../../../src/http/server.ts'
import { large, serveLarge, steadilyTaken, trickled } from './large.ts'
import { dial, head } from './sockets.ts'

let server: Listening
beforeAll(async () => {
  server = await serveLarge({ answerSeconds: 2, answerBytesPerSecond: 100_000 })
})
afterAll(() => server.close(0))

test.each(['/whole', '/pieces'])('a reader who lets %s trickle is cut', async (path) => {
  expect(await trickled(server, path)).toBeLessThan(large / 2)
})

test.each(['/whole', '/pieces'])('one who takes %s at a pace has all of it', async (path) => {
  // Twice as long as anybody is waited for who takes nothing.
  expect(await steadilyTaken(server, path)).toBeGreaterThan(large)
})

test('a feed may go on for as long as it likes', async () => {
  const line = dial(server.url)
  line.send(head('GET /feed', 'Connection: close'))
  expect(await line.closed).toContain('data: 39')
})
