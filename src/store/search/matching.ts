import { type RawBuilder, type SqlBool, sql } from 'kysely'
import type { Reading } from '../schema.ts'
import type { Store } from '../store.ts'
import {
  type Among,
  type ArticleQuery,
  type ListedArticle,
  listedColumns,
} from './article-query.ts'
import type { Reached } from './cursor.ts'
import { placeFrom, placeOf, placeOfRow, placeTo, seqAt } from './place.ts'
import { ftsQuery, type Phrase, tsQuery, type Where } from './query.ts'

/**
 * The newest articles that have all words there: the index gives them in order, and is asked for no
 * more than are wanted.
 */
export async function matching(
  { kind, read }: Pick<Store, 'kind' | 'read'>,
  phrases: readonly Phrase[],
  rank: Where,
  query: ArticleQuery,
  after: Reached | undefined,
): Promise<ListedArticle[]> {
  const { limit, among } = query
  const matches =
    kind === 'sqlite'
      ? await sqliteMatches(read, ftsQuery(phrases, rank), among)
      : postgresMatches(tsQuery(phrases, rank), among)
  const conditions = rangeOf(query, after).map((condition) => sql`and ${condition}`)
  const found = sql<{ place: bigint }>`(select place from (${matches}) as matches
    where true ${sql.join(conditions, sql` `)} order by place desc limit ${limit})`
  const place = sql<bigint>`found.place`
  return (
    read
      .selectFrom(found.as('found'))
      // Unlike other joins this one is never begun by SQLite from its other side.
      .crossJoin('articles')
      .where(sql<SqlBool>`articles.seq = ${seqAt(place)}`)
      .select(listedColumns)
      .orderBy(place, 'desc')
      .execute()
  )
}

function rangeOf({ from, to }: ArticleQuery, after: Reached | undefined): RawBuilder<SqlBool>[] {
  const range: RawBuilder<SqlBool>[] = []
  if (from !== undefined) range.push(sql`place >= ${placeFrom(from)}`)
  if (to !== undefined) range.push(sql`place between ${placeFrom('0001')} and ${placeTo(to)}`)
  if (after) range.push(sql`place < ${placeOf(after.day, after.seq)}`)
  return range
}

/** Articles that are better asked one by one whether they have the words. */
const few = 200

async function sqliteMatches(
  read: Reading,
  words: string,
  among: Among | undefined,
): Promise<RawBuilder<unknown>> {
  const matches = sql`select rowid as place from article_search where article_search match ${words}`
  if (!among) return matches
  const counted = sql<{ count: number }>`select count(*) as count
    from (select 1 from ${among} as them limit ${sql.lit(few)}) as first_ones`
  const { rows } = await counted.execute(read)
  if (rows[0].count === few) return sql`${matches} and ${seqAt(sql`rowid`)} in ${among}`
  return sql`select article_search.rowid as place from articles cross join article_search
    where articles.seq in ${among} and article_search.rowid = ${placeOfRow}
    and article_search match ${words}`
}

const postgresMatches = (words: string, among: Among | undefined): RawBuilder<unknown> =>
  sql`select place from article_search where words @@ ${words}::tsquery
    ${among ? sql`and seq in ${among}` : sql``}`
