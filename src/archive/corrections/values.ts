import { z } from 'zod'
import { cleanName } from '../../engine/names.ts'
import type { Mistake } from '../../failure.ts'
import type { Correction } from './correction.ts'
import { edtfPrecision } from './edtf.ts'
import { type Field, fields, nameField, type Takes, type TargetKind } from './kinds.ts'
import { limits, Quote } from './quote.ts'

/** Says which thing is meant: an id or a name of the record, or its words. */
export const Pointer = z.union([
  z.string().min(1).max(limits.value),
  z.strictObject({ id: z.string().min(1).max(limits.id) }),
  z.strictObject({ quote: Quote }),
])
export type Pointer = z.infer<typeof Pointer>

/** Values as they were sent, by field; things are still pointed to. */
export type AskedValues = Readonly<Record<string, unknown>>

export interface Asked {
  readonly values: AskedValues
  readonly mistakes: readonly Mistake[]
}

/** Kinds that are added with one value that says it all. */
const shorthand: Partial<Record<TargetKind, string>> = { date: 'value', topic: 'label' }

/** What somebody who adds a thing has to say beside its words. */
const needed: Partial<Record<TargetKind, readonly string[]>> = {
  date: ['value'],
  place: ['kind'],
  event: ['type'],
}

/** The values that an edit or an addition sets. */
export function askedValues({ action, target, value }: Correction): Asked {
  const { kind, field } = target
  if (field === 'mentions') return { values: {}, mistakes: [] }
  if (field !== undefined) return checked(kind, { [field]: value }, () => 'value')
  const short = action === 'add' && typeof value === 'string' ? shorthand[kind] : undefined
  const object = short === undefined ? (value ?? {}) : { [short]: value }
  if (typeof object !== 'object' || object === null || Array.isArray(object))
    return wrong('value', `expected an object with some of ${names(kind)}, or target.field`)
  const pathOf = (name: string): string => (short === undefined ? `value.${name}` : 'value')
  if (action === 'edit' && Object.keys(object).length === 0)
    return wrong('value', `expected at least one of ${names(kind)}, got none`)
  // Of a literal object, whose own fields alone are looked at.
  const given = { ...object } as AskedValues
  const missing = action === 'add' ? (needed[kind] ?? []).filter((name) => !(name in given)) : []
  const { values, mistakes } = checked(kind, given, pathOf)
  return {
    values,
    mistakes: [
      ...mistakes,
      ...missing.map((name) => ({
        path: `value.${name}`,
        message: `expected ${expected(fields[kind][name].takes)}`,
      })),
    ],
  }
}

const wrong = (path: string, message: string): Asked => ({
  values: {},
  mistakes: [{ path, message }],
})

const names = (kind: TargetKind): string => Object.keys(fields[kind]).join(', ')

function checked(kind: TargetKind, given: AskedValues, pathOf: (name: string) => string): Asked {
  const values: Record<string, unknown> = {}
  const mistakes: Mistake[] = []
  for (const [name, value] of Object.entries(given)) {
    const path = pathOf(name)
    const field = Object.hasOwn(fields[kind], name) ? fields[kind][name] : undefined
    if (field === undefined)
      mistakes.push({
        path,
        message: `expected one of ${names(kind)}, got "${name.slice(0, 100)}"`,
      })
    else if (value === null && !field.required) values[name] = null
    else {
      const parsed = schemaOf(field).safeParse(value)
      if (parsed.success) values[name] = cleanedName(kind, name, parsed.data)
      else
        mistakes.push({
          path,
          message: `expected ${expected(field.takes)}${orNull(field)}${got(value)}`,
        })
    }
  }
  return { values, mistakes }
}

/** How much came, where that may be what is wrong. */
const got = (value: unknown): string => {
  if (typeof value === 'string' && value.length > limits.value)
    return `, got ${value.length} characters; shorten it`
  return Array.isArray(value) && value.length > limits.list
    ? `, got ${value.length} of them; send fewer`
    : ''
}

const orNull = ({ required }: Field): string => (required ? '' : ', or null for unknown')

const cleanedName = (kind: TargetKind, field: string, value: unknown): unknown =>
  typeof value === 'string' && field === nameField[kind] ? cleanName(value).trim() : value

/** No half pairs and no control characters: they are no words that anybody typed. */
const Words = z
  .string()
  .max(limits.value)
  .refine((text) => text.trim() !== '' && !/[\p{Cs}\p{Cc}]/u.test(text))
const Canonical = z.union([
  Words.transform((name) => ({ id: canonicalId(name), name })),
  z.strictObject({ id: Words, name: Words }),
])
const Part = z.strictObject({ of: Pointer, role: Words })

const canonicalId = (name: string): string =>
  `lexicon:${name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')}`

function schemaOf({ takes }: Field): z.ZodType {
  switch (takes.as) {
    case 'text':
      return Words
    case 'texts':
      return z.array(Words).min(1).max(limits.list)
    case 'edtf':
      return z.string().refine((value) => edtfPrecision(value) !== undefined)
    case 'canonical':
      return Canonical
    case 'word':
      return z.enum(takes.words)
    case 'one':
      return Pointer
    case 'many':
      return z.array(Pointer).max(limits.list)
    case 'parts':
      return z.array(Part).max(limits.list)
  }
}

function expected(takes: Takes): string {
  switch (takes.as) {
    case 'text':
      return `1 to ${limits.value} characters of words`
    case 'texts':
      return `a list of words, ${limits.list} at most`
    case 'edtf':
      return 'a date as EDTF writes it, such as 2024-05-03, 2024-05, 2024 or 2024-05-03/2024-05-05'
    case 'canonical':
      return 'a name, or { id, name }'
    case 'word':
      return `one of ${takes.words.join(', ')}`
    case 'one':
      return `the ${takes.of}: its id or name in the record, or { quote }`
    case 'many':
      return `a list of ids or names of the kind ${takes.of}, ${limits.list} at most`
    case 'parts':
      return `a list of { of, role }, where of is the ${takes.of}: its id or name in the record`
  }
}
