import type { MiddlewareHandler } from 'hono'
import type { Metrics } from '../metrics/metrics.ts'
import type { Env } from './env.ts'
import { methodOf, routeOf } from './route-of.ts'

/** Tells the metrics of every answer. */
export const answered =
  (metrics: Metrics): MiddlewareHandler<Env> =>
  async (c, next) => {
    const from = performance.now()
    await next()
    const code = c.get('code')
    metrics.answered({
      method: methodOf(c),
      route: routeOf(c),
      status: c.res.status,
      seconds: (performance.now() - from) / 1000,
      ...(code !== undefined && { code }),
    })
  }
