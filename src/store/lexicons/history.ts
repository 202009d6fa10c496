import { type SqlBool, sql } from 'kysely'
import type { LexiconEntryTable } from '../lexicon-tables.ts'
import type { Reading } from '../schema.ts'
import { turn } from '../turn.ts'
import { staged } from './staging.ts'

/** What a version says of an entry. */
export interface PastEntry extends Omit<LexiconEntryTable, 'edit'> {
  /** The version since which it holds. */
  readonly since: number
}

/** Behind which entry to begin, and whether to end with its list. */
export interface From {
  readonly list: string
  readonly name: string
  readonly isOneList?: boolean
}

const start: From = { list: '', name: '' }

/**
 * All that versions ever said of each entry, the latest version first, in the order of list and name. Part by part,
 * others coming between: no statement takes longer the more there was edited. Edits that were not taken say nothing.
 */
export async function* history(
  db: Reading,
  { list, name, isOneList = false }: From = start,
  page = 200,
): AsyncGenerator<readonly (readonly PastEntry[])[]> {
  const versions = await versionsByEdit(db)
  let after = { list, name, edit: Number.MAX_SAFE_INTEGER }
  let entry: PastEntry[] = []
  for (let isMore = true; isMore; await turn()) {
    let query = db.selectFrom('lexicon_entries').selectAll()
    query = isOneList
      ? query
          .where('list', '=', list)
          .where(sql<SqlBool>`(name, edit) > (${after.name}, ${after.edit})`)
      : query.where(
          sql<SqlBool>`(list, name, edit) > (${after.list}, ${after.name}, ${after.edit})`,
        )
    const rows = await query.orderBy('list').orderBy('name').orderBy('edit').limit(page).execute()
    isMore = rows.length === page
    const whole: PastEntry[][] = []
    for (const { edit, ...says } of rows) {
      after = { list: says.list, name: says.name, edit }
      const since = versions.get(Number(edit))
      if (since === undefined) continue
      if (entry.length > 0 && !(entry[0].list === says.list && entry[0].name === says.name)) {
        whole.push(entry)
        entry = []
      }
      entry.push({ ...says, since })
    }
    if (!isMore && entry.length > 0) whole.push(entry)
    if (whole.length > 0) yield whole.map((all) => all.sort((a, b) => b.since - a.since))
  }
}

async function versionsByEdit(db: Reading): Promise<ReadonlyMap<number, number>> {
  const rows = await db
    .selectFrom('lexicon_versions')
    .select(['edit', 'number'])
    .where('number', '<', staged)
    .execute()
  return new Map(rows.map(({ edit, number }) => [Number(edit), Number(number)]))
}
