import { type SqlBool, sql } from 'kysely'
import { done, type Result } from '../../failure.ts'
import type { Change } from '../../lexicon/change.ts'
import type { LayeredChange } from '../../lexicon/overlay/layers.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import type { LexiconEntryTable } from '../lexicon-tables.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'
import { turn } from '../turn.ts'
import { type From, history, type PastEntry } from './history.ts'
import { staged } from './staging.ts'

/** What the edits up to a version say, part by part in the order of list and name, behind an entry if asked so. */
export async function* inForce(
  db: Reading,
  version: number,
  from?: From,
  page?: number,
): AsyncGenerator<readonly PastEntry[]> {
  for await (const part of history(db, from, page)) {
    const entries = part.flatMap((all) => all.find(({ since }) => since <= version) ?? [])
    if (entries.length > 0) yield entries
  }
}

/** The same as changes. */
export async function* overlayAt(
  db: Reading,
  version: number,
): AsyncGenerator<readonly LayeredChange[]> {
  for await (const entries of inForce(db, version)) yield entries.map(changeOf)
}

/** What one edit itself says, taken or not, page by page; `edit` is the number that it was staged under. */
export async function* changesOf(
  db: Reading,
  edit: number,
  page = 200,
): AsyncGenerator<readonly LayeredChange[]> {
  let after = { list: '', name: '' }
  for (;;) {
    const rows = await db
      .selectFrom('lexicon_entries')
      .selectAll()
      .where('edit', '=', edit)
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

/** What the edits said of an entry before one of them, and what that one says; null for none, or for the file's. */
export interface ListedChange {
  readonly list: string
  readonly name: string
  readonly says: LexiconEntryTable['says']
  /** Undefined where no edit had said anything. */
  readonly saidBefore?: LexiconEntryTable['says']
  readonly before: Readonly<Record<string, string>> | null
  readonly after: Readonly<Record<string, string>> | null
}

/** What a version changed, a page of it. */
export async function changesPage(
  db: Reading,
  number: number,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Result<Page<ListedChange>>> {
  const named = `lexicon-version-${number}`
  const place = cursor === undefined ? undefined : readPlace(named, ['string', 'string'], cursor)
  if (place && !place.ok) return place
  const [afterList, afterName] = place ? place.value.map(String) : ['', '']
  const rows = await db
    .selectFrom('lexicon_entries')
    .selectAll()
    .where('edit', '=', await editOf(db, number))
    .where(sql<SqlBool>`(list, name) > (${afterList}, ${afterName})`)
    .orderBy('list')
    .orderBy('name')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, ({ list, name }) => cursorOf(named, [list, name]))
  const items: ListedChange[] = []
  for (const { list, name, says, cells } of page.items) {
    const before = await entryAt(db, list, name, number - 1)
    items.push({
      list,
      name,
      says,
      ...(before && { saidBefore: before.says }),
      before: cellsIn(before?.cells),
      after: cellsIn(cells),
    })
  }
  return done({ ...page, items })
}

const cellsIn = (cells: string | null | undefined): ListedChange['after'] =>
  cells === null || cells === undefined ? null : JSON.parse(cells)

/** The version that last changed a list, up to one; 0 where none did. */
export async function lastChangeOf(db: Reading, list: string, version: number): Promise<number> {
  const row = await db
    .selectFrom('lexicon_versions as v')
    .select('v.number')
    .where('v.number', '<=', version)
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('lexicon_entries as e')
          .select('e.name')
          .whereRef('e.edit', '=', 'v.edit')
          .where('e.list', '=', list),
      ),
    )
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return Number(row?.number ?? 0)
}

/** Entries that a version changed and that a later one changed again, so many at most, the last first. */
export async function changedAgain(
  db: Reading,
  number: number,
  limit: number,
): Promise<readonly { readonly list: string; readonly name: string; readonly since: number }[]> {
  const again: { list: string; name: string; since: number }[] = []
  const own = await editOf(db, number)
  const later = await db
    .selectFrom('lexicon_versions')
    .select(['number', 'edit'])
    .where('number', '>', number)
    .where('number', '<', staged)
    .orderBy('number', 'desc')
    .execute()
  for (const { edit, number: since } of later) {
    const rows = await db
      .selectFrom('lexicon_entries as again')
      .select(['again.list', 'again.name'])
      .where('again.edit', '=', edit)
      .where(({ exists, selectFrom }) =>
        exists(
          selectFrom('lexicon_entries as first')
            .select('first.name')
            .whereRef('first.list', '=', 'again.list')
            .whereRef('first.name', '=', 'again.name')
            .where('first.edit', '=', own),
        ),
      )
      .limit(limit - again.length)
      .execute()
    again.push(...rows.map((row) => ({ ...row, since: Number(since) })))
    if (again.length === limit) break
    await turn()
  }
  return again
}

/** The number that a version was staged under, and that its entries bear; -1 where there is no such version. */
async function editOf(db: Reading, number: number): Promise<number> {
  const row = await db
    .selectFrom('lexicon_versions')
    .select('edit')
    .where('number', '=', number)
    .executeTakeFirst()
  return Number(row?.edit ?? -1)
}

/** What undoes one version: of each entry that it changed, what the edits said before. */
export async function* changesUndoing(
  db: Reading,
  number: number,
): AsyncGenerator<readonly LayeredChange[]> {
  for await (const page of changesOf(db, await editOf(db, number))) {
    const before: LayeredChange[] = []
    for (const { list, name } of page) before.push(await changeAt(db, list, name, number - 1))
    yield before
  }
}

async function changeAt(
  db: Reading,
  list: string,
  name: string,
  version: number,
): Promise<LayeredChange> {
  const row = await entryAt(db, list, name, version)
  return row === undefined ? asShipped({ list, name }) : changeOf(row)
}

/** What takes the lists back to an earlier version: word for word what the edits said then. */
export async function* changesBackTo(
  db: Reading,
  version: number,
): AsyncGenerator<readonly LayeredChange[]> {
  for await (const part of history(db)) {
    const changes = part
      .filter(([last]) => last.since > version)
      .map((all) => {
        const then = all.find(({ since }) => since <= version)
        return then === undefined ? asShipped(all[0]) : changeOf(then)
      })
    if (changes.length > 0) yield changes
  }
}

/** What the edits up to a version say of one entry; undefined where they say nothing. */
export async function entryAt(
  db: Reading,
  list: string,
  name: string,
  version: number,
): Promise<PastEntry | undefined> {
  // Joined by `cross join`, which SQLite does in this order: an entry was edited few times, the lists often.
  const row = await db
    .selectFrom('lexicon_entries as e')
    .crossJoin('lexicon_versions as v')
    .select(['e.list', 'e.name', 'e.says', 'e.cells', 'v.number as since'])
    .where('e.list', '=', list)
    .where('e.name', '=', name)
    .whereRef('v.edit', '=', 'e.edit')
    .where('v.number', '<=', version)
    .orderBy('v.number', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { ...row, since: Number(row.since) }
}

// Only names of lists are ever written there.
const asShipped = ({ list, name }: Pick<PastEntry, 'list' | 'name'>): LayeredChange => ({
  list: list as Change['list'],
  name,
  asShipped: true,
})

/** Rows are written by `stage` alone. */
export function changeOf({ list, name, says, cells }: Omit<PastEntry, 'since'>): LayeredChange {
  const at = { list: list as Change['list'], name }
  if (says === 'shipped') return { ...at, asShipped: true }
  return { ...at, cells: says === 'removed' || cells === null ? null : JSON.parse(cells) }
}
