import { z } from 'zod'

const named = z.strictObject({ id: z.string().min(1), name: z.string().min(1) })
const address = z.string().refine((text) => URL.canParse(text))

const suggest = z.strictObject({
  service_url: address,
  service_path: z.string().startsWith('/'),
  flyout_service_path: z.string().includes('$' + '{id}'),
})

const numberSetting = z.strictObject({
  name: z.string(),
  label: z.string(),
  type: z.literal('number'),
  default: z.number(),
  help_text: z.string(),
})

/** Version 0.2 of the Reconciliation Service API, as far as it is used; no other fields are allowed. */
export const Manifest = z.strictObject({
  versions: z.array(z.string()).refine((versions) => versions.includes('0.2')),
  name: z.string().min(1),
  identifierSpace: address,
  schemaSpace: address,
  documentation: address,
  defaultTypes: z.array(named),
  view: z.strictObject({ url: z.string().includes('{{id}}') }),
  preview: z.strictObject({
    url: z.string().includes('{{id}}'),
    width: z.int().positive(),
    height: z.int().positive(),
  }),
  suggest: z.strictObject({ entity: suggest, type: suggest, property: suggest }),
  extend: z.strictObject({
    propose_properties: z.strictObject({ service_url: address, service_path: z.string() }),
    property_settings: z.array(numberSetting),
  }),
  batchSize: z.int().positive(),
})

const candidate = z.strictObject({
  id: z.string().min(1),
  name: z.string().min(1),
  description: z.string().min(1).optional(),
  type: z.array(named).min(1),
  score: z.number().min(0).max(100),
  match: z.boolean(),
  features: z
    .array(z.strictObject({ id: z.string(), value: z.union([z.number(), z.boolean()]) }))
    .refine((features) => new Set(features.map(({ id }) => id)).size === features.length),
})

const mistakes = z.array(z.strictObject({ path: z.string(), message: z.string() })).min(1)

/** The specification lets a result have more fields: what was passed over, what was wrong. */
export const ResultBatch = z.record(
  z.string(),
  z.strictObject({
    result: z
      .array(candidate)
      .refine((all) => all.every(({ score }, at) => at === 0 || score <= all[at - 1].score))
      .refine((all) => all.every(({ match }, at) => !match || at === 0)),
    warnings: mistakes.optional(),
    errors: mistakes.optional(),
  }),
)

const word = named.extend({ description: z.string().min(1).optional() })

export const SuggestedEntities = z.strictObject({
  result: z.array(word.extend({ notable: z.array(named) })),
})
export const SuggestedWords = z.strictObject({ result: z.array(word) })
export const Flyout = z.strictObject({ id: z.string(), html: z.string() })

export const ProposedProperties = z.strictObject({
  properties: z.array(word),
  type: z.string().optional(),
  limit: z.number().optional(),
})

const cell = z.union([
  z.strictObject({ str: z.string() }),
  z.strictObject({ int: z.int() }),
  z.strictObject({ float: z.number() }),
  z.strictObject({ date: z.iso.datetime() }),
  named,
  z.strictObject({}),
])

export const ExtendedRows = z.strictObject({
  meta: z.array(named.extend({ type: named.optional() })),
  rows: z.record(z.string(), z.record(z.string(), z.array(cell))),
})
