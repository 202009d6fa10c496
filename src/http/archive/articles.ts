import type { Context } from 'hono'
import { etag } from 'hono/etag'
import { linkTemplate } from '../../export/link-template.ts'
import { relatedHtml } from '../../export/related-html.ts'
import { relatedScript } from '../../export/related-script.ts'
import type { Result } from '../../failure.ts'
import { fail } from '../../failure.ts'
import type { Articles, Kept } from '../../service/archive/articles.ts'
import type { ViewOptions } from '../../view/options.ts'
import { ViewQuery } from '../../view/options.ts'
import { acceptable } from '../accept.ts'
import { readBody } from '../body.ts'
import type { App } from '../env.ts'
import { recordContent, recordForms, replyRecord } from '../forms.ts'
import { exampleArticle, problems, ref } from '../openapi.ts'
import { viewOptionsOf } from '../query.ts'
import { replyFailure } from '../reply.ts'
import { replyJson } from './answers.ts'
import { describe } from './describe.ts'
import { ArticleListQuery, queryOf, RelatedToArticleQuery } from './query.ts'

export function addArticles(app: App, articles: Articles): void {
  const body = {
    required: true,
    content: {
      'application/json': { schema: ref('ArticleInput'), example: exampleArticle },
      'text/plain': { schema: { type: 'string' as const } },
      'text/html': { schema: { type: 'string' as const } },
    },
  }
  const kept = {
    200: {
      description: 'The record; nothing was redone where nothing had changed.',
      content: recordContent,
    },
    201: { description: 'The record of a new article.', content: recordContent },
    ...problems(400, 406, 413, 415, 421, 422, 500, 503, 504),
  }
  const keep = async (
    c: Context,
    store: (content: unknown, options: ViewOptions) => Promise<Result<Kept>>,
  ): Promise<Response> => {
    c.header('vary', 'Accept')
    const form = acceptable(c, recordForms)
    if (!form.ok) return replyFailure(c, form.failure)
    const options = viewOptionsOf(c)
    if (!options.ok) return replyFailure(c, options.failure)
    const sent = await readBody(c)
    if (!sent.ok) return replyFailure(c, sent.failure)
    const { content, notes } = sent.value
    return replyRecord(c, form.value, options.value, async (shown) => {
      const result = await store(content, { ...shown, noticed: notes })
      if (!result.ok) return result
      const { id, outcome, record } = result.value
      c.header('location', `/v1/articles/${encodeURIComponent(id)}`)
      c.status(outcome === 'created' ? 201 : 200)
      return { ok: true, value: record }
    })
  }

  describe(app, 'put', '/v1/articles/{id}', 'Read an article and keep it under an id', {
    request: { query: ViewQuery, body },
    responses: kept,
  })
  app.put('/v1/articles/:id', (c) =>
    keep(c, (content, options) => articles.put(c.req.param('id'), content, options)),
  )

  describe(
    app,
    'post',
    '/v1/articles',
    'Read an article and keep it under its own id, its address, or a name made of its content',
    {
      request: { query: ViewQuery, body },
      responses: kept,
    },
  )
  app.post('/v1/articles', (c) => keep(c, (content, options) => articles.add(content, options)))

  describe(
    app,
    'get',
    '/v1/articles',
    'Articles by words, people, organizations, topics and days, newest first',
    {
      request: { query: ArticleListQuery },
    },
  )
  app.get('/v1/articles', etag(), async (c) => {
    const query = queryOf(c, ArticleListQuery)
    return query.ok
      ? replyJson(c, await articles.list(query.value))
      : replyFailure(c, query.failure)
  })

  describe(app, 'get', '/v1/articles/{id}', 'The record of an article, corrected', {
    request: { query: ViewQuery },
    responses: {
      200: { description: 'The record.', content: recordContent },
      ...problems(404, 406),
    },
  })
  app.get('/v1/articles/:id', etag(), async (c) => {
    c.header('vary', 'Accept')
    const form = acceptable(c, recordForms)
    if (!form.ok) return replyFailure(c, form.failure)
    const options = viewOptionsOf(c)
    if (!options.ok) return replyFailure(c, options.failure)
    return replyRecord(c, form.value, options.value, (shown) =>
      articles.get(c.req.param('id'), shown),
    )
  })

  describe(app, 'delete', '/v1/articles/{id}', 'Remove an article, and what only it supported', {
    responses: { 204: { description: 'It is gone.' }, ...problems(404, 503) },
  })
  app.delete('/v1/articles/:id', async (c) => {
    const removed = await articles.remove(c.req.param('id'))
    return removed.ok ? c.body(null, 204) : replyFailure(c, removed.failure)
  })

  describe(
    app,
    'get',
    '/v1/articles/{id}/related-people',
    'Who belongs to the people of an article, with reasons; as text/html a fragment for a website',
    {
      request: { query: RelatedToArticleQuery },
    },
  )
  app.get('/v1/articles/:id/related-people', etag(), async (c) => {
    c.header('vary', 'Accept')
    const form = acceptable(c, ['application/json', 'text/html'])
    if (!form.ok) return replyFailure(c, form.failure)
    const query = queryOf(c, RelatedToArticleQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const { limit, link = '/v1/people/{id}' } = query.value
    const linkOf = linkTemplate(link)
    if (linkOf === undefined) return replyFailure(c, wrongLink(link))
    const people = await articles.relatedPeople(c.req.param('id'), limit)
    if (!people.ok) return replyFailure(c, people.failure)
    if (form.value === 'application/json') return c.json({ items: people.value })
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
    },
  )
  app.get('/v1/articles/:id/related', etag(), async (c) => {
    const query = queryOf(c, RelatedToArticleQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const found = await articles.related(c.req.param('id'), query.value.limit)
    return found.ok ? c.json({ items: found.value }) : replyFailure(c, found.failure)
  })

  describe(app, 'get', '/related.js', 'The script that shows related people on a website', {
    responses: {
      200: { description: 'A script for <script src defer>.', content: { 'text/javascript': {} } },
    },
  })
  app.get('/related.js', etag(), (c) =>
    c.body(relatedScript, 200, {
      'content-type': 'text/javascript; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'cross-origin-resource-policy': 'cross-origin',
    }),
  )
}

const wrongLink = (link: string) =>
  fail(
    'invalid-options',
    `link: expected an address with {id} such as https://news.example/people/{id} or /people/{id}, got "${link.slice(0, 100)}"`,
  ).failure
