import { done, fail, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import type { LexiconVersionTable } from '../lexicon-tables.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'
import { staged } from './staging.ts'

/** An edit that was taken. */
export interface LexiconVersion {
  /** From 1 up; 0 are the files alone. */
  readonly version: number
  /** Content hash of files and edits together, as records name it. */
  readonly hash: string
  /** Content hash of the files that it was checked with. */
  readonly base: string
  readonly by: string
  /** ISO 8601 moment. */
  readonly at: string
  readonly note?: string
  /** How many entries it changed. */
  readonly changes: number
  /** The version that this one went back to. */
  readonly restores?: number
}

/** The newest version; undefined where nothing was ever edited. */
export async function newestVersion(db: Reading): Promise<LexiconVersion | undefined> {
  const row = await db
    .selectFrom('lexicon_versions')
    .selectAll()
    .where('number', '<', staged)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && versionOf(row)
}

export async function versionNumbered(
  db: Reading,
  number: number,
): Promise<Result<LexiconVersion>> {
  const row = await db
    .selectFrom('lexicon_versions')
    .selectAll()
    .where('number', '=', number)
    .where('number', '<', staged)
    .executeTakeFirst()
  return row === undefined
    ? fail('not-found', `expected the number of a version of the lists, got ${number}`)
    : done(versionOf(row))
}

const list = 'lexicon-versions'

/** All versions, the newest first. */
export async function listVersions(
  db: Reading,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Result<Page<LexiconVersion>>> {
  const from = cursor === undefined ? undefined : readPlace(list, ['number'], cursor)
  if (from && !from.ok) return from
  const below = from ? Number(from.value[0]) : staged
  const rows = await db
    .selectFrom('lexicon_versions')
    .selectAll()
    .where('number', '<', below)
    .orderBy('number', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, ({ number }) => cursorOf(list, [number]))
  return done({ ...page, items: page.items.map(versionOf) })
}

/** The hashes of all versions over files with this hash: what their articles were read with. */
export async function hashesOver(db: Reading, base: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('lexicon_versions')
    .select('hash')
    .distinct()
    .where('base', '=', base)
    .where('number', '<', staged)
    .execute()
  return [base, ...rows.map(({ hash }) => hash)]
}

const versionOf = (row: LexiconVersionTable): LexiconVersion => ({
  version: row.number,
  hash: row.hash,
  base: row.base,
  by: row.said_by,
  at: row.said_at,
  ...(row.note !== null && { note: row.note }),
  changes: row.changes,
  ...(row.restores !== null && { restores: row.restores }),
})
