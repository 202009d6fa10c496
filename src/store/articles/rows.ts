import { type Insertable, type SqlBool, sql } from 'kysely'
import type { ArticleTable, Reading, Writing } from '../schema.ts'
import { indexArticle, type Searched } from '../search/index-article.ts'
import type { DatabaseKind } from '../store.ts'

/** Stores an article, anew or in the place of the one of that id, and its words; gives its `seq`. */
export async function writeRow(
  tx: Writing,
  kind: DatabaseKind,
  row: Omit<Insertable<ArticleTable>, 'seq'>,
): Promise<number> {
  const { id, ...rest } = row
  const { seq } = await tx
    .insertInto('articles')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(rest))
    .returning('seq')
    .executeTakeFirstOrThrow()
  await indexArticle(tx, kind, searchedOf({ ...row, seq }))
  return seq
}

/** Removes an article and its words; gives whether there was one. */
export async function deleteRow(tx: Writing, id: string): Promise<boolean> {
  const { numDeletedRows } = await tx
    .deleteFrom('articles')
    .where('id', '=', id)
    .executeTakeFirstOrThrow()
  return numDeletedRows > 0
}

/** Makes the words of all articles anew. */
export async function indexArticles(tx: Writing, kind: DatabaseKind): Promise<void> {
  // PostgreSQL's rows are replaced one by one; those of articles that are gone went with them.
  if (kind === 'sqlite') await sql`delete from article_search`.execute(tx)
  let after: Indexed | undefined
  do {
    const rows = await batchAfter(tx, after)
    for (const row of rows) await indexArticle(tx, kind, searchedOf(row))
    after = rows.at(-1)
  } while (after)
}

type Indexed = Pick<Insertable<ArticleTable>, 'title' | 'published_at' | 'article'> & {
  readonly seq: number
}

/** In the order of their places, since SQLite indexes them fastest so. */
function batchAfter(read: Reading, after: Indexed | undefined): Promise<Indexed[]> {
  const day = sql<string>`coalesce(published_at, '')`
  const query = read
    .selectFrom('articles')
    .select(['seq', 'title', 'published_at', 'article'])
    .orderBy(day)
    .orderBy('seq')
    .limit(100)
  if (!after) return query.execute()
  const reached = after.published_at ?? ''
  return query
    .where(day, '>=', reached)
    .where(sql<SqlBool>`(${day}, seq) > (${reached}, ${after.seq})`)
    .execute()
}

function searchedOf({ seq, title, published_at, article }: Indexed): Searched {
  const read: unknown = JSON.parse(article)
  const text = typeof read === 'object' && read !== null && 'text' in read ? read.text : ''
  return {
    seq,
    day: published_at ?? '',
    title: title ?? '',
    body: typeof text === 'string' ? text : '',
  }
}
