import { z } from 'zod'
import { list, shape } from './shape.ts'

/** Answers of the Reconciliation Service API 0.2, whose specification says what is in those that are open here. */
export const Reconciled = z
  .looseObject({})
  .describe('See https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/.')

const named = { id: z.string(), name: z.string(), description: z.string().exactOptional() }

export const Suggested = shape({
  result: list(
    shape({
      ...named,
      notable: list(shape({ id: z.string(), name: z.string() })).exactOptional(),
    }),
  ),
})

/** A thing, type or property at a glance. */
export const Flyout = shape({ id: z.string(), html: z.string() })

export const Properties = shape({
  type: z.string().exactOptional(),
  limit: z.int().exactOptional(),
  properties: list(shape(named)),
})
