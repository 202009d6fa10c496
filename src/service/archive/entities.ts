import { done, type Result } from '../../failure.ts'
import { articlesOf, type NamingArticle } from '../../store/entities/articles.ts'
import { articleCounts } from '../../store/entities/details.ts'
import { type EntityListing, listEntities } from '../../store/entities/list.ts'
import { lookUp, type StoredEntity } from '../../store/entities/lookup.ts'
import { sentencesOf } from '../../store/entities/sentences.ts'
import {
  countSuggestions,
  listSuggestions,
  type SuggestedMerge,
} from '../../store/entities/suggestions.ts'
import type { EntityKind } from '../../store/entity-tables.ts'
import {
  departmentsOf,
  type Member,
  membersOf,
  type Partner,
  partnersOf,
  type StoredDepartment,
} from '../../store/organizations/members.ts'
import { organizationOf, type StoredOrganization } from '../../store/organizations/organization.ts'
import type { Page } from '../../store/page.ts'
import {
  type ListedPerson,
  listedPeople,
  personOf,
  type StoredPerson,
} from '../../store/people/person.ts'
import { type NetworkLink, networkOf } from '../../store/related/network.ts'
import {
  type RelatedEntity,
  type RelatedQuery,
  relatedEntities,
} from '../../store/related/related-entities.ts'
import type { Reading } from '../../store/schema.ts'
import type { ArchiveParts } from './parts.ts'
import { tried } from './tried.ts'

/** An answer, or where the thing that was asked for is now. */
export type Moved<Value> = { readonly value: Value } | { readonly movedTo: string }

export interface PageQuery {
  readonly limit: number
  readonly cursor?: string
}

/** What can be asked of people and of organizations alike. */
export interface Entities<Stored, Listed, Related> {
  readonly list: (listing: EntityListing) => Promise<Result<Page<Listed>>>
  readonly get: (id: string) => Promise<Result<Moved<Stored>>>
  readonly articles: (id: string, page: PageQuery) => Promise<Result<Moved<Page<NamingArticle>>>>
  /** The sentence in which each of these articles first names them, by the id of the article. */
  readonly sentences: (
    id: string,
    articles: readonly string[],
  ) => Promise<Result<ReadonlyMap<string, string>>>
  /** Pairs that may be one; the machine does not decide. */
  readonly suggestions: (page: PageQuery) => Promise<Result<Page<SuggestedMerge>>>
  /** How many such pairs there are. */
  readonly suggested: () => Promise<Result<number>>
  readonly related: (id: string, query: RelatedQuery) => Promise<Result<Moved<readonly Related[]>>>
}

/** A related person or organization, as an answer gives it. */
export type RelatedPerson = Omit<RelatedEntity, 'entity'> & {
  readonly person: Omit<ListedPerson, 'articleCount'>
}
export type RelatedOrganization = Omit<RelatedEntity, 'entity'> & {
  readonly organization: StoredEntity
}

export type ListedOrganization = StoredEntity & { readonly articleCount: number }

export interface People extends Entities<StoredPerson, ListedPerson, RelatedPerson> {
  /** Who belongs to a person, who belongs to those, and how they belong together; at most `size` people. */
  readonly network: (id: string, size: number) => Promise<Result<Moved<PeopleNetwork>>>
}

export interface PeopleNetwork {
  readonly person: StoredEntity
  /** Best first, with reasons. */
  readonly related: readonly RelatedPerson[]
  /** Related to those. */
  readonly further: readonly ListedPerson[]
  readonly links: readonly NetworkLink[]
}

export interface Organizations
  extends Entities<StoredOrganization, ListedOrganization, RelatedOrganization> {
  readonly people: (id: string) => Promise<Result<Moved<readonly Member[]>>>
  readonly departments: (id: string) => Promise<Result<Moved<readonly StoredDepartment[]>>>
  readonly partners: (id: string) => Promise<Result<Moved<readonly Partner[]>>>
}

export const createPeople = ({ store, reading }: ArchiveParts): People => ({
  ...asked(store.read, 'person'),
  list: (listing) =>
    tried(async () => {
      const page = await listEntities(store.read, 'person', listing)
      if (!page.ok) return page
      return done({ ...page.value, items: await listedPeople(store.read, page.value.items) })
    }),
  get: (id) =>
    of(store.read, 'person', id, (person) => personOf(store.read, person, reading().sameAs.person)),
  related: (id, query) =>
    of(store.read, 'person', id, async () =>
      relatedPeople(store.read, await relatedEntities(store.read, 'person', id, query)),
    ),
  network: (id, size) =>
    of(store.read, 'person', id, async (person) => {
      const { related, further, links } = await networkOf(store.read, 'person', id, size)
      return {
        person,
        related: await relatedPeople(store.read, related),
        further: await listedPeople(store.read, further),
        links,
      }
    }),
})

export const createOrganizations = ({ store, reading }: ArchiveParts): Organizations => {
  const at = <Value>(id: string, read: (entity: StoredEntity) => Promise<Value>) =>
    of(store.read, 'organization', id, read)
  return {
    ...asked(store.read, 'organization'),
    list: (listing) =>
      tried(async () => {
        const page = await listEntities(store.read, 'organization', listing)
        if (!page.ok) return page
        const counts = await articleCounts(
          store.read,
          page.value.items.map(({ id }) => id),
        )
        const items = page.value.items.map((one) => ({
          ...one,
          articleCount: counts.get(one.id) ?? 0,
        }))
        return done({ ...page.value, items })
      }),
    get: (id) =>
      at(id, (entity) => organizationOf(store.read, entity, reading().sameAs.organization)),
    related: (id, query) =>
      at(id, async () =>
        (await relatedEntities(store.read, 'organization', id, query)).map(
          ({ entity, ...rest }) => ({
            organization: entity,
            ...rest,
          }),
        ),
      ),
    people: (id) => at(id, () => membersOf(store.read, id)),
    departments: (id) => at(id, () => departmentsOf(store.read, id)),
    partners: (id) => at(id, () => partnersOf(store.read, id)),
  }
}

/** Puts to related people what they are now. */
export async function relatedPeople(
  db: Reading,
  related: readonly RelatedEntity[],
): Promise<readonly RelatedPerson[]> {
  const listed = await listedPeople(
    db,
    related.map(({ entity }) => entity),
  )
  return related.map(({ score, support, reasons }, at) => {
    const { articleCount: _count, ...person } = listed[at]
    return { person, score, support, reasons }
  })
}

const asked = (db: Reading, kind: EntityKind) => ({
  suggestions: (page: PageQuery) => tried(() => listSuggestions(db, kind, page)),
  sentences: (id: string, articles: readonly string[]) =>
    tried(async () => done(await sentencesOf(db, id, articles))),
  suggested: () => tried(async () => done(await countSuggestions(db, kind))),
  articles: (id: string, page: PageQuery): Promise<Result<Moved<Page<NamingArticle>>>> =>
    tried(async (): Promise<Result<Moved<Page<NamingArticle>>>> => {
      const found = await lookUp(db, kind, id)
      if (!found.ok) return found
      if ('movedTo' in found.value) return done(found.value)
      const articles = await articlesOf(db, id, page)
      return articles.ok ? done({ value: articles.value }) : articles
    }),
})

/** Asks something of the entity with the id, or says where that is now. */
const of = <Value>(
  db: Reading,
  kind: EntityKind,
  id: string,
  read: (entity: StoredEntity) => Promise<Value>,
): Promise<Result<Moved<Value>>> =>
  tried(async () => {
    const found = await lookUp(db, kind, id)
    if (!found.ok) return found
    return done('here' in found.value ? { value: await read(found.value.here) } : found.value)
  })
