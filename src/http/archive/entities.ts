import { etag } from 'hono/etag'
import type {
  ListedOrganization,
  ListedPerson,
  Member,
  Partner,
  StoredDepartment,
  StoredOrganization,
  StoredPerson,
  StoredTopic,
  SuggestedMerge,
} from '../../answers/entities.ts'
import type { RelatedOrganization, RelatedPerson } from '../../answers/related.ts'
import type { Items, Page } from '../../answers/shape.ts'
import type { CountedTopic, NamingArticle } from '../../answers/things.ts'
import type { Archive } from '../../service/archive/archive.ts'
import type { Entities, Organizations } from '../../service/archive/entities.ts'
import type { Topics } from '../../service/archive/topics.ts'
import type { App } from '../env.ts'
import { replyFailure } from '../reply.ts'
import type { SchemaName } from '../schemas.ts'
import { movedItems, replyJson, replyMoved } from './answers.ts'
import { describe } from './describe.ts'
import { EntityListQuery, PageQuery, RelatedQuery, TopicListQuery } from './queries.ts'
import { queryOf } from './query.ts'

/** The answers of each kind. */
interface Kind {
  readonly name: 'people' | 'organizations'
  readonly one: string
  readonly answers: Readonly<Record<'page' | 'one' | 'related', SchemaName>>
}

/** What is asked of people and of organizations alike; the type parameters are those of the schemas that `answers` names. */
function addKind<Stored extends object, Listed, Related>(
  app: App,
  { name, one, answers }: Kind,
  entities: Entities<Stored, Listed, Related>,
): void {
  describe(app, 'get', `/v1/${name}`, `The ${name} of the archive by name`, {
    request: { query: EntityListQuery },
    answer: answers.page,
  })
  app.get(`/v1/${name}`, etag(), async (c) => {
    const query = queryOf(c, EntityListQuery)
    return query.ok
      ? replyJson(c, await entities.list(query.value))
      : replyFailure(c, query.failure)
  })

  describe(app, 'get', `/v1/${name}/{id}`, `What the archive knows of ${one}`, {
    answer: answers.one,
    responses: moved,
  })
  app.get(`/v1/${name}/:id`, etag(), async (c) =>
    replyMoved(c, await entities.get(c.req.param('id'))),
  )

  describe(app, 'get', `/v1/${name}/{id}/articles`, `Articles that name ${one}, newest first`, {
    request: { query: PageQuery },
    answer: 'NamingArticles',
    responses: moved,
  })
  app.get(`/v1/${name}/:id/articles`, etag(), async (c) => {
    const query = queryOf(c, PageQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const articles = await entities.articles(c.req.param('id'), query.value)
    return replyMoved<Page<NamingArticle>>(c, articles)
  })

  const related = `Who belongs to ${one}, best first, with reasons`
  describe(app, 'get', `/v1/${name}/{id}/related`, related, {
    request: { query: RelatedQuery },
    answer: answers.related,
    responses: moved,
  })
  app.get(`/v1/${name}/:id/related`, etag(), async (c) => {
    const query = queryOf(c, RelatedQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    return replyMoved(c, movedItems(await entities.related(c.req.param('id'), query.value)))
  })
}

export function addEntities(app: App, { people, organizations, topics }: Archive): void {
  addKind<StoredPerson, ListedPerson, RelatedPerson>(
    app,
    {
      name: 'people',
      one: 'a person',
      answers: { page: 'PersonPage', one: 'StoredPerson', related: 'RelatedPeople' },
    },
    people,
  )
  addKind<StoredOrganization, ListedOrganization, RelatedOrganization>(
    app,
    {
      name: 'organizations',
      one: 'an organization',
      answers: {
        page: 'OrganizationPage',
        one: 'StoredOrganization',
        related: 'RelatedOrganizations',
      },
    },
    organizations,
  )
  addParts(app, organizations)
  addSuggestions(app, { people, organizations })
  addTopics(app, topics)
}

/** Who works at an organization, its departments, and with whom it cooperates. */
function addParts(app: App, organizations: Organizations): void {
  const members = 'Who holds or held a position at an organization'
  describe(app, 'get', '/v1/organizations/{id}/people', members, {
    answer: 'Members',
    responses: moved,
  })
  app.get('/v1/organizations/:id/people', etag(), async (c) =>
    replyMoved<Items<Member>>(c, movedItems(await organizations.people(c.req.param('id')))),
  )

  const departments = 'The departments of an organization'
  describe(app, 'get', '/v1/organizations/{id}/departments', departments, {
    answer: 'Departments',
    responses: moved,
  })
  app.get('/v1/organizations/:id/departments', etag(), async (c) => {
    const found = await organizations.departments(c.req.param('id'))
    return replyMoved<Items<StoredDepartment>>(c, movedItems(found))
  })

  const partners = 'Who cooperates with an organization, and on what'
  describe(app, 'get', '/v1/organizations/{id}/partners', partners, {
    answer: 'Partners',
    responses: moved,
  })
  app.get('/v1/organizations/:id/partners', etag(), async (c) =>
    replyMoved<Items<Partner>>(c, movedItems(await organizations.partners(c.req.param('id')))),
  )
}

function addSuggestions(app: App, kinds: Pick<Archive, 'people' | 'organizations'>): void {
  for (const name of ['people', 'organizations'] as const) {
    const path = `/v1/suggestions/${name}`
    describe(app, 'get', path, 'Pairs that may be one; the machine does not decide', {
      request: { query: PageQuery },
      answer: 'Suggestions',
    })
    app.get(path, async (c) => {
      const query = queryOf(c, PageQuery)
      if (!query.ok) return replyFailure(c, query.failure)
      return replyJson<Page<SuggestedMerge>>(c, await kinds[name].suggestions(query.value))
    })
  }
}

function addTopics(app: App, topics: Topics): void {
  describe(app, 'get', '/v1/topics', 'The topics of the archive', {
    request: { query: TopicListQuery },
    answer: 'TopicPage',
  })
  app.get('/v1/topics', etag(), async (c) => {
    const query = queryOf(c, TopicListQuery)
    return query.ok
      ? replyJson<Page<CountedTopic>>(c, await topics.list(query.value))
      : replyFailure(c, query.failure)
  })

  const topic = 'A topic with the people and organizations of its articles'
  describe(app, 'get', '/v1/topics/{id}', topic, { answer: 'StoredTopic' })
  app.get('/v1/topics/:id', etag(), async (c) =>
    replyJson<StoredTopic>(c, await topics.get(c.req.param('id'))),
  )
}

const moved = {
  301: { description: 'It was merged; Location leads to whom it is now.' },
}
