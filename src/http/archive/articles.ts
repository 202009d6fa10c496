import type { Context } from 'hono'
import { etag } from 'hono/etag'
import type { ArticleDifference, ArticlePage } from '../../answers/articles.ts'
import { done, type Result } from '../../failure.ts'
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
import { ArticleListQuery } from './queries.ts'
import { queryOf } from './query.ts'

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
      return done(record)
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
      answer: 'ArticlePage',
    },
  )
  app.get('/v1/articles', etag(), async (c) => {
    const query = queryOf(c, ArticleListQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const { facets, outdated, ...listing } = query.value
    const page = await articles.list({ ...listing, outdated: outdated === 'true' })
    if (!page.ok || facets !== 'true') return replyJson<ArticlePage>(c, page)
    const counts = await articles.facets(listing)
    if (!counts.ok) return replyFailure(c, counts.failure)
    return replyJson<ArticlePage>(c, done({ ...page.value, facets: counts.value }))
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
    '/v1/articles/{id}/difference',
    'What a reading with the present version and lists would change; nothing is taken',
    { answer: 'ArticleDifference' },
  )
  app.get('/v1/articles/:id/difference', async (c) =>
    replyJson<ArticleDifference>(c, await articles.difference(c.req.param('id'))),
  )
  describe(app, 'post', '/v1/articles/{id}/reread', 'Take that reading; corrections stay', {
    responses: {
      200: { description: 'The record.', content: recordContent },
      ...problems(404, 503),
    },
  })
  app.post('/v1/articles/:id/reread', async (c) => {
    const kept = await articles.reread(c.req.param('id'))
    return kept.ok ? c.json(kept.value.record) : replyFailure(c, kept.failure)
  })
}
