import { beforeAll, describe, expect, test } from 'vitest'
import { scopes } from '../../../src/access/scopes.ts'
import { neededScope } from '../../../src/http/access/needed-scope.ts'
import { createApp } from '../../../src/http/app.ts'
import type { App } from '../../../src/http/env.ts'
import { type Access, createAccess } from '../../../src/service/access/access.ts'
import type { Store } from '../../../src/store/store.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { archiveService, articles, ask } from '../archive/app.ts'

onEachDatabase(({ open }) => {
  let store: Store
  let access: Access
  let app: App
  let now = '2024-08-01T00:00:00.000Z'
  const secrets: Record<string, string> = {}
  const bearer = (name: string) => ({ authorization: `Bearer ${secrets[name]}` })

  beforeAll(async () => {
    store = await open()
    access = createAccess({ store, now: () => now })
    app = createApp(archiveService(store), { access, allowsHost: () => true })
    for (const scope of scopes) {
      const key = await access.add(`${scope}er`, [scope])
      if (key.ok) secrets[scope] = key.value.secret
    }
  })

  test('nothing but what is open to everybody answers without a key', async () => {
    const answering: string[] = []
    for (const { method, path } of app.routes) {
      if (method === 'ALL' || path.includes('*')) continue
      const { status, headers } = await ask(app, method, path.replaceAll(/:\w+/gu, 'x'))
      if (status === 401) expect(headers.get('www-authenticate')).toContain('Bearer')
      else answering.push(`${method} ${path}`)
    }
    expect([...new Set(answering)].sort()).toEqual([
      'GET /docs/api',
      'GET /healthz',
      'GET /openapi.json',
      'GET /readyz',
      'GET /related.js',
      'GET /v1/limits',
    ])
  })

  test('guides are open to everybody', () => {
    for (const path of ['/docs', '/docs/web']) expect(neededScope('GET', path)).toBeUndefined()
  })

  test('each scope allows what it says and nothing else', async () => {
    const requests = {
      extract: ['POST', '/v1/extract', articles.visit],
      read: ['GET', '/v1/people', undefined],
      write: ['PUT', '/v1/articles/a', articles.visit],
      admin: ['GET', '/v1/audit', undefined],
    } as const
    for (const [needed, [method, path, body]] of Object.entries(requests))
      for (const scope of scopes) {
        const { status, body: answer } = await ask(app, method, path, body, bearer(scope))
        if (scope === needed) expect(status, `${scope} for ${path}`).toBeLessThan(300)
        else expect([status, answer.code]).toEqual([403, 'scope-missing'])
      }
  })

  test.each([
    '',
    'Bearer',
    'Bearer ',
    'Bearer nonsense',
    'Basic YTpi',
    `Bearer ${'x'.repeat(5000)}`,
  ])('the header %j lets nobody in', async (authorization) => {
    const { status, body } = await ask(app, 'GET', '/v1/people', undefined, { authorization })
    expect([status, body.code]).toEqual([401, 'key-missing'])
  })

  test('what is written is attributed to the key, whatever the request says', async () => {
    await ask(app, 'PUT', '/v1/articles/visit', articles.visit, bearer('write'))
    const sent = {
      article: 'visit',
      action: 'confirm',
      target: { kind: 'person', quote: { exact: 'Li Ming' } },
      by: 'the director',
    }
    const made = await ask(app, 'POST', '/v1/corrections', sent, bearer('write'))
    expect(made.status).toBe(201)
    const listed = await ask(app, 'GET', '/v1/corrections?article=visit', undefined, bearer('read'))
    expect(listed.body.items[0].by).toBe('writeer')
    const trail = await ask(app, 'GET', '/v1/audit?limit=2', undefined, bearer('admin'))
    expect(trail.body.items).toMatchObject([
      { by: 'writeer', method: 'POST', path: '/v1/corrections' },
      { by: 'writeer', method: 'PUT', path: '/v1/articles/visit' },
    ])
    const next = await ask(
      app,
      'GET',
      `/v1/audit?limit=2&cursor=${encodeURIComponent(trail.body.nextCursor)}`,
      undefined,
      bearer('admin'),
    )
    expect(next.status).toBe(200)
    const nobody = await ask(app, 'GET', '/v1/audit?by=nobody', undefined, bearer('admin'))
    expect(nobody.body.items).toEqual([])
  })

  test('a request that is refused or only reads leaves no note', async () => {
    const count = async () =>
      (await ask(app, 'GET', '/v1/audit?limit=200', undefined, bearer('admin'))).body.items.length
    const before = await count()
    await ask(app, 'GET', '/v1/people', undefined, bearer('read'))
    await ask(app, 'PUT', '/v1/articles/bad', { text: 5 }, bearer('write'))
    await ask(app, 'PUT', '/v1/articles/bad', articles.visit, bearer('read'))
    expect(await count()).toBe(before)
  })

  describe('a key', () => {
    test('is made over HTTP, listed without its secret, and ends at once with its sessions', async () => {
      const body = { name: 'Ana', scopes: ['read'] }
      const made = await ask(app, 'POST', '/v1/keys', body, bearer('admin'))
      expect(made.status).toBe(201)
      secrets.ana = made.body.secret
      expect((await ask(app, 'GET', '/v1/people', undefined, bearer('ana'))).status).toBe(200)
      const caller = await access.withKey(made.body.secret)
      const session = caller.ok && caller.value && (await access.signIn(caller.value))
      const cookie = session && session.ok ? session.value.secret : ''
      const inSession = { cookie: `dossier-session=${cookie}` }
      expect((await ask(app, 'GET', '/v1/people', undefined, inSession)).status).toBe(200)

      const listed = await ask(app, 'GET', '/v1/keys', undefined, bearer('admin'))
      expect(listed.body.items.map((key: { name: string }) => key.name)).toContain('Ana')
      expect(JSON.stringify(listed.body)).not.toContain(made.body.secret)

      const { id } = made.body
      expect((await ask(app, 'DELETE', `/v1/keys/${id}`, undefined, bearer('admin'))).status).toBe(
        204,
      )
      expect((await ask(app, 'GET', '/v1/people', undefined, bearer('ana'))).status).toBe(401)
      expect((await ask(app, 'GET', '/v1/people', undefined, inSession)).status).toBe(401)
      expect((await ask(app, 'DELETE', '/v1/keys/x', undefined, bearer('admin'))).status).toBe(404)
    })

    test.each([
      { name: '', scopes: ['read'] },
      { name: 'x', scopes: [] },
      { name: 'x', scopes: ['all'] },
      {},
    ])('is not made of %j', async (body) => {
      const answer = await ask(app, 'POST', '/v1/keys', body, bearer('admin'))
      expect([answer.status, answer.body.code]).toEqual([422, 'invalid-body'])
    })

    test('is not in the store, nor is the secret of a session', async () => {
      const rows = JSON.stringify([
        await store.read.selectFrom('access_keys').selectAll().execute(),
        await store.read.selectFrom('sessions').selectAll().execute(),
      ])
      for (const secret of Object.values(secrets)) expect(rows).not.toContain(secret)
    })
  })

  test('a session ends after its time', async () => {
    const caller = await access.withKey(secrets.read)
    const session = caller.ok && caller.value && (await access.signIn(caller.value))
    if (!session || !session.ok) throw new Error('expected a session')
    const cookie = { cookie: `dossier-session=${session.value.secret}` }
    expect((await ask(app, 'GET', '/v1/people', undefined, cookie)).status).toBe(200)
    now = new Date(Date.parse(now) + session.value.seconds * 1000 + 1).toISOString()
    expect((await ask(app, 'GET', '/v1/people', undefined, cookie)).status).toBe(401)
  })

  test('browsers are led to where one signs in', async () => {
    const headers = { accept: 'text/html,*/*;q=0.8' }
    const page = await app.request('/people?q=li', { headers })
    expect(page.status).toBe(303)
    expect(page.headers.get('location')).toBe('/sign-in?back=%2Fpeople%3Fq%3Dli')
    expect((await app.request('/v1/people?q=li', { headers })).status).toBe(401)
  })

  test('visitors of the websites that are set see who is related without a key', async () => {
    await ask(app, 'PUT', '/v1/articles/visit', articles.visit, bearer('write'))
    const open = createApp(archiveService(store), {
      access,
      allowsHost: () => true,
      origins: ['https://news.example'],
    })
    expect((await ask(open, 'GET', '/v1/articles/visit/related-people')).status).toBe(200)
    expect((await ask(open, 'GET', '/v1/articles/visit/related')).status).toBe(401)
    expect((await ask(app, 'GET', '/v1/articles/visit/related-people')).status).toBe(401)
  })
})
