import { expect, test } from 'vitest'
import { onEachDatabase } from '../../store/databases.ts'
import { archiveApp, articles, ask, idOf, putAll } from '../archive/app.ts'
import { candidatesOf, post, reconciled } from './asking.ts'
import {
  ExtendedRows,
  Flyout,
  Manifest,
  ProposedProperties,
  SuggestedEntities,
  SuggestedWords,
} from './shape.ts'

const others = {
  namesake: {
    text: 'Li Ming, Chief Engineer of Beichen Robotics, and Tom Weaver of Harbour Bank opened a laboratory on 4 July 2024.',
    publishedAt: '2024-07-05',
  },
  acronym: {
    text: 'The World Health Organization (WHO) and Eastlake University agreed on joint training of nurses on 5 July 2024.',
    publishedAt: '2024-07-06',
  },
}

const idOfTopic = async (app: Parameters<typeof ask>[0]): Promise<string> =>
  (await ask(app, 'GET', '/v1/topics')).body.items[0].id

const rowsOf = async (app: Parameters<typeof ask>[0], extend: string) =>
  ExtendedRows.parse(await (await post(app, { extend })).json()).rows

onEachDatabase(({ open }) => {
  test('a client goes from the manifest over queries, suggestions and previews to the values of columns', async () => {
    const app = archiveApp(await open())
    await putAll(app, { ...articles, ...others })
    const anna = await idOf(app, 'people', 'Anna Schmidt')
    const siemens = await idOf(app, 'organizations', 'Siemens Healthineers')

    const manifest = Manifest.parse((await ask(app, 'GET', '/reconcile')).body)
    expect(manifest.defaultTypes.map(({ id }) => id)).toEqual(['person', 'organization', 'topic'])
    const path = (address: string) => new URL(address).pathname

    const found = await reconciled(app, {
      q0: { query: 'Schmidt, Anna', type: 'person' },
      q1: { query: 'Siemens Healthineers', type: ['organization'], type_strict: 'should' },
      q2: { query: 'Nobody Known' },
    })
    expect(found.q0.result[0]).toMatchObject({ id: anna, name: 'Anna Schmidt', match: true })
    expect(found.q0.result[0].description).toBe('Vice President, Siemens Healthineers')
    expect(found.q1.result[0]).toMatchObject({ id: siemens, score: 100, match: true })
    expect(found.q2.result).toEqual([])

    const { entity, type, property } = manifest.suggest
    const at = ({ service_url, service_path }: typeof entity) => path(service_url) + service_path
    const typed = await ask(app, 'GET', `${at(entity)}?prefix=anna+sch`)
    expect(SuggestedEntities.parse(typed.body).result[0]).toMatchObject({
      id: anna,
      notable: [{ id: 'person', name: 'Person' }],
    })
    const types = SuggestedWords.parse((await ask(app, 'GET', `${at(type)}?prefix=org`)).body)
    expect(types.result.map(({ id }) => id)).toEqual(['organization'])
    const all = SuggestedWords.parse((await ask(app, 'GET', `${at(property)}?prefix=`)).body)
    expect(all.result.length).toBeGreaterThan(10)
    for (const [service, id] of [
      [entity, anna],
      [type, 'person'],
      [property, 'title'],
    ] as const) {
      const flyout = service.flyout_service_path.replace('$' + '{id}', id)
      const answer = await ask(app, 'GET', path(service.service_url) + flyout)
      expect(Flyout.parse(answer.body).id).toBe(id)
    }

    const preview = await ask(app, 'GET', path(manifest.preview.url.replace('{{id}}', anna)))
    expect(preview.body).toContain('<bdi>Anna Schmidt</bdi>')
    expect(preview.headers.get('content-security-policy')).toContain('http://127.0.0.1:3333')
    const view = await ask(app, 'GET', path(manifest.view.url.replace('{{id}}', anna)))
    expect([view.status, view.headers.get('location')]).toEqual([302, `/v1/people/${anna}`])

    const { service_url, service_path } = manifest.extend.propose_properties
    const proposed = await ask(
      app,
      'GET',
      `${path(service_url)}${service_path}?type=person&limit=3`,
    )
    expect(ProposedProperties.parse(proposed.body)).toMatchObject({ type: 'person', limit: 3 })
    const ids = [anna, siemens, await idOfTopic(app), 'of-nobody']
    const columns = ['organization', 'position', 'lastSeen', 'partner', 'articles', 'person']
    const extend = { ids, properties: columns.map((id) => ({ id })) }
    const answer = await post(app, { extend: JSON.stringify(extend) })
    const { meta, rows } = ExtendedRows.parse(await answer.json())
    expect(Object.keys(rows)).toHaveLength(ids.length)
    expect(meta[0]).toEqual({
      id: 'organization',
      name: 'Organization',
      type: { id: 'organization', name: 'Organization' },
    })
    expect(rows[anna]).toEqual({
      organization: [{ id: siemens, name: 'Siemens Healthineers' }],
      position: [{ str: 'Vice President, Siemens Healthineers (2024-05-04 – 2024-06-04)' }],
      lastSeen: [{ date: '2024-06-04T00:00:00Z' }],
      partner: [],
      articles: [{ int: 2 }],
      person: [],
    })
    expect(rows[siemens].person).toEqual([{ id: anna, name: 'Anna Schmidt' }])
    expect(Object.values(rows['of-nobody']).flat()).toEqual([])
  })

  test('of namesakes none is taken without asking, until a property tells which', async () => {
    const app = archiveApp(await open())
    await putAll(app, { ...articles, ...others })
    const both = await candidatesOf(app, { query: 'Li Ming', type: 'person' })
    expect(both.map(({ name, match }) => [name, match])).toEqual([
      ['Li Ming', false],
      ['Li Ming', false],
    ])
    const eastlake = await idOf(app, 'organizations', 'Eastlake University')
    const dean = both.find(({ description }) => description?.startsWith('Dean'))
    for (const v of ['Eastlake University', { id: eastlake }, [eastlake, 'Elsewhere']]) {
      const properties = [{ pid: 'organization', v }]
      const [first, second] = await candidatesOf(app, { query: 'Li Ming', properties })
      expect(first).toMatchObject({ id: dean?.id, match: true })
      expect(first.features).toContainEqual({ id: 'organization', value: 1 })
      expect(second.score).toBeLessThan(first.score - 20)
    }
    const wrong = [{ pid: 'title', v: 'Chief Engineer' }]
    const [engineer] = await candidatesOf(app, { query: 'Li Ming', properties: wrong })
    expect(engineer.id).not.toBe(dean?.id)
  })

  test('without a name, properties find who has them', async () => {
    const app = archiveApp(await open())
    await putAll(app, { ...articles, ...others })
    const organization = { pid: 'organization', v: 'Siemens Healthineers' }
    const people = await candidatesOf(app, { type: 'person', properties: [organization] })
    expect(people.map(({ name, match }) => [name, match])).toEqual([['Anna Schmidt', false]])
    const acronym = [{ pid: 'acronym', v: 'WHO' }]
    const bodies = await candidatesOf(app, { type: 'organization', properties: acronym })
    expect(bodies[0].name).toBe('World Health Organization')
  })

  test('an id leads to its thing, after a merge to the survivor; the hidden are nowhere', async () => {
    const app = archiveApp(await open())
    await putAll(app, { ...articles, ...others })
    const anna = await idOf(app, 'people', 'Anna Schmidt')
    const carlos = await idOf(app, 'people', 'Carlos Ruiz')
    expect(await candidatesOf(app, { query: anna })).toMatchObject([{ id: anna, match: true }])
    await ask(app, 'POST', `/v1/people/${carlos}/merge`, { into: anna })
    expect(await candidatesOf(app, { query: carlos })).toMatchObject([{ id: anna, score: 100 }])
    const extend = JSON.stringify({ ids: [carlos], properties: [{ id: 'articles' }] })
    expect(await rowsOf(app, extend)).toEqual({ [carlos]: { articles: [{ int: 3 }] } })

    const tom = await idOf(app, 'people', 'Tom Weaver')
    const hide = {
      article: 'namesake',
      action: 'hide',
      target: { kind: 'person', id: tom },
      by: 'ada',
    }
    expect((await ask(app, 'POST', '/v1/corrections', hide)).status).toBe(201)
    expect(await candidatesOf(app, { query: 'Tom Weaver' })).toEqual([])
    expect(await candidatesOf(app, { query: tom })).toEqual([])
    const suggested = await ask(app, 'GET', '/reconcile/suggest/entity?prefix=tom')
    expect(suggested.body.result).toEqual([])
    expect((await ask(app, 'GET', `/reconcile/preview/${tom}`)).status).toBe(404)
    const bank = { pid: 'organization', v: 'Harbour Bank' }
    expect(await candidatesOf(app, { properties: [bank] })).toEqual([])
    const [{ id }] = await candidatesOf(app, { query: 'Harbour Bank' })
    const asked = JSON.stringify({ ids: [id], properties: [{ id: 'person' }] })
    expect(await rowsOf(app, asked)).toEqual({ [id]: { person: [] } })
  })

  test('topics are found by any of their words, in any case', async () => {
    const app = archiveApp(await open())
    await putAll(app, articles)
    const [best] = await candidatesOf(app, { query: 'Training of NURSES', type: 'topic' })
    expect(best?.type).toEqual([{ id: 'topic', name: 'Topic' }])
    const [same] = await candidatesOf(app, { query: best.id, type: 'topic' })
    expect(same).toMatchObject({ id: best.id, match: true })
  })
})
