import type { Writing } from '../schema.ts'
import { condemned } from './leftovers.ts'
import { newestVersion } from './versions.ts'

export interface Taking {
  /** The number under which the edit was staged. */
  readonly staged: number
  /** The version that it was checked against. */
  readonly before: number
  readonly base: string
  readonly hash: string
  readonly by: string
  readonly at: string
  readonly note?: string
  readonly changes: number
  readonly restores?: number
}

/**
 * Makes a staged edit the newest version and gives its number; undefined when another edit was taken
 * since it was checked. Throws where it was taken for the leftover of a dead process meanwhile.
 */
export async function takeEdit(tx: Writing, taking: Taking): Promise<number | undefined> {
  const { staged, before, base, hash, by, at, note, changes, restores } = taking
  const newest = await newestVersion(tx)
  if ((newest?.version ?? 0) !== before) return undefined
  const own = await tx
    .selectFrom('lexicon_versions')
    .select('number')
    .where('number', '=', staged)
    .where('said_at', '!=', condemned)
    .executeTakeFirst()
  if (own === undefined) throw new Error('expected the edit to stand in the store, got none')
  const number = before + 1
  await tx
    .updateTable('lexicon_versions')
    .set({
      number,
      base,
      hash,
      said_by: by,
      said_at: at,
      note: note ?? null,
      changes,
      restores: restores ?? null,
    })
    .where('number', '=', staged)
    .execute()
  return number
}
