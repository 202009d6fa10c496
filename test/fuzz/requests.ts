import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import type { Described, Operation, Parameter, Schema } from './document.ts'
import { nearly, valuesOf } from './from-schema.ts'
import { places } from './places.ts'
import { hostileValues, hostileWords } from './words.ts'
import type { World } from './world.ts'

export interface Request {
  readonly method: string
  /** With its query, as it is sent. */
  readonly path: string
  readonly headers: Readonly<Record<string, string>>
  readonly body?: Buffer
  /** The body breaks off after half of it. */
  readonly isCut?: boolean
  /** Milliseconds after which it does. */
  readonly cutAfter?: number
}

/** Requests of an operation: as it is described, nearly so, and as nobody should send them. */
export function requestsOf(
  operation: Operation,
  described: Described,
  world: World,
): fc.Arbitrary<Request> {
  return fc
    .record({
      path: pathsOf(operation, world),
      query: queriesOf(operation, described, world),
      headers: headersOf(operation),
      body: operation.body ? bodiesOf(operation, described) : fc.constant(undefined),
      isCut: fc.integer({ min: 0, max: 29 }).map((at) => at === 0),
    })
    .map(({ path, query, headers, body, isCut }) => ({
      method: operation.method,
      path: query === '' ? path : `${path}?${query}`,
      headers: { ...body?.headers, ...headers },
      ...(body && { body: body.bytes, isCut: isCut && body.bytes.length > 1 }),
    }))
}

function pathsOf({ path }: Operation, world: World): fc.Arbitrary<string> {
  const parts = path.split('/').map((part, at, all) => {
    if (!part.startsWith('{')) return fc.constant(part)
    const real = fc.constantFrom(...knownAt(world, all, at))
    // A path that ends here is another operation.
    const strange = hostileWords
      .map((words) => escaped(words).slice(0, 4000))
      .filter((words) => !/^(?:|%2e|%2e%2e|versions|import)$/iu.test(words))
    return fc.oneof({ weight: 3, arbitrary: real.map(escaped) }, { weight: 1, arbitrary: strange })
  })
  return fc.tuple(...parts).map((all) => all.join('/'))
}

/** What a part of a path may be that is there. */
export function knownAt({ ids }: World, parts: readonly string[], at: number): readonly string[] {
  const known = ids[parts[at] === '{other}' ? parts[2] : parts[at - 1]] ?? ids[parts[2]] ?? []
  return known.length > 0 ? known : ['x']
}

/** Percent encoded, half surrogates as the bytes that some programs make of them. */
export const escaped = (words: string): string =>
  [...words]
    .map((sign) => (sign.isWellFormed() ? encodeURIComponent(sign) : '%ED%A0%80'))
    .join('')
    .replaceAll('.', '%2E')

function queriesOf(
  { parameters }: Operation,
  described: Described,
  world: World,
): fc.Arbitrary<string> {
  const own = parameters.filter(({ in: place }) => place === 'query')
  if (own.length === 0) return fc.constantFrom('', '', 'a=b&a=c')
  const pairs = own.map((parameter) =>
    fc
      .oneof(meant(parameter, described, world), hostileWords)
      .map((value) => [parameter.name, String(value)]),
  )
  const some = fc.subarray(pairs).chain((chosen) => fc.tuple(...chosen))
  const strange = fc.tuple(hostileWords, hostileWords)
  return fc
    .tuple(some, fc.array(strange, { maxLength: 1 }), fc.nat(9))
    .map(([chosen, more, at]) => {
      const all = [...chosen, ...more, ...(at === 0 ? chosen : [])]
      return all
        .map(([name, value]) => `${escaped(name)}=${escaped(value)}`)
        .join('&')
        .slice(0, 12_000)
    })
}

function meant(
  { name, schema }: Parameter,
  described: Described,
  world: World,
): fc.Arbitrary<unknown> {
  const known = world.ids[places[name] ?? ''] ?? []
  return known.length > 0 ? fc.constantFrom(...known) : valuesOf(schema, described)
}

const headersOf = ({ body }: Operation): fc.Arbitrary<Record<string, string>> =>
  fc
    .record(
      {
        accept: fc.constantFrom(
          '*/*',
          'text/html',
          'application/ld+json',
          'text/csv',
          'x',
          ';;q=',
          '"',
        ),
        'if-match': fc.constantFrom('*', '"x"', 'W/"x"', '"', ''),
        'if-none-match': fc.constantFrom('*', '"x"', '"'),
        'idempotency-key': fc.constantFrom('a', 'b', '', 'x'.repeat(300), '\u00ff'),
        range: fc.constant('bytes=0-1'),
        cookie: fc.constantFrom('dossier-session=x', '=;=', '%'),
        ...(body && {
          'content-type': fc.constantFrom(
            'application/json; charset=utf-16',
            'application/json; charset="nonsense"',
            'text/plain; charset=__proto__',
            'text/html; charset=shift_jis',
            '__proto__',
            'constructor',
            ';',
            '',
          ),
          'content-encoding': fc.constantFrom('gzip', 'br', 'identity', '__proto__'),
        }),
      },
      { requiredKeys: [] },
    )
    .chain((all) =>
      fc.shuffledSubarray(Object.entries(all)).map((some) => Object.fromEntries(some.slice(0, 2))),
    )

interface Body {
  readonly bytes: Buffer
  readonly headers: Readonly<Record<string, string>>
}

function bodiesOf({ body = {} }: Operation, described: Described): fc.Arbitrary<Body> {
  const types = Object.entries(body).map(([type, { schema = {}, example }]) => {
    const values = valuesOf(schema, described)
    const texts = textsOf(type, values, example, described)
    return fc
      .oneof(
        { weight: 6, arbitrary: texts.map((text) => Buffer.from(text)) },
        { weight: 1, arbitrary: texts.map((text) => gzipSync(text)) },
        { weight: 1, arbitrary: texts.map((text) => gzipSync(text).subarray(0, -5)) },
        { weight: 1, arbitrary: fc.uint8Array({ maxLength: 50 }).map((all) => Buffer.from(all)) },
      )
      .map((bytes) => ({ bytes, headers: { 'content-type': type } }))
  })
  return fc.oneof(...types)
}

function textsOf(
  type: string,
  values: fc.Arbitrary<unknown>,
  example: unknown,
  described: Described,
): fc.Arbitrary<string> {
  const json = (some: fc.Arbitrary<unknown>) => some.map((value) => JSON.stringify(value) ?? '')
  const broken = fc.constantFrom(
    '',
    '{',
    '[[',
    '{"a":',
    'nul',
    '"\\ud800"',
    '['.repeat(5000),
    '\u0000',
  )
  const plain = fc.oneof(
    fc.constantFrom(String(example ?? 'Li Ming of Siemens spoke.')),
    hostileWords,
  )
  if (type === 'application/json')
    return fc.oneof(
      { weight: 4, arbitrary: json(values) },
      { weight: 3, arbitrary: json(nearly(values)) },
      { weight: 1, arbitrary: json(hostileValues) },
      { weight: 1, arbitrary: broken },
      ...(example === undefined
        ? []
        : [{ weight: 2, arbitrary: fc.constant(JSON.stringify(example)) }]),
    )
  if (type.includes('ndjson') || type.includes('gzip')) {
    const article = valuesOf(articleRef, described)
    const line = fc.oneof(json(article), json(nearly(article)), json(hostileValues), broken)
    return fc.array(line, { maxLength: 4 }).map((all) => all.join('\n'))
  }
  if (type.includes('urlencoded')) {
    const query = fc.oneof(fc.constant({ q0: { query: 'Li Ming' } }), hostileValues)
    return fc
      .tuple(
        fc.constantFrom('queries', 'extend', 'callback', 'x'),
        fc.oneof(json(query), hostileWords),
      )
      .map(([name, value]) => `${name}=${escaped(value)}`)
  }
  const tables = fc
    .array(fc.array(hostileWords, { minLength: 1, maxLength: 3 }), { maxLength: 3 })
    .map((rows) => ['id,text,title', ...rows.map((row) => row.join(','))].join('\n'))
  return fc.oneof(plain, tables)
}

const articleRef: Schema = { $ref: '#/components/schemas/ArticleInput' }
