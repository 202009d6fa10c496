import { etag } from 'hono/etag'
import { z } from 'zod'
import { Answer, Expected } from '../explain/shape.ts'
import { ArticleInput } from '../intake/article.ts'
import { jsonSchemas } from '../json-schema.ts'
import { names } from '../record.ts'
import type { App } from './env.ts'
import { Job } from './jobs/shape.ts'
import { Problem } from './problem.ts'
import { replies } from './reply.ts'
import { Webhook, WebhookDelivery, WebhookEvent } from './webhooks/shape.ts'

const base = '#/components/schemas/'

const more = z.registry<{ id: string; description?: string }>()
more.add(ArticleInput, {
  id: 'ArticleInput',
  description: 'An article: its text or its page, and what is known of it.',
})
more.add(Problem, { id: 'Problem', description: 'What went wrong (RFC 9457).' })
more.add(ArticleInput.extend({ expected: Expected }), {
  id: 'ExplainInput',
  description: 'An article, and what is expected of it.',
})
more.add(Answer, {
  id: 'ExplainAnswer',
  description: 'Why something was, or was not, found.',
})
more.add(Job, { id: 'Job', description: 'A batch that runs by itself.' })
more.add(Webhook, { id: 'Webhook', description: 'Who is told of what happens.' })
more.add(WebhookDelivery, {
  id: 'WebhookDelivery',
  description: 'What has become of an event on its way to a webhook.',
})
more.add(WebhookEvent, {
  id: 'WebhookEvent',
  description: 'What a webhook gets; headers sign it as Standard Webhooks 1.0.0 says.',
})
more.add(
  z.object({
    status: z.string(),
    checks: z.record(z.string(), z.literal('ok')).exactOptional(),
  }),
  { id: 'Health' },
)
more.add(z.record(z.string(), z.number()), { id: 'Limits' })

type SchemaName =
  | 'ArticleInput'
  | 'ExplainInput'
  | 'ExplainAnswer'
  | 'Problem'
  | 'Health'
  | 'Limits'
  | 'BatchLine'
  | 'Job'
  | 'KnowledgeRecord'
  | 'Webhook'
  | 'WebhookDelivery'
  | 'WebhookEvent'

export const ref = (name: SchemaName) => ({ $ref: `${base}${name}` })

export const json = (description: string, name: SchemaName) => ({
  description,
  content: { 'application/json': { schema: ref(name) } },
})

/** The ways in which a route may fail, each with a problem for a body. */
export const problems = (...statuses: number[]) =>
  Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: titles.get(status) ?? '',
        content: { 'application/problem+json': { schema: ref('Problem') } },
      },
    ]),
  )

/** What an answer of each status may mean, for all its codes. */
const titles = new Map<number, string>()
for (const [code, [status, title]] of Object.entries(replies)) {
  const before = titles.get(status)
  titles.set(status, `${before === undefined ? '' : `${before}; `}${title} (\`${code}\`)`)
}

export const exampleArticle = {
  text: 'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on 3 May 2024 to discuss joint training of nurses.',
  publishedAt: '2024-05-04',
}

export const examplePage = `<html lang="en"><title>Nurses to train together - Eastlake University</title><nav><a href="/">Home</a></nav><article><h1>Nurses to train together</h1><p>${exampleArticle.text}</p></article></html>`

/** `GET /openapi.json`; the routes that were added before it describe themselves. */
export function addOpenApi(app: App): void {
  const { openAPIRegistry } = app
  openAPIRegistry.registerComponent('securitySchemes', 'key', {
    type: 'http',
    scheme: 'bearer',
    description: 'Where the service is for others; none is needed on its own machine.',
  })
  openAPIRegistry.registerPath({
    method: 'get',
    path: '/openapi.json',
    operationId: 'openapi',
    tags: ['Operations'],
    summary: 'This document',
    responses: {
      200: { description: 'OpenAPI 3.1.', content: { 'application/json': { schema: {} } } },
    },
  })
  openAPIRegistry.registerWebhook({
    method: 'post',
    path: 'event',
    operationId: 'event',
    tags: ['Webhooks'],
    summary: 'Something has happened; answer 2xx within 15 s, and do the work afterwards',
    request: { body: { content: { 'application/json': { schema: ref('WebhookEvent') } } } },
    responses: {
      '2XX': { description: 'It has arrived; anything else, and it comes again.' },
      410: { description: 'Tell me nothing more.' },
    },
  })
  app.get('/openapi.json', etag(), (c) => c.json(openApi(app)))
}

/** The whole document, made anew: so that no start waits for it. */
export function openApi(app: App) {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Dossier',
      version: '1',
      description:
        'News article in, normalized knowledge record out: who, in which position of which department of which organization, when, about what.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/' }],
    // Either: a service on its own machine asks for none.
    security: [{}, { key: [] }],
  })
  const named = { ...jsonSchemas(names, base), ...jsonSchemas(more, base), BatchLine: batchLine }
  return { ...document, components: { ...document.components, schemas: named } }
}

const index = { type: 'integer', minimum: 0, description: 'Counts the lines that are not blank.' }
const id = { type: 'string', description: 'The id that the line gave.' }

const batchLine: object = {
  description: 'The answer to one line of a batch.',
  oneOf: [
    {
      type: 'object',
      properties: { index, id, record: ref('KnowledgeRecord') },
      required: ['index', 'record'],
    },
    {
      type: 'object',
      properties: { index, id, error: ref('Problem') },
      required: ['index', 'error'],
    },
  ],
}
