import { z } from 'zod'
import { atMost, done, fail, type Mistake, type Result } from '../../failure.ts'
import { readJson } from '../../intake/json.ts'
import { propertiesOf, propertyOf } from '../../reconcile/properties.ts'
import type { AskedProperty, AskedValue, Query } from '../../reconcile/query.ts'
import { kinds } from '../../reconcile/types.ts'
import { limits } from './limits.ts'
import { mistakesOf, quoted } from './mistakes.ts'

/** A query of a batch: one that can be asked, with what of it was passed over, or what is wrong with it. */
export type ReadQuery =
  | { readonly query: Query; readonly warnings: readonly Mistake[] }
  | { readonly errors: readonly Mistake[] }

const { words, candidates, candidatesUnlessSaid, batch } = limits

const text = z.string(`expected a string`).max(words, atMost(words))
const Value = z.union(
  [text, z.number(), z.boolean(), z.object({ id: text.min(1), name: text.nullish() })],
  `expected a string of at most ${words} characters, a number, true, false or {"id": …}`,
)
const kind = z.enum(kinds, `expected ${kinds.join(' or ')}`)
const whole = 'expected a whole number from 1'

/** What the specification allows, within the limits. */
const Asked = z.object({
  query: text.nullish(),
  type: z.union([kind, z.array(kind)], `expected ${kinds.join(', ')} or a list of these`).nullish(),
  limit: z.int(whole).min(1, whole).nullish(),
  properties: z
    .array(
      z.object(
        {
          pid: z.string('expected the id of a property'),
          v: z.union(
            [
              z
                .array(Value)
                .max(limits.valuesOfProperty, atMost(limits.valuesOfProperty, 'values')),
              Value,
            ],
            `expected a value or a list of at most ${limits.valuesOfProperty} values: strings of at most ${words} characters, numbers, true, false or {"id": …}`,
          ),
        },
        'expected {"pid": …, "v": …}',
      ),
      'expected a list of {"pid": …, "v": …}',
    )
    .max(limits.properties, atMost(limits.properties, 'properties'))
    .nullish(),
  type_strict: z.enum(['any', 'should', 'all'], 'expected any, should or all').nullish(),
})
type Asked = z.infer<typeof Asked>

/** Reads a batch; a query that is wrong takes nothing from the others. */
export function readQueries(json: string): Result<ReadonlyMap<string, ReadQuery>> {
  const read = readJson(json, limits.depth)
  if (!read.ok) return read
  if (!isObject(read.value))
    return fail(
      'invalid-body',
      `queries: expected a JSON object such as {"q0": {"query": "Li Ming"}}, got ${quoted(read.value)}`,
    )
  const all = Object.entries(read.value)
  if (all.length > batch)
    return fail(
      'batch-too-large',
      `queries: expected at most ${batch} of them, got ${all.length}; send them in several batches`,
      { limit: batch, size: all.length },
    )
  return done(new Map(all.map(([id, query]) => [id, readQuery(query)])))
}

function readQuery(input: unknown): ReadQuery {
  if (!isObject(input))
    return {
      errors: [{ path: '', message: `expected {"query": …}, got ${quoted(input)}` }],
    }
  const parsed = Asked.safeParse(input)
  if (!parsed.success) return { errors: mistakesOf(parsed.error, input) }
  const { query: name, type, limit, properties: asked } = parsed.data
  const named = asked ?? []
  const properties = named.flatMap(askedProperty)
  const query = name?.trim() ?? ''
  if (query === '' && properties.length === 0) return { errors: [nothingAsked(name, named)] }
  const types = [type ?? []].flat()
  return {
    query: {
      ...(query !== '' && { query }),
      types: types.length === 0 ? kinds : [...new Set(types)],
      limit: Math.min(limit ?? candidatesUnlessSaid, candidates),
      properties,
    },
    warnings: [
      ...unknownFields(input),
      ...unknownProperties(named),
      ...((limit ?? 0) > candidates
        ? [{ path: 'limit', message: `at most ${candidates} candidates are given, got ${limit}` }]
        : []),
    ],
  }
}

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

type AskedFor = NonNullable<Asked['properties']>

/** Words and ids of a property that may refine a query; blank ones say nothing. */
function askedProperty({ pid, v }: AskedFor[number]): AskedProperty[] {
  const property = propertyOf(pid)
  const values = [v].flat().map(askedValue)
  const told = values.filter((value) => value.text.trim() !== '')
  return property?.refines && told.length > 0 ? [{ id: property.id, values: told }] : []
}

const askedValue = (value: z.infer<typeof Value>): AskedValue =>
  typeof value === 'object'
    ? { text: value.name || value.id, id: value.id }
    : { text: String(value) }

const nothingAsked = (name: unknown, named: AskedFor): Mistake => ({
  path: 'query',
  message:
    named.length === 0
      ? `expected a name, or properties, got ${quoted(name)}`
      : `expected a name, or one of the properties ${refining()} with a value, got ${quoted(named)}`,
})

const unknownFields = (input: object): Mistake[] =>
  Object.keys(input)
    .filter((field) => !Object.hasOwn(Asked.shape, field))
    .slice(0, limits.properties)
    .map((field) => ({
      path: field.slice(0, 100),
      message: `passed over: expected ${Object.keys(Asked.shape).join(', ')}`,
    }))

const unknownProperties = (named: AskedFor): Mistake[] =>
  named.flatMap(({ pid }, at) =>
    propertyOf(pid)?.refines
      ? []
      : [
          {
            path: `properties.${at}.pid`,
            message: `passed over: expected ${refining()}, got ${quoted(pid)}`,
          },
        ],
  )

const refining = (): string =>
  propertiesOf()
    .filter(({ refines }) => refines)
    .map(({ id }) => id)
    .join(', ')
