import { z } from 'zod'
import { atMost } from '../failure.ts'
import type { Article } from '../intake/article.ts'
import { Mention, Span, Warning } from '../record.ts'

// biome-ignore format: a list of words
export const expectedTypes = [
  'person', 'organization', 'department', 'date', 'topic', 'place', 'position',
] as const

/** UTF-16 code units of what is asked for. */
export const longestExpected = 500

/** What somebody expects of an article. */
export const Expected = z.object({
  type: z.enum(expectedTypes),
  text: z
    .string()
    .max(longestExpected, atMost(longestExpected))
    .refine((text) => text.trim() !== '', 'expected the words of the article, got none')
    .describe('The words as they stand in the article; of a position, its title.'),
})
export type Expected = z.infer<typeof Expected>

export const Step = z.object({
  rule: z.string().describe('A rule, or the list or zone that decided.'),
  outcome: z.enum(['made', 'failed', 'blocked', 'outranked']),
  at: Span.exactOptional(),
  because: z.string().describe('One or more sentences for editors, with what can be done.'),
})
export type Step = z.infer<typeof Step>

/** Why something was, or was not, found. */
export const Answer = z.object({
  found: z.boolean(),
  mention: Mention.exactOptional(),
  steps: z.array(Step),
  warnings: z.array(Warning).exactOptional(),
})
export type Answer = z.infer<typeof Answer>

export type Explain = (article: Article, expected: Expected) => Answer
