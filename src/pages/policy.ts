import type { Context, MiddlewareHandler } from 'hono'

const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Nothing runs, loads or is framed but what the service itself has written; no address leaks to others. */
export const strictPolicy: MiddlewareHandler = async (c, next) => {
  await next()
  headPolicy(c)
}

export function headPolicy(c: Context): void {
  c.header('content-security-policy', policy)
  c.header('referrer-policy', 'same-origin')
  c.header('cross-origin-opener-policy', 'same-origin')
  c.header('x-content-type-options', 'nosniff')
}
