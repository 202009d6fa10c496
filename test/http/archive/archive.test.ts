import { describe, expect, test } from 'vitest'
import { KnowledgeRecord } from '../../../src/record.ts'
import { onEachDatabase } from '../../store/databases.ts'
import { archiveApp, articles, ask, idOf, putAll } from './app.ts'

const tables = [
  'articles',
  'signatures',
  'blocks',
  'name_words',
  'appearances',
  'positions',
  'departments',
  'topics',
  'topic_appearances',
  'cooperations',
  'ties',
  'pairs',
  'suggestions',
  'reprint_signatures',
  'reprint_keys',
  'reprint_links',
] as const

onEachDatabase(({ open }) => {
  describe('an article', () => {
    test('is kept once, and read again only where something changed', async () => {
      const app = archiveApp(await open())
      const first = await ask(app, 'PUT', '/v1/articles/visit', articles.visit)
      expect(first.status).toBe(201)
      expect(first.headers.get('location')).toBe('/v1/articles/visit')
      const record = KnowledgeRecord.parse(first.body)
      expect(record.people.map(({ archiveId }) => archiveId)).toEqual([
        expect.any(String),
        expect.any(String),
      ])
      const again = await ask(app, 'PUT', '/v1/articles/visit', articles.visit)
      expect(again.status).toBe(200)
      expect(again.body).toEqual(first.body)
      const changed = await ask(app, 'PUT', '/v1/articles/visit', {
        ...articles.visit,
        title: 'Other',
      })
      expect(changed.status).toBe(200)
      expect(changed.body.document.title).toBe('Other')
      expect(changed.body.people.map(({ archiveId }: { archiveId: string }) => archiveId)).toEqual(
        record.people.map(({ archiveId }) => archiveId),
      )
    })

    test('is shown in a search by the piece that has its words', async () => {
      const app = archiveApp(await open())
      await putAll(app, { visit: articles.visit })
      const excerptFor = async (query: string) =>
        (await ask(app, 'GET', `/v1/articles?${query}`)).body.items[0].excerpt
      const { text, marks } = await excerptFor('q=LI+ming')
      expect(
        marks.map(({ start, end }: { start: number; end: number }) => text.slice(start, end)),
      ).toEqual(['Li', 'Ming'])
      expect(await excerptFor('limit=1')).toBeUndefined()
    })

    test('comes in every form of a record', async () => {
      const app = archiveApp(await open())
      await putAll(app, { visit: articles.visit })
      const csv = await ask(app, 'GET', '/v1/articles/visit', undefined, { accept: 'text/csv' })
      expect(csv.body).toContain('Li Ming')
      const html = await ask(app, 'GET', '/v1/articles/visit', undefined, { accept: 'text/html' })
      expect(html.body).toContain('<mark')
    })

    test('without a name is kept under its address or its content', async () => {
      const app = archiveApp(await open())
      const url = 'https://news.example/1'
      const one = await ask(app, 'POST', '/v1/articles', { ...articles.visit, url })
      expect(one.headers.get('location')).toBe(`/v1/articles/${encodeURIComponent(url)}`)
      expect((await ask(app, 'GET', `/v1/articles/${encodeURIComponent(url)}`)).status).toBe(200)
      const two = await ask(app, 'POST', '/v1/articles', articles.signing)
      const same = await ask(app, 'POST', '/v1/articles', articles.signing)
      expect([two.status, same.status]).toEqual([201, 200])
      expect(same.headers.get('location')).toBe(two.headers.get('location'))
    })

    test('takes everything along that it alone supported', async () => {
      const store = await open()
      const app = archiveApp(store)
      await putAll(app, articles)
      for (const id of Object.keys(articles)) {
        expect((await ask(app, 'DELETE', `/v1/articles/${id}`)).status).toBe(204)
        expect((await ask(app, 'GET', `/v1/articles/${id}`)).status).toBe(404)
      }
      for (const kind of ['people', 'organizations', 'topics'])
        expect((await ask(app, 'GET', `/v1/${kind}`)).body.items).toEqual([])
      for (const table of tables)
        expect([table, await store.read.selectFrom(table).selectAll().execute()]).toEqual([
          table,
          [],
        ])
    })

    test('brings its people back under their old ids', async () => {
      const app = archiveApp(await open())
      await putAll(app, { visit: articles.visit })
      const id = await idOf(app, 'people', 'Li Ming')
      await ask(app, 'DELETE', '/v1/articles/visit')
      expect((await ask(app, 'GET', `/v1/people/${id}`)).status).toBe(404)
      await putAll(app, { visit: articles.visit })
      expect(await idOf(app, 'people', 'Li Ming')).toBe(id)
    })
  })

  describe('a person', () => {
    test('has a history of positions, with evidence', async () => {
      const app = archiveApp(await open())
      await putAll(app, articles)
      const id = await idOf(app, 'people', 'Li Ming')
      const { body } = await ask(app, 'GET', `/v1/people/${id}`)
      expect(body).toMatchObject({ id, name: 'Li Ming', articleCount: 3 })
      expect(body.positions).toEqual([
        {
          title: 'Dean',
          role: 'dean',
          department: 'School of Medicine',
          organization: {
            id: await idOf(app, 'organizations', 'Eastlake'),
            name: 'Eastlake University',
          },
          status: 'current',
          firstSeen: '2024-05-04',
          lastSeen: '2024-07-02',
          articles: 3,
          evidence: {
            article: 'conference',
            sentence: 'Li Ming, Dean of the School of Medicine of Eastlake University',
          },
        },
      ])
      const { body: named } = await ask(app, 'GET', `/v1/people/${id}/articles?limit=2`)
      expect(named.items.map((one: { id: string }) => one.id)).toEqual(['conference', 'signing'])
      const rest = await ask(app, 'GET', `/v1/people/${id}/articles?cursor=${named.nextCursor}`)
      expect(rest.body.items.map((one: { id: string }) => one.id)).toEqual(['visit'])
    })

    test.each([
      'ming li',
      'LI MING',
      'Li Mng',
      'li min',
      'anna schmitt',
      'Schmidt, Anna',
      'carlos ruíz',
    ])('is found by "%s"', async (q) => {
      const app = archiveApp(await open())
      await putAll(app, articles)
      const { body } = await ask(app, 'GET', `/v1/people?q=${encodeURIComponent(q)}`)
      expect(body.items).toHaveLength(1)
    })

    test('is related to others for reasons that quote', async () => {
      const app = archiveApp(await open())
      await putAll(app, articles)
      const id = await idOf(app, 'people', 'Li Ming')
      const { body } = await ask(app, 'GET', `/v1/people/${id}/related`)
      const [first] = body.items
      expect(first.person).toMatchObject({
        name: 'Anna Schmidt',
        currentPosition: { title: 'Vice President' },
      })
      expect(first.support).toMatchObject({
        together: 2,
        thisPerson: 3,
        otherPerson: 2,
        articles: 3,
      })
      expect(first.reasons[0]).toMatchObject({ type: 'event', count: 1 })
      const [{ article, sentence }] = first.reasons[0].examples
      expect(articles[article as keyof typeof articles].text).toContain(sentence)
      const early = await ask(app, 'GET', `/v1/people/${id}/related?to=2024-05-31&minSupport=1`)
      expect(early.body.items[0].support.together).toBe(1)
      const many = await ask(app, 'GET', `/v1/people/${id}/related?minSupport=3`)
      expect(many.body.items).toEqual([])
    })
  })

  test('a reprint counts for nothing, whichever of the two came first', async () => {
    const counts = []
    for (const order of [
      ['signing', 'copy'],
      ['copy', 'signing'],
    ]) {
      const app = archiveApp(await open())
      const both: Record<string, object> = {
        signing: articles.signing,
        copy: { ...articles.signing, title: 'Copied', publishedAt: '2024-06-09' },
      }
      await putAll(app, Object.fromEntries(order.map((id) => [id, both[id]])))
      const id = await idOf(app, 'people', 'Li Ming')
      const { body } = await ask(app, 'GET', `/v1/people/${id}/related`)
      counts.push(body.items[0].support)
      const list = await ask(app, 'GET', '/v1/articles')
      expect(list.body.items[0]).toMatchObject({ id: 'copy', reprintOf: 'signing' })
      await ask(app, 'DELETE', '/v1/articles/signing')
      expect((await ask(app, 'GET', '/v1/articles')).body.items[0].reprintOf).toBeUndefined()
      const left = await ask(app, 'GET', `/v1/people/${id}/related`)
      expect(left.body.items[0].support).toEqual(counts[0])
    }
    expect(counts[0]).toMatchObject({ together: 1, articles: 1 })
    expect(counts[1]).toEqual(counts[0])
  })

  test('an organization tells its people, departments and partners', async () => {
    const app = archiveApp(await open())
    await putAll(app, articles)
    const id = await idOf(app, 'organizations', 'Eastlake')
    const of = async (part: string) =>
      (await ask(app, 'GET', `/v1/organizations/${id}${part}`)).body
    expect(await of('')).toMatchObject({
      name: 'Eastlake University',
      kind: 'university',
      articleCount: 3,
    })
    expect((await of('/people')).items).toMatchObject([
      { name: 'Li Ming', positions: [{ title: 'Dean', articles: 3 }] },
    ])
    expect((await of('/departments')).items).toMatchObject([
      { name: 'School of Medicine', kind: 'school', articles: 3 },
    ])
    const { items } = await of('/partners')
    expect(items[0]).toMatchObject({
      name: 'Siemens Healthineers',
      articles: 2,
      first: '2024-05-04',
      last: '2024-06-04',
    })
    expect(items[0].topics.map(({ label }: { label: string }) => label).join()).toContain('nurs')
  })

  test('articles are found by words, people, topics and days, with facets', async () => {
    const app = archiveApp(await open())
    await putAll(app, articles)
    const ids = async (query: string) =>
      (await ask(app, 'GET', `/v1/articles?${query}`)).body.items.map(
        (one: { id: string }) => one.id,
      )
    const carlos = await idOf(app, 'people', 'Carlos Ruiz')
    expect(await ids('q=nurses')).toEqual(['signing', 'visit'])
    expect(await ids(`person=${carlos}`)).toEqual(['conference'])
    expect(await ids('from=2024-06&to=2024-06')).toEqual(['signing'])
    const { body } = await ask(app, 'GET', '/v1/articles?facets=true&limit=1')
    expect(body.items).toHaveLength(1)
    expect(body.facets.people[0]).toMatchObject({ name: 'Li Ming', articles: 3 })
    expect(body.facets.months).toEqual([
      { month: '2024-05', articles: 1 },
      { month: '2024-06', articles: 1 },
      { month: '2024-07', articles: 1 },
    ])
    const [topic] = body.facets.topics
    expect(await ids(`topic=${topic.id}`)).not.toEqual([])
    expect((await ask(app, 'GET', `/v1/topics/${topic.id}`)).body).toMatchObject({
      id: topic.id,
      label: topic.label,
    })
  })

  test('what is wrong is said', async () => {
    const app = archiveApp(await open())
    const expected = [
      ['GET', '/v1/people/nobody', 404],
      ['GET', '/v1/organizations/none', 404],
      ['GET', '/v1/topics/none', 404],
      ['GET', '/v1/articles/none', 404],
      ['DELETE', '/v1/articles/none', 404],
      ['GET', '/v1/articles/none/related-people', 404],
      ['GET', '/v1/people?cursor=nonsense', 400],
      ['GET', '/v1/articles?cursor=nonsense', 400],
      ['GET', '/v1/people?limit=0', 422],
      ['GET', '/v1/people?limit=many', 422],
      ['GET', '/v1/articles?from=yesterday', 422],
      ['DELETE', '/v1/corrections/none', 404],
    ] as const
    for (const [method, path, status] of expected) {
      const answer = await ask(app, method, path)
      expect([path, answer.status]).toEqual([path, status])
      expect(answer.headers.get('content-type')).toBe('application/problem+json')
      expect(answer.body.detail).toMatch(/^(?:\w+: )?expected/u)
    }
  })
})
