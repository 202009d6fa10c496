import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Reading } from '../schema.ts'
import type { Store } from '../store.ts'
import { type ArticleQuery, type ListedArticle, listedColumns } from './article-query.ts'
import type { Reached } from './cursor.ts'
import { placeFrom, placeOf, placeTo, seqAt } from './place.ts'
import { ftsQuery, type Phrase, tsQuery, type Where } from './query.ts'

type Places = RawBuilder<{ place: bigint }>

/** The newest articles that have all words there: the index gives them in order, and stops when there are enough. */
export async function matching(
  { kind, read }: Pick<Store, 'kind' | 'read'>,
  phrases: readonly Phrase[],
  rank: Where,
  { from, to, limit, where }: ArticleQuery,
  after: Reached | undefined,
): Promise<ListedArticle[]> {
  const places =
    kind === 'sqlite' ? sqlitePlaces(phrases, rank) : await postgresPlaces(read, phrases, rank)
  const place = sql<bigint>`found.place`
  let query = read
    .selectFrom(places.as('found'))
    // Unlike other joins this one is never begun by SQLite from its other side.
    .crossJoin('articles')
    .where(sql<SqlBool>`articles.seq = ${seqAt(place)}`)
    .select(listedColumns)
    .orderBy(place, 'desc')
    .limit(limit)
  if (from !== undefined) query = query.where(place, '>=', placeFrom(from))
  if (to !== undefined) {
    query = query.where(place, '<=', placeTo(to)).where(place, '>=', placeFrom('0001'))
  }
  if (after) query = query.where(place, '<', placeOf(after.day, after.seq))
  return (where ? query.where(where) : query).execute()
}

const sqlitePlaces = (phrases: readonly Phrase[], rank: Where): Places =>
  sql`(select rowid as place from article_search
    where article_search match ${ftsQuery(phrases, rank)})`

/** Matches from which on it is faster to look through the newest articles than to sort the matches. */
const many = 2000

/**
 * PostgreSQL does not know what it costs to look into the words of an article, and would look through
 * all of them for a rare word: it is told by `offset 0` to take the matches from its index.
 */
async function postgresPlaces(
  read: Reading,
  phrases: readonly Phrase[],
  rank: Where,
): Promise<Places> {
  const query = sql`${tsQuery(phrases)}::tsquery`
  const hasWords = {
    anywhere: sql`words @@ ${query}`,
    title: sql`title @@ ${query}`,
    rest: sql`words @@ ${query} and not title @@ ${query}`,
  }[rank]
  const { rows } = await sql<{ count: number }>`select count(*) as count
    from (select 1 from article_search where ${hasWords} limit ${sql.lit(many)}) as first_ones`.execute(
    read,
  )
  const isRare = rows[0].count < many
  return sql`(select place from article_search where ${hasWords} ${isRare ? sql`offset 0` : sql``})`
}
