import { nameKey } from '../../engine/names.ts'
import type { Draft } from './draft.ts'
import { edtfPrecision } from './edtf.ts'
import { type Fact, fields, fieldsOf, nameOf, type TargetKind } from './kinds.ts'
import type { Reference, Values } from './reference.ts'

/** The id of what is referred to; undefined where there is nothing left to refer to. */
export type SetId = (reference: Reference) => string | undefined

/** Sets fields of a fact to values as they are kept; null empties a field. */
export function setFields(
  draft: Draft,
  kind: TargetKind,
  fact: Fact,
  values: Values,
  setId: SetId,
): void {
  const own = fieldsOf(fact)
  const called = nameOf(kind, fact)
  for (const [name, value] of Object.entries(values)) {
    const field = Object.hasOwn(fields[kind], name) ? fields[kind][name] : undefined
    if (field === undefined) continue
    if (value === null) delete own[name]
    else if (field.takes.as === 'one') {
      // The table of fields says that it is kept as a reference; lists and parts below likewise.
      const id = setId(value as Reference)
      if (id !== undefined && id !== own.id) own[name] = id
    } else if (field.takes.as === 'many') {
      own[name] = (value as Reference[]).flatMap((each) => setId(each) ?? [])
    } else if (field.takes.as === 'parts') {
      own[name] = (value as { of: Reference; role: string }[]).flatMap(({ of, role }) => {
        const id = setId(of)
        return id === undefined ? [] : [{ id, role }]
      })
    } else own[name] = structuredClone(value)
  }
  if ('canonical' in values || 'concept' in values) forgetIdentity(fact, values)
  if (nameKey(called) !== nameKey(nameOf(kind, fact))) forgetParts(kind, fact, values)
  if (kind === 'date' && 'value' in values) setDate(fact)
  if (kind === 'date' && values.role === 'published') keepOnePublished(draft, fact)
  if (kind === 'department' && 'organization' in values) {
    delete own.inferred
    letPostsFollow(draft, fact)
  }
  if ('status' in fact) fact.inferred = fact.inferred.filter((name) => !(name in values))
}

/** What the lists say of the entry that it was taken for, unless it is set beside it. */
function forgetIdentity(fact: Fact, values: Values): void {
  const own = fieldsOf(fact)
  for (const name of ['sameAs', 'term']) if (!(name in values)) delete own[name]
}

/** What was told by a name or a title that is another one now, unless it is set beside it. */
function forgetParts(kind: TargetKind, fact: Fact, values: Values): void {
  const own = fieldsOf(fact)
  const name = nameOf(kind, fact)
  if (kind === 'position' && !('role' in values)) delete own.role
  if (kind !== 'person') return
  for (const part of ['familyName', 'givenName'] as const)
    if (!(part in values) && !name.includes(String(own[part]))) delete own[part]
}

function setDate(fact: Fact): void {
  if (!('precision' in fact)) return
  fact.precision = edtfPrecision(fact.value) ?? fact.precision
  fact.inferred = []
}

function keepOnePublished({ record }: Draft, fact: Fact): void {
  for (const date of record.dates)
    if (date !== fact && date.role === 'published') date.role = 'mentioned'
}

/** Posts whose organization was told by nothing but their department. */
function letPostsFollow({ record }: Draft, department: Fact): void {
  const { id, organization } = fieldsOf(department)
  for (const { positions } of record.people)
    for (const position of positions) {
      if (position.department !== id || !position.inferred.includes('organization')) continue
      if (typeof organization === 'string') position.organization = organization
      else {
        delete position.organization
        position.inferred = position.inferred.filter((name) => name !== 'organization')
      }
    }
}
