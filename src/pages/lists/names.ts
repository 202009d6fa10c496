import type { ListField } from '../../service/lexicons/lexicon-service.ts'

/** What the groups of lists are called, in the order in which editors want them. */
export const groups: readonly (readonly [group: string, label: string])[] = [
  ['organizations', 'Organizations'],
  ['people', 'People'],
  ['departments', 'Departments'],
  ['topics', 'Topics'],
  ['places', 'Places'],
  ['events', 'Events'],
  ['dates', 'Dates'],
  ['text', 'How text is read'],
]

/** The lists that editors change most, in their order; the others are parts that names and sentences are made of. */
const everyday = [
  'organizations.known',
  'organizations.never',
  'people.titles',
  'people.known',
  'people.never',
  'departments.known',
  'departments.never',
  'topics.concepts',
  'topics.never',
  'places.countries',
  'places.regions',
  'places.cities',
  'places.never',
  'events.words',
  'dates.holidays',
  'dates.never',
  'text.boilerplate',
]

/** Lists of a group: those of every day in their order, and the others. */
export function sorted<List extends { readonly name: string }>(
  lists: readonly List[],
  group: string,
): { readonly first: readonly List[]; readonly further: readonly List[] } {
  const own = lists.filter(({ name }) => groupOf(name) === group)
  const first = everyday.flatMap((name) => own.find((list) => list.name === name) ?? [])
  return { first, further: own.filter((list) => !first.includes(list)) }
}

const groupOf = (list: string): string => list.split('.')[0]

/** Lists whose file has a name that says little by itself. */
const labels: Readonly<Record<string, string>> = {
  'topics.concepts': 'Known topics',
  'events.words': 'Words of events',
}

/** What a list is called: "organizations.head-nouns" is "Head nouns". */
export function labelOf(list: string): string {
  const known = labels[list]
  if (known !== undefined) return known
  const [group, name = ''] = list.split('.')
  if (name === 'known') return `Known ${group}`
  if (name === 'never') return `Never ${group}`
  return capital(name.replaceAll('-', ' '))
}

/** The same where the group is not told beside it: "Organizations: head nouns". */
export const fullLabelOf = (list: string): string => {
  const label = labelOf(list)
  const group = groups.find(([id]) => id === groupOf(list))?.[1] ?? groupOf(list)
  return /^(?:Known|Never|Words) /u.test(label) ? label : `${group}: ${label.toLowerCase()}`
}

/** Where a list is looked at. */
export const listAddress = (list: string): string => `/lists/${encodeURIComponent(list)}`

/** Where an entry of it is. */
export const entryAddress = (list: string, entry: string): string =>
  `${listAddress(list)}/entries/${encodeURIComponent(entry)}`

const fieldLabels: Readonly<Record<string, string>> = {
  forms: 'Other forms',
  aliases: 'Other names',
  former: 'Former names',
  translations: 'Names in other languages',
  misspellings: 'Wrong spellings',
  sameAs: 'The same elsewhere',
  term: 'In your CMS',
  case: 'Upper and lower case',
  requires: 'Only in articles with',
  forbids: 'Not in articles with',
  country: 'Country',
  id: 'Id',
  parent: 'Part of',
  broader: 'Broader topics',
}

export const fieldLabel = (field: string): string => fieldLabels[field] ?? capital(field)

const hints: Readonly<Record<string, string>> = {
  forms: 'Plurals, short forms and other spellings, one a line.',
  aliases: 'One a line. Each must be safe to find wherever it stands alone.',
  former: 'One a line. “Old Name {../2015-06}” was in use until June 2015.',
  misspellings: 'Found as the others are, but never shown. One a line.',
  sameAs: 'Addresses, or short ones such as wikidata:Q42 or ror:…, one a line.',
  term: 'What your CMS calls it; it comes with the tag.',
  country: 'Two capital letters, such as DE.',
  requires: 'Words, one of which must stand in the article. One a line.',
  forbids: 'Words, none of which may stand in the article. One a line.',
  parent: 'The name of the organization that it belongs to, as the list has it.',
  broader: 'The ids of wider topics, one a line.',
  role: 'Titles with the same sense share it: “vice-president”.',
  rank: '1 is the head of a whole organization, 9 an ordinary member.',
  translations: 'One a line.',
  acronym: 'One a line.',
}

/** What to write into a field. */
export const hintOf = ({ name, several, values }: ListField): string | undefined =>
  hints[name] ?? (several && values === undefined ? 'One a line.' : undefined)

/** What the values of a field are called where they say little. */
export function valueLabel(field: string, value: string): string {
  if (field === 'case')
    return (
      { exact: 'exactly as written', ignore: 'any', smart: 'capitals as written' }[value] ??
      'capitals as written (usual)'
    )
  return value === '' ? '–' : value
}

/** Fields that say when an entry counts at all; seldom needed. */
export const conditionFields: ReadonlySet<string> = new Set(['case', 'requires', 'forbids'])

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
