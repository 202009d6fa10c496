import type { Context } from 'hono'
import type { Result } from '../../failure.ts'
import type { Moved } from '../../service/archive/entities.ts'
import { replyFailure } from '../reply.ts'

/** Answers with what was found as JSON, or with why not. */
export const replyJson = <Value>(c: Context, result: Result<Value>): Response =>
  result.ok ? c.json(result.value as object) : replyFailure(c, result.failure)

/** The same for what may be another's by now: leads to the address of that one. */
export function replyMoved<Value>(
  c: Context,
  result: Result<Moved<Value>>,
  shape: (value: Value) => object = (value) => value as object,
): Response {
  if (!result.ok) return replyFailure(c, result.failure)
  if ('value' in result.value) return c.json(shape(result.value.value))
  const { pathname, search } = new URL(c.req.url)
  const moved = pathname.replace(
    /^(?<base>\/v1\/[a-z]+\/)[^/]+/u,
    `$<base>${encodeURIComponent(result.value.movedTo)}`,
  )
  return c.redirect(`${moved}${search}`, 301)
}
