import { Hono } from 'hono'

/** Answers for a process without a service of its own; `trouble` is what keeps it from going on. */
export const createHealth = (trouble: () => string | undefined): Hono =>
  new Hono().get('/healthz', (c) => {
    const reason = trouble()
    return c.json({ status: 'ok', ...(reason !== undefined && { trouble: reason }) })
  })
