import type { ListName } from '../lists.ts'

/** Lists that name things of the world: a form that two of them hold could mean either. */
export const worldLists: readonly ListName[] = [
  'people.known',
  'organizations.known',
  'departments.known',
  'places.countries',
  'places.regions',
  'places.cities',
  'topics.concepts',
]

const world: ReadonlySet<string> = new Set(worldLists)
export const isOfWorld = (list: string): boolean => world.has(list)

const finding: ReadonlySet<string> = new Set<ListName>([
  ...worldLists,
  'places.cities-ambiguous',
  'people.titles',
  'people.occupations',
])

/** Is each of its entries found wherever its words stand, and makes something there? */
export const isFinding = (list: string): boolean => finding.has(list)

/**
 * Are its forms names, not words? Then an ordinary word among them would be found all over. Titles are
 * ordinary words ("head"), and so are topics ("education").
 */
export const isOfNames = (list: string): boolean => isOfWorld(list) && list !== 'topics.concepts'

/** What is never one of a kind, and the lists of what is always one. */
const opposites: readonly (readonly [never: ListName, always: readonly ListName[]])[] = [
  ['people.never', ['people.known']],
  ['organizations.never', ['organizations.known']],
  ['departments.never', ['departments.known']],
  [
    'places.never',
    ['places.countries', 'places.regions', 'places.cities', 'places.cities-ambiguous'],
  ],
  ['dates.never', ['dates.months', 'dates.weekdays', 'dates.seasons', 'dates.holidays']],
  ['topics.never', ['topics.concepts']],
]

/** The lists that say the opposite of a list. */
export const opponentsOf = (list: ListName): readonly ListName[] =>
  opposites.flatMap(([never, always]) =>
    never === list ? always : always.includes(list) ? [never] : [],
  )

/** A country, a region and a city may bear one name. */
export const isOfPlaces = (list: string): boolean => list.startsWith('places.')
