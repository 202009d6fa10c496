import type { Context } from 'hono'
import type { z } from 'zod'
import { done, fail, type Result } from '../../failure.ts'

/** Reads the query of a request; every mistake at once. Unknown parameters are ignored. */
export const queryOf = <Schema extends z.ZodType>(
  c: Context,
  schema: Schema,
): Result<z.output<Schema>> => readQuery(c.req.query(), schema)

/** The same of parameters by their names; empty ones are none. */
export function readQuery<Schema extends z.ZodType>(
  query: Readonly<Record<string, string | number | undefined>>,
  schema: Schema,
): Result<z.output<Schema>> {
  const given = Object.fromEntries(
    Object.entries(query).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = schema.safeParse(given)
  if (parsed.success) return done(parsed.data)
  const errors = parsed.error.issues.map((issue) => {
    const { path, message } = issue
    const got = `, got "${String(given[String(path[0])]).slice(0, 100)}"`
    // What is too long is not said once more.
    const isTooLong = issue.code === 'too_big' && issue.origin === 'string'
    return { path: path.join('.'), message: isTooLong ? message : message + got }
  })
  return fail(
    'invalid-options',
    errors.map(({ path, message }) => `${path}: ${message}`).join('; '),
    { errors },
  )
}
