import { describe, expect, test } from 'vitest'
import { createClient } from '../../src/client/client.ts'

/** Answers with these, one after the other, and remembers what was asked. */
function answering(...answers: (() => Response)[]) {
  const asked: { address: string; init: RequestInit | undefined }[] = []
  const ask: typeof fetch = async (input, init) => {
    asked.push({ address: String(input), init })
    return (answers.shift() ?? (() => Response.json({ items: [] })))()
  }
  return {
    asked,
    client: createClient({ baseUrl: 'http://dossier.example/a/', key: 'k', fetch: ask }),
  }
}
const busy =
  (status = 503, after = '0') =>
  () =>
    new Response('{}', { status, headers: { 'retry-after': after } })

describe('a request that was answered too early', () => {
  test('is sent again after the time that the answer names', async () => {
    const { asked, client } = answering(busy(503), busy(429), () => Response.json({ items: [] }))
    expect(await client.people.page()).toEqual({ items: [] })
    expect(asked).toHaveLength(3)
    expect(asked[0].address).toBe('http://dossier.example/a/v1/people')
  })

  test('is given up after some times', async () => {
    const { asked, client } = answering(...Array.from({ length: 9 }, () => busy()))
    await expect(client.people.page()).rejects.toMatchObject({ status: 503, code: 'unknown' })
    expect(asked).toHaveLength(4)
  })

  test('is not sent again where that could do something twice', async () => {
    const { asked, client } = answering(busy())
    await expect(client.people.merge('a', 'b')).rejects.toMatchObject({ status: 503 })
    expect(asked).toHaveLength(1)
  })

  test('is sent again where the service knows the job by its key', async () => {
    const { asked, client } = answering(busy(), () => Response.json({ id: 'j' }))
    await client.jobs.submit('{"text":"Li Ming spoke."}\n', { idempotencyKey: 'a' })
    expect(asked).toHaveLength(2)
    await expect(answering(busy()).client.jobs.submit('{}\n')).rejects.toMatchObject({
      status: 503,
    })
  })

  test('is not waited for by whoever has gone', async () => {
    const { client } = answering(busy(503, '3600'))
    const gone = new AbortController()
    const page = client.people.page({}, { signal: gone.signal })
    setTimeout(() => gone.abort(new Error('enough')), 20)
    await expect(page).rejects.toThrow('enough')
  })
})

test('ids stay one part of the path, whatever they hold', async () => {
  const { asked, client } = answering()
  await client.articles.get('../a/b?c#d%20é').catch(() => {})
  expect(asked[0].address).toBe(
    'http://dossier.example/a/v1/articles/..%2Fa%2Fb%3Fc%23d%2520%C3%A9',
  )
})

test('the key is sent as a bearer, and nothing where there is none', async () => {
  const { asked, client } = answering()
  await client.topics.page()
  expect(new Headers(asked[0].init?.headers).get('authorization')).toBe('Bearer k')
})
