/** Lists that name things of the world: a form that two of them hold could mean either. */
export const worldLists: ReadonlySet<string> = new Set([
  'people.known',
  'organizations.known',
  'departments.known',
  'places.countries',
  'places.regions',
  'places.cities',
  'topics.concepts',
])

/** Lists each entry of which is found wherever its words stand, and makes something there. */
export const findingLists: ReadonlySet<string> = new Set([
  ...worldLists,
  'places.cities-ambiguous',
  'people.titles',
  'people.occupations',
])

/**
 * Lists whose forms are names, not words: an ordinary word among them would be found all over.
 * Titles are ordinary words ("head"), and so are topics ("education").
 */
export const nameLists: ReadonlySet<string> = new Set([
  'people.known',
  'organizations.known',
  'departments.known',
  'places.countries',
  'places.regions',
  'places.cities',
])

/** What is never one of a kind, and the lists of what is always one. */
const never: Readonly<Record<string, readonly string[]>> = {
  'people.never': ['people.known'],
  'organizations.never': ['organizations.known'],
  'departments.never': ['departments.known'],
  'places.never': [
    'places.countries',
    'places.regions',
    'places.cities',
    'places.cities-ambiguous',
  ],
  'dates.never': ['dates.months', 'dates.weekdays', 'dates.seasons', 'dates.holidays'],
  'topics.never': ['topics.concepts'],
}

/** The lists that say the opposite of a list. */
export const opponentsOf = (list: string): readonly string[] =>
  never[list] ?? Object.keys(never).filter((each) => never[each].includes(list))

/** A country, a region and a city may bear one name. */
export const isPlaces = (list: string): boolean => list.startsWith('places.')
