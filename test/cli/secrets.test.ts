import { afterAll, beforeAll, expect, test } from 'vitest'
import { type NewDatabase, newPostgres } from '../store/databases.ts'
import { startService } from './service.ts'
import type { Running } from './start.ts'

// Words that stand nowhere but in what is sent.
const article = 'Qorvalim Zhanbreck'
const [keyOfAna, wrongKey] = ['ana-Xulverin-1234567890123456', 'wrong-Xulverin-123456789']
const password = 'Xulverin-password'

let database: NewDatabase
let service: Running & { readonly url: string }

beforeAll(async () => {
  database = await newPostgres()
  service = await startService({
    LOG_LEVEL: 'debug',
    HOST: '0.0.0.0',
    API_KEYS: `Ana:extract+read+write+admin:${keyOfAna}`,
    DATABASE_URL: database.url.replace('//dossier@', `//dossier:${password}@`),
    EXTRACT_DEADLINE_MS: '2000',
    REQUESTS_PER_MINUTE: '100000',
  })
})
afterAll(() => service?.signal('SIGKILL'))

const text = `Li Ming, Dean of the School of Medicine of ${article} University, met Anna Schmidt of ${article}.`
const json = JSON.stringify({ text, title: article, id: 'a' })
const bodies: readonly (readonly [type: string, body: string])[] = [
  ['application/json', json],
  ['application/json', `{"text": "${article}`],
  ['application/json', `{"text": {"a": "${article}"}, "name": "${article}", "by": ["${article}"]}`],
  ['text/plain', `${article}\u0000\u0001\u0002`],
  ['text/html', `<p>${text}</p>`],
  ['application/x-ndjson', `${json}\n{"text":"${article}\n${json}\n`],
  ['text/csv', `text,id\n"${article},a`],
  ['application/x-www-form-urlencoded', `text=${encodeURIComponent(text)}`],
]
const credentials: readonly Record<string, string>[] = [
  { authorization: `Bearer ${keyOfAna}` },
  { authorization: `Bearer ${wrongKey}` },
  { cookie: `dossier-session=${wrongKey}` },
]

interface Asked {
  readonly method: string
  readonly path: string
}
const ask = async ({ method, path }: Asked, init: RequestInit) => {
  const cut = AbortSignal.timeout(10_000)
  const answer = await fetch(`${service.url.replace('0.0.0.0', '127.0.0.1')}${path}`, {
    method,
    signal: cut,
    redirect: 'manual',
    ...init,
  })
  await answer.arrayBuffer().catch(() => {})
  return answer.status
}

/** Every path of the interface, asked for things that are not there and things that are. */
async function allPaths(): Promise<Asked[]> {
  const document = await fetch(`${service.url.replace('0.0.0.0', '127.0.0.1')}/openapi.json`)
  const { paths } = (await document.json()) as { paths: Record<string, object> }
  const described = Object.entries(paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{\w+\}/gu, 'a'),
    })),
  )
  const pages = ['/', '/sign-in', '/articles', '/lists', '/batches'].map((path) => ({
    method: 'POST',
    path,
  }))
  return [...described, ...pages].filter(({ path }) => !path.endsWith('/events'))
}

test('no word of an article, no key and no password is ever in the log', async () => {
  const paths = await allPaths()
  expect(paths.length).toBeGreaterThan(50)
  const statuses = new Set<number>()
  const askAll = async (some: typeof bodies, whose: typeof credentials) => {
    for (const asked of paths)
      for (const headers of whose)
        if (asked.method === 'GET') statuses.add(await ask(asked, { headers }))
        else
          await Promise.all(
            some.map(async ([type, body]) => {
              const init = { headers: { ...headers, 'content-type': type }, body }
              statuses.add(await ask(asked, init))
            }),
          )
  }
  await askAll(bodies, credentials.slice(0, 1))
  await askAll(bodies.slice(0, 1), credentials.slice(1))
  const long = { 'content-type': 'text/plain', ...credentials[0] }
  await ask({ method: 'POST', path: '/v1/extract' }, { headers: long, body: text.repeat(1000) })
  for (const { method, path } of paths) {
    const query = `${path}?q=${encodeURIComponent(article)}&by=${encodeURIComponent(article)}`
    await ask({ method, path: query }, { headers: credentials[0] })
  }
  // The same of a store that is gone.
  await database.remove()
  await askAll(bodies.slice(0, 1), credentials.slice(0, 1))
  expect([...statuses].sort()).toEqual(expect.arrayContaining([200, 201, 400, 401, 404, 422, 503]))
  service.signal('SIGTERM')
  const { out, complaints } = await service.ended
  const lines = complaints.trim().split('\n')
  expect(lines.length).toBeGreaterThan(paths.length)
  for (const line of lines) expect(JSON.parse(line)).toHaveProperty('event')
  for (const said of [out, complaints]) {
    expect(said).not.toMatch(/Qorvalim|Zhanbreck/iu)
    expect(said).not.toContain('Xulverin')
  }
}, 300_000)
