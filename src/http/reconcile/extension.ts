import { z } from 'zod'
import { done, fail, type Result } from '../../failure.ts'
import { readJson } from '../../intake/json.ts'
import { type Property, propertyIds, propertyOf } from '../../reconcile/properties.ts'
import { typeOf } from '../../reconcile/types.ts'
import type { Reconciliation } from '../../service/reconcile/reconciliation.ts'
import { limits } from './limits.ts'
import { mistakesOf } from './mistakes.ts'

/** Which properties of which things are asked for; `limit` is the most values of a cell, 0 all of them. */
export interface Extension {
  readonly ids: readonly string[]
  readonly columns: readonly { readonly property: Property; readonly limit: number }[]
}

/** The one setting of a property. */
export const settings = [
  {
    name: 'limit',
    label: 'Limit',
    type: 'number',
    default: 0,
    help_text: 'How many values at most, the most telling first; 0 for all',
  },
] as const

const id = z
  .string('expected the id of a thing')
  .max(limits.words, `expected at most ${limits.words} characters`)
const atMost = 'expected a whole number, 0 for all values'

const Asked = z.object({
  ids: z.array(id, 'expected a list of ids'),
  properties: z
    .array(
      z.object(
        {
          id: z.enum(propertyIds, `expected one of ${propertyIds.join(', ')}`),
          settings: z
            .object({
              // OpenRefine sends what was typed.
              limit: z.union([z.int().min(0), z.string().regex(/^\d{0,6}$/u)], atMost).nullish(),
            })
            .nullish(),
        },
        'expected {"id": …}',
      ),
      'expected a list of {"id": …}',
    )
    .max(propertyIds.length, `expected at most ${propertyIds.length} properties`),
})

export function readExtension(json: string): Result<Extension> {
  const read = readJson(json, limits.depth)
  if (!read.ok) return read
  const parsed = Asked.safeParse(read.value)
  if (!parsed.success) {
    const errors = mistakesOf(parsed.error, read.value)
    const message = errors.map((one) => `${one.path || 'extend'}: ${one.message}`).join('; ')
    return fail('invalid-body', message, { errors })
  }
  const { ids, properties } = parsed.data
  if (ids.length > limits.batch)
    return fail(
      'batch-too-large',
      `extend: expected at most ${limits.batch} ids, got ${ids.length}; send them in several batches`,
      { limit: limits.batch, size: ids.length },
    )
  const columns = properties.flatMap((asked) => {
    const property = propertyOf(asked.id)
    return property ? [{ property, limit: Number(asked.settings?.limit ?? 0) }] : []
  })
  return done({ ids, columns })
}

/** The values as a table: a row for each id, under it a list for each property. */
export async function extended(
  { ids, columns }: Extension,
  reconciliation: Reconciliation,
): Promise<Result<object>> {
  const known = await reconciliation.extend(
    ids,
    columns.map(({ property }) => property.id),
  )
  if (!known.ok) return known
  const rows = ids.map((row) => {
    const cells = known.value.get(row) ?? {}
    const lists = columns.map(({ property, limit }) => {
      const values = cells[property.id] ?? []
      return [property.id, limit === 0 ? values : values.slice(0, limit)]
    })
    return [row, Object.fromEntries(lists)]
  })
  return done({
    meta: columns.map(({ property }) => columnOf(property)),
    rows: Object.fromEntries(rows),
  })
}

const columnOf = ({ id: column, name, values }: Property) => ({
  id: column,
  name,
  ...(values !== undefined && { type: typeOf(values) }),
})
