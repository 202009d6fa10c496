import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, MiddlewareHandler } from 'hono'
import { fail } from '../../failure.ts'
import type { Env } from '../env.ts'
import { replyFailure } from '../reply.ts'

/** What one may ask of the service at once, and in a minute. */
export interface RequestLimits {
  /** Requests that are answered at the same time; others are told to come again. */
  readonly atOnce: number
  /** Whether the process is behind with its work: then a few at the same time are enough. */
  readonly isBehind?: () => boolean
  /** Counts a request of somebody; says for how many seconds nothing more of his is answered. */
  readonly rate?: { readonly most: number; readonly take: (who: string) => Promise<number> }
}

/** These say how the service is, and must be heard when it has too much to do. */
export const vital = new Set(['/healthz', '/readyz', '/metrics'])

/** Requests at the same time that are answered even by a process that is behind. */
const few = 8

/**
 * Refuses early what could only be answered late, so that what is answered is answered in time. `tell` is told how many
 * requests are in hand whenever that changes.
 */
export function sheds(
  { atOnce, isBehind = () => false }: RequestLimits,
  tell: (inHand: number) => void = () => {},
): MiddlewareHandler<Env> {
  let present = 0
  const count = (more: 1 | -1): void => {
    present += more
    tell(present)
  }
  return async (c, next) => {
    if (vital.has(c.req.path)) return next()
    const most = isBehind() ? Math.min(few, atOnce) : atOnce
    if (present >= most) {
      const message =
        most < atOnce
          ? 'expected fewer requests for the moment, since the service is behind with those it has; come again'
          : `expected at most ${atOnce} requests at once, got more; come again`
      return replyFailure(c, fail('overloaded', message).failure)
    }
    count(1)
    let isStreamed = false
    try {
      await next()
      // A batch, or what a job gave, is answered for long after its head.
      const outgoing = c.env?.outgoing
      if (outgoing && !outgoing.closed && c.res.body) {
        isStreamed = true
        outgoing.once('close', () => count(-1))
      }
    } finally {
      if (!isStreamed) count(-1)
    }
  }
}

/** Refuses whoever asks too often: by key, or by address where keys are not needed. */
export const limitsRate =
  ({ most, take }: NonNullable<RequestLimits['rate']>): MiddlewareHandler<Env> =>
  async (c, next) => {
    if (vital.has(c.req.path)) return next()
    const seconds = await take(c.get('caller')?.key ?? `address:${addressOf(c)}`)
    if (seconds === 0) return next()
    c.header('retry-after', String(seconds))
    const message = `expected at most ${most} requests a minute, got more; come again in ${seconds} s`
    return replyFailure(c, fail('too-many-requests', message).failure)
  }

function addressOf(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown'
  } catch {
    // Asked without a connection, as tests do.
    return 'unknown'
  }
}
