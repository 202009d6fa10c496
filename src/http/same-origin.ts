import type { MiddlewareHandler } from 'hono'
import { fail } from '../failure.ts'
import { isUrl } from '../url.ts'
import { replyFailure } from './reply.ts'

/**
 * Refuses what a page of another website lets a browser send. Forms and plain text travel between websites without
 * asking, so that any page could store or change something here; programs say neither where they come from.
 *
 * @see https://cheatsheetseries.owasp.org/cheatsheets/Cross-Site_Request_Forgery_Prevention_Cheat_Sheet.html (Fetch Metadata)
 */
export const sameOrigin: MiddlewareHandler = async (c, next) => {
  const { method } = c.req
  if (method === 'GET' || method === 'HEAD' || method === 'OPTIONS') return next()
  const origin = c.req.header('origin')
  const site = c.req.header('sec-fetch-site') ?? 'none'
  const isOwn = origin === undefined || hostIn(origin) === new URL(c.req.url).host
  if (isOwn && (site === 'none' || site === 'same-origin')) return next()
  const message = `expected ${method} from a page of this service or from a program, got it from a page of ${(origin ?? `a ${site} address`).slice(0, 100)}`
  return replyFailure(c, fail('foreign-origin', message).failure)
}

// Behind a proxy the scheme is another one here; "null" is nobody's page.
const hostIn = (origin: string): string | undefined =>
  isUrl(origin) ? new URL(origin).host : undefined
