import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { start } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'dossier-keys-'))
afterAll(() => rmSync(folder, { recursive: true }))
const env = { DATABASE_URL: `sqlite:${join(folder, 'a.db')}` }
const keys = (...args: string[]) => start('cli/main.js', ['keys', ...args], { env }).ended

test('a service for others starts with a key alone, and its pages want a sign-in', async () => {
  const others = { ...env, HOST: '0.0.0.0', PORT: '0' }
  const refused = await start('cli/main.js', ['serve'], { env: others }).ended
  expect(refused.status).toBe(2)
  expect(refused.complaints).toContain('expected a key before it serves others at 0.0.0.0')

  const made = await keys('add', 'Ana', '--scopes', 'read,write')
  expect(made.status).toBe(0)
  const secret = made.out.trim()
  expect(secret).toMatch(/^dossier_[\w-]{43}$/u)
  const listed = await keys('list')
  expect(listed.out).toMatch(/Ana +read,write/u)
  expect(listed.out).not.toContain(secret)

  const running = start('cli/main.js', ['serve'], { env: others })
  const url = /http:\/\/[\d.:]+/u.exec(await running.firstLine)?.[0].replace('0.0.0.0', '127.0.0.1')
  const people = (headers = {}) => fetch(`${url}/v1/people`, { headers })
  expect((await people()).status).toBe(401)
  expect((await people({ authorization: `Bearer ${secret}` })).status).toBe(200)

  const page = await fetch(`${url}/articles?q=a`, { headers: { accept: 'text/html' } })
  expect(page.url).toContain('/sign-in?back=%2Farticles%3Fq%3Da')
  const form = (key: string) =>
    fetch(`${url}/sign-in`, {
      method: 'POST',
      redirect: 'manual',
      body: new URLSearchParams({ key, back: '/articles?q=a' }),
    })
  expect((await form('wrong')).status).toBe(403)
  const signedIn = await form(secret)
  expect(signedIn.status).toBe(303)
  expect(signedIn.headers.get('location')).toBe('/articles?q=a')
  const cookie = signedIn.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/HttpOnly/u)
  expect(cookie).toMatch(/SameSite=Strict/u)
  const shown = await fetch(`${url}/articles`, { headers: { cookie: cookie.split(';')[0] } })
  expect(await shown.text()).toContain('<bdi>Ana</bdi>')

  const id = listed.out.split('\n')[1].split(' ')[0]
  expect((await keys('revoke', id)).status).toBe(0)
  expect((await people({ authorization: `Bearer ${secret}` })).status).toBe(401)
  running.signal('SIGTERM')
  expect((await running.ended).status).toBe(0)
})

test('keys of the environment are told wrong without their secrets', async () => {
  const wrong = { ...env, PORT: 'x', API_KEYS: 'ana:dance:0123456789abcdefghij' }
  const { status, complaints } = await start('cli/main.js', ['serve'], { env: wrong }).ended
  expect(status).toBe(2)
  expect(complaints).toContain('PORT')
  expect(complaints).toContain('key 1 ("ana"): expected scopes of extract, read, write, admin')
  expect(complaints).not.toContain('0123456789')
})

test('wrong scopes and unknown keys are told', async () => {
  const wrong = await keys('add', 'Bob', '--scopes', 'read,dance')
  expect([wrong.status, wrong.complaints]).toEqual([2, expect.stringContaining('got "dance"')])
  const unknown = await keys('revoke', 'nobody')
  expect([unknown.status, unknown.complaints]).toEqual([1, expect.stringContaining('"nobody"')])
})
