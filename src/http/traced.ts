import type { MiddlewareHandler } from 'hono'
import { inRequestSpan } from '../tracing/spans.ts'
import type { Env } from './env.ts'
import { vital } from './limits/limits.ts'
import { methodOf, routeOf } from './route-of.ts'
import { sentBy } from './sent.ts'

/** Answers each request in a span of its own, which ends when the answer is out; questions about health in none. */
export const traced: MiddlewareHandler<Env> = async (c, next) => {
  if (vital.has(c.req.path)) return next()
  await inRequestSpan({ method: methodOf(c), headers: c.req.header() }, async () => {
    const sent = sentBy(c.env ?? {})
    await next()
    return { sent, route: routeOf(c), status: c.res.status }
  })
}
