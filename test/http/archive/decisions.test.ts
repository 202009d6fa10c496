import { describe, expect, test } from 'vitest'
import type { App } from '../../../src/http/env.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { archiveApp, articles, ask, idOf, putAll } from './app.ts'

const correct = (app: App, correction: object) =>
  ask(app, 'POST', '/v1/corrections', { article: 'visit', by: 'an editor', ...correction })
const peopleIn = async (app: App, id: string): Promise<string[]> =>
  (await ask(app, 'GET', `/v1/articles/${id}`)).body.people.map(
    ({ name }: { name: string }) => name,
  )
const names = async (app: App): Promise<string[]> =>
  (await ask(app, 'GET', '/v1/people')).body.items.map(({ name }: { name: string }) => name)

onEachDatabase(({ open }) => {
  describe('a correction', () => {
    test('holds after the article was read anew, until it is undone', async () => {
      const store = await open()
      const app = archiveApp(store)
      await putAll(app, { visit: articles.visit })
      const edit = await correct(app, {
        action: 'edit',
        target: { kind: 'person', id: 'person:anna-schmidt', field: 'name' },
        value: 'Anna Maria Schmidt',
      })
      expect(edit.status).toBe(201)
      expect(await peopleIn(app, 'visit')).toEqual(['Li Ming', 'Anna Maria Schmidt'])
      expect(await names(app)).toEqual(['Anna Maria Schmidt', 'Li Ming'])
      const later = archiveApp(store, 'sha256:other')
      expect((await ask(later, 'PUT', '/v1/articles/visit', articles.visit)).status).toBe(200)
      expect(await peopleIn(later, 'visit')).toEqual(['Li Ming', 'Anna Maria Schmidt'])
      const undone = await ask(app, 'DELETE', `/v1/corrections/${edit.body.id}?by=me`)
      expect(undone.status).toBe(204)
      expect(await peopleIn(app, 'visit')).toEqual(['Li Ming', 'Anna Schmidt'])
      const { body } = await ask(app, 'GET', '/v1/corrections?article=visit')
      expect(body.items.map(({ action }: { action: string }) => action)).toEqual(['undo', 'edit'])
      expect(body.items[1]).toMatchObject({ by: 'an editor', at: '2024-08-01T00:00:00.000Z' })
    })

    test('rejects what was found, and adds what was missed', async () => {
      const app = archiveApp(await open())
      await putAll(app, { visit: articles.visit })
      const quote = { exact: 'Anna Schmidt' }
      expect(
        (await correct(app, { action: 'reject', target: { kind: 'person', quote } })).status,
      ).toBe(201)
      expect(await peopleIn(app, 'visit')).toEqual(['Li Ming'])
      expect(await names(app)).toEqual(['Li Ming'])
      expect(
        (await correct(app, { action: 'add', target: { kind: 'person', quote } })).status,
      ).toBe(201)
      expect(await peopleIn(app, 'visit')).toEqual(['Li Ming', 'Anna Schmidt'])
    })

    test('stays with words that are gone, and never moves', async () => {
      const app = archiveApp(await open())
      await putAll(app, { visit: articles.visit })
      const quote = { exact: 'Anna Schmidt' }
      await correct(app, { action: 'reject', target: { kind: 'person', quote } })
      const text = articles.visit.text.replace('Anna Schmidt', 'Anna Schmitt')
      await ask(app, 'PUT', '/v1/articles/visit', { ...articles.visit, text })
      expect(await peopleIn(app, 'visit')).toEqual(['Li Ming', 'Anna Schmitt'])
      await ask(app, 'PUT', '/v1/articles/visit', articles.visit)
      expect(await peopleIn(app, 'visit')).toEqual(['Li Ming'])
    })

    test('that points nowhere says what is near, and changes nothing', async () => {
      const app = archiveApp(await open())
      await putAll(app, { visit: articles.visit })
      const target = { kind: 'person', quote: { exact: 'Anna Schmitz' } }
      const { status, body } = await correct(app, { action: 'reject', target })
      expect(status).toBe(422)
      expect(body.code).toBe('correction-points-nowhere')
      expect(body.near.length).toBeGreaterThan(0)
      expect((await ask(app, 'GET', '/v1/corrections')).body.items).toEqual([])
      expect((await correct(app, { article: 'none', action: 'reject', target })).status).toBe(404)
      expect((await correct(app, { action: 'shout', target })).status).toBe(422)
    })

    test('counts for or against the rules that read it', async () => {
      const app = archiveApp(await open())
      await putAll(app, { visit: articles.visit })
      await correct(app, { action: 'confirm', target: { kind: 'person', id: 'person:li-ming' } })
      await correct(app, {
        action: 'reject',
        target: { kind: 'person', id: 'person:anna-schmidt' },
      })
      const { body } = await ask(app, 'GET', '/v1/corrections/precision')
      expect(body.items).toEqual([
        expect.objectContaining({
          rule: 'people/name-then-title',
          confirmed: 1,
          rejected: 1,
          precision: 0.5,
        }),
      ])
    })
  })

  test('a hidden person is gone from every answer, wherever they are named', async () => {
    const store = await open()
    const app = archiveApp(store)
    await putAll(app, articles)
    const id = await idOf(app, 'people', 'Anna Schmidt')
    const li = await idOf(app, 'people', 'Li Ming')
    const hide = await correct(app, { action: 'hide', target: { kind: 'person', id } })
    expect(hide.status).toBe(201)
    const organization = await idOf(app, 'organizations', 'Siemens')
    const topics: { id: string }[] = (await ask(app, 'GET', '/v1/topics')).body.items
    const paths = [
      '/v1/people',
      '/v1/people?q=anna+schmidt',
      `/v1/people/${li}`,
      `/v1/people/${li}/related?minSupport=1`,
      `/v1/organizations/${organization}/people`,
      '/v1/articles?facets=true',
      '/v1/articles/conference/related-people',
      ...topics.map((topic) => `/v1/topics/${topic.id}`),
      '/v1/suggestions/people',
    ]
    for (const path of paths) {
      const { body } = await ask(app, 'GET', path)
      expect([path, JSON.stringify(body).includes('"Anna Schmidt"')]).toEqual([path, false])
    }
    for (const article of ['visit', 'signing'])
      for (const accept of ['application/json', 'application/ld+json', 'text/csv']) {
        const { body } = await ask(app, 'GET', `/v1/articles/${article}`, undefined, { accept })
        expect(JSON.stringify(body)).not.toContain('Schmidt')
      }
    expect((await ask(app, 'GET', `/v1/people/${id}`)).status).toBe(404)
    await putAll(app, {
      again: {
        ...articles.visit,
        text: `${articles.visit.text} Nurses cheered.`,
        publishedAt: '2024-05-09',
      },
    })
    expect(await peopleIn(app, 'again')).toEqual(['Li Ming'])
    await ask(app, 'DELETE', `/v1/corrections/${hide.body.id}`)
    expect((await ask(app, 'GET', `/v1/people/${id}`)).body.name).toBe('Anna Schmidt')
    expect(await peopleIn(app, 'again')).toEqual(['Li Ming', 'Anna Schmidt'])
  })

  describe('an editor', () => {
    test('merges two, whose old id leads on, and takes it back', async () => {
      const app = archiveApp(await open())
      await putAll(app, articles)
      const [carlos, anna] = [
        await idOf(app, 'people', 'Carlos'),
        await idOf(app, 'people', 'Anna'),
      ]
      const merged = await ask(app, 'POST', `/v1/people/${carlos}/merge`, { into: anna, by: 'me' })
      expect(merged.body).toMatchObject({ id: anna })
      const moved = await ask(app, 'GET', `/v1/people/${carlos}/articles?limit=5`)
      expect(moved.status).toBe(301)
      expect(moved.headers.get('location')).toBe(`/v1/people/${anna}/articles?limit=5`)
      expect((await ask(app, 'GET', `/v1/people/${anna}`)).body.articleCount).toBe(3)
      const [{ id: decision }] = (await ask(app, 'GET', '/v1/corrections')).body.items
      await ask(app, 'DELETE', `/v1/corrections/${decision}`)
      expect((await ask(app, 'GET', `/v1/people/${carlos}`)).body).toMatchObject({
        id: carlos,
        articleCount: 1,
      })
      expect((await ask(app, 'GET', `/v1/people/${anna}`)).body.articleCount).toBe(2)
    })

    test('splits one in two, which stay two when articles are read anew', async () => {
      const app = archiveApp(await open())
      await putAll(app, articles)
      const li = await idOf(app, 'people', 'Li Ming')
      const split = await ask(app, 'POST', `/v1/people/${li}/split`, {
        articles: ['conference'],
        by: 'me',
      })
      expect(split.status).toBe(200)
      const [{ id: other }] = split.body.items
      expect(other).not.toBe(li)
      const title = 'Another title'
      await ask(app, 'PUT', '/v1/articles/conference', { ...articles.conference, title })
      await ask(app, 'PUT', '/v1/articles/visit', { ...articles.visit, title })
      const articlesOf = async (id: string) =>
        (await ask(app, 'GET', `/v1/people/${id}/articles`)).body.items.map(
          (one: { id: string }) => one.id,
        )
      expect(await articlesOf(other)).toEqual(['conference'])
      expect(await articlesOf(li)).toEqual(['signing', 'visit'])
      const [{ id: decision }] = (await ask(app, 'GET', '/v1/corrections')).body.items
      await ask(app, 'DELETE', `/v1/corrections/${decision}`)
      expect(await articlesOf(li)).toEqual(['conference', 'signing', 'visit'])
    })

    test('keeps two apart whom the machine would merge', async () => {
      const app = archiveApp(await open())
      const visit = articles.visit.text.replace('Li Ming', 'Xu Jianling')
      await putAll(app, { visit: { ...articles.visit, text: visit } })
      const text =
        'Professor Jianling Xu, Dean of the School of Medicine of Eastlake University, opened a clinic.'
      await putAll(app, { clinic: { text, publishedAt: '2024-06-20' } })
      const [li, ...others] = (await ask(app, 'GET', '/v1/people?q=xu+jianling')).body.items
      expect(others).toEqual([])
      const split = await ask(app, 'POST', `/v1/people/${li.id}/split`, { articles: ['clinic'] })
      const [{ id: other }] = split.body.items
      const apart = await ask(app, 'PUT', `/v1/people/${li.id}/different-from/${other}`)
      expect(apart.status).toBe(204)
      await putAll(app, { more: { text: `${text} Patients came.`, publishedAt: '2024-06-21' } })
      expect((await ask(app, 'GET', '/v1/people?q=xu+jianling')).body.items).toHaveLength(2)
    })

    test('is told what cannot be merged or split', async () => {
      const app = archiveApp(await open())
      await putAll(app, articles)
      const li = await idOf(app, 'people', 'Li Ming')
      const post = async (path: string, body: object) => (await ask(app, 'POST', path, body)).status
      expect(await post(`/v1/people/${li}/merge`, { into: li })).toBe(422)
      expect(await post(`/v1/people/${li}/merge`, { into: 'none' })).toBe(404)
      expect(await post(`/v1/people/${li}/merge`, {})).toBe(422)
      expect(await post(`/v1/people/${li}/split`, { articles: ['none'] })).toBe(422)
      expect(await post(`/v1/people/${li}/split`, { articles: Object.keys(articles) })).toBe(422)
      expect(await post(`/v1/people/${li}/split`, { articles: [] })).toBe(422)
    })
  })

  test('a new version tells what it would change before it is taken', async () => {
    const store = await open()
    const app = archiveApp(store)
    await putAll(app, articles)
    expect((await ask(app, 'GET', '/v1/articles?outdated=true')).body.items).toEqual([])
    const later = archiveApp(store, 'sha256:other')
    expect((await ask(later, 'GET', '/v1/articles?outdated=true')).body.items).toHaveLength(3)
    const { body } = await ask(later, 'GET', '/v1/articles/visit/difference')
    expect(body).toMatchObject({ article: 'visit', to: { lexicons: 'sha256:other' }, items: [] })
    expect((await ask(app, 'POST', '/v1/articles/visit/reread')).status).toBe(200)
  })
})
