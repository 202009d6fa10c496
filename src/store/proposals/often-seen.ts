import { sql } from 'kysely'
import type { OrganizationSignature } from '../../archive/identity/observation.ts'
import { mostFrequent, summed } from '../../archive/identity/tally.ts'
import { nameKey } from '../../engine/names.ts'
import type { Reading } from '../schema.ts'
import { type Found, mostFound } from './found.ts'
import { hiddenSignatures } from './hidden-names.ts'
import { reprints } from './reprints.ts'

/** In so many articles a name must stand before it is proposed. */
const least = { names: 5, titles: 3 }

const seen = 'often-seen'

/**
 * Organizations that the lists do not name, by the names that they have in the archive. What only
 * says what it is ("the Ministry of Education") is none.
 */
export async function unknownOrganizations(db: Reading): Promise<Found[]> {
  const rows = await db
    .selectFrom('signatures as s')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .select(['e.id', 'e.name'])
    .select(({ fn }) => fn.sum<number>('s.articles').as('count'))
    .where('s.kind', '=', 'organization')
    .where('e.hidden', '=', 0)
    .groupBy(['e.id', 'e.name'])
    .having(({ fn }) => fn.sum('s.articles'), '>=', least.names)
    // Keys of what the lists name begin so; keys of what may be anywhere hold an "@".
    .having(
      sql`max(case when s.key like 'lexicon:%' or s.key like '%@%' then 1 else 0 end)`,
      '=',
      0,
    )
    .orderBy('count', 'desc')
    .orderBy('e.id')
    .limit(mostFound)
    .execute()
  return rows.map(({ id, name, count }) => ({
    list: 'organizations.known',
    name,
    because: seen,
    count: Number(count),
    more: () => portrayed(db, id),
    speaking: async () =>
      db
        .selectFrom('signatures as s')
        .innerJoin('appearances as n', 'n.signature', 's.id')
        .select(['n.article as seq', 'n.local'])
        .where('s.entity', '=', id)
        .where('n.byline', '=', 0)
        .where('n.article', 'not in', reprints(db))
        .execute(),
  }))
}

/** The kind and the country that most articles give an organization. */
async function portrayed(db: Reading, entity: string): ReturnType<NonNullable<Found['more']>> {
  const rows = await db
    .selectFrom('signatures')
    .select('state')
    .where('entity', '=', entity)
    .execute()
  // Written by `saveSignature` alone.
  const states = rows.map(({ state }) => JSON.parse(state) as OrganizationSignature)
  const most = (tally: 'sorts' | 'countries') =>
    mostFrequent(
      states.reduce((all: OrganizationSignature['sorts'], one) => summed(all, one[tally], 24), []),
    )
  const [kind, country] = [most('sorts'), most('countries')]
  return { ...(kind && { kind }), ...(country && { country }) }
}

/** Departments by their names, whatever the letter case. */
export async function unknownDepartments(db: Reading): Promise<Found[]> {
  const named = db.selectFrom('departments').where('article', 'not in', reprints(db))
  const rows = await named
    .select('name')
    .select(({ fn }) => fn.count<number>('article').distinct().as('count'))
    .groupBy('name')
    .orderBy('count', 'desc')
    .orderBy('name')
    .limit(mostFound)
    .execute()
  return byName(rows, least.names).map(({ spellings, ...one }) => {
    const own = named.where('name', 'in', spellings)
    return {
      list: 'departments.known',
      because: seen,
      ...one,
      more: async () => {
        const sorts = await own
          .select('sort')
          .select(({ fn }) => fn.countAll().as('count'))
          .groupBy('sort')
          .orderBy('count', 'desc')
          .orderBy('sort')
          .limit(1)
          .execute()
        return sorts.length === 0 ? {} : { kind: sorts[0].sort }
      },
      speaking: async () => own.select(['article as seq', 'name as words']).execute(),
    }
  })
}

/** Titles that the lists do not know, whatever their letter case. */
export async function unknownTitles(db: Reading): Promise<Found[]> {
  const held = db
    .selectFrom('positions')
    .where('role', 'is', null)
    .where('person', 'not in', hiddenSignatures(db))
    .where('article', 'not in', reprints(db))
  const rows = await held
    .select('title as name')
    .select(({ fn }) => fn.count<number>('article').distinct().as('count'))
    .groupBy('title')
    .orderBy('count', 'desc')
    .orderBy('title')
    .limit(mostFound)
    .execute()
  return byName(rows, least.titles).map(({ spellings, ...one }) => ({
    list: 'people.titles',
    because: seen,
    ...one,
    speaking: async () =>
      held.select(['article as seq', 'sentence']).where('title', 'in', spellings).execute(),
  }))
}

/** Names that differ in letter case or signs are one, under the spelling that is seen most. */
function byName(
  rows: readonly { readonly name: string; readonly count: number }[],
  leastSeen: number,
): { name: string; count: number; spellings: string[] }[] {
  const found = new Map<string, { name: string; count: number; spellings: string[] }>()
  for (const { name, count } of rows) {
    const one = found.get(nameKey(name)) ?? { name, count: 0, spellings: [] }
    one.count += Number(count)
    one.spellings.push(name)
    found.set(nameKey(name), one)
  }
  return [...found.values()].filter(({ count }) => count >= leastSeen)
}

/** Topics; which of them are concepts is for the lists to say. */
export async function oftenTopics(db: Reading): Promise<Found[]> {
  const rows = await db
    .selectFrom('topics as t')
    .innerJoin('topic_appearances as a', 'a.topic', 't.id')
    .select(['t.id', 't.key', 't.label'])
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('a.article', 'not in', reprints(db))
    .groupBy(['t.id', 't.key', 't.label'])
    .having(({ fn }) => fn.countAll(), '>=', least.names)
    .orderBy('count', 'desc')
    .orderBy('t.key')
    .limit(mostFound)
    .execute()
  return rows.map(({ id, label, count }) => ({
    list: 'topics.concepts',
    name: label,
    because: seen,
    count: Number(count),
    speaking: async () =>
      db
        .selectFrom('topic_appearances')
        .select(['article as seq', 'sentence'])
        .where('topic', '=', id)
        .where('article', 'not in', reprints(db))
        .execute(),
  }))
}
