import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type RunningService, runningService } from '../running.ts'
import { counted } from './counted.ts'
import { held } from './held.ts'
import { type Asked, sized } from './sized.ts'

let service: RunningService
let told: Record<string, number>
beforeAll(async () => {
  service = await runningService('sqlite::memory:', { REQUESTS_PER_MINUTE: '1000000' })
  told = (await (await fetch(`${service.url}/v1/limits`)).json()) as Record<string, number>
})
afterAll(() => service.stop())

/** The status and all that is said. */
async function ask({ method, path, type, body, headers = {} }: Asked) {
  const answer = await fetch(service.url + path, {
    method,
    headers: {
      authorization: `Bearer ${service.key}`,
      ...headers,
      ...(type !== undefined && { 'content-type': type }),
    },
    ...(body !== undefined && { body }),
  })
  const media = answer.headers.get('content-type')
  return { status: answer.status, media, said: await answer.text() }
}

describe('each size of /v1/limits holds at its bound', () => {
  test.each(Object.entries(sized))('%s', async (name, { ask: of, taken, refused, isUncounted }) => {
    const most = told[name]
    const within = await ask(of(most))
    expect([within.status, within.said.slice(0, 500)]).toEqual([taken, expect.anything()])
    expect(within.said).not.toContain(`at most ${most}`)
    const beyond = await ask(of(most + 1))
    expect([beyond.status, beyond.said.slice(0, 500)]).toEqual([refused, expect.anything()])
    if (refused !== 200) expect(beyond.media).toBe('application/problem+json')
    expect(beyond.said).toMatch(new RegExp(`expected [^"]*\\b${most}\\b`, 'u'))
    if (!isUncounted) expect(beyond.said).toContain(`${most + 1}`)
  })
})

const others = { ...held, ...counted }

describe('each other limit of /v1/limits holds at its bound', () => {
  test.each(Object.entries(others))('%s', async (name, holds) => holds(told[name]))
})

test('every limit that is told is tried here, and every one that is tried is told', () => {
  expect(Object.keys(told).sort()).toEqual(Object.keys({ ...sized, ...others }).sort())
})
