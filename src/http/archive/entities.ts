import { etag } from 'hono/etag'
import type { Archive } from '../../service/archive/archive.ts'
import type { Organizations, People } from '../../service/archive/entities.ts'
import type { App } from '../env.ts'
import { replyFailure } from '../reply.ts'
import { replyJson, replyMoved } from './answers.ts'
import { describe } from './describe.ts'
import { EntityListQuery, PageQuery, queryOf, RelatedQuery, TopicListQuery } from './query.ts'

const asItems = (items: unknown): object => ({ items })

/** What is asked of people and of organizations alike. */
function addKind(
  app: App,
  name: 'people' | 'organizations',
  entities: People | Organizations,
): void {
  const one = name === 'people' ? 'a person' : 'an organization'
  describe(app, 'get', `/v1/${name}`, `The ${name} of the archive by name`, {
    request: { query: EntityListQuery },
  })
  app.get(`/v1/${name}`, etag(), async (c) => {
    const query = queryOf(c, EntityListQuery)
    return query.ok
      ? replyJson(c, await entities.list(query.value))
      : replyFailure(c, query.failure)
  })

  describe(app, 'get', `/v1/${name}/{id}`, `What the archive knows of ${one}`)
  app.get(`/v1/${name}/:id`, etag(), async (c) =>
    replyMoved(c, await entities.get(c.req.param('id'))),
  )

  describe(app, 'get', `/v1/${name}/{id}/articles`, `Articles that name ${one}, newest first`, {
    request: { query: PageQuery },
  })
  app.get(`/v1/${name}/:id/articles`, etag(), async (c) => {
    const query = queryOf(c, PageQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    return replyMoved(c, await entities.articles(c.req.param('id'), query.value))
  })

  describe(
    app,
    'get',
    `/v1/${name}/{id}/related`,
    `Who belongs to ${one}, best first, with reasons`,
    {
      request: { query: RelatedQuery },
    },
  )
  app.get(`/v1/${name}/:id/related`, etag(), async (c) => {
    const query = queryOf(c, RelatedQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    return replyMoved(c, await entities.related(c.req.param('id'), query.value), asItems)
  })
}

export function addEntities(app: App, { people, organizations, topics }: Archive): void {
  addKind(app, 'people', people)
  addKind(app, 'organizations', organizations)
  const parts = {
    people: 'Who holds or held a position at an organization',
    departments: 'The departments of an organization',
    partners: 'Who cooperates with an organization, and on what',
  } as const
  for (const part of ['people', 'departments', 'partners'] as const) {
    describe(app, 'get', `/v1/organizations/{id}/${part}`, parts[part])
    app.get(`/v1/organizations/:id/${part}`, etag(), async (c) =>
      replyMoved<readonly unknown[]>(c, await organizations[part](c.req.param('id')), asItems),
    )
  }

  for (const [kind, name] of [
    ['person', 'people'],
    ['organization', 'organizations'],
  ] as const) {
    const path = `/v1/suggestions/${name}`
    describe(app, 'get', path, 'Pairs that may be one; the machine does not decide', {
      request: { query: PageQuery },
    })
    app.get(path, async (c) => {
      const query = queryOf(c, PageQuery)
      if (!query.ok) return replyFailure(c, query.failure)
      const asked = kind === 'person' ? people : organizations
      return replyJson(c, await asked.suggestions(query.value))
    })
  }

  describe(app, 'get', '/v1/topics', 'The topics of the archive', {
    request: { query: TopicListQuery },
  })
  app.get('/v1/topics', etag(), async (c) => {
    const query = queryOf(c, TopicListQuery)
    return query.ok ? replyJson(c, await topics.list(query.value)) : replyFailure(c, query.failure)
  })
  describe(
    app,
    'get',
    '/v1/topics/{id}',
    'A topic with the people and organizations of its articles',
  )
  app.get('/v1/topics/:id', etag(), async (c) => replyJson(c, await topics.get(c.req.param('id'))))
}
