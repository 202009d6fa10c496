import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Described, Operation, Schema } from './document.ts'
import { valuesOf } from './from-schema.ts'
import { places } from './places.ts'
import { escaped, knownAt, type Request } from './requests.ts'
import type { Saying } from './spoken.ts'
import type { World } from './world.ts'

/** Requests of an operation as somebody would send them who knows what is there. */
export function meantOf(
  operation: Operation,
  described: Described,
  world: World,
): fc.Arbitrary<Request> {
  const { method, path } = operation
  const sayings = world.sayings[`${method} ${path}`] ?? [{}]
  const parts = path.split('/').map((part, at, all) => {
    if (!part.startsWith('{')) return fc.constant(part)
    return fc.constantFrom(...knownAt(world, all, at)).map(escaped)
  })
  return fc.constantFrom(...sayings).chain((saying) =>
    fc
      .record({
        path: fc.tuple(...parts).map((all) => all.join('/')),
        query: saying.query === undefined ? queriesOf(operation, world) : fc.constant(saying.query),
        body: bodyOf(operation, described, world, saying),
      })
      .map(({ path: at, query, body }) => ({
        method,
        path: query === '' ? at : `${at}?${query}`,
        headers: {
          ...(body && { 'content-type': body.type }),
          ...(operation.parameters.some(({ name }) => name === 'if-match') && { 'if-match': '*' }),
        },
        ...(body && { body: Buffer.from(body.bytes) }),
      })),
  )
}

/** None, a choice, or what the world knows. */
const queriesOf = ({ parameters }: Operation, { ids }: World): fc.Arbitrary<string> =>
  fc.oneof(
    fc.constant(''),
    ...parameters
      .filter(({ in: place, name }) => place === 'query' && !isElsewhere.has(name))
      .flatMap(({ name, schema }) => {
        const known = schema.enum ?? ids[places[name] ?? '']
        if (known === undefined) return []
        return fc.constantFrom(...known).map((value) => `${name}=${escaped(String(value))}`)
      }),
  )

/** With them nothing is done, or nothing found, or the body is another one. */
const isElsewhere = new Set(['dryRun', 'outdated', 'format'])

interface Body {
  readonly type: string
  readonly bytes: string | Uint8Array
}

function bodyOf(
  { body }: Operation,
  described: Described,
  { fields }: World,
  saying: Saying,
): fc.Arbitrary<Body | undefined> {
  if (body === undefined) return fc.constant(undefined)
  if (saying.body !== undefined && saying.type !== undefined)
    return fc.constant({ type: saying.type, bytes: saying.body })
  return fc.oneof(
    ...Object.entries(body).map(([type, { schema = {}, example }]): fc.Arbitrary<Body> => {
      if (type === 'application/gzip')
        return fc.constant({ type, bytes: gzipSync('{"text":"Li Ming spoke."}\n') })
      if (type !== 'application/json')
        return fc.constant({ type, bytes: String(example ?? 'Li Ming of Siemens spoke.') })
      const values = filled(schema, described, fields)
      const given = example === undefined ? values : fc.oneof(fc.constant(example), values)
      return given.map((value) => ({ type, bytes: JSON.stringify(value) }))
    }),
  )
}

/** Values that a schema allows: what the world knows of a field by its name, and of others what must be there. */
function filled(
  schema: Schema,
  described: Described,
  fields: World['fields'],
): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return filled(described.named(schema.$ref), described, fields)
  const { properties, required = [] } = schema
  if (properties === undefined) return valuesOf(schema, described)
  const own = Object.entries(properties).flatMap(([name, one]) => {
    const known = fields[name]
    const isKept = required.includes(name) || isTelling.has(name)
    if (!known && !isKept) return []
    const value = known ? fc.constantFrom(...known) : filled(one, described, fields)
    return [[name, value, isKept] as const]
  })
  return fc.record(Object.fromEntries(own.map(([name, value]) => [name, value])), {
    requiredKeys: own.filter(([, , isKept]) => isKept).map(([name]) => name),
  })
}

/** What may be left out by the schema, but not without the rest. */
const isTelling = new Set(['text', 'quote', 'exact'])
