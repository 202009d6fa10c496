import { z } from 'zod'

const uri = z.string().refine((address) => URL.canParse(address) && /^[\x21-\x7e]+$/u.test(address))
const moment = z.iso.datetime({ offset: true })

const named = {
  name: z.string(),
  rel: z.string(),
  uri,
  literal: z.string(),
}
const block = { role: z.string(), contentType: z.string(), value: z.string() }

/** The part of ninjs 3.1 that is used; no other fields are allowed. */
export const Ninjs = z.strictObject({
  standard: z.strictObject({ name: z.literal('ninjs'), version: z.literal('3.1'), schema: uri }),
  uri,
  type: z.literal('text'),
  representationType: z.enum(['full', 'partial']),
  contentCreated: moment.optional(),
  language: z.string().optional(),
  title: z.string().optional(),
  by: z.string().optional(),
  located: z.string().optional(),
  headlines: z.array(z.strictObject(block)),
  bodies: z.array(z.strictObject({ ...block, charCount: z.int(), wordCount: z.int() })),
  edNote: z.string().optional(),
  people: z.array(z.strictObject(named)),
  organisations: z.array(z.strictObject(named)),
  places: z.array(z.strictObject(named)),
  subjects: z.array(
    z.strictObject({
      ...named,
      creator: z.string(),
      relevance: z.int().min(0).max(100),
      confidence: z.int().min(0).max(100),
    }),
  ),
  events: z.array(z.strictObject(named)),
  infoSources: z.array(z.strictObject({ name: z.string(), role: z.string() })),
  altIds: z.array(z.strictObject({ role: z.string(), value: z.string() })),
})
