import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Store } from '../store.ts'
import { type ArticleQuery, type ListedArticle, listedColumns } from './article-query.ts'
import type { Reached } from './cursor.ts'

const published = sql<string>`coalesce(articles.published_at, '')`

/** All of them, as the index on their days has them. */
export function listed(
  { read }: Pick<Store, 'read'>,
  { from, to, limit, among }: ArticleQuery,
  after: Reached | undefined,
): Promise<ListedArticle[]> {
  let query = read
    .selectFrom('articles')
    .select(listedColumns)
    .orderBy(published, 'desc')
    .orderBy('articles.seq', 'desc')
    .limit(limit)
  if (from !== undefined) query = query.where(published, '>=', from)
  // "~" sorts after every sign of a date: a month ends with its last day.
  if (to !== undefined) query = query.where(published, '<', `${to}~`).where(published, '>', '')
  if (after) {
    const { day, seq } = after
    // The first condition lets SQLite begin in the middle of its index.
    const isAfter: RawBuilder<SqlBool> = sql`${published} <= ${day} and (${published}, articles.seq) < (${day}, ${seq})`
    query = query.where(isAfter)
  }
  if (among) query = query.where(sql<SqlBool>`articles.seq in ${among}`)
  return query.execute()
}
