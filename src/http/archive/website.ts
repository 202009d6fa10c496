import { cors } from 'hono/cors'
import { etag } from 'hono/etag'
import type { RelatedArticle } from '../../answers/articles.ts'
import type { RelatedToArticle } from '../../answers/related.ts'
import type { Items } from '../../answers/shape.ts'
import { linkTemplate } from '../../export/link-template.ts'
import { relatedHtml } from '../../export/related-html.ts'
import { relatedScript } from '../../export/related-script.ts'
import { fail } from '../../failure.ts'
import type { Articles } from '../../service/archive/articles.ts'
import { acceptable } from '../accept.ts'
import type { App, AppOptions } from '../env.ts'
import { problems, ref } from '../openapi.ts'
import { replyFailure } from '../reply.ts'
import { asItems, replyJson } from './answers.ts'
import { describe } from './describe.ts'
import { LinkQuery, RelatedToArticleQuery } from './queries.ts'
import { queryOf } from './query.ts'

/** What a website shows beside and in an article. */
export function addWebsite(app: App, articles: Articles, { origins = [] }: AppOptions): void {
  const allowed = cors({ origin: [...origins], allowMethods: ['GET'] })
  app.use('/v1/articles/:id/related-people', allowed)

  describe(
    app,
    'get',
    '/v1/articles/{id}/related-people',
    'Who belongs to the people of an article, with reasons; as text/html a fragment for a website',
    {
      request: { query: RelatedToArticleQuery },
      responses: {
        200: {
          description: 'The answer, in the form that Accept asks for.',
          content: {
            'application/json': { schema: ref('PeopleOfArticle') },
            'text/html': { schema: { type: 'string' } },
          },
        },
        ...problems(404, 406),
      },
    },
  )
  app.get('/v1/articles/:id/related-people', etag(), async (c) => {
    c.header('vary', 'Accept', { append: true })
    const form = acceptable(c, ['application/json', 'text/html'])
    if (!form.ok) return replyFailure(c, form.failure)
    const query = queryOf(c, RelatedToArticleQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const { limit, link = '/v1/people/{id}' } = query.value
    const linkOf = linkTemplate(link)
    if (linkOf === undefined) return replyFailure(c, wrongLink(link))
    const people = await articles.relatedPeople(c.req.param('id'), limit)
    if (!people.ok) return replyFailure(c, people.failure)
    if (form.value === 'application/json')
      return replyJson<Items<RelatedToArticle>>(c, asItems(people))
    c.header('cache-control', 'public, max-age=300')
    return c.html(relatedHtml(people.value, linkOf))
  })

  describe(
    app,
    'get',
    '/v1/articles/{id}/related',
    'Articles about the same people, organizations and topics',
    {
      request: { query: RelatedToArticleQuery.pick({ limit: true }) },
      answer: 'RelatedArticles',
    },
  )
  app.get('/v1/articles/:id/related', etag(), async (c) => {
    const query = queryOf(c, RelatedToArticleQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const found = await articles.related(c.req.param('id'), query.value.limit)
    return replyJson<Items<RelatedArticle>>(c, asItems(found))
  })

  describe(app, 'get', '/related.js', 'The script that shows related people on a website', {
    responses: {
      200: {
        description: 'A script for a script element with src and defer.',
        content: { 'text/javascript': {} },
      },
    },
  })
  app.get('/related.js', etag(), (c) =>
    c.body(relatedScript, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  )

  describe(app, 'get', '/v1/articles/{id}/page', "The article's own page with its people linked", {
    request: { query: LinkQuery },
    responses: {
      200: { description: 'The page.', content: { 'text/html': { schema: { type: 'string' } } } },
      ...problems(404, 422, 503),
    },
  })
  app.get('/v1/articles/:id/page', etag(), async (c) => {
    const query = queryOf(c, LinkQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const { link = '/v1/people/{id}' } = query.value
    const linkOf = linkTemplate(link)
    if (linkOf === undefined) return replyFailure(c, wrongLink(link))
    const page = await articles.page(c.req.param('id'), linkOf)
    if (!page.ok) return replyFailure(c, page.failure)
    // The page is another's: nothing of it may run here.
    c.header('content-security-policy', "sandbox; default-src 'none'")
    return c.body(page.value, 200, { 'content-type': 'text/html; charset=utf-8' })
  })
}

const wrongLink = (link: string) =>
  fail(
    'invalid-options',
    `link: expected an address with {id} such as https://news.example/people/{id} or /people/{id}, got "${link.slice(0, 100)}"`,
  ).failure
