import { correctionsOf } from '../decisions/log.ts'
import { reindex } from '../indexing/index-article.ts'
import type { Writing } from '../schema.ts'
import { announce, ofArticle } from '../webhooks/announce.ts'
import { correctedText } from './corrected.ts'
import { storedArticle } from './get.ts'
import { indexable, type Storing } from './put.ts'

/**
 * Makes what people say of an article again on the machine's own record, and indexes what comes out.
 * Gives it, and what became of the corrections; undefined where the article is gone.
 */
export async function refreshArticle(
  tx: Writing,
  id: string,
  storing: Storing,
): Promise<ReturnType<Storing['applyCorrections']> | undefined> {
  const stored = await storedArticle(tx, id)
  if (!stored.ok) return undefined
  const { seq, article, record, reprintOf } = stored.value
  const replayed = storing.applyCorrections(record, article, await correctionsOf(tx, id))
  await tx
    .updateTable('articles')
    .set({ corrected: correctedText(replayed.record, record) })
    .where('seq', '=', seq)
    .execute()
  const isReprint = reprintOf !== undefined
  const after = indexable({ seq, id, isReprint }, article.text, replayed.record)
  await reindex(tx, { seq, id, isReprint }, after, storing)
  await announce(tx, { type: 'article.changed', data: ofArticle(id) })
  return replayed
}
