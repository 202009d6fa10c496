import type { Expression } from 'kysely'

export interface ArticleQuery {
  /** What a user typed. */
  readonly q?: string
  /** First and last day of publication: `2023`, `2023-11` or `2023-11-13`. */
  readonly from?: string
  readonly to?: string
  /** `newest` is the usual order; in that of `relevance` those come first whose title has all words. */
  readonly order?: 'newest' | 'relevance'
  readonly limit: number
  /** The `nextCursor` of the page before, of the same query. */
  readonly cursor?: string
  /** Only these, such as those of a person. */
  readonly among?: Among
}

/** A query for the `seq` of articles. */
export type Among = Expression<{ readonly seq: number }>

export interface ArticlePage {
  readonly items: readonly ListedArticle[]
  readonly nextCursor?: string
}

export const listedColumns = [
  'articles.seq',
  'articles.id',
  'articles.url',
  'articles.title',
  'articles.publisher',
  'articles.published_at',
  'articles.reprint_of',
  'articles.stored_at',
] as const

/** An article without its text and record. */
export interface ListedArticle {
  readonly seq: number
  readonly id: string
  readonly url: string | null
  readonly title: string | null
  readonly publisher: string | null
  readonly published_at: string | null
  readonly reprint_of: string | null
  readonly stored_at: string
}
