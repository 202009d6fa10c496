import { z } from 'zod'
import { atMost, done, fail, type Mistake, type Result } from '../../failure.ts'
import { combinationMistakes } from './combinations.ts'
import { targetKinds } from './kinds.ts'
import { filled, limits, Quote } from './quote.ts'

export const actions = ['confirm', 'reject', 'edit', 'add', 'hide'] as const
export type Action = (typeof actions)[number]

/** A human's word on one article; which combinations mean something is told by `combinations.ts`. */
export const Correction = z.strictObject({
  article: filled(limits.article),
  action: z.enum(actions),
  target: z.strictObject({
    kind: z.enum(targetKinds),
    id: filled(limits.id)
      .describe('An id of the record, or archiveId; of a position: of its person.')
      .exactOptional(),
    field: filled(100)
      .describe('One field of it; "mentions" is the one place that the quote selects.')
      .exactOptional(),
    quote: Quote.exactOptional(),
  }),
  value: z.unknown().describe('The value of the field, or an object of fields.').optional(),
  reason: z.string().max(limits.reason, atMost(limits.reason)).exactOptional(),
  by: filled(limits.by).describe('Who says so.'),
})
export type Correction = z.infer<typeof Correction>

/** Reads the body of a request: every mistake at once, each with its path. */
export function readCorrection(body: unknown): Result<Correction> {
  const parsed = Correction.safeParse(body)
  if (!parsed.success)
    return refused(
      parsed.error.issues.map((issue) => ({
        path: issue.path.join('.'),
        message:
          issue.code === 'unrecognized_keys'
            ? `expected none but the described fields, got ${issue.keys.join(', ').slice(0, 200)}`
            : issue.message,
      })),
    )
  const mistakes = combinationMistakes(parsed.data)
  return mistakes.length > 0 ? refused(mistakes) : done(parsed.data)
}

export const refused = (errors: readonly Mistake[]) =>
  fail(
    'invalid-correction',
    errors.map(({ path, message }) => (path === '' ? message : `${path}: ${message}`)).join('; '),
    { errors },
  )
