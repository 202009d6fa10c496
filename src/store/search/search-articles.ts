import { type Expression, type ExpressionBuilder, type RawBuilder, type SqlBool, sql } from 'kysely'
import { done, type Result } from '../../failure.ts'
import type { Schema } from '../schema.ts'
import type { DatabaseKind, Store } from '../store.ts'
import { type Reached, readCursor, writeCursor } from './cursor.ts'
import { ftsQuery, type Phrase, readQuery, tsQuery } from './query.ts'

export interface ArticleQuery {
  /** What a user typed. */
  readonly q?: string
  /** First and last day of publication: `2023`, `2023-11` or `2023-11-13`. */
  readonly from?: string
  readonly to?: string
  /** `newest` is the usual order; `relevance` has those first whose title holds all words. */
  readonly order?: 'newest' | 'relevance'
  readonly limit: number
  /** The `nextCursor` of the page before, of the same query. */
  readonly cursor?: string
  /** What else must hold, such as that a person occurs. */
  readonly where?: (articles: ExpressionBuilder<Schema, 'articles'>) => Expression<SqlBool>
}

export interface ArticlePage {
  readonly items: readonly ListedArticle[]
  readonly nextCursor?: string
}

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

const published = sql<string>`coalesce(articles.published_at, '')`

/**
 * Articles that have all words of a query, page by page: what arrives between two pages moves
 * nothing from one page to another. A cursor that is none is a failure.
 */
export async function searchArticles(
  { kind, read }: Pick<Store, 'kind' | 'read'>,
  { q = '', from, to, order = 'newest', limit, cursor, where }: ArticleQuery,
): Promise<Result<ArticlePage>> {
  const reached = cursor === undefined ? undefined : readCursor(cursor)
  if (reached?.ok === false) return reached
  const phrases = readQuery(q)
  if (phrases.length === 0 && q.trim() !== '') return done({ items: [] })

  const isRanked = order === 'relevance' && phrases.length > 0
  const inTitle = isRanked
    ? sql<0 | 1>`case when ${holds(kind, phrases, 'title')} then 1 else 0 end`
    : sql<0 | 1>`0`
  let query = read
    .selectFrom('articles')
    .select(['seq', 'id', 'url', 'title', 'publisher', 'published_at', 'reprint_of', 'stored_at'])
    .select(inTitle.as('in_title'))
    .limit(limit + 1)
  if (isRanked) query = query.orderBy(inTitle, 'desc')
  query = query.orderBy(published, 'desc').orderBy('seq', 'desc')
  if (phrases.length > 0) query = query.where(holds(kind, phrases))
  if (from !== undefined) query = query.where(published, '>=', from)
  // "~" sorts after every sign of a date: a month ends with its last day.
  if (to !== undefined) query = query.where(published, '<', `${to}~`).where(published, '>', '')
  if (reached) query = query.where(after(reached.value, isRanked ? inTitle : undefined))
  if (where) query = query.where(where)

  const rows = await query.execute()
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  return done({
    items: items.map(({ in_title, ...item }) => item),
    ...(last && rows.length > limit && { nextCursor: cursorOf(last) }),
  })
}

const cursorOf = (row: { in_title: 0 | 1; published_at: string | null; seq: number }): string =>
  writeCursor({ inTitle: row.in_title, published: row.published_at ?? '', seq: row.seq })

/** Whether an article has all words, or has them in its title. */
function holds(
  kind: DatabaseKind,
  phrases: readonly Phrase[],
  column?: 'title',
): RawBuilder<SqlBool> {
  if (kind === 'sqlite') {
    const words = ftsQuery(phrases, column)
    return sql`articles.seq in (select rowid from article_search where article_search match ${words})`
  }
  const words = tsQuery(phrases, column && 'A')
  return sql`articles.seq in (select seq from article_search where words @@ ${words}::tsquery)`
}

/** Whether an article comes after the last one of a page. */
function after(
  { inTitle, published: day, seq }: Reached,
  rank: RawBuilder<0 | 1> | undefined,
): RawBuilder<SqlBool> {
  if (rank) return sql`(${rank}, ${published}, articles.seq) < (${inTitle}, ${day}, ${seq})`
  // The first condition lets SQLite begin in the middle of its index.
  return sql`${published} <= ${day} and (${published}, articles.seq) < (${day}, ${seq})`
}
