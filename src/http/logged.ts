import type { Context, MiddlewareHandler } from 'hono'
import { type Log, logging } from '../log.ts'
import type { Env } from './env.ts'
import { methodOf, routeOf } from './route-of.ts'
import { sentBy } from './sent.ts'

/**
 * Writes a line for each request once its answer is out, or cut off; the lines that are written meanwhile carry its
 * id too. Addresses stay out of it, since they may hold names.
 */
export const logged =
  (log: Log): MiddlewareHandler<Env> =>
  async (c, next) => {
    const from = performance.now()
    const requestId = c.get('requestId')
    const sent = sentBy(c.env ?? {})
    await logging({ requestId }, next)
    void sent.then((fields) =>
      logging({ requestId }, () => {
        const ms = Math.round(performance.now() - from)
        log(levelOf(c), { event: 'request', ...outcomeOf(c), ms, ...fields })
      }),
    )
  }

function outcomeOf(c: Context<Env>) {
  const code = c.get('code')
  const key = c.get('caller')?.name
  return {
    method: methodOf(c),
    route: routeOf(c),
    status: c.res.status,
    ...(code && { code }),
    ...(key !== undefined && { key }),
  }
}

/** To be told that there is too much to do must not be more to do; what ails the store is told by who watches it, once. */
const isExpected = new Set([
  'overloaded',
  'shutting-down',
  'store-full',
  'store-busy',
  'store-unreachable',
])

const levelOf = (c: Context<Env>): 'error' | 'info' =>
  c.res.status >= 500 && !isExpected.has(c.get('code') ?? '') ? 'error' : 'info'
