import type { Context } from 'hono'
import type { z } from 'zod'
import { done, fail, type Result } from '../../failure.ts'
import { readBody } from '../body.ts'

/** A JSON body of the shape; none at all is an empty object. */
export async function bodyOf<Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Promise<Result<z.output<Schema>>> {
  const isEmpty = c.req.header('content-type') === undefined && !c.req.header('content-length')
  const body = isEmpty ? done({ content: {} }) : await readBody(c)
  if (!body.ok) return body
  const parsed = schema.safeParse(body.value.content)
  if (parsed.success) return done(parsed.data)
  const errors = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }))
  return fail(
    'invalid-body',
    errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '),
    { errors },
  )
}
