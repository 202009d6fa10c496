import type { Reading, Writing } from '../schema.ts'
import { markForReading } from './affected.ts'
import { hashesOver, newestVersion } from './versions.ts'

/** The versions that records are made with. */
export interface MadeWith {
  readonly extractor: string
  /** Content hash of the lists, edits included. */
  readonly lexicons: string
  /** Content hash of their files alone. */
  readonly base: string
}

/**
 * The hashes of lists that an up-to-date record may bear: those of earlier edits too, since each edit
 * notes the articles that it can change, which are read again.
 */
export const currentHashes = async (
  db: Reading,
  { base, lexicons }: MadeWith,
): Promise<readonly string[]> => [...new Set([lexicons, ...(await hashesOver(db, base))])]

/** Whether an article waits to be read again with later lists. */
export const isWaiting = async (db: Reading, article: number): Promise<boolean> =>
  (await db
    .selectFrom('rereads')
    .select('article')
    .where('article', '=', article)
    .executeTakeFirst()) !== undefined

/**
 * Notes how an article was read that is being stored: if an edit was taken meanwhile, it waits to be
 * read again; if not, it waits no longer.
 */
export async function noteReading(tx: Writing, article: number, lexicons: string): Promise<void> {
  const newest = await newestVersion(tx)
  if (newest === undefined) return
  const isEarlier =
    lexicons !== newest.hash && (await hashesOver(tx, newest.base)).includes(lexicons)
  if (isEarlier) await markForReading(tx, [article], newest.version)
  else await tx.deleteFrom('rereads').where('article', '=', article).execute()
}
