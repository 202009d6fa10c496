import type { Context } from 'hono'

/** Whether a browser asks, for a page: programs are told otherwise what is wrong. */
export const isBrowsing = (c: Context): boolean =>
  !/^\/(?:v1|reconcile)(?:\/|$)/u.test(c.req.path) &&
  (c.req.header('accept')?.includes('text/html') ?? false)
