import { z } from 'zod'
import { atMost } from '../../failure.ts'

/** Lengths in UTF-16 code units. */
export const limits = {
  exact: 10_000,
  context: 1_000,
  article: 1_000,
  id: 1_000,
  by: 200,
  reason: 2_000,
  value: 1_000,
  list: 100,
} as const

/** Words, at most so many UTF-16 code units. */
export const filled = (most: number) =>
  z
    .string()
    .max(most, atMost(most))
    .refine((text) => text.trim() !== '', 'expected some words, got none')

/** Words of an article with what stands around them, as W3C Web Annotation selects text. */
export const Quote = z.strictObject({
  exact: filled(limits.exact).describe('The words themselves; only white space may differ.'),
  prefix: z
    .string()
    .max(limits.context, atMost(limits.context))
    .describe('What stands directly before, to tell equal words apart.')
    .exactOptional(),
  suffix: z
    .string()
    .max(limits.context, atMost(limits.context))
    .describe('What stands directly behind.')
    .exactOptional(),
  in: z
    .enum(['title', 'byline'])
    .describe('The words stand in this field of the article instead of its text.')
    .exactOptional(),
})
export type Quote = z.infer<typeof Quote>
