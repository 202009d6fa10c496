import type { Kind, Named } from './types.ts'

export const propertyIds = [
  'organization',
  'title',
  'department',
  'position',
  'firstSeen',
  'lastSeen',
  'kind',
  'country',
  'acronym',
  'broader',
  'alias',
  'topic',
  'partner',
  'person',
  'articles',
  'sameAs',
] as const
export type PropertyId = (typeof propertyIds)[number]

export interface Property extends Named<PropertyId> {
  /** Whose property it is. */
  readonly of: readonly Kind[]
  /** Its values are things of this kind; strings, numbers or days where it is left out. */
  readonly values?: Kind
  /** A query may say it to tell namesakes apart. */
  readonly refines?: true
}

/** Every property there is, those first that tell most. */
export const properties: readonly Property[] = [
  {
    id: 'organization',
    name: 'Organization',
    description: 'Where a person holds or held a position',
    of: ['person'],
    values: 'organization',
    refines: true,
  },
  {
    id: 'title',
    name: 'Title',
    description: 'Titles of the positions of a person, the latest first',
    of: ['person'],
    refines: true,
  },
  {
    id: 'department',
    name: 'Department',
    description: 'Departments of the positions of a person, or those of an organization',
    of: ['person', 'organization'],
    refines: true,
  },
  {
    id: 'position',
    name: 'Position',
    description: 'Title, department, organization, status, first and last day seen, in one line',
    of: ['person'],
  },
  {
    id: 'firstSeen',
    name: 'First seen',
    description: 'The first day on which an article gave a person a position',
    of: ['person'],
  },
  {
    id: 'lastSeen',
    name: 'Last seen',
    description: 'The last day on which an article gave a person a position',
    of: ['person'],
  },
  {
    id: 'kind',
    name: 'Kind',
    description: 'company, university, government, hospital …',
    of: ['organization'],
    refines: true,
  },
  {
    id: 'country',
    name: 'Country',
    description: 'Two letters (ISO 3166); a query may write the English name',
    of: ['organization'],
    refines: true,
  },
  {
    id: 'acronym',
    name: 'Acronym',
    description: 'The letters that articles use for an organization',
    of: ['organization'],
    refines: true,
  },
  {
    id: 'broader',
    name: 'Broader',
    description: 'The broader subjects of a topic',
    of: ['topic'],
    refines: true,
  },
  {
    id: 'alias',
    name: 'Other name',
    description: 'Other names and spellings in articles',
    of: ['person', 'organization', 'topic'],
  },
  {
    id: 'topic',
    name: 'Topic',
    description: 'What the articles are about, the commonest first',
    of: ['person', 'organization'],
    values: 'topic',
  },
  {
    id: 'partner',
    name: 'Partner',
    description: 'Who cooperates with an organization, those of most articles first',
    of: ['organization'],
    values: 'organization',
  },
  {
    id: 'person',
    name: 'Person',
    description: 'Who holds or held a position at an organization, or is named with a topic',
    of: ['organization', 'topic'],
    values: 'person',
  },
  {
    id: 'articles',
    name: 'Articles',
    description: 'How many articles name it',
    of: ['person', 'organization', 'topic'],
  },
  {
    id: 'sameAs',
    name: 'Same as',
    description: 'Addresses of the same thing elsewhere',
    of: ['person', 'organization'],
  },
]

export const propertyOf = (id: string): Property | undefined =>
  properties.find((property) => property.id === id)

/** The properties of a kind, or of all. */
export const propertiesOf = (kind?: Kind): readonly Property[] =>
  kind === undefined ? properties : properties.filter((property) => property.of.includes(kind))

/** Whether what a person typed begins the id or a word of the name. */
export function beginsWith({ id, name }: Named, prefix: string): boolean {
  const start = prefix.trim().toLowerCase()
  return `${id} ${name}`
    .toLowerCase()
    .split(' ')
    .some((_, at, words) => words.slice(at).join(' ').startsWith(start))
}
