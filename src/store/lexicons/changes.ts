import { type SqlBool, sql } from 'kysely'
import { done, type Result } from '../../failure.ts'
import type { Change } from '../../lexicon/change.ts'
import type { LayeredChange } from '../../lexicon/overlay/layers.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import type { LexiconEntryTable } from '../lexicon-tables.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'
import { staged } from './staging.ts'

/** What the edits up to a version say, page by page in the order of list and name. */
export async function* overlayAt(
  db: Reading,
  version: number,
  page = 200,
): AsyncGenerator<readonly LayeredChange[]> {
  let after: EntryKey | undefined = { list: '', name: '' }
  while (after) {
    const rows: LexiconEntryTable[] = await inForce(db, version, after, page)
    if (rows.length > 0) yield rows.map(changeOf)
    after = rows.length < page ? undefined : rows.at(-1)
  }
}

type EntryKey = Pick<LexiconEntryTable, 'list' | 'name'>

/** What the edits up to a version say of the entries behind one, of its list alone if asked so. */
export function inForce(
  db: Reading,
  version: number,
  after: EntryKey,
  limit: number,
  isOneList = false,
): Promise<LexiconEntryTable[]> {
  let query = db
    .selectFrom('lexicon_entries as e')
    .selectAll()
    .where('e.since', '<=', version)
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
    .limit(limit)
  query = isOneList
    ? query.where('e.list', '=', after.list).where('e.name', '>', after.name)
    : query.where(sql<SqlBool>`(e.list, e.name) > (${after.list}, ${after.name})`)
  return query.execute()
}

/** What one edit itself says, taken or not, page by page. */
export async function* changesOf(
  db: Reading,
  number: number,
  page = 200,
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
    .where('since', '=', number)
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
    .selectFrom('lexicon_entries')
    .select(({ fn }) => fn.max('since').as('since'))
    .where('list', '=', list)
    .where('since', '<=', version)
    .executeTakeFirst()
  return Number(row?.since ?? 0)
}

/** How many entries of each list the edits up to a version say something of; put back as shipped is nothing. */
export async function editedCounts(
  db: Reading,
  version: number,
): Promise<ReadonlyMap<string, number>> {
  const latest = db
    .selectFrom('lexicon_entries')
    .select(['list', 'name'])
    .select(({ fn }) => fn.max('since').as('since'))
    .where('since', '<=', version)
    .groupBy(['list', 'name'])
    .as('latest')
  const rows = await db
    .selectFrom('lexicon_entries as e')
    .innerJoin(latest, (join) =>
      join
        .onRef('latest.list', '=', 'e.list')
        .onRef('latest.name', '=', 'e.name')
        .onRef('latest.since', '=', 'e.since'),
    )
    .select('e.list')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('e.says', '<>', 'shipped')
    .groupBy('e.list')
    .execute()
  return new Map(rows.map(({ list, count }) => [list, Number(count)]))
}

/** Entries that a version changed and that a later one changed again, so many at most. */
export const changedAgain = (
  db: Reading,
  number: number,
  limit: number,
): Promise<readonly (EntryKey & { readonly since: number })[]> =>
  db
    .selectFrom('lexicon_entries as e')
    .innerJoin('lexicon_entries as later', (join) =>
      join.onRef('later.list', '=', 'e.list').onRef('later.name', '=', 'e.name'),
    )
    .select(['e.list', 'e.name', 'later.since'])
    .where('e.since', '=', number)
    .where('later.since', '>', number)
    .where('later.since', '<', staged)
    .orderBy('later.since', 'desc')
    .limit(limit)
    .execute()

/** What undoes one version: of each entry that it changed, what the edits said before. */
export async function* changesUndoing(
  db: Reading,
  number: number,
): AsyncGenerator<readonly LayeredChange[]> {
  for await (const page of changesOf(db, number)) {
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
  // Only names of lists are ever written there.
  return row === undefined ? { list: list as Change['list'], name, asShipped: true } : changeOf(row)
}

/** What takes the lists back to an earlier version: word for word what the edits said then. */
export async function* changesBackTo(
  db: Reading,
  version: number,
  page = 200,
): AsyncGenerator<readonly LayeredChange[]> {
  let after: EntryKey | undefined = { list: '', name: '' }
  while (after) {
    const rows: Awaited<ReturnType<typeof touchedBehind>> = await touchedBehind(
      db,
      version,
      after,
      page,
    )
    if (rows.length > 0)
      yield rows.map(({ list, name, since, says, cells }) =>
        since === null || says === null
          ? { list: list as Change['list'], name, asShipped: true }
          : changeOf({ list, name, since, says, cells }),
      )
    after = rows.length < page ? undefined : rows.at(-1)
  }
}

/** Entries behind one that were edited since a version, each with what the edits up to that said of it. */
const touchedBehind = (db: Reading, version: number, after: EntryKey, limit: number) =>
  db
    .with('touched', (tables) =>
      tables
        .selectFrom('lexicon_entries')
        .select(['list', 'name'])
        .distinct()
        .where('since', '>', version)
        .where('since', '<', staged)
        .where(sql<SqlBool>`(list, name) > (${after.list}, ${after.name})`)
        .orderBy('list')
        .orderBy('name')
        .limit(limit),
    )
    .selectFrom('touched as t')
    .leftJoin('lexicon_entries as e', (join) =>
      join
        .onRef('e.list', '=', 't.list')
        .onRef('e.name', '=', 't.name')
        .on('e.since', '=', (eb) =>
          eb
            .selectFrom('lexicon_entries as earlier')
            .select((max) => max.fn.max('earlier.since').as('since'))
            .whereRef('earlier.list', '=', 't.list')
            .whereRef('earlier.name', '=', 't.name')
            .where('earlier.since', '<=', version),
        ),
    )
    .select(['t.list', 't.name', 'e.since', 'e.says', 'e.cells'])
    .orderBy('t.list')
    .orderBy('t.name')
    .execute()

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
