import type { z } from 'zod'
import type { Mistake } from '../../failure.ts'

/** What is wrong with an input, each with what came there. */
export const mistakesOf = (error: z.ZodError, input: unknown): readonly Mistake[] =>
  error.issues.map(({ path, message }) => ({
    path: path.join('.'),
    message: `${message}, got ${quoted(at(input, path))}`,
  }))

/** JSON of what came, cut where it is long. */
export const quoted = (value: unknown): string =>
  value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 100)

const at = (input: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>(
    (value, key) =>
      typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined,
    input,
  )
