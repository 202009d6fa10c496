import { expect, test } from 'vitest'
import { createApp } from '../../../src/http/app.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { archiveApp, archiveService, articles, ask, idOf, putAll } from './app.ts'

const html = { accept: 'text/html' }

onEachDatabase(({ open }) => {
  test('a website gets the people related to an article as a fragment that it may keep', async () => {
    const app = archiveApp(await open())
    const again = {
      title: 'Li Ming speaks',
      text: 'Li Ming, Dean of the School of Medicine of Eastlake University, spoke to nurses on 5 July 2024.',
      publishedAt: '2024-07-06',
    }
    await putAll(app, { ...articles, again })
    const path = '/v1/articles/again/related-people'
    const fragment = await ask(app, 'GET', `${path}?link=/wer/{id}`, undefined, html)
    const anna = await idOf(app, 'people', 'Anna Schmidt')
    expect(fragment.body).toContain(`<a href="/wer/${anna}"><bdi>Anna Schmidt</bdi></a>`)
    expect(fragment.body).toContain('with <bdi>Li Ming</bdi>: took part in')
    expect(fragment.headers.get('cache-control')).toContain('max-age')
    const etag = fragment.headers.get('etag') ?? ''
    const same = await ask(app, 'GET', `${path}?link=/wer/{id}`, undefined, {
      ...html,
      'if-none-match': etag,
    })
    expect(same.status).toBe(304)
    const wrong = await ask(app, 'GET', `${path}?link=javascript:alert({id})`, undefined, html)
    expect(wrong.status).toBe(422)
    const { body } = await ask(app, 'GET', path)
    expect(body.items[0]).toMatchObject({
      person: { name: 'Anna Schmidt' },
      to: { name: 'Li Ming' },
    })
    const alike = await ask(app, 'GET', '/v1/articles/again/related')
    expect(alike.body.items.length).toBeGreaterThan(0)
    expect(alike.body.items[0].reasons.length).toBeGreaterThan(0)
  })

  test('only the websites that are set may read it in a browser', async () => {
    const service = archiveService(await open())
    const app = createApp(service, { origins: ['https://news.example'] })
    await putAll(app, { visit: articles.visit })
    const allowed = async (origin: string) =>
      (
        await ask(app, 'GET', '/v1/articles/visit/related-people', undefined, { ...html, origin })
      ).headers.get('access-control-allow-origin')
    expect(await allowed('https://news.example')).toBe('https://news.example')
    expect(await allowed('https://other.example')).toBeNull()
  })

  test('the page of an article comes back with its people linked, and runs nothing', async () => {
    const app = archiveApp(await open())
    const page = `<html><head><title>News</title></head><body><article><h1>Li Ming in Wuhan</h1><p>${articles.visit.text}</p></article><script>x()</script></body></html>`
    await putAll(app, { page: { html: page, publishedAt: '2024-05-04' }, visit: articles.signing })
    const li = await idOf(app, 'people', 'Li Ming')
    const linked = await ask(app, 'GET', '/v1/articles/page/page?link=https://news.example/p/{id}')
    expect(linked.body).toContain(
      `<a class="dossier-person" href="https://news.example/p/${li}">Li Ming</a>, Dean`,
    )
    expect(linked.body).toContain('<h1>Li Ming in Wuhan</h1>')
    expect(linked.headers.get('content-security-policy')).toContain("default-src 'none'")
    expect((await ask(app, 'GET', '/v1/articles/visit/page')).body.code).toBe('no-page')
  })

  test('the script is served', async () => {
    const { body, headers } = await ask(archiveApp(await open()), 'GET', '/related.js')
    expect(headers.get('content-type')).toContain('text/javascript')
    expect(body).toContain('data-dossier-article')
  })
})
