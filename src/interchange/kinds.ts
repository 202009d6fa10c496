import type { ListName } from '../lexicon/lists.ts'

/** Which of our lists the labels of other systems mean, in small letters; GATE's with their minor type where it decides. */
const lists: ReadonlyMap<string, ListName> = byWord({
  organization: 'organizations.known',
  'organization:department': 'departments.known',
  organisation: 'organizations.known',
  org: 'organizations.known',
  company: 'organizations.known',
  department: 'departments.known',
  person: 'people.known',
  per: 'people.known',
  person_full: 'people.known',
  person_first: 'people.given-names',
  surname: 'people.surnames',
  title: 'people.honorifics',
  jobtitle: 'people.titles',
  job_title: 'people.titles',
  topic: 'topics.concepts',
  concept: 'topics.concepts',
  'location:country': 'places.countries',
  country: 'places.countries',
  'location:city': 'places.cities',
  city: 'places.cities',
})

/** The list that a label means; undefined for those that say too little, such as GPE. */
export const listMeant = (label: string, minor = ''): ListName | undefined =>
  lists.get(`${label}:${minor}`.toLowerCase()) ?? lists.get(label.toLowerCase())

/** Labels of a list, for those who write one: the usual ones of spaCy and GATE. */
export function labelOf(list: ListName, of: 'spacy' | 'gate'): string {
  const [area] = list.split('.')
  const [spacy, gate] = labels[list] ?? labels[area] ?? [area.toUpperCase(), area]
  return of === 'spacy' ? spacy : gate
}

const labels: Readonly<Record<string, readonly [spacy: string, gate: string]>> = {
  organizations: ['ORG', 'organization'],
  'people.titles': ['JOB_TITLE', 'jobtitle'],
  people: ['PERSON', 'person_full'],
  departments: ['DEPARTMENT', 'department'],
  topics: ['TOPIC', 'topic'],
  places: ['GPE', 'location'],
  dates: ['DATE', 'date'],
}

/**
 * Does an entry of this label belong into the list that the editor named? A label that nobody knows
 * says nothing against it; one that means a list of another area does.
 */
export function agrees(list: ListName, label: string, minor?: string): boolean {
  const meant = listMeant(label, minor)
  return meant === undefined || areaOf(meant) === areaOf(list)
}

const areaOf = (list: ListName): string => list.split('.')[0]

/** Our kinds of organizations, by the words of registries and gazetteers. */
const organizationKinds: ReadonlyMap<string, string> = byWord({
  // The Research Organization Registry.
  education: 'university',
  healthcare: 'hospital',
  nonprofit: 'association',
  facility: 'research',
  archive: 'other',
  // Gazetteers and spreadsheets.
  corporation: 'company',
  business: 'company',
  charity: 'association',
  'non-profit': 'association',
  ngo: 'association',
  foundation: 'association',
  college: 'university',
  clinic: 'hospital',
  ministry: 'government',
  agency: 'government',
  newspaper: 'media',
  broadcaster: 'media',
  institute: 'research',
})

/** Our kind of organization for a word that is none of ours; the word itself where no other is known. */
export const organizationKind = (word: string): string =>
  organizationKinds.get(word.toLowerCase()) ?? word.toLowerCase()

/** Words come from outside: an object would find "constructor" among them. */
function byWord<Value>(words: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> {
  return new Map(Object.entries(words))
}
