import { done, fail, type Result } from '../../failure.ts'
import type { AccessKeyTable, SessionTable } from '../access-tables.ts'
import type { Reading, Writing } from '../schema.ts'

export const addKey = async (
  tx: Writing,
  key: Omit<AccessKeyTable, 'revoked_at'>,
): Promise<void> => {
  await tx
    .insertInto('access_keys')
    .values({ ...key, revoked_at: null })
    .execute()
}

/** Every key there was, the oldest first. */
export const listKeys = (db: Reading): Promise<AccessKeyTable[]> =>
  db.selectFrom('access_keys').selectAll().orderBy('id').execute()

export const hasKey = async (db: Reading): Promise<boolean> =>
  (await db
    .selectFrom('access_keys')
    .select('id')
    .where('revoked_at', 'is', null)
    .limit(1)
    .executeTakeFirst()) !== undefined

/** The key with this hash, unless it was revoked. */
export const keyWithHash = (db: Reading, hash: string): Promise<AccessKeyTable | undefined> =>
  db
    .selectFrom('access_keys')
    .selectAll()
    .where('hash', '=', hash)
    .where('revoked_at', 'is', null)
    .executeTakeFirst()

/** Ends a key and every session that was opened with it. */
export async function revokeKey(tx: Writing, id: string, at: string): Promise<Result<undefined>> {
  const known = await tx
    .selectFrom('access_keys')
    .select('revoked_at')
    .where('id', '=', id)
    .executeTakeFirst()
  if (!known) return fail('not-found', `expected the id of a key, got "${id.slice(0, 100)}"`)
  if (known.revoked_at === null)
    await tx.updateTable('access_keys').set({ revoked_at: at }).where('id', '=', id).execute()
  await tx.deleteFrom('sessions').where('key', '=', id).execute()
  return done(undefined)
}

/** Keeps a session, and forgets those that have ended. */
export async function openSession(tx: Writing, session: SessionTable, now: string): Promise<void> {
  await tx.deleteFrom('sessions').where('ends_at', '<=', now).execute()
  await tx.insertInto('sessions').values(session).execute()
}

export const sessionWithHash = (
  db: Reading,
  hash: string,
  now: string,
): Promise<SessionTable | undefined> =>
  db
    .selectFrom('sessions')
    .selectAll()
    .where('hash', '=', hash)
    .where('ends_at', '>', now)
    .executeTakeFirst()

export const closeSession = async (tx: Writing, hash: string): Promise<void> => {
  await tx.deleteFrom('sessions').where('hash', '=', hash).execute()
}
