import type { Context } from 'hono'
import type { Items } from '../../answers/shape.ts'
import { done, type Result } from '../../failure.ts'
import type { Moved } from '../../service/archive/entities.ts'
import { replyFailure } from '../reply.ts'

/** Answers with what was found as JSON, or with why not; `Answer` is the type of the schema that is documented. */
export const replyJson = <Answer extends object>(c: Context, result: Result<Answer>): Response =>
  result.ok ? c.json(result.value) : replyFailure(c, result.failure)

/** The same for what may be another's by now: leads to the address of that one. */
export function replyMoved<Answer extends object>(
  c: Context,
  result: Result<Moved<Answer>>,
): Response {
  if (!result.ok) return replyFailure(c, result.failure)
  if ('value' in result.value) return c.json(result.value.value)
  const { pathname, search } = new URL(c.req.url)
  const moved = pathname.replace(
    /^(?<base>\/v1\/[a-z]+\/)[^/]+/u,
    `$<base>${encodeURIComponent(result.value.movedTo)}`,
  )
  return c.redirect(`${moved}${search}`, 301)
}

/** All of what was found, as the field `items`. */
export const asItems = <Item>(result: Result<readonly Item[]>): Result<Items<Item>> =>
  result.ok ? done({ items: result.value }) : result

export function movedItems<Item>(
  result: Result<Moved<readonly Item[]>>,
): Result<Moved<Items<Item>>> {
  if (!result.ok) return result
  return done('value' in result.value ? { value: { items: result.value.value } } : result.value)
}
