import type { TargetKind } from '../../archive/corrections/kinds.ts'
import { aboutOf } from '../../explain/rules.ts'
import type { Place } from '../../record.ts'

/** What a kind is called; a position is known by its title. */
export const kindNames: Readonly<Record<TargetKind, string>> = {
  person: 'person',
  organization: 'organization',
  department: 'department',
  date: 'date',
  topic: 'topic',
  place: 'place',
  position: 'title',
  event: 'event',
}

const byPeople: Readonly<Record<string, string>> = {
  'corrections/added': 'Somebody added it.',
  'corrections/confirmed': 'Somebody said that it is right.',
  'corrections/edited': 'Somebody changed it.',
}

/** How a fact was read, as an editor understands it. */
export const ruleInWords = (rule: string): string => byPeople[rule] ?? aboutOf(rule)

const knownLists: Partial<Record<TargetKind, string>> = {
  person: 'people.known',
  organization: 'organizations.known',
  department: 'departments.known',
  topic: 'topics.concepts',
  position: 'people.titles',
}
const placeLists: Partial<Record<Place['kind'], string>> = {
  country: 'places.countries',
  region: 'places.regions',
  city: 'places.cities',
}
const neverLists: Partial<Record<TargetKind, string>> = {
  person: 'people.never',
  organization: 'organizations.never',
  department: 'departments.never',
  place: 'places.never',
  date: 'dates.never',
  topic: 'topics.never',
}

/** Where words are made an entry of the word list for such things; `place`: which kind of place they name. */
export function entryAddress(
  kind: TargetKind,
  name: string,
  more: { readonly aliases?: readonly string[]; readonly place?: Place['kind'] } = {},
): string | undefined {
  const list = more.place === undefined ? knownLists[kind] : placeLists[more.place]
  return list && address(list, name, more.aliases)
}

/** Where words are made an entry of the list of what is never such a thing. */
export function neverAddress(kind: TargetKind, name: string): string | undefined {
  const list = neverLists[kind]
  return list && address(list, name)
}

function address(list: string, name: string, aliases: readonly string[] = []): string {
  const query = new URLSearchParams({ name })
  if (aliases.length > 0) query.set('aliases', aliases.join(' | '))
  return `/lists/${list}/new?${query}`
}

export const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)
