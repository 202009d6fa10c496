import { cors } from 'hono/cors'
import type { App } from '../env.ts'

/** Where OpenRefine shows itself on the machine of whoever uses it. */
const openRefine = ['http://127.0.0.1:3333', 'http://localhost:3333']

/**
 * Lets pages of OpenRefine, and of the websites that are set, read the answers. Others may not: whoever runs the
 * service for himself does not want every website that he visits to read his archive.
 */
export function allowOrigins(app: App, origins: readonly string[]): void {
  const allowed = cors({
    origin: [...openRefine, ...origins],
    allowMethods: ['GET', 'HEAD', 'POST'],
    maxAge: 3600,
  })
  // The endpoint itself too.
  app.use('/reconcile/*', allowed)
}

/** The policy of a preview: nothing runs or loads in it, and only these pages may frame it. */
export const previewPolicy = (origins: readonly string[]): string =>
  [
    "default-src 'none'",
    "style-src 'unsafe-inline'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors 'self' ${[...openRefine, ...origins].join(' ')}`,
  ].join('; ')
