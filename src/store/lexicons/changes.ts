import { type SqlBool, sql } from 'kysely'
import type { Change } from '../../lexicon/change.ts'
import type { LayeredChange } from '../../lexicon/overlay/layers.ts'
import type { LexiconEntryTable } from '../lexicon-tables.ts'
import type { Reading } from '../schema.ts'
import { staged } from './staging.ts'

/** What the edits up to a version say, page by page in the order of list and name. */
export async function* overlayAt(
  db: Reading,
  version: number,
  page = 2000,
): AsyncGenerator<readonly Change[]> {
  let after = { list: '', name: '' }
  for (;;) {
    const rows = await db
      .selectFrom('lexicon_entries as e')
      .selectAll()
      .where('e.since', '<=', version)
      .where(sql<SqlBool>`(e.list, e.name) > (${after.list}, ${after.name})`)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('lexicon_entries as later')
              .select('later.since')
              .whereRef('later.list', '=', 'e.list')
              .whereRef('later.name', '=', 'e.name')
              .whereRef('later.since', '>', 'e.since')
              .where('later.since', '<=', version),
          ),
        ),
      )
      .orderBy('e.list')
      .orderBy('e.name')
      .limit(page)
      .execute()
    const changes = rows.map(changeOf).filter((change) => 'cells' in change)
    if (changes.length > 0) yield changes
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return
    after = last
  }
}

/** What one edit itself says, taken or not, page by page. */
export async function* changesOf(
  db: Reading,
  number: number,
  page = 2000,
): AsyncGenerator<readonly LayeredChange[]> {
  let after = { list: '', name: '' }
  for (;;) {
    const rows = await db
      .selectFrom('lexicon_entries')
      .selectAll()
      .where('since', '=', number)
      .where(sql<SqlBool>`(list, name) > (${after.list}, ${after.name})`)
      .orderBy('list')
      .orderBy('name')
      .limit(page)
      .execute()
    if (rows.length > 0) yield rows.map(changeOf)
    const last = rows.at(-1)
    if (last === undefined || rows.length < page) return
    after = last
  }
}

/** What takes the lists back to an earlier version: word for word what the edits said then. */
export async function* changesBackTo(db: Reading, version: number): AsyncGenerator<LayeredChange> {
  const touched = await db
    .selectFrom('lexicon_entries')
    .select(['list', 'name'])
    .distinct()
    .where('since', '>', version)
    .where('since', '<', staged)
    .orderBy('list')
    .orderBy('name')
    .execute()
  for (const { list, name } of touched) {
    const row = await entryAt(db, list, name, version)
    yield row === undefined
      ? { list: list as Change['list'], name, asShipped: true }
      : changeOf(row)
  }
}

/** What the edits up to a version say of one entry; undefined where they say nothing. */
export const entryAt = (
  db: Reading,
  list: string,
  name: string,
  version: number,
): Promise<LexiconEntryTable | undefined> =>
  db
    .selectFrom('lexicon_entries')
    .selectAll()
    .where('list', '=', list)
    .where('name', '=', name)
    .where('since', '<=', version)
    .orderBy('since', 'desc')
    .limit(1)
    .executeTakeFirst()

/** Rows are written by `stage` alone. */
export function changeOf({ list, name, says, cells }: LexiconEntryTable): LayeredChange {
  const at = { list: list as Change['list'], name }
  if (says === 'shipped') return { ...at, asShipped: true }
  return { ...at, cells: says === 'removed' || cells === null ? null : JSON.parse(cells) }
}
