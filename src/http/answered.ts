import type { MiddlewareHandler } from 'hono'
import { matchedRoutes } from 'hono/route'
import type { Metrics } from '../metrics/metrics.ts'

/** Tells the metrics of every answer. */
export const answered =
  (metrics: Metrics): MiddlewareHandler =>
  async (c, next) => {
    const from = performance.now()
    await next()
    const named = matchedRoutes(c).findLast(({ path }) => !path.includes('*'))
    metrics.answered({
      method: c.req.method,
      route: named?.path ?? 'none',
      status: c.res.status,
      seconds: (performance.now() - from) / 1000,
    })
  }
