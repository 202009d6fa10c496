import { etag } from 'hono/etag'
import { fail } from '../failure.ts'
import type { Service } from '../service/service.ts'
import { bodySeconds } from './body.ts'
import type { App, AppOptions } from './env.ts'
import { json, problems } from './openapi.ts'
import { replyFailure } from './reply.ts'

export function addOperations(
  app: App,
  service: Service,
  { draining, metrics, limits }: AppOptions,
): void {
  const describe = (path: string, operationId: string, summary: string, answer: object) =>
    app.openAPIRegistry.registerPath({
      method: 'get',
      path,
      operationId,
      tags: ['Operations'],
      summary,
      responses: { ...answer, ...problems(421) },
    })

  describe('/healthz', 'healthz', 'Whether the process is alive', {
    200: json('It is.', 'Health'),
  })
  app.get('/healthz', (c) => c.json({ status: 'ok' }))

  describe(
    '/readyz',
    'readyz',
    'Whether it takes requests: lexicons loaded, store reached, not stopping',
    {
      200: json('It does.', 'Health'),
      ...problems(503),
    },
  )
  app.get('/readyz', async (c) => {
    if (draining?.()) return replyFailure(c, stopping)
    const reached = await service.archive?.ping()
    return reached?.ok === false ? replyFailure(c, reached.failure) : c.json({ status: 'ready' })
  })

  if (metrics) {
    describe('/metrics', 'metrics', 'Figures of this process, for Prometheus', {
      200: { description: 'In the text format of Prometheus.', content: { 'text/plain': {} } },
    })
    app.get('/metrics', async (c) => {
      const { content, type } = await metrics.text()
      return c.body(content, 200, { 'content-type': type })
    })
  }

  const told = {
    ...service.limits,
    bodySeconds,
    ...(limits && { requestsAtOnce: limits.atOnce }),
    ...(limits?.rate && { requestsPerMinute: limits.rate.most }),
  }
  describe('/v1/limits', 'limits', 'What one request may hold', {
    200: json('Lengths in UTF-16 code units, bodies and lines in bytes.', 'Limits'),
  })
  app.get('/v1/limits', etag(), (c) => c.json(told))
}

const stopping = fail('shutting-down', 'the service is stopping; ask another or come back').failure
