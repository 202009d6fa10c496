import {
  type Field,
  fields,
  type TargetKind,
  type ThingKind,
} from '../../archive/corrections/kinds.ts'
import type { Fields } from './source.ts'

/** A field of a change form. */
export interface FormField {
  readonly name: string
  readonly label: string
  readonly field: Field
  /** What is seldom changed is folded away. */
  readonly isSeldom: boolean
}

const labels: Readonly<Record<string, string>> = {
  name: 'Name',
  familyName: 'Family name',
  givenName: 'Given name',
  honorific: 'Honorific',
  nativeName: 'Name in its own script',
  canonical: 'Usual name',
  sameAs: 'The same elsewhere (addresses, one a line)',
  term: 'Id in your own system',
  kind: 'Kind',
  acronym: 'Acronym',
  country: 'Country (two letters)',
  parent: 'Part of',
  organization: 'Organization',
  department: 'Department',
  value: 'Date, such as 2024-05-03, 2024-05 or 2024-05-03/2024-05-05',
  role: 'Role',
  partOfDay: 'Part of the day',
  label: 'Name',
  concept: 'Subject in the word list',
  broader: 'Broader subjects (one a line)',
  parties: 'Who cooperates',
  stage: 'How far it is',
  title: 'Title',
  status: 'Status',
  type: 'What happened',
  date: 'Date',
  place: 'Place',
  topics: 'Topics',
  people: 'People, with what they did',
  organizations: 'Organizations, with what they did',
}

const seldom: ReadonlySet<string> = new Set([
  'familyName',
  'givenName',
  'honorific',
  'nativeName',
  'canonical',
  'sameAs',
  'term',
  'country',
  'concept',
  'broader',
  'partOfDay',
])

export const formFields = (kind: TargetKind): readonly FormField[] =>
  Object.entries(fields[kind]).map(([name, field]) => ({
    name,
    label: kind === 'position' && name === 'role' ? 'Usual title' : (labels[name] ?? name),
    field,
    isSeldom: seldom.has(name) || (kind === 'position' && name === 'role'),
  }))

/** Somebody's part in an event, as a form holds it. */
export interface Part {
  readonly id: string
  readonly role: string
}

/** The value of a field as words of a form; of several, one a line. */
export function shownValue(value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value)) return value.map(shownValue).join('\n')
  if (typeof value !== 'object') return String(value)
  if ('role' in value && 'id' in value) return `${value.id} ${value.role}`
  return 'name' in value ? String(value.name) : ''
}

/** What a form says otherwise than it is now, by field, as a correction takes it: null empties a field. */
export function changedValues(
  kind: TargetKind,
  present: Readonly<Record<string, unknown>>,
  form: Fields,
): Record<string, unknown> {
  const changed: Record<string, unknown> = {}
  for (const { name, field } of formFields(kind)) {
    const { as } = field.takes
    if (as === 'parts') {
      const parts = partsIn(name, form)
      if (!form.has(`set.${name}.of`)) continue
      const now = parts.map(({ of, role }) => `${of} ${role}`).join('\n')
      if (now !== shownValue(present[name])) changed[name] = parts
    } else if (as === 'many') {
      if (!form.has(`has.${name}`)) continue
      const chosen = form.all(`set.${name}`)
      if (sorted(chosen) !== sorted(present[name])) changed[name] = chosen
    } else if (form.has(`set.${name}`)) {
      const given = form.one(`set.${name}`).trim()
      if (given === shownValue(present[name])) continue
      changed[name] = as === 'texts' ? linesOf(given) : given === '' ? null : given
    }
  }
  return changed
}

/** Boxes come in the order of the form, whatever the order of the record. */
const sorted = (value: unknown): string => shownValue(value).split('\n').sort().join('\n')

function linesOf(text: string): string[] | null {
  const lines = text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  return lines.length > 0 ? lines : null
}

function partsIn(name: string, form: Fields): { readonly of: string; readonly role: string }[] {
  const roles = form.all(`set.${name}.role`)
  return form.all(`set.${name}.of`).flatMap((of, at) => {
    const role = (roles[at] ?? '').trim()
    return of === '' ? [] : [{ of, role: role === '' ? 'took part' : role }]
  })
}

/** The kind of things that a field points to. */
export const pointsTo = ({ takes }: Field): ThingKind | undefined =>
  'of' in takes ? takes.of : undefined
