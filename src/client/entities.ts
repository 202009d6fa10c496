import type { Corrected, Decision, Merged, RulePrecision, WasSplit } from '../answers/decisions.ts'
import type {
  ListedOrganization,
  ListedPerson,
  Member,
  Partner,
  StoredDepartment,
  StoredOrganization,
  StoredPerson,
  StoredTopic,
  SuggestedMerge,
} from '../answers/entities.ts'
import type { RelatedOrganization, RelatedPerson } from '../answers/related.ts'
import type { Items } from '../answers/shape.ts'
import type { CountedTopic, NamingArticle } from '../answers/things.ts'
import type { Correction } from '../archive/corrections/correction.ts'
import type {
  DecisionListQuery,
  EntityListQuery,
  PageQuery,
  RelatedQuery,
  TopicListQuery,
} from '../http/archive/queries.ts'
import type { Asked } from './asked.ts'
import { type Listing, listing } from './pages.ts'
import { ask, at, type CallOptions, type Send } from './send.ts'

type Paging = Asked<typeof PageQuery>
/** Who says so; with a key it is its holder, whatever is said here. */
export type SaidOptions = CallOptions & { readonly by?: string }

/** People or organizations of the archive. Ids lead on after a merge. */
export interface Entities<Stored, Listed, Related>
  extends Listing<Listed, Asked<typeof EntityListQuery>> {
  readonly get: (id: string, options?: CallOptions) => Promise<Stored>
  /** Articles that name them, newest first. */
  readonly articles: (id: string) => Listing<NamingArticle, Paging>
  /** Who belongs to them, best first, with reasons. */
  readonly related: (
    id: string,
    query?: Asked<typeof RelatedQuery>,
    options?: CallOptions,
  ) => Promise<readonly Related[]>
  /** Pairs that may be one. */
  readonly suggestions: Listing<SuggestedMerge, Paging>
  /** Both are one; the id leads to `into` from now on. */
  readonly merge: (id: string, into: string, options?: SaidOptions) => Promise<Merged>
  /** Whoever these articles name is somebody else. */
  readonly split: (
    id: string,
    articles: readonly string[],
    options?: SaidOptions,
  ) => Promise<WasSplit>
  /** They are two, and never merged by the machine. */
  readonly keepApart: (id: string, other: string, options?: SaidOptions) => Promise<void>
}

export type People = Entities<StoredPerson, ListedPerson, RelatedPerson>
export interface Organizations
  extends Entities<StoredOrganization, ListedOrganization, RelatedOrganization> {
  readonly people: (id: string, options?: CallOptions) => Promise<readonly Member[]>
  readonly departments: (id: string, options?: CallOptions) => Promise<readonly StoredDepartment[]>
  readonly partners: (id: string, options?: CallOptions) => Promise<readonly Partner[]>
}

function createEntities<Stored, Listed, Related>(
  send: Send,
  kind: 'people' | 'organizations',
): Entities<Stored, Listed, Related> {
  return {
    ...listing<Listed, Asked<typeof EntityListQuery>>(send, `/v1/${kind}`),
    get: (id, options) =>
      ask<Stored>(send, { method: 'GET', path: `/v1/${kind}${at`/${id}`}`, ...options }),
    articles: (id) => listing<NamingArticle, Paging>(send, `/v1/${kind}${at`/${id}/articles`}`),
    related: async (id, query = {}, options = {}) => {
      const path = `/v1/${kind}${at`/${id}/related`}`
      return (await ask<Items<Related>>(send, { method: 'GET', path, query, ...options })).items
    },
    suggestions: listing<SuggestedMerge, Paging>(send, `/v1/suggestions/${kind}`),
    merge: (id, into, { by, ...options } = {}) => {
      const path = `/v1/${kind}${at`/${id}/merge`}`
      return ask<Merged>(send, { method: 'POST', path, json: { into, by }, ...options })
    },
    split: (id, articles, { by, ...options } = {}) => {
      const path = `/v1/${kind}${at`/${id}/split`}`
      return ask<WasSplit>(send, { method: 'POST', path, json: { articles, by }, ...options })
    },
    keepApart: async (id, other, { by, ...options } = {}) => {
      const path = `/v1/${kind}${at`/${id}/different-from/${other}`}`
      await send({ method: 'PUT', path, json: { by }, ...options })
    },
  }
}

export const createPeople = (send: Send): People => createEntities(send, 'people')

export function createOrganizations(send: Send): Organizations {
  const part = async <Item>(id: string, name: string, options: CallOptions = {}) => {
    const path = at`/v1/organizations/${id}/${name}`
    return (await ask<Items<Item>>(send, { method: 'GET', path, ...options })).items
  }
  return {
    ...createEntities<StoredOrganization, ListedOrganization, RelatedOrganization>(
      send,
      'organizations',
    ),
    people: (id, options) => part<Member>(id, 'people', options),
    departments: (id, options) => part<StoredDepartment>(id, 'departments', options),
    partners: (id, options) => part<Partner>(id, 'partners', options),
  }
}

export interface Topics extends Listing<CountedTopic, Asked<typeof TopicListQuery>> {
  readonly get: (id: string, options?: CallOptions) => Promise<StoredTopic>
}

export const createTopics = (send: Send): Topics => ({
  ...listing<CountedTopic, Asked<typeof TopicListQuery>>(send, '/v1/topics'),
  get: (id, options) =>
    ask<StoredTopic>(send, { method: 'GET', path: at`/v1/topics/${id}`, ...options }),
})

/** What people said; `page` and `all` list it, the latest first. */
export interface Corrections extends Listing<Decision, Asked<typeof DecisionListQuery>> {
  readonly make: (correction: Correction, options?: CallOptions) => Promise<Corrected>
  /** Takes it back; merges and splits too. */
  readonly undo: (id: string, options?: SaidOptions) => Promise<void>
  /** How often each rule was right, by what people said. */
  readonly precision: (options?: CallOptions) => Promise<readonly RulePrecision[]>
}

export const createCorrections = (send: Send): Corrections => ({
  ...listing<Decision, Asked<typeof DecisionListQuery>>(send, '/v1/corrections'),
  make: (json, options) =>
    ask<Corrected>(send, { method: 'POST', path: '/v1/corrections', json, ...options }),
  undo: async (id, { by, ...options } = {}) => {
    const path = at`/v1/corrections/${id}`
    // Taken back twice is an error: what was answered 503 was not taken back.
    await send({ method: 'DELETE', path, query: { by }, ...options })
  },
  precision: async (options) => {
    const call = { method: 'GET', path: '/v1/corrections/precision', ...options } as const
    return (await ask<Items<RulePrecision>>(send, call)).items
  },
})
