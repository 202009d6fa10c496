import { done, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import type { EntityKind } from '../entity-tables.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'
import type { StoredEntity } from './lookup.ts'
import { searchNames } from './search.ts'

export interface EntityFilter {
  /** Id of an organization that a position ties a person to, or that cooperates with an organization. */
  readonly organization?: string
  /** Id of a topic of articles that name them. */
  readonly topic?: string
}

export interface EntityListing extends EntityFilter {
  /** A name, however spelt. */
  readonly q?: string
  readonly limit: number
  readonly cursor?: string
}

/** People or organizations in order of their names, or those that fit a search, best first. */
export const listEntities = (
  db: Reading,
  kind: EntityKind,
  { q, ...listing }: EntityListing,
): Promise<Result<Page<StoredEntity>>> =>
  q === undefined ? byName(db, kind, listing) : bySearch(db, kind, q, listing)

async function byName(
  db: Reading,
  kind: EntityKind,
  { limit, cursor, ...filter }: Omit<EntityListing, 'q'>,
): Promise<Result<Page<StoredEntity>>> {
  const from = cursor === undefined ? undefined : readPlace(kind, ['string', 'string'], cursor)
  if (from && !from.ok) return from
  let query = there(db, kind, filter)
  if (from) {
    const [name, id] = from.value.map(String)
    query = query.where(({ eb, and, or }) =>
      or([eb('e.name', '>', name), and([eb('e.name', '=', name), eb('e.id', '>', id)])]),
    )
  }
  const rows = await query
    .orderBy('e.name')
    .orderBy('e.id')
    .limit(limit + 1)
    .execute()
  return done(pageOf(rows, limit, ({ name, id }) => cursorOf(kind, [name, id])))
}

async function bySearch(
  db: Reading,
  kind: EntityKind,
  q: string,
  { limit, cursor, ...filter }: Omit<EntityListing, 'q'>,
): Promise<Result<Page<StoredEntity>>> {
  const list = `${kind} by q`
  const from = cursor === undefined ? undefined : readPlace(list, ['number', 'string'], cursor)
  if (from && !from.ok) return from
  const found = await searchNames(db, kind, q)
  const ids = found.map(({ id }) => id)
  const rows =
    ids.length === 0 ? [] : await there(db, kind, filter).where('e.id', 'in', ids).execute()
  const fitting = new Set(rows.map(({ id }) => id))
  const [lowest, last] = from ? from.value : [Number.POSITIVE_INFINITY, '']
  const rest = found
    .filter(({ id }) => fitting.has(id))
    .filter(({ score, id }) => score < Number(lowest) || (score === lowest && id > String(last)))
  const { items, ...more } = pageOf(rest, limit, ({ score, id }) => cursorOf(list, [score, id]))
  return done({ ...more, items: items.map(({ id, name }) => ({ id, name })) })
}

/** Entities that may be shown, and that the filter lets through. */
function there(db: Reading, kind: EntityKind, { organization, topic }: EntityFilter) {
  let query = db
    .selectFrom('entities as e')
    .select(['e.id', 'e.name'])
    .where('e.kind', '=', kind)
    .where('e.hidden', '=', 0)
    .where('e.gone', '=', 0)
    .where('e.merged_into', 'is', null)
  if (organization !== undefined) {
    const related =
      kind === 'person'
        ? db
            .selectFrom('positions as p')
            .innerJoin('signatures as o', 'o.id', 'p.organization')
            .innerJoin('signatures as s', 's.id', 'p.person')
            .select('s.entity')
            .where('o.entity', '=', organization)
        : db
            .selectFrom('cooperations as c')
            .innerJoin('signatures as o', 'o.id', 'c.partner')
            .innerJoin('signatures as s', 's.id', 'c.organization')
            .select('s.entity')
            .where('o.entity', '=', organization)
    query = query.where('e.id', 'in', related)
  }
  if (topic === undefined) return query
  const named = db
    .selectFrom('topic_appearances as t')
    .innerJoin('topics', 'topics.id', 't.topic')
    .innerJoin('appearances as a', 'a.article', 't.article')
    .innerJoin('signatures as s', 's.id', 'a.signature')
    .select('s.entity')
    .where('topics.key', '=', topic)
    .where('a.kind', '=', kind)
    .where('a.byline', '=', 0)
  return query.where('e.id', 'in', named)
}
