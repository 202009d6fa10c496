import {
  closedColumns,
  countryColumns,
  type ListName,
  type ListShape,
  listShapes,
} from './lists.ts'
import { sameAsFault } from './same-as.ts'
import { validityFault } from './validity.ts'

/** What a column of a table holds. */
export interface Column {
  readonly name: string
  /** Several values may stand in one cell, "|" between them; in JSON they are an array. */
  readonly several: boolean
  /** Its values are further forms of the entry's name, each of which may carry a validity. */
  readonly isForm: boolean
  /** The list's own column, which every file has; the others are there where they are used. */
  readonly isOwn: boolean
  /** The only values that it takes; "" among them where it may be empty. */
  readonly values?: readonly string[]
  /** What is wrong with one value, in words that say what was expected; undefined when it is right. */
  readonly fault?: (value: string) => string | undefined
}

/** Columns whose values are further forms of the entry's name. */
export const formColumns: ReadonlySet<string> = new Set([
  'forms',
  'acronym',
  'aliases',
  'former',
  'translations',
  'misspellings',
])

/** Columns that any table may have besides its own. */
export const optionalColumns = [
  'acronym',
  'aliases',
  'former',
  'translations',
  'misspellings',
  'case',
  'requires',
  'forbids',
  'sameAs',
  'term',
] as const

/** How a form's letter case counts: as written, capitals only, not at all. */
export const caseRules = ['exact', 'smart', 'ignore'] as const
export type CaseRule = (typeof caseRules)[number]

const severalValues: ReadonlySet<string> = new Set([
  ...formColumns,
  'demonyms',
  'sector',
  'broader',
  'countries',
  'requires',
  'forbids',
  'sameAs',
])

const tables = new Map<ListName, readonly Column[]>()

/** The columns of a table, its own first; none for a list that is no table. */
export function columnsOf(list: ListName): readonly Column[] {
  let columns = tables.get(list)
  if (columns === undefined) {
    const own = (listShapes[list] as ListShape).columns ?? []
    const further = own.length === 0 ? [] : optionalColumns.filter((name) => !own.includes(name))
    columns = [...own, ...further].map((name) => columnOf(list, name, own.includes(name)))
    tables.set(list, columns)
  }
  return columns
}

function columnOf(list: ListName, name: string, isOwn: boolean): Column {
  const key = `${list}.${name}`
  const closed = closedColumns[key] ?? (name === 'case' ? ['', ...caseRules] : undefined)
  const several = severalValues.has(name) || key === 'places.place-heads.order'
  const isForm = formColumns.has(name)
  const column = { name, several, isForm, isOwn }
  if (name === 'name') return { ...column, fault: nameFault }
  if (closed !== undefined)
    return { ...column, values: closed, fault: (value) => closedFault(closed, value) }
  if (countryColumns.has(key)) return { ...column, fault: countryFault }
  if (name === 'sameAs') return { ...column, fault: sameAsFault }
  return isForm ? { ...column, fault: validityFault } : column
}

/** What is wrong with the canonical name of an entry. */
export function nameFault(value: string): string | undefined {
  if (value === '') return 'expected the name of the entry, got nothing'
  if (!value.includes('{') && !value.includes('}')) return undefined
  return `expected a name without braces; only another form can be in use for a time, got "${value}"`
}

function closedFault(values: readonly string[], value: string): string | undefined {
  if (values.includes(value)) return undefined
  const named = values.map((each) => (each === '' ? 'nothing' : each))
  return `expected one of ${named.join(', ')}, got ${value === '' ? 'nothing' : `"${value}"`}`
}

const countryFault = (value: string): string | undefined =>
  value === '' || /^[A-Z]{2}$/u.test(value)
    ? undefined
    : `expected the two capital letters of a country (ISO 3166), such as DE, got "${value}"`
