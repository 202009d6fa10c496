import { type Insertable, sql } from 'kysely'
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
  await indexArticle(tx, kind, seq, searchedOf(row.title, row.article))
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
  let last = 0
  for (;;) {
    const rows = await batchAfter(tx, last)
    for (const { seq, title, article } of rows) {
      await indexArticle(tx, kind, seq, searchedOf(title, article))
    }
    if (rows.length === 0) return
    last = rows[rows.length - 1].seq
  }
}

const batchAfter = (read: Reading, seq: number) =>
  read
    .selectFrom('articles')
    .select(['seq', 'title', 'article'])
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(100)
    .execute()

function searchedOf(title: string | null | undefined, article: string): Searched {
  const read: unknown = JSON.parse(article)
  const text = typeof read === 'object' && read !== null && 'text' in read ? read.text : ''
  return { title: title ?? '', body: typeof text === 'string' ? text : '' }
}
