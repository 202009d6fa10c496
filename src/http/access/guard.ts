import type { Context, MiddlewareHandler } from 'hono'
import { getCookie } from 'hono/cookie'
import { type Failure, fail } from '../../failure.ts'
import type { Access, Caller } from '../../service/access/access.ts'
import { isBrowsing } from '../browsing.ts'
import type { Env } from '../env.ts'
import { replyFailure } from '../reply.ts'
import { neededScope } from './needed-scope.ts'

/** Holds the secret of a session of the pages. */
export const sessionCookie = 'dossier-session'

/**
 * Lets in whoever has a key, as `Authorization: Bearer` or by having signed in to the pages, with the scope that the
 * request needs; what it writes is attributed to the key. `isPublic` names requests that need none.
 */
export function guard(access: Access, isPublic: (c: Context) => boolean): MiddlewareHandler<Env> {
  return async (c, next) => {
    const { method, path } = c.req
    const scope = neededScope(method, path)
    if (scope === undefined || isPublic(c)) return next()
    const caller = await callerOf(c, access)
    if (!caller.ok) return replyFailure(c, caller.failure)
    if (caller.value === undefined) return refuseStranger(c)
    const { name, scopes } = caller.value
    if (!scopes.includes(scope)) {
      const message = `expected a key with the scope "${scope}" for ${method} ${path}, got the key of "${name}" with ${scopes.join(', ')}`
      return replyFailure(c, fail('scope-missing', message).failure)
    }
    c.set('caller', caller.value)
    if (scope === 'read') return next()
    return access.attributed(caller.value, { method, path, id: c.get('requestId') }, next)
  }
}

async function callerOf(c: Context, access: Access) {
  const header = c.req.header('authorization')
  if (header !== undefined) {
    const bearer = /^bearer +(?<secret>\S+)$/iu.exec(header.trim())?.groups?.secret
    return access.withKey(bearer ?? '')
  }
  const session = getCookie(c, sessionCookie)
  return access.inSession(session ?? '')
}

/** Browsers are shown where to sign in; programs are told. */
function refuseStranger(c: Context): Response {
  if (c.req.method === 'GET' && isBrowsing(c)) {
    const { pathname, search } = new URL(c.req.url)
    return c.redirect(`/sign-in?back=${encodeURIComponent(pathname + search)}`, 303)
  }
  c.header('www-authenticate', 'Bearer realm="dossier"')
  return replyFailure(c, keyMissing)
}

const keyMissing: Failure = fail(
  'key-missing',
  'expected a key that is in force, as "Authorization: Bearer KEY", got none; whoever runs the service makes one by "dossier keys add"',
).failure

/** Who says so: the holder of the key, where keys are needed; else whoever the request names. */
export const saidBy = (c: Context, named: string): string => {
  const caller: Caller | undefined = c.get('caller')
  return caller?.name ?? named
}
