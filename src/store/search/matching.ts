import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Store } from '../store.ts'
import { type ArticleQuery, type ListedArticle, listedColumns } from './article-query.ts'
import type { Reached } from './cursor.ts'
import { placeFrom, placeOf, placeTo, seqAt } from './place.ts'
import { ftsQuery, type Phrase, tsQuery, type Where } from './query.ts'

/**
 * The newest articles that have all words there: the index gives them in order, and is asked for no
 * more than are wanted.
 */
export function matching(
  { kind, read }: Pick<Store, 'kind' | 'read'>,
  phrases: readonly Phrase[],
  rank: Where,
  query: ArticleQuery,
  after: Reached | undefined,
): Promise<ListedArticle[]> {
  const { limit, where } = query
  const matches = (kind === 'sqlite' ? sqliteMatches : postgresMatches)(phrases, rank)
  const conditions = rangeOf(query, after).map((condition) => sql`and ${condition}`)
  // Which of them pass `where` is known only after the join.
  const most = where ? sql`` : sql`limit ${limit}`
  const found = sql<{ place: bigint }>`(select place from (${matches}) as matches
    where true ${sql.join(conditions, sql` `)} order by place desc ${most})`
  const place = sql<bigint>`found.place`
  const articles = read
    .selectFrom(found.as('found'))
    // Unlike other joins this one is never begun by SQLite from its other side.
    .crossJoin('articles')
    .where(sql<SqlBool>`articles.seq = ${seqAt(place)}`)
    .select(listedColumns)
    .orderBy(place, 'desc')
    .limit(limit)
  return (where ? articles.where(where) : articles).execute()
}

function rangeOf({ from, to }: ArticleQuery, after: Reached | undefined): RawBuilder<SqlBool>[] {
  const range: RawBuilder<SqlBool>[] = []
  if (from !== undefined) range.push(sql`place >= ${placeFrom(from)}`)
  if (to !== undefined) range.push(sql`place between ${placeFrom('0001')} and ${placeTo(to)}`)
  if (after) range.push(sql`place < ${placeOf(after.day, after.seq)}`)
  return range
}

const sqliteMatches = (phrases: readonly Phrase[], rank: Where): RawBuilder<unknown> =>
  sql`select rowid as place from article_search
    where article_search match ${ftsQuery(phrases, rank)}`

const postgresMatches = (phrases: readonly Phrase[], rank: Where): RawBuilder<unknown> =>
  sql`select place from article_search where words @@ ${tsQuery(phrases, rank)}::tsquery`
