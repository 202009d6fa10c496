import { etag } from 'hono/etag'
import type { Service } from '../service/service.ts'
import type { App, AppOptions } from './env.ts'
import { healthAnswers } from './health.ts'
import { toldLimits } from './limits/told.ts'
import { json, problems } from './openapi.ts'

export function addOperations(app: App, service: Service, options: AppOptions): void {
  const answers = healthAnswers(options)
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
  app.get('/healthz', answers.healthz)

  describe(
    '/readyz',
    'readyz',
    'Whether it takes requests: word lists loaded, store reached and of this schema, threads alive, not stopping',
    {
      200: json('It does.', 'Health'),
      ...problems(503),
    },
  )
  app.get('/readyz', answers.readyz)

  if (answers.metrics) {
    describe('/metrics', 'metrics', 'Figures of this process, for Prometheus', {
      200: { description: 'In the text format of Prometheus.', content: { 'text/plain': {} } },
    })
    app.get('/metrics', answers.metrics)
  }

  const told = toldLimits(service, options)
  describe('/v1/limits', 'limits', 'What one request may hold', {
    200: json('Lengths in UTF-16 code units, bodies and lines in bytes.', 'Limits'),
  })
  app.get('/v1/limits', etag(), (c) => c.json(told))
}
