import { z } from 'zod'
import { kinds } from '../../reconcile/types.ts'
import { limits } from './limits.ts'

const number = (least: number, most: number) => {
  const message = `expected a whole number from ${least} to ${most}`
  return z.coerce.number(message).int(message).min(least, message).max(most, message)
}
const kind = z.enum(kinds, `expected ${kinds.join(', ')}`).exactOptional()

export const SuggestQuery = z.object({
  prefix: z
    .string()
    .max(limits.words, `expected at most ${limits.words} characters`)
    .default('')
    .describe('What was typed: the beginning of a name, or an id.'),
  cursor: number(0, 10_000).default(0).describe('How many suggestions to pass over.'),
  type: kind.describe('Only those of this type.'),
})

export const ProposeQuery = z.object({
  type: kind.describe('Whose properties; those of all types where it is left out.'),
  limit: number(1, 200).exactOptional().describe('How many at most.'),
})

/** What the endpoint itself takes, for the documentation. */
export const EndpointQuery = z.object({
  queries: z
    .string()
    .exactOptional()
    .describe('A batch of queries as JSON: {"q0": {"query": "Li Ming", "type": "person"}}.'),
  extend: z
    .string()
    .exactOptional()
    .describe('JSON: {"ids": ["…"], "properties": [{"id": "organization"}]}.'),
})
