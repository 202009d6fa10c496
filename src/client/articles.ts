import type {
  ArticleDifference,
  ArticlePage,
  ListedArticle,
  RelatedArticle,
} from '../answers/articles.ts'
import type { RelatedToArticle } from '../answers/related.ts'
import type { Items } from '../answers/shape.ts'
import type { ArticleListQuery } from '../http/archive/queries.ts'
import type { ArticleInput } from '../intake/article.ts'
import type { KnowledgeRecord } from '../record.ts'
import type { Asked } from './asked.ts'
import type { RecordForm, ViewOptions } from './extraction.ts'
import { type Listing, listing } from './pages.ts'
import { ask, at, type Call, type CallOptions, type Send } from './send.ts'

/** An article that is kept. */
export interface Kept {
  readonly id: string
  readonly isNew: boolean
  readonly record: KnowledgeRecord
}

/** Articles that are kept; `page` and `all` search them. */
export interface ArticlesOfArchive
  extends Listing<ListedArticle, Asked<typeof ArticleListQuery>, ArticlePage> {
  readonly put: (id: string, article: ArticleInput, options?: ViewOptions) => Promise<Kept>
  /** Under its own id, its address, or a name made of its content. */
  readonly add: (article: ArticleInput, options?: ViewOptions) => Promise<Kept>
  readonly get: (id: string, options?: ViewOptions) => Promise<KnowledgeRecord>
  readonly getAs: (form: RecordForm, id: string, options?: ViewOptions) => Promise<string>
  readonly remove: (id: string, options?: CallOptions) => Promise<void>
  /** Articles about the same. */
  readonly related: (
    id: string,
    options?: CallOptions & { readonly limit?: number },
  ) => Promise<readonly RelatedArticle[]>
  /** Who belongs to its people, though it does not name them. */
  readonly relatedPeople: (
    id: string,
    options?: CallOptions & { readonly limit?: number },
  ) => Promise<readonly RelatedToArticle[]>
  /** Its own page with its people linked; `link` is an address with {id}. */
  readonly html: (id: string, options?: CallOptions & { readonly link?: string }) => Promise<string>
  /** What a reading with the present version and lists would change. */
  readonly difference: (id: string, options?: CallOptions) => Promise<ArticleDifference>
  /** Takes that reading. */
  readonly reread: (id: string, options?: CallOptions) => Promise<KnowledgeRecord>
}

export function createArticles(send: Send): ArticlesOfArchive {
  const keep = async (call: Call): Promise<Kept> => {
    const response = await send(call)
    const location = response.headers.get('location') ?? ''
    return {
      id: decodeURIComponent(location.slice(location.lastIndexOf('/') + 1)),
      isNew: response.status === 201,
      // By the same schema as the library's.
      record: (await response.json()) as KnowledgeRecord,
    }
  }
  return {
    ...listing<ListedArticle, Asked<typeof ArticleListQuery>, ArticlePage>(send, '/v1/articles'),
    put: (id, json, options) =>
      keep({ method: 'PUT', path: at`/v1/articles/${id}`, json, ...viewed(options) }),
    // The same article is kept once.
    add: (json, options) =>
      keep({
        method: 'POST',
        path: '/v1/articles',
        json,
        isRepeatable: true,
        ...viewed(options),
      }),
    get: (id, options) =>
      ask<KnowledgeRecord>(send, {
        method: 'GET',
        path: at`/v1/articles/${id}`,
        ...viewed(options),
      }),
    getAs: async (accept, id, options) => {
      const call = { method: 'GET', path: at`/v1/articles/${id}`, headers: { accept } } as const
      return (await send({ ...call, ...viewed(options) })).text()
    },
    remove: async (id, options) => {
      await send({ method: 'DELETE', path: at`/v1/articles/${id}`, ...options })
    },
    related: async (id, { limit, ...options } = {}) => {
      const path = at`/v1/articles/${id}/related`
      const call = { method: 'GET', path, query: { limit }, ...options } as const
      return (await ask<Items<RelatedArticle>>(send, call)).items
    },
    relatedPeople: async (id, { limit, ...options } = {}) => {
      const path = at`/v1/articles/${id}/related-people`
      const call = { method: 'GET', path, query: { limit }, ...options } as const
      return (await ask<Items<RelatedToArticle>>(send, call)).items
    },
    html: async (id, { link, ...options } = {}) => {
      const path = at`/v1/articles/${id}/page`
      const headers = { accept: 'text/html' }
      return (await send({ method: 'GET', path, query: { link }, headers, ...options })).text()
    },
    difference: (id, options) =>
      ask<ArticleDifference>(send, {
        method: 'GET',
        path: at`/v1/articles/${id}/difference`,
        ...options,
      }),
    reread: (id, options) =>
      ask<KnowledgeRecord>(send, {
        method: 'POST',
        path: at`/v1/articles/${id}/reread`,
        isRepeatable: true,
        ...options,
      }),
  }
}

const viewed = ({ signal, ...query }: ViewOptions = {}) => ({ query, ...(signal && { signal }) })
