import { etag } from 'hono/etag'
import { jsonSchemas } from '../json-schema.ts'
import type { App } from './env.ts'
import { replies } from './reply.ts'
import { type SchemaName, schemas } from './schemas.ts'

const base = '#/components/schemas/'

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
  const named = { ...jsonSchemas(schemas, base), BatchLine: batchLine }
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
