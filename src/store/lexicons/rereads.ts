import { type StoredArticle, storedArticle } from '../articles/get.ts'
import type { Reading, Writing } from '../schema.ts'
import type { Store } from '../store.ts'

/** An article to be read again, and the version of the lists that asks for it. */
export interface Reread {
  readonly article: number
  readonly version: number
}

/** Takes some articles that nobody is at, and that lists of this version do for, for so many milliseconds. */
export const claimRereads = (
  store: Store,
  { version, limit }: { readonly version: number; readonly limit: number },
  now: number,
  patience: number,
): Promise<readonly Reread[]> =>
  store.write(async (tx) => {
    const waiting = await tx
      .selectFrom('rereads')
      .select(['article', 'version'])
      // A claim that lasts longer than any may was made before the clock went back.
      .where(({ eb, or }) =>
        or([
          eb('claimed_until', '<', new Date(now).toISOString()),
          eb('claimed_until', '>', new Date(now + 2 * patience).toISOString()),
        ]),
      )
      .where('version', '<=', version)
      .orderBy('article', 'desc')
      .limit(limit)
      .execute()
    if (waiting.length === 0) return waiting
    await tx
      .updateTable('rereads')
      .set({ claimed_until: new Date(now + patience).toISOString() })
      .where(
        'article',
        'in',
        waiting.map(({ article }) => article),
      )
      .execute()
    return waiting
  })

/** Strikes an article out, unless a later version asks for it by now. */
export const strikeOut = (tx: Writing, { article, version }: Reread): Promise<unknown> =>
  tx.deleteFrom('rereads').where('article', '=', article).where('version', '<=', version).execute()

export async function countRereads(db: Reading): Promise<number> {
  const { count } = await db
    .selectFrom('rereads')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  return Number(count)
}

/** The article with this `seq`; undefined where it is gone. */
export async function articleAt(db: Reading, seq: number): Promise<StoredArticle | undefined> {
  const row = await db.selectFrom('articles').select('id').where('seq', '=', seq).executeTakeFirst()
  if (row === undefined) return undefined
  const stored = await storedArticle(db, row.id)
  return stored.ok ? stored.value : undefined
}
