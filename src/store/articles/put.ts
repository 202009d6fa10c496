import type { ApplyCorrections } from '../../archive/corrections/replay.ts'
import type { Article } from '../../intake/article.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { correctionsOf } from '../decisions/log.ts'
import type { Identifying } from '../indexing/identify.ts'
import { type Indexable, reindex } from '../indexing/index-article.ts'
import type { IndexedArticle } from '../indexing/observing.ts'
import { linkReprints, reprintsAround, unlinkReprints } from '../indexing/reprints.ts'
import { noteReading } from '../lexicons/currency.ts'
import type { Writing } from '../schema.ts'
import type { DatabaseKind } from '../store.ts'
import { announce, ofArticle } from '../webhooks/announce.ts'
import { correctedText } from './corrected.ts'
import { deleteRow, writeRow } from './rows.ts'

/** An article with the machine's record of it. */
export interface ArticleToStore {
  readonly id: string
  readonly article: Article
  readonly record: KnowledgeRecord
  /** The page that the text was taken from. */
  readonly page?: string
  /** ISO 8601 moment. */
  readonly storedAt: string
}

/** What storing takes besides the article. */
export interface Storing extends Identifying {
  readonly applyCorrections: ApplyCorrections
  readonly database: DatabaseKind
}

/** Stores an article, or what has become of it, with everything that is found through it. */
export async function putArticle(
  tx: Writing,
  { id, article, record, page, storedAt }: ArticleToStore,
  storing: Storing,
): Promise<'created' | 'replaced'> {
  const { record: corrected } = storing.applyCorrections(
    record,
    article,
    await correctionsOf(tx, id),
  )
  const { extractor, document } = record
  const values = {
    id,
    url: article.url ?? null,
    title: document.title ?? null,
    publisher: document.publisher ?? null,
    published_at: dayOf(corrected),
    hash: record.id,
    lexicons: extractor.lexicons,
    extractor: extractor.version,
    article: JSON.stringify(article),
    page: page ?? null,
    record: JSON.stringify(record),
    corrected: correctedText(corrected, record),
    stored_at: storedAt,
  }
  const known = await tx
    .selectFrom('articles')
    .select(['seq', 'reprint_of'])
    .where('id', '=', id)
    .executeTakeFirst()
  const around = known === undefined ? [] : await unlinkReprints(tx, known.seq)
  const seq = await writeRow(tx, storing.database, values)
  await noteReading(tx, seq, extractor.lexicons)
  await linkReprints(tx, seq, article.text)
  const reprints = await reprintsAround(tx, [seq, ...around])
  const own = reprints.find((one) => one.seq === seq)
  await tx
    .updateTable('articles')
    .set({ reprint_of: own?.is ?? null })
    .where('seq', '=', seq)
    .execute()
  await reindex(
    tx,
    known && { seq, id, isReprint: known.reprint_of !== null },
    indexable({ seq, id, isReprint: (own?.is ?? null) !== null }, article.text, corrected),
    storing,
  )
  await changeReprints(
    tx,
    reprints.filter((one) => one.seq !== seq),
    storing,
  )
  const outcome = known === undefined ? 'created' : 'replaced'
  await announce(tx, {
    type: 'article.stored',
    data: {
      ...ofArticle(id),
      outcome,
      record: record.id,
      extractor: extractor.version,
      lexicons: extractor.lexicons,
    },
  })
  return outcome
}

/** Removes an article and what only it supported; false when there is none of this id. */
export async function removeArticle(tx: Writing, id: string, storing: Storing): Promise<boolean> {
  const known = await tx
    .selectFrom('articles')
    .select(['seq', 'reprint_of'])
    .where('id', '=', id)
    .executeTakeFirst()
  if (known === undefined) return false
  const { seq } = known
  const around = await unlinkReprints(tx, seq)
  await reindex(tx, { seq, id, isReprint: known.reprint_of !== null }, undefined, storing)
  await deleteRow(tx, id)
  await changeReprints(tx, await reprintsAround(tx, around), storing)
  await announce(tx, { type: 'article.deleted', data: ofArticle(id) })
  return true
}

/** The original of a text counts, its reprints do not: those that changed sides are indexed anew. */
async function changeReprints(
  tx: Writing,
  reprints: Awaited<ReturnType<typeof reprintsAround>>,
  storing: Storing,
): Promise<void> {
  for (const { seq, was, is } of reprints) {
    if (was === is) continue
    await tx.updateTable('articles').set({ reprint_of: is }).where('seq', '=', seq).execute()
    if ((was === null) === (is === null)) continue
    const row = await tx
      .selectFrom('articles')
      .select(['id', 'article', 'record', 'corrected'])
      .where('seq', '=', seq)
      .executeTakeFirstOrThrow()
    const { id } = row
    // Written by `putArticle` alone.
    const { text } = JSON.parse(row.article) as Article
    const record = JSON.parse(row.corrected ?? row.record) as KnowledgeRecord
    const after = indexable({ seq, id, isReprint: is !== null }, text, record)
    await reindex(tx, { seq, id, isReprint: was !== null }, after, storing)
  }
}

/** What is found of an article through its record. */
export const indexable = (
  article: IndexedArticle,
  text: string,
  record: KnowledgeRecord,
): Indexable => ({ ...article, record, text, day: dayOf(record) })

/** The day of publication; a month or a year is none. */
function dayOf({ document: { publishedAt } }: KnowledgeRecord): string | null {
  return publishedAt !== undefined && /^\d{4}-\d{2}-\d{2}$/u.test(publishedAt) ? publishedAt : null
}
