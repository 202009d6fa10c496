import { z } from 'zod'
import { Example } from './related.ts'
import { list, moment, shape } from './shape.ts'
import { Named } from './things.ts'

/** What came of a correction. */
export const Corrected = shape({
  id: z.string().describe('By which it is taken back.'),
  ref: z.string().exactOptional().describe('Id in the record of what it concerns.'),
})
export type Corrected = z.infer<typeof Corrected>

/** Something that a person said. */
export const Decision = shape({
  id: z.string(),
  action: z.string(),
  article: z.string().exactOptional(),
  body: z.record(z.string(), z.unknown()).describe('As it was said, and what it brought about.'),
  by: z.string(),
  at: moment,
  undoes: z.string().exactOptional().describe('The decision that this one took back.'),
})
export type Decision = z.infer<typeof Decision>

export const RulePrecision = shape({
  rule: z.string(),
  confirmed: z.int(),
  rejected: z.int(),
  precision: z.number(),
  low: z.number().describe('Where it lies in 95 of 100 cases.'),
  high: z.number(),
})
export type RulePrecision = z.infer<typeof RulePrecision>

const decision = z.string().describe('Id by which it is taken back.')

export const Merged = Named.extend({ decision }).describe('Whom both are now.')
export type Merged = z.infer<typeof Merged>

export const WasSplit = shape({ items: list(Named), decision })
export type WasSplit = z.infer<typeof WasSplit>

/** An entry that the archive gives reason to add to a word list. */
export const Proposal = shape({
  id: z.string(),
  list: z.string(),
  because: z.enum(['corrections', 'often-seen']),
  count: z.int().describe('How often people said so, or in how many articles it stands.'),
  cells: z.record(z.string(), z.string()).describe('What would be added, by column.'),
  articles: z.int(),
  first: z.string().exactOptional(),
  last: z.string().exactOptional(),
  samples: list(Example).describe('Sentences of the newest articles.'),
})
export type Proposal = z.infer<typeof Proposal>
