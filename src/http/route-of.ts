import type { Context } from 'hono'
import { matchedRoutes } from 'hono/route'

/** As it was registered, "/v1/articles/:id": there are only so many; "none" for what nobody answers. */
export const routeOf = (c: Context): string =>
  matchedRoutes(c).findLast(({ path }) => !path.includes('*'))?.path ?? 'none'

const known = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])

/** The method of a request, where it is one of those that are in use. */
export const methodOf = (c: Context): string => (known.has(c.req.method) ? c.req.method : 'other')
