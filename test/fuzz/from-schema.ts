import fc from 'fast-check'
import type { Described, Schema } from './document.ts'
import { hostileValues } from './words.ts'

/** Values that a schema allows, more or less: patterns and lengths are left to chance. */
export function valuesOf(schema: Schema, described: Described, depth = 0): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return valuesOf(described.named(schema.$ref), described, depth)
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const choices = schema.anyOf ?? schema.oneOf
  if (choices) return fc.oneof(...choices.map((one) => valuesOf(one, described, depth)))
  const [type] = [schema.type ?? 'any'].flat()
  if (type === 'object' && schema.properties) return objectsOf(schema, described, depth)
  if (type === 'array')
    return fc.array(
      depth > 4 ? fc.constant(null) : valuesOf(schema.items ?? {}, described, depth + 1),
      {
        maxLength: 3,
      },
    )
  const makers: Readonly<Record<string, () => fc.Arbitrary<unknown>>> = {
    string: () => fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 20 })),
    integer: () => numbers(schema),
    number: () => numbers(schema),
    boolean: () => fc.boolean(),
    null: () => fc.constant(null),
  }
  return makers[type]?.() ?? fc.jsonValue({ maxDepth: 2 })
}

const words = [
  'Li Ming',
  'Eastlake University',
  'Dean',
  '2024-05-03',
  'https://example.org/a',
  'en',
  'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens.',
] as const

const numbers = ({ minimum = -5, maximum = 300 }: Schema) =>
  fc.integer({ min: Math.max(minimum, -1e6), max: Math.min(maximum, 1e6) })

function objectsOf(
  { properties = {}, required = [] }: Schema,
  described: Described,
  depth: number,
): fc.Arbitrary<unknown> {
  const fields = Object.fromEntries(
    Object.entries(properties).map(([name, one]) => [name, valuesOf(one, described, depth + 1)]),
  )
  return fc.record(fields, { requiredKeys: required.filter((name) => name in fields) })
}

/** The same with one thing wrong: a field left out, one too many, another type. */
export const nearly = (values: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> =>
  fc
    .tuple(values, fc.nat(), fc.constantFrom('drop', 'add', 'replace'), hostileValues)
    .map(([value, at, how, other]) => {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) return other
      const names = Object.keys(value)
      const name = how === 'add' ? strange[at % strange.length] : (names[at % names.length] ?? 'x')
      const rest = Object.entries(value).filter(([key]) => key !== name)
      const changed = Object.fromEntries(rest)
      // An assignment to `__proto__` would be none.
      if (how !== 'drop') Object.defineProperty(changed, name, { value: other, enumerable: true })
      return changed
    })

const strange = [
  '__proto__',
  'constructor',
  'unknown',
  '',
  'text',
  'id',
  '\u0000',
  '\ud800',
] as const
