import type { Context } from 'hono'
import { previewPage } from '../../export/preview-html.ts'
import { done, fail, type Result } from '../../failure.ts'
import { propertiesOf } from '../../reconcile/properties.ts'
import type { Reconciliation } from '../../service/reconcile/reconciliation.ts'
import { describe } from '../archive/describe.ts'
import { queryOf } from '../archive/query.ts'
import type { App, AppOptions } from '../env.ts'
import { json, problems } from '../openapi.ts'
import { replyFailure } from '../reply.ts'
import { extended, readExtension } from './extension.ts'
import { readForm } from './form.ts'
import { manifest } from './manifest.ts'
import { allowOrigins, previewPolicy } from './origins.ts'
import { type ReadQuery, readQueries } from './queries.ts'
import { EndpointQuery, ProposeQuery } from './query.ts'
import { shownThing } from './shown.ts'
import { addSuggest, nameOnly } from './suggest.ts'

/** The Reconciliation Service API 0.2 of the W3C's community group, as OpenRefine speaks it. */
export function addReconcile(
  app: App,
  reconciliation: Reconciliation,
  { origins = [] }: AppOptions,
): void {
  allowOrigins(app, origins)
  addEndpoint(app, reconciliation)
  addSuggest(app, reconciliation)

  const properties = 'The properties that things of a type have'
  describe(app, 'get', '/reconcile/properties', properties, {
    tag: 'Reconciliation',
    request: { query: ProposeQuery },
    answer: 'Properties',
  })
  app.get('/reconcile/properties', (c) => {
    const query = queryOf(c, ProposeQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const { type, limit } = query.value
    return c.json({ ...query.value, properties: propertiesOf(type).map(nameOnly).slice(0, limit) })
  })

  describe(app, 'get', '/reconcile/preview/{id}', 'A small page about a thing', {
    tag: 'Reconciliation',
    responses: {
      200: { description: 'The page.', content: { 'text/html': { schema: { type: 'string' } } } },
      ...problems(404, 503),
    },
  })
  app.get('/reconcile/preview/:id', async (c) => {
    const found = await reconciliation.glance(c.req.param('id'))
    if (!found.ok) return replyFailure(c, found.failure)
    c.header('content-security-policy', previewPolicy(origins))
    return c.html(previewPage(shownThing(found.value)))
  })

  describe(app, 'get', '/reconcile/entities/{id}', 'Leads to what the archive knows of a thing', {
    tag: 'Reconciliation',
    responses: { 302: { description: 'There it is.' }, ...problems(404, 503) },
  })
  app.get('/reconcile/entities/:id', async (c) => {
    const found = await reconciliation.glance(c.req.param('id'))
    if (!found.ok) return replyFailure(c, found.failure)
    const { kind, id } = found.value
    return c.redirect(`/v1/${lists[kind]}/${encodeURIComponent(id)}`, 302)
  })
}

const lists = { person: 'people', organization: 'organizations', topic: 'topics' } as const

function addEndpoint(app: App, reconciliation: Reconciliation): void {
  describe(
    app,
    'get',
    '/reconcile',
    'What the service offers; with queries or extend, the answers to these',
    { tag: 'Reconciliation', request: { query: EndpointQuery }, answer: 'Reconciled' },
  )
  app.get('/reconcile', async (c) => {
    const { origin, searchParams } = new URL(c.req.url)
    const isAsked = ['queries', 'extend', 'callback'].some((name) => searchParams.has(name))
    return isAsked ? answer(c, searchParams, reconciliation) : c.json(manifest(origin))
  })

  describe(app, 'post', '/reconcile', 'Matches names with the archive, or fetches what it knows', {
    tag: 'Reconciliation',
    request: {
      body: {
        required: true,
        content: { 'application/x-www-form-urlencoded': { schema: EndpointQuery } },
      },
    },
    responses: {
      200: json(
        'Candidates for each query, the best first; or a row of values for each id.',
        'Reconciled',
      ),
      ...problems(400, 413, 415, 422, 503),
    },
  })
  app.post('/reconcile', async (c) => {
    const form = await readForm(c)
    return form.ok ? answer(c, form.value, reconciliation) : replyFailure(c, form.failure)
  })
}

async function answer(
  c: Context,
  asked: URLSearchParams,
  reconciliation: Reconciliation,
): Promise<Response> {
  const answered = await answerTo(asked, reconciliation)
  return answered.ok ? c.json(answered.value) : replyFailure(c, answered.failure)
}

async function answerTo(
  asked: URLSearchParams,
  reconciliation: Reconciliation,
): Promise<Result<object>> {
  if (asked.has('callback')) return noScripts
  const queries = asked.get('queries')
  const extend = asked.get('extend')
  if ((queries === null) === (extend === null)) return oneOfThem
  if (queries !== null) {
    const batch = readQueries(queries)
    return batch.ok ? results(batch.value, reconciliation) : batch
  }
  const extension = readExtension(extend ?? '')
  return extension.ok ? extended(extension.value, reconciliation) : extension
}

async function results(
  batch: ReadonlyMap<string, ReadQuery>,
  reconciliation: Reconciliation,
): Promise<Result<object>> {
  const asked = [...batch].flatMap(([id, read]) => ('query' in read ? [{ id, ...read }] : []))
  const found = await reconciliation.candidates(asked.map(({ query }) => query))
  if (!found.ok) return found
  const answers = new Map<string, object>(
    asked.map(({ id, warnings }, at) => [
      id,
      { result: found.value[at], ...(warnings.length > 0 && { warnings }) },
    ]),
  )
  return done(
    Object.fromEntries(
      [...batch].map(([id, read]) => [id, answers.get(id) ?? { result: [], ...read }]),
    ),
  )
}

// A script is read by any website: it would undo what `allowOrigins` guards.
const noScripts = fail(
  'invalid-options',
  'callback: expected none, since answers come as JSON alone; leave it out, browsers are allowed in by ORIGINS',
)

const oneOfThem = fail(
  'invalid-body',
  'expected one of the fields queries and extend, each with JSON, got none or both',
)
