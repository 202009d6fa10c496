import { done, type Result } from '../../failure.ts'
import type { Correction } from './correction.ts'
import { fields, type Takes, type ThingKind } from './kinds.ts'
import { locateNamed, locateThing, type Seen } from './locate.ts'
import type { Reference, References, Values } from './reference.ts'
import { askedValues, type Pointer } from './values.ts'

/** The values that an edit or an addition sets, with references for what they point to. */
export function setFor(correction: Correction, seen: Seen, references: References): Result<Values> {
  const { kind, field } = correction.target
  const set: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(askedValues(correction).values)) {
    const path = field === undefined ? `value.${name}` : 'value'
    const kept = value === null ? done(null) : keptValue(value, fields[kind][name].takes, path)
    if (!kept.ok) return kept
    set[name] = kept.value
  }
  return done(set)

  function keptValue(value: unknown, takes: Takes, path: string): Result<unknown> {
    // Pointers, alone, in lists or as parts: `askedValues` has checked them.
    if (takes.as === 'one') return referenceTo(value as Pointer, takes.of, path)
    if (takes.as === 'many')
      return all((value as Pointer[]).map((one, at) => referenceTo(one, takes.of, `${path}.${at}`)))
    if (takes.as === 'parts')
      return all(
        (value as { of: Pointer; role: string }[]).map(({ of, role }, at) => {
          const reference = referenceTo(of, takes.of, `${path}.${at}.of`)
          return reference.ok ? done({ of: reference.value, role }) : reference
        }),
      )
    return done(value)
  }

  function referenceTo(pointer: Pointer, kind: ThingKind, path: string): Result<Reference> {
    const located =
      typeof pointer === 'string'
        ? locateNamed(seen, kind, pointer, path)
        : locateThing(seen, kind, pointer, path)
    if (!located.ok) return located
    return done(references.toThing(kind, located.value.fact, located.value.place))
  }
}

function all<Value>(results: readonly Result<Value>[]): Result<Value[]> {
  const values: Value[] = []
  for (const result of results) {
    if (!result.ok) return result
    values.push(result.value)
  }
  return done(values)
}
