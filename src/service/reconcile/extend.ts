import { isAcronym } from '../../archive/identity/organization-name.ts'
import { datedPostLine } from '../../reconcile/lines.ts'
import type { PropertyId } from '../../reconcile/properties.ts'
import type { SameAs } from '../../store/entities/same-as.ts'
import { departmentsOf, membersOf, partnersOf } from '../../store/organizations/members.ts'
import { organizationOf } from '../../store/organizations/organization.ts'
import { personOf } from '../../store/people/person.ts'
import type { Reading } from '../../store/schema.ts'
import { topicOf } from '../../store/topics/topics.ts'
import type { ArchiveReading } from '../archive/parts.ts'
import type { Located } from './found.ts'

/** The value of a cell, as the specification writes it; a day is a moment there. */
export type Cell =
  | { readonly str: string }
  | { readonly int: number }
  | { readonly date: string }
  | { readonly id: string; readonly name: string }

/** Each property asked for, with its values, the most telling first. */
export type Cells = Readonly<Partial<Record<PropertyId, readonly Cell[]>>>

/** What the archive knows of a thing; what its kind does not have is left out. */
export async function cellsOf(
  db: Reading,
  thing: Located,
  asked: ReadonlySet<PropertyId>,
  sameAs: ArchiveReading['sameAs'],
): Promise<Cells> {
  if (thing.kind === 'person') return personCells(db, thing, sameAs.person)
  return thing.kind === 'organization'
    ? organizationCells(db, thing, asked, sameAs.organization)
    : topicCells(db, thing)
}

async function personCells(db: Reading, thing: Located, sameAs: SameAs): Promise<Cells> {
  const person = await personOf(db, thing, sameAs)
  const { positions } = person
  const firsts = positions.flatMap(({ firstSeen }) => firstSeen ?? []).sort()
  const lasts = positions.flatMap(({ lastSeen }) => lastSeen ?? []).sort()
  return {
    organization: person.organizations.map(entity),
    title: strings(positions.map(({ title }) => title)),
    department: strings(positions.flatMap(({ department }) => department ?? [])),
    position: strings(positions.map(datedPostLine)),
    firstSeen: firsts.slice(0, 1).map(day),
    lastSeen: lasts.slice(-1).map(day),
    alias: strings(person.aliases),
    topic: person.topics.map(({ id, label }) => ({ id, name: label })),
    articles: [{ int: person.articleCount }],
    sameAs: strings(person.sameAs),
  }
}

async function organizationCells(
  db: Reading,
  thing: Located,
  asked: ReadonlySet<PropertyId>,
  sameAs: SameAs,
): Promise<Cells> {
  const organization = await organizationOf(db, thing, sameAs)
  const { id, name, aliases, kind, country, topics } = organization
  return {
    kind: strings([kind ?? []].flat()),
    country: strings([country ?? []].flat()),
    acronym: strings([name, ...aliases].filter(isAcronym)),
    alias: strings(aliases),
    topic: topics.map((topic) => ({ id: topic.id, name: topic.label })),
    articles: [{ int: organization.articleCount }],
    sameAs: strings(organization.sameAs),
    ...(asked.has('department') && {
      department: strings((await departmentsOf(db, id)).map((department) => department.name)),
    }),
    ...(asked.has('partner') && { partner: (await partnersOf(db, id)).map(entity) }),
    ...(asked.has('person') && { person: (await membersOf(db, id)).map(entity) }),
  }
}

async function topicCells(db: Reading, { id }: Located): Promise<Cells> {
  const topic = await topicOf(db, id)
  // An article that alone named it may have gone since.
  if (!topic.ok) return {}
  const { label, labels, broader, people, articles } = topic.value
  return {
    broader: strings(broader),
    alias: strings(labels.filter((other) => other !== label)),
    person: people.map(entity),
    articles: [{ int: articles }],
  }
}

const strings = (values: readonly string[]): readonly Cell[] =>
  [...new Set(values)].map((str) => ({ str }))

const entity = ({ id, name }: { readonly id: string; readonly name: string }): Cell => ({
  id,
  name,
})

const day = (date: string): Cell => ({ date: `${date}T00:00:00Z` })
