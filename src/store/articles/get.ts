import { done, fail, type Result } from '../../failure.ts'
import type { Article } from '../../intake/article.ts'
import type { KnowledgeRecord } from '../../record.ts'
import type { Reading } from '../schema.ts'

export interface StoredArticle {
  readonly seq: number
  readonly id: string
  readonly article: Article
  /** The machine's own. */
  readonly record: KnowledgeRecord
  /** With the corrections of people. */
  readonly corrected: KnowledgeRecord
  readonly page?: string
  readonly reprintOf?: string
  readonly storedAt: string
}

export async function storedArticle(db: Reading, id: string): Promise<Result<StoredArticle>> {
  const row = await db.selectFrom('articles').selectAll().where('id', '=', id).executeTakeFirst()
  if (row === undefined)
    return fail(
      'not-found',
      `expected the id of an article of the archive, got "${id.slice(0, 100)}"`,
    )
  // Written by `putArticle` alone.
  const record = JSON.parse(row.record) as KnowledgeRecord
  return done({
    seq: row.seq,
    id,
    article: JSON.parse(row.article) as Article,
    record,
    corrected: row.corrected === null ? record : (JSON.parse(row.corrected) as KnowledgeRecord),
    ...(row.page !== null && { page: row.page }),
    ...(row.reprint_of !== null && { reprintOf: row.reprint_of }),
    storedAt: row.stored_at,
  })
}

/** Whose local ids in an article lead where: stored ids, and whether they are hidden. */
export async function entitiesIn(
  db: Reading,
  article: number,
): Promise<ReadonlyMap<string, { readonly id: string; readonly hidden: boolean }>> {
  const rows = await db
    .selectFrom('appearances as a')
    .innerJoin('signatures as s', 's.id', 'a.signature')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .select(['a.local', 'e.id', 'e.hidden'])
    .where('a.article', '=', article)
    .execute()
  return new Map(rows.map(({ local, id, hidden }) => [local, { id, hidden: hidden === 1 }]))
}

/** What the stored record was made from and with; undefined for an unknown article. */
export const versionOf = (
  db: Reading,
  id: string,
): Promise<{ seq: number; hash: string; lexicons: string; extractor: string } | undefined> =>
  db
    .selectFrom('articles')
    .select(['seq', 'hash', 'lexicons', 'extractor'])
    .where('id', '=', id)
    .executeTakeFirst()
