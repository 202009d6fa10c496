import { beforeAll, describe, expect, test } from 'vitest'
import type { App } from '../../../src/http/env.ts'
import type { Store } from '../../../src/store/store.ts'
import { mostWebhooks } from '../../../src/store/webhooks/registry.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { ask } from '../archive/app.ts'
import { webhooksApp } from './app.ts'

const path = '/v1/webhooks'
const wanted = { url: 'https://cms.example/hooks', events: ['article.stored', 'job.finished'] }

onEachDatabase(({ open }) => {
  let store: Store
  let app: App
  beforeAll(async () => {
    store = await open()
    app = webhooksApp(store)
  })
  const added = async (more: object = {}) => {
    const { status, body } = await ask(app, 'POST', path, { ...wanted, ...more })
    expect(status).toBe(201)
    return body
  }

  test('a webhook tells its secret once', async () => {
    const { body, headers } = await ask(app, 'POST', path, wanted)
    const { secret, ...shown } = body
    expect(secret).toMatch(/^whsec_[A-Za-z0-9+/]{43}=$/u)
    expect(shown).toMatchObject({ ...wanted, enabled: true })
    expect(headers.get('location')).toBe(`${path}/${body.id}`)
    expect((await ask(app, 'GET', `${path}/${body.id}`)).body).toEqual(shown)
    const all = await ask(app, 'GET', path)
    expect(all.body.items).toContainEqual(shown)
    expect(JSON.stringify(all.body)).not.toContain('whsec_')
  })

  test('a secret of one’s own is kept, and changed', async () => {
    const secret = `whsec_${Buffer.alloc(32, 7).toString('base64')}`
    const { id, secret: told } = await added({ secret })
    expect(told).toBe(secret)
    const { body } = await ask(app, 'POST', `${path}/${id}/rotate`)
    expect(body.secret).not.toBe(secret)
    expect(Date.parse(body.oldSecretUntil) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    const wrong = await ask(app, 'POST', `${path}/${id}/rotate`, { secret: 'password' })
    expect([wrong.status, wrong.body.code]).toEqual([422, 'invalid-webhook'])
  })

  test('it is changed, disabled, enabled and taken out', async () => {
    const { id } = await added()
    await ask(app, 'POST', `${path}/${id}/test`)
    const changed = { url: 'https://other.example/', events: ['person.merged'] }
    const off = await ask(app, 'PUT', `${path}/${id}`, { ...changed, enabled: false })
    expect(off.body).toMatchObject({ ...changed, enabled: false })
    const dead = await ask(app, 'GET', `${path}/${id}/deliveries?state=dead`)
    expect(dead.body.items).toMatchObject([{ type: 'webhook.ping', error: expect.anything() }])
    expect((await ask(app, 'POST', `${path}/${id}/test`)).status).toBe(409)
    const on = await ask(app, 'PUT', `${path}/${id}`, changed)
    expect(on.body.enabled).toBe(true)
    expect(on.body.disabledAt).toBeUndefined()
    expect((await ask(app, 'DELETE', `${path}/${id}`)).status).toBe(204)
    expect((await ask(app, 'GET', `${path}/${id}`)).status).toBe(404)
    expect((await ask(app, 'GET', `${path}/${id}/deliveries`)).status).toBe(404)
  })

  test('a test waits to be sent, and is found again', async () => {
    const { id } = await added()
    const { status, body, headers } = await ask(app, 'POST', `${path}/${id}/test`)
    expect([status, body.state, body.nextAttempt]).toEqual([202, 'pending', 'now'])
    const found = await ask(app, 'GET', headers.get('location') ?? '')
    expect(found.body).toEqual(body)
    const again = await ask(app, 'POST', `${path}/${id}/deliveries/${body.id}/retry`)
    expect(again.body).toMatchObject({ id: body.id, attempts: 0, state: 'pending' })
  })

  test('deliveries come in pages, the newest first', async () => {
    const { id } = await added()
    const ids: string[] = []
    for (let at = 0; at < 5; at++)
      ids.unshift((await ask(app, 'POST', `${path}/${id}/test`)).body.id)
    const list = `${path}/${id}/deliveries?limit=2&state=pending`
    const seen: string[] = []
    for (let cursor = ''; ; ) {
      const { body } = await ask(app, 'GET', `${list}${cursor}`)
      seen.push(...body.items.map((item: { id: string }) => item.id))
      if (body.nextCursor === undefined) break
      cursor = `&cursor=${body.nextCursor}`
    }
    expect(seen).toEqual(ids)
    expect((await ask(app, 'GET', `${list}&cursor=x`)).status).toBe(400)
    expect((await ask(app, 'GET', `${path}/${id}/deliveries?state=lost`)).status).toBe(422)
  })

  test('there are no more than the limit says', async () => {
    const other = await open()
    const full = webhooksApp(other)
    for (let at = 0; at < mostWebhooks; at++)
      expect((await ask(full, 'POST', path, wanted)).status).toBe(201)
    const { status, body } = await ask(full, 'POST', path, wanted)
    expect([status, body.code]).toEqual([409, 'webhook-state'])
    expect((await ask(full, 'GET', '/v1/limits')).body).toMatchObject({
      webhooks: mostWebhooks,
      webhookDeadlineMs: 15_000,
    })
  })
})

describe('what is wrong', () => {
  let app: App
  onEachDatabase(
    ({ open }) => {
      beforeAll(async () => {
        app = webhooksApp(await open(), false)
      })
      test.each([
        [{}, ['url', 'events']],
        [{ ...wanted, url: 5 }, ['url']],
        [{ ...wanted, events: [] }, ['events']],
        [{ ...wanted, events: ['article.eaten', 'webhook.ping'] }, ['events.0', 'events.1']],
        [{ ...wanted, secret: 5 }, ['secret']],
      ])('with %j is said all at once', async (sent, paths) => {
        const { status, body } = await ask(app, 'POST', path, sent)
        expect([status, body.code]).toEqual([422, 'invalid-body'])
        expect(body.errors.map((error: { path: string }) => error.path)).toEqual(paths)
      })

      test('with the address and the secret is said at once, and neither secret repeated', async () => {
        const sent = { ...wanted, url: 'http://ana:open-sesame@10.0.0.1/', secret: 'whsec_secret' }
        const { status, body } = await ask(app, 'POST', path, sent)
        expect([status, body.code]).toEqual([422, 'invalid-webhook'])
        expect(body.detail).toMatch(/url: .*; secret: /u)
        expect(body.detail).not.toMatch(/sesame|whsec_secret/u)
      })

      test.each(['http://127.0.0.1/', 'http://localhost/', 'https://[::1]/', 'ftp://a.example/'])(
        'the address %s is refused',
        async (url) => {
          const { status, body } = await ask(app, 'POST', path, { ...wanted, url })
          expect([status, body.code]).toEqual([422, 'invalid-webhook'])
        },
      )

      test.each([
        ['GET', '/v1/webhooks/x'],
        ['DELETE', '/v1/webhooks/x'],
        ['PUT', '/v1/webhooks/x'],
        ['POST', '/v1/webhooks/x/rotate'],
        ['POST', '/v1/webhooks/x/test'],
        ['GET', '/v1/webhooks/x/deliveries/y'],
        ['POST', '/v1/webhooks/x/deliveries/y/retry'],
      ])('%s %s finds nothing', async (method, address) => {
        const body = method === 'PUT' ? wanted : undefined
        const answer = await ask(app, method, address, body)
        expect([answer.status, answer.body.code]).toEqual([404, 'not-found'])
      })
    },
    ['SQLite memory'],
  )
})
