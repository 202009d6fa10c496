import type { Column } from '../../lexicon/columns.ts'
import type { ListName } from '../../lexicon/lists.ts'
import { formsColumn, tableOf } from '../draft.ts'

/** What people write over a column, by the column that it means; "*" is the list's own column of forms. */
const friendly: Readonly<Record<string, readonly string[]>> = {
  // biome-ignore format: lists of words
  name: ['fullname', 'canonical', 'canonicalname', 'officialname', 'preferredname', 'preferredlabel', 'preflabel',
    'label', 'entry', 'word', 'phrase', 'organization', 'organisation', 'company', 'institution', 'department',
    'person', 'topic', 'concept', 'title', 'tag'],
  // biome-ignore format: lists of words
  '*': ['aliases', 'alias', 'aka', 'alsoknownas', 'synonym', 'synonyms', 'othername', 'othernames', 'otherforms', 'form',
    'forms', 'variant', 'variants', 'alternativename', 'alternativenames', 'alternatename', 'alternatenames',
    'altlabel', 'altlabels', 'shortname', 'shortnames', 'plural', 'plurals'],
  acronym: ['acronyms', 'abbreviation', 'abbreviations', 'abbr', 'initialism', 'initials'],
  // biome-ignore format: lists of words
  former: ['formername', 'formernames', 'formerly', 'formerlyknownas', 'previousname', 'previousnames', 'oldname', 'oldnames'],
  translations: [
    'translation',
    'nativename',
    'nativenames',
    'localname',
    'localnames',
    'foreignname',
    'foreignnames',
  ],
  misspellings: ['misspelling', 'typo', 'typos', 'hiddenlabel', 'hiddenlabels'],
  kind: ['type', 'category', 'class'],
  country: ['countrycode', 'nation'],
  // biome-ignore format: lists of words
  parent: ['parentorganization', 'parentorganisation', 'parentcompany', 'partof', 'belongsto'],
  organization: ['organisation', 'employer', 'affiliation', 'company', 'institution'],
  broader: [
    'broaderconcept',
    'broaderconcepts',
    'broaderterm',
    'broaderterms',
    'parent',
    'parenttopic',
    'bt',
  ],
  id: ['identifier', 'notation', 'slug'],
  sameAs: [
    'wikidata',
    'wikidataid',
    'ror',
    'rorid',
    'uri',
    'uris',
    'iri',
    'link',
    'links',
    'exactmatch',
  ],
  term: ['termid', 'tagid', 'cmsid', 'cmsterm', 'cmstermid'],
  requires: ['requirescontext', 'requiredcontext', 'context', 'onlywith'],
  forbids: ['forbidscontext', 'forbiddencontext', 'notwith', 'excludes'],
  case: ['lettercase', 'caserule'],
}

export interface Headings {
  /** The column of each cell of a row; undefined where the list has none. */
  readonly columns: readonly (Column | undefined)[]
  /** What stands over each of them, as a key. */
  readonly keys: readonly string[]
  /** What was written over those that are not read. */
  readonly unknown: readonly string[]
  /** Why rows below these headings cannot be read. */
  readonly fault?: string
}

/** Finds the list's columns by what a spreadsheet has over them, in any order and by their usual names. */
export function headingsOf(list: ListName, cells: readonly string[]): Headings {
  const table = tableOf(list)
  const keys = cells.map(keyOfHeading)
  const columns = keys.map((key) => columnUnder(list, key))
  // "Title" is the name of a list of titles; "Name" and "Company" together are no two names.
  if (columns.filter((column) => column?.name === 'name').length > 1)
    for (const [index, key] of keys.entries())
      if (key !== 'name' && columns[index]?.name === 'name' && keys.includes('name'))
        columns[index] = undefined
  const unknown = cells.filter((cell, index) => columns[index] === undefined && cell.trim() !== '')
  const names = table.map(({ name }) => name).join(', ')
  const found = { columns, keys, unknown }
  // "Varn Works, company" is a row of a sheet without headings.
  const kind = table.find(({ name }) => name === 'kind')
  const isKind = (key: string): boolean =>
    kind?.fault !== undefined && kind.fault(key) === undefined
  const named = keys.filter((_, index) => columns[index]?.name === 'name')
  if (named.length === 0 || (named.every(isKind) && unknown.length > 0))
    return {
      ...found,
      fault: `expected a first row that names the columns, "name" among them (${names}), got "${cells.join('", "')}"`,
    }
  const twice = table.find(
    (column) => !column.several && columns.filter((each) => each === column).length > 1,
  )
  return twice === undefined
    ? found
    : {
        ...found,
        fault: `two columns mean "${twice.name}"; leave one, or name the other otherwise`,
      }
}

/** The columns of rows that nothing stands over: the list's in its order; further cells are further forms. */
export function headingsInOrder(list: ListName, count: number): Headings {
  const table = tableOf(list)
  const forms = table.find(({ name }) => name === formsColumn(list))
  const columns = Array.from({ length: count }, (_, at) => table[at] ?? forms)
  return { columns, keys: columns.map(() => ''), unknown: [] }
}

/** "Alias 2", "ALIASES" and "a.k.a." are as good as any. */
const keyOfHeading = (heading: string): string => heading.toLowerCase().replace(/[^\p{L}]+/gu, '')

function columnUnder(list: ListName, key: string): Column | undefined {
  const table = tableOf(list)
  const own = table.find(({ name }) => name.toLowerCase() === key)
  if (own !== undefined) return own
  for (const [target, keys] of Object.entries(friendly)) {
    if (!keys.includes(key)) continue
    const name = target === '*' ? formsColumn(list) : target
    const column = table.find((each) => each.name === name)
    if (column !== undefined && (column.isOwn || target !== 'organization')) return column
  }
  return undefined
}

/** The column that a heading, or the feature of a gazetteer, means. */
export const columnMeant = (list: ListName, heading: string): Column | undefined =>
  columnUnder(list, keyOfHeading(heading))
