import { expect, test } from 'vitest'
import { durableDatabases, onEachDatabase } from '../../store/databases.ts'
import { startProcess } from '../../store/processes.ts'
import { archiveApp, articles, ask, putAll } from './app.ts'

onEachDatabase(({ newUrl, open }) => {
  test('a store that another process holds is a clear 503, and nothing is half-written', async () => {
    const url = await newUrl()
    const app = archiveApp(await open(url, { patience: 300 }))
    await putAll(app, { visit: articles.visit })
    const holder = startProcess(url, 'hold')
    await holder.line()
    const refused = await ask(app, 'PUT', '/v1/articles/signing', articles.signing)
    expect(refused).toMatchObject({ status: 503, body: { code: 'store-busy' } })
    expect(refused.headers.get('retry-after')).toBe('1')
    const correction = {
      article: 'visit',
      action: 'reject',
      target: { kind: 'person', quote: { exact: 'Anna Schmidt' } },
      by: 'me',
    }
    expect((await ask(app, 'POST', '/v1/corrections', correction)).status).toBe(503)
    expect((await ask(app, 'GET', '/v1/articles')).body.items).toHaveLength(1)
    holder.child.stdin.end()
    await holder.ended
    expect((await ask(app, 'GET', '/v1/corrections')).body.items).toEqual([])
    expect((await ask(app, 'PUT', '/v1/articles/signing', articles.signing)).status).toBe(201)
  })
}, durableDatabases)
