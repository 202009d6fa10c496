import type { NameFacts } from '../../archive/identity/name-facts.ts'
import type { Described, Known } from '../../reconcile/known.ts'
import { nameMatch } from '../../reconcile/name-match.ts'
import { type PropertyId, propertyOf } from '../../reconcile/properties.ts'
import type { AskedProperty, AskedValue, Query } from '../../reconcile/query.ts'
import { type Candidate, rank } from '../../reconcile/rank.ts'
import type { Kind } from '../../reconcile/types.ts'
import type { StoredEntity } from '../../store/entities/lookup.ts'
import { membersOf } from '../../store/organizations/members.ts'
import type { Reading } from '../../store/schema.ts'
import { topicsAt, topicsBelow } from '../../store/topics/find-topics.ts'
import { described } from './described.ts'
import { known, type Located, locate, search } from './found.ts'

/** The best of each kind by name are looked at closely; of namesakes, so many that properties can tell them apart. */
const close = 20
const closeWhereRefined = 100

/** Who or what may be meant, best first. */
export async function candidates(
  db: Reading,
  query: Query,
  names: NameFacts,
): Promise<readonly Candidate[]> {
  const meant = query.query === undefined ? undefined : await locate(db, query.query.trim())
  const asked = { ...query, properties: await settled(db, query.properties) }
  const things: Described[] = []
  for (const kind of query.types) {
    const found = await known(db, kind, await findable(db, kind, asked, meant))
    things.push(...(await described(db, kind, closest(asked, found, names))))
  }
  return rank(asked, things, names, meant?.id).slice(0, query.limit)
}

/** Values that are ids, of others merged since too, become the things that they lead to. */
const settled = (
  db: Reading,
  properties: readonly AskedProperty[],
): Promise<readonly AskedProperty[]> =>
  Promise.all(
    properties.map(async ({ id, values }) => ({
      id,
      values: await Promise.all(values.map((value) => settledValue(db, id, value))),
    })),
  )

async function settledValue(
  db: Reading,
  property: PropertyId,
  { id, text }: AskedValue,
): Promise<AskedValue> {
  const kind = propertyOf(property)?.values
  const there = kind === undefined ? undefined : await locate(db, id ?? text)
  return there?.kind === kind && there ? { text: there.name, id: there.id } : { text }
}

async function findable(
  db: Reading,
  kind: Kind,
  { query, properties }: Query,
  meant: Located | undefined,
): Promise<readonly StoredEntity[]> {
  if (meant !== undefined) return meant.kind === kind ? [meant] : []
  if (query !== undefined) return search(db, kind, query)
  const found = await Promise.all(properties.map((property) => bearing(db, kind, property)))
  return [...new Map(found.flat().map((one) => [one.id, one])).values()].slice(0, closeWhereRefined)
}

/** Employers that are looked at where a query names one by words. */
const mostEmployers = 3

/** Where no name is asked for: who has one of the values, for the properties by which the archive can find anybody. */
async function bearing(
  db: Reading,
  kind: Kind,
  { id, values }: AskedProperty,
): Promise<readonly StoredEntity[]> {
  const found: StoredEntity[] = []
  for (const value of values) {
    if (kind === 'person' && id === 'organization') {
      const employers =
        value.id === undefined ? await search(db, 'organization', value.text) : [{ id: value.id }]
      for (const employer of employers.slice(0, mostEmployers))
        found.push(...(await membersOf(db, employer.id)))
    }
    if (kind === 'organization' && id === 'acronym')
      found.push(...(await search(db, 'organization', value.text)))
    if (kind === 'topic' && id === 'broader')
      found.push(...(await topicsAt(db, await topicsBelow(db, value.text))))
  }
  return found.map((one) => ({ id: one.id, name: one.name }))
}

/** The nearest by name: what remains could not become the best by any property. */
function closest(
  { query, properties, limit }: Query,
  things: readonly Known[],
  names: NameFacts,
): readonly Known[] {
  const most = Math.max(limit + 1, properties.length === 0 ? close : closeWhereRefined)
  if (query === undefined || things.length <= most) return things.slice(0, most)
  return things
    .map((thing) => ({ thing, likeness: nameMatch(query, thing, names).likeness }))
    .sort((a, b) => b.likeness - a.likeness || (a.thing.id < b.thing.id ? -1 : 1))
    .slice(0, most)
    .map(({ thing }) => thing)
}
