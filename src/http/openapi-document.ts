import { OpenAPIHono } from '@hono/zod-openapi'
import { etag } from 'hono/etag'
import { jsonSchemas } from '../json-schema.ts'
import type { App } from './env.ts'
import { guarded } from './guarded.ts'
import { withLeftOut } from './left-out.ts'
import { base, ref } from './openapi.ts'
import { schemas } from './schemas.ts'

const tags = {
  Extraction: 'One article in, one record out; nothing is kept.',
  Archive: 'Articles that are kept, and who and what they tell of.',
  Corrections: 'What people say of what the machine has found; everything can be taken back.',
  Jobs: 'Batches of any size that run by themselves and outlast the process.',
  Lexicons: 'The word lists of the running service.',
  Reconciliation: 'Which thing of the archive a table means, as OpenRefine asks it.',
  Webhooks: 'Others are told of what happens, as Standard Webhooks says.',
  Access: 'Keys, and what was written with them.',
  Operations: 'How the service is, and what it takes.',
}

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
      200: {
        description: 'OpenAPI 3.1.',
        content: { 'application/json': { schema: { type: 'object' } } },
      },
    },
  })
  openAPIRegistry.registerWebhook({
    method: 'post',
    path: 'event',
    operationId: 'event',
    tags: ['Webhooks'],
    security: [{}],
    summary: 'Something has happened; answer 2xx within 15 s, and do the work afterwards',
    request: { body: { content: { 'application/json': { schema: ref('WebhookEvent') } } } },
    responses: {
      '2XX': { description: 'It has arrived; anything else, and it comes again.' },
      410: { description: 'Tell me nothing more.' },
    },
  })
  let document: ReturnType<typeof openApi> | undefined
  app.get('/openapi.json', etag(), (c) => {
    document ??= openApi(app)
    return c.json(document)
  })
}

/** The whole document, made when it is asked for: so that no start waits for it. */
export function openApi(app: App) {
  const told = new OpenAPIHono()
  for (const definition of app.openAPIRegistry.definitions) {
    const own = withLeftOut(definition)
    if (own.type === 'route') told.openAPIRegistry.registerPath(own.route)
    else if (own.type === 'webhook') told.openAPIRegistry.registerWebhook(own.webhook)
    else if (own.type === 'component')
      told.openAPIRegistry.registerComponent(own.componentType, own.name, own.component)
  }
  const { paths = {}, ...document } = told.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'Dossier',
      version: '1',
      description:
        'News article in, normalized knowledge record out: who, in which position of which department of which organization, when, about what.',
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    servers: [{ url: '/', description: 'The service that gave this document.' }],
    tags: Object.entries(tags).map(([name, description]) => ({ name, description })),
  })
  return {
    ...document,
    paths: guarded(paths),
    components: { ...document.components, schemas: jsonSchemas(schemas, base) },
  }
}
