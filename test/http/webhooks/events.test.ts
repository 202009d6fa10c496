import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { WebhookEvent } from '../../../src/answers/webhooks.ts'
import type { App } from '../../../src/http/env.ts'
import { createAccess } from '../../../src/service/access/access.ts'
import { eventTypes } from '../../../src/service/webhooks/webhooks.ts'
import { writeBackup } from '../../../src/store/backup/backup.ts'
import { restoreBackup } from '../../../src/store/backup/restore.ts'
import type { Store } from '../../../src/store/store.ts'
import { claimDeliveries } from '../../../src/store/webhooks/queue.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { articles, ask, idOf, putAll } from '../archive/app.ts'
import { ended, idOf as jobId, jobsProcess, articles as lines, run, send } from '../jobs/app.ts'
import { waitingIn, webhooksApp } from './app.ts'

onEachDatabase(({ open }) => {
  /** A service that is to tell somebody everything. */
  async function listened(store: Store): Promise<App> {
    const app = webhooksApp(store)
    const sent = { url: 'http://127.0.0.1:9/', events: eventTypes }
    expect((await ask(app, 'POST', '/v1/webhooks', sent)).status).toBe(201)
    return app
  }
  const told = async (store: Store) => {
    const events = await waitingIn(store)
    for (const event of events) WebhookEvent.parse(event)
    return events.map(({ type, data }) => [type, data])
  }

  test('an article is told of when it is stored, replaced, corrected and taken out', async () => {
    const store = await open()
    const app = await listened(store)
    const path = '/v1/articles/a%2F%C3%B6'
    for (const title of ['One', 'One', 'Two'])
      await ask(app, 'PUT', path, { ...articles.visit, title })
    const target = { kind: 'person', quote: { exact: 'Li Ming' } }
    const said = { article: 'a/ö', action: 'confirm', target, by: 'me' }
    expect((await ask(app, 'POST', '/v1/corrections', said)).status).toBe(201)
    await ask(app, 'POST', '/v1/corrections', { ...said, article: 'none' })
    await ask(app, 'DELETE', path)
    await ask(app, 'DELETE', path)
    const events = await told(store)
    const one = { id: 'a/ö', path }
    expect(events).toMatchObject([
      ['article.stored', { ...one, outcome: 'created' }],
      ['article.stored', { ...one, outcome: 'replaced' }],
      ['article.changed', one],
      ['article.deleted', one],
    ])
    expect(JSON.stringify(events)).not.toMatch(/Li Ming|Schmidt|Nurses|nurse/u)
  })

  test('people who become one, or two, are told of by their ids', async () => {
    const store = await open()
    const app = await listened(store)
    await putAll(app, articles)
    const [carlos, anna, li] = [
      await idOf(app, 'people', 'Carlos'),
      await idOf(app, 'people', 'Anna'),
      await idOf(app, 'people', 'Li Ming'),
    ]
    await ask(app, 'POST', `/v1/people/${carlos}/merge`, { into: anna, by: 'me' })
    const [{ id: decision }] = (await ask(app, 'GET', '/v1/corrections')).body.items
    await ask(app, 'DELETE', `/v1/corrections/${decision}`)
    const split = await ask(app, 'POST', `/v1/people/${li}/split`, { articles: ['conference'] })
    const [{ id: other }] = split.body.items
    const events = (await told(store)).filter(([type]) => `${type}`.startsWith('person.'))
    expect(events).toEqual([
      ['person.merged', { id: carlos, into: anna, path: `/v1/people/${anna}` }],
      ['person.split', { id: anna, into: carlos, path: `/v1/people/${carlos}` }],
      ['person.split', { id: li, into: other, path: `/v1/people/${other}` }],
    ])
  })

  test('to take a split back, and to make it again, is told of too, and ids lead to where they went', async () => {
    const store = await open()
    const app = await listened(store)
    await putAll(app, articles)
    for (const kind of ['people', 'organizations'] as const) {
      const li = await idOf(app, kind, kind === 'people' ? 'Li Ming' : 'Eastlake University')
      const path = `/v1/${kind}/${li}`
      const split = await ask(app, 'POST', `${path}/split`, { articles: ['conference'], by: 'me' })
      const [{ id: other }] = split.body.items
      const undone = await ask(app, 'DELETE', `/v1/corrections/${split.body.decision}`)
      expect(undone.status).toBe(204)
      const moved = await ask(app, 'GET', `/v1/${kind}/${other}`)
      expect([moved.status, moved.headers.get('location')]).toEqual([301, path])
      const [{ id: undo }] = (await ask(app, 'GET', '/v1/corrections')).body.items
      await ask(app, 'DELETE', `/v1/corrections/${undo}`)
      expect((await ask(app, 'GET', `/v1/${kind}/${other}`)).body.articleCount).toBe(1)
      const what = kind === 'people' ? 'person' : 'organization'
      const events = (await told(store)).filter(([type]) => `${type}`.startsWith(what))
      const apart = { id: li, into: other, path: `/v1/${kind}/${other}` }
      expect(events).toEqual([
        [`${what}.split`, apart],
        [`${what}.merged`, { id: other, into: li, path }],
        [`${what}.split`, apart],
      ])
    }
  })

  test('whoever is hidden is in no event, and in none that still waits', async () => {
    const store = await open()
    const app = await listened(store)
    await putAll(app, articles)
    const [carlos, anna] = [await idOf(app, 'people', 'Carlos'), await idOf(app, 'people', 'Anna')]
    await ask(app, 'POST', `/v1/people/${carlos}/merge`, { into: anna, by: 'me' })
    const hide = { article: 'visit', action: 'hide', target: { kind: 'person', id: anna } }
    expect((await ask(app, 'POST', '/v1/corrections', { ...hide, by: 'me' })).status).toBe(201)
    const before = (await told(store)).map(([type]) => type)
    expect(before).toContain('person.merged')
    const [{ id }] = (await ask(app, 'GET', '/v1/webhooks')).body.items
    const now = '2100-01-01T00:00:00.000Z'
    const claim = { owner: 'o', now, until: now, limit: 100, farthestDue: now, farthestLease: now }
    const claimed = await claimDeliveries(store, id, claim)
    expect(claimed.length).toBeGreaterThan(0)
    expect(JSON.stringify(claimed)).not.toContain(anna)
    const li = await idOf(app, 'people', 'Li Ming')
    await ask(app, 'POST', `/v1/people/${li}/merge`, { into: anna, by: 'me' })
    const [{ id: decision }] = (await ask(app, 'GET', '/v1/corrections')).body.items
    await ask(app, 'DELETE', `/v1/corrections/${decision}`)
    expect((await told(store)).map(([type]) => type)).not.toContain('person.merged')
  })

  test('a job is told of once, when it has ended', async () => {
    const store = await open()
    await listened(store)
    const { app, close } = jobsProcess(store)
    const { id } = await run(app, `${lines(70)}{}\n`)
    const paused = await jobId(await send(app, lines(200)))
    await app.request(`/v1/jobs/${paused}/cancel`, { method: 'POST' })
    await app.request(`/v1/jobs/${paused}/cancel`, { method: 'POST' })
    await ended(app, paused)
    await app.request(`/v1/jobs/${id}/retry`, { method: 'POST' })
    await expect.poll(async () => (await told(store)).length).toBe(3)
    await close()
    const counts = { received: 71, done: 70, failed: 1, skipped: 0 }
    const finished = { id, path: `/v1/jobs/${id}`, state: 'partially-succeeded', counts }
    const events = await told(store)
    expect(events).toContainEqual(['job.finished', finished])
    expect(events.map(([type]) => type)).toEqual(Array(3).fill('job.finished'))
    expect(events.filter(([, data]) => data.id === id)).toHaveLength(2)
    const other = events.find(([, data]) => data.id === paused)
    expect(['cancelled', 'succeeded']).toContain(other?.[1].state)
  })

  test('a backup knows no receivers, and to restore one leaves those of the place', async () => {
    const store = await open()
    const app = await listened(store)
    await putAll(app, { visit: articles.visit })
    const folder = mkdtempSync(join(tmpdir(), 'dossier-hooks-'))
    const file = join(folder, 'backup.gz')
    await writeBackup(store, file)
    expect(gunzipSync(readFileSync(file)).toString()).not.toMatch(/whsec_|webhook_deliveries/u)
    const other = await open()
    await restoreBackup(other, file)
    expect((await ask(webhooksApp(other), 'GET', '/v1/webhooks')).body.items).toEqual([])
    const before = (await ask(app, 'GET', '/v1/webhooks')).body
    await restoreBackup(store, file, { replace: true })
    expect((await ask(app, 'GET', '/v1/webhooks')).body).toEqual(before)
    expect(await told(store)).toEqual([])
    rmSync(folder, { recursive: true })
  })

  test('only who may administer sees and changes who is told', async () => {
    const store = await open()
    const access = createAccess({ store, now: () => '2024-08-01T00:00:00.000Z' })
    const app = webhooksApp(store, true, { access, allowsHost: () => true })
    const secretOf = async (scope: 'admin' | 'write') => {
      const key = await access.add(scope, [scope])
      return key.ok ? { authorization: `Bearer ${key.value.secret}` } : {}
    }
    const [admin, write] = [await secretOf('admin'), await secretOf('write')]
    const sent = { url: 'https://cms.example/', events: ['article.stored'] }
    expect((await ask(app, 'POST', '/v1/webhooks', sent, write)).status).toBe(403)
    expect((await ask(app, 'GET', '/v1/webhooks', undefined, write)).status).toBe(403)
    expect((await ask(app, 'POST', '/v1/webhooks', sent, admin)).status).toBe(201)
    const trail = await ask(app, 'GET', '/v1/audit', undefined, admin)
    expect(trail.body.items).toMatchObject([{ by: 'admin', path: '/v1/webhooks' }])
    expect(JSON.stringify(trail.body)).not.toContain('whsec_')
  })
})
