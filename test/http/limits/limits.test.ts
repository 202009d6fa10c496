import { describe, expect, test } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { openRateLimits } from '../../../src/store/rate-limits.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { extract } from '../../support/extractor.ts'
import { archiveService, articles, ask } from '../archive/app.ts'
import { readPage } from '../fake.ts'
import { serviceOf } from '../service-of.ts'

const service = serviceOf({ extract, readPage })

describe('more at once than is answered', () => {
  test('is refused early, and all else is answered; then it takes requests again', async () => {
    const app = createApp(service, { limits: { atOnce: 5 } })
    const all = await Promise.all(
      Array.from({ length: 60 }, () => ask(app, 'POST', '/v1/extract', articles.visit)),
    )
    const refused = all.filter(({ status }) => status === 503)
    expect(all.filter(({ status }) => status === 200).length).toBe(all.length - refused.length)
    expect(refused.length).toBeGreaterThan(0)
    expect(refused[0].body.code).toBe('overloaded')
    expect(refused[0].headers.get('retry-after')).toBe('1')
    expect((await ask(app, 'POST', '/v1/extract', articles.visit)).status).toBe(200)
  })

  test('lets the questions about its health through', async () => {
    const app = createApp(service, { limits: { atOnce: 1 } })
    const [read, ...health] = await Promise.all([
      ask(app, 'POST', '/v1/extract', articles.visit),
      ...Array.from({ length: 10 }, () => ask(app, 'GET', '/healthz')),
    ])
    expect(read.status).toBe(200)
    expect(health.map(({ status }) => status)).toEqual(Array(10).fill(200))
  })
})

onEachDatabase(({ newUrl, open }) => {
  test('more in a minute than is answered is refused, over all processes on a database', async () => {
    const url = await newUrl()
    const store = await open(url)
    const two = await Promise.all([openRateLimits(url, 4), openRateLimits(url, 4)])
    const apps = two.map((rate) =>
      createApp(archiveService(store), { limits: { atOnce: 100, rate } }),
    )
    const statuses: number[] = []
    for (let turn = 0; turn < 4; turn++)
      for (const app of apps) statuses.push((await ask(app, 'GET', '/v1/people')).status)
    const shared = store.kind === 'postgres'
    expect(statuses.filter((status) => status === 200)).toHaveLength(shared ? 4 : 8)
    const refused = await ask(apps[0], 'GET', '/v1/people')
    expect([refused.status, refused.body.code]).toEqual([429, 'too-many-requests'])
    const wait = Number(refused.headers.get('retry-after'))
    expect(wait).toBeGreaterThan(0)
    expect(wait).toBeLessThanOrEqual(60)
    expect((await ask(apps[0], 'GET', '/healthz')).status).toBe(200)
    const limits = await ask(
      createApp(service, { limits: { atOnce: 7, rate: two[0] } }),
      'GET',
      '/openapi.json',
    )
    expect([200, 429]).toContain(limits.status)
    for (const rate of two) await rate.close()
  })
})

test('the limits are told', async () => {
  const rate = await openRateLimits('sqlite::memory:', 90)
  const app = createApp(service, { limits: { atOnce: 7, rate } })
  expect((await ask(app, 'GET', '/v1/limits')).body).toMatchObject({
    requestsAtOnce: 7,
    requestsPerMinute: 90,
    bodySeconds: 60,
  })
})
