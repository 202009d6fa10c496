import type { Scope } from '../../access/scopes.ts'

/** Paths that say nothing of what is kept, or through which one comes in. */
const open =
  /^\/(?:healthz|readyz|openapi\.json|docs(?:\/.*)?|assets\/.*|sign-in|sign-out|related\.js|v1\/limits)$/u
const administering = /^\/v1\/(?:keys|audit|webhooks)(?:\/.*)?$/u
/** Reads by POST, since what is asked may be long. */
const asking = /^\/reconcile(?:\/.*)?$/u
/** Extraction keeps nothing; "/" is the page that tags an article. */
const extracting = /^\/(?:v1\/(?:extract(?:\/batch)?|explain))?$/u

/** What a key must allow for a request; undefined where none is needed. */
export function neededScope(method: string, path: string): Scope | undefined {
  if (open.test(path)) return undefined
  if (administering.test(path)) return 'admin'
  const isReading = method === 'GET' || method === 'HEAD' || method === 'OPTIONS'
  if (isReading || asking.test(path)) return 'read'
  return extracting.test(path) ? 'extract' : 'write'
}
