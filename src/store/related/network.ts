import { usualSupport } from '../../archive/related/rank.ts'
import type { StoredEntity } from '../entities/lookup.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Reading } from '../schema.ts'
import { type RelatedEntity, relatedEntities } from './related-entities.ts'

/** Who is related to somebody, who is related to those, and how all of them belong together. */
export interface Network {
  /** Related to the one who is asked for, best first, with reasons. */
  readonly related: readonly RelatedEntity[]
  /** Related to these, those of the closest tie first. */
  readonly further: readonly StoredEntity[]
  /** Among all of them and the one who is asked for; each pair once. */
  readonly links: readonly NetworkLink[]
}

export interface NetworkLink {
  /** Ids. */
  readonly one: string
  readonly other: string
  /** Articles in which both stand together. */
  readonly articles: number
  /** Sum of closeness over these articles. */
  readonly weight: number
}

/** Of all related, at most this share stands at the second step. */
const furtherShare = 0.5
/** Nobody leads to more at the second step, so that one of many acquaintances does not fill it. */
const mostOfOne = 12
/** Links for each of the network, the strongest: more cannot be told apart. */
const mostLinks = 3

/** The network around a person or an organization, of at most `size` with the one who is asked for. */
export async function networkOf(
  db: Reading,
  kind: EntityKind,
  id: string,
  size: number,
): Promise<Network> {
  const limit = Math.max(1, Math.ceil((size - 1) * (1 - furtherShare)))
  const related = await relatedEntities(db, kind, id, { limit })
  const ring = related.map(({ entity }) => entity.id)
  const further = await beyond(db, kind, id, ring, size - 1 - ring.length)
  const ids = [id, ...ring, ...further.map((one) => one.id)]
  return { related, further, links: strongest(await linksAmong(db, kind, ids), ids) }
}

async function beyond(
  db: Reading,
  kind: EntityKind,
  id: string,
  ring: readonly string[],
  limit: number,
): Promise<readonly StoredEntity[]> {
  if (ring.length === 0 || limit <= 0) return []
  const rows = await pairsOf(db, kind, ring)
    .innerJoin('entities as e', 'e.id', 'so.entity')
    .select('e.name')
    .where('so.entity', 'not in', [id, ...ring])
    .where('e.hidden', '=', 0)
    .groupBy('e.name')
    .limit(limit * mostOfOne)
    .execute()
  const led = new Map<string, number>()
  const found = new Map<string, string>()
  for (const { one, other, name } of rows) {
    const count = led.get(one) ?? 0
    if (found.size >= limit || count >= mostOfOne || found.has(other)) continue
    led.set(one, count + 1)
    found.set(other, name)
  }
  return [...found].map(([other, name]) => ({ id: other, name }))
}

async function linksAmong(
  db: Reading,
  kind: EntityKind,
  ids: readonly string[],
): Promise<readonly NetworkLink[]> {
  const rows = await pairsOf(db, kind, ids).where('so.entity', 'in', ids).execute()
  return rows
    .filter(({ one, other }) => one < other)
    .map(({ one, other, articles, closeness }) => ({
      one,
      other,
      articles: Number(articles),
      weight: Number(closeness) / 1000,
    }))
}

/** Entities that these were together with often enough to be related, the closest first. */
const pairsOf = (db: Reading, kind: EntityKind, ids: readonly string[]) =>
  db
    .selectFrom('signatures as sa')
    .innerJoin('pairs as p', 'p.a', 'sa.id')
    .innerJoin('signatures as so', 'so.id', 'p.b')
    .select(['sa.entity as one', 'so.entity as other'])
    .select(({ fn }) => [
      fn.sum<number>('p.articles').as('articles'),
      fn.sum<number>('p.closeness').as('closeness'),
    ])
    .where('p.kind', '=', kind)
    .where('sa.entity', 'in', ids)
    .whereRef('sa.entity', '!=', 'so.entity')
    .groupBy(['sa.entity', 'so.entity'])
    .having(({ or, eb, fn }) =>
      or([eb(fn.sum('p.articles'), '>=', usualSupport), eb(fn.sum('p.events'), '>', 0)]),
    )
    .orderBy('closeness', 'desc')
    .orderBy('other')

/** The strongest links, and of each of the network the one that ties it to those before it in `ids`. */
function strongest(links: readonly NetworkLink[], ids: readonly string[]): readonly NetworkLink[] {
  const rank = new Map(ids.map((id, at) => [id, at]))
  const tied = new Set<string>()
  const [kept, rest]: [NetworkLink[], NetworkLink[]] = [[], []]
  for (const link of links) {
    const [one, other] = [rank.get(link.one) ?? 0, rank.get(link.other) ?? 0]
    const later = one > other ? link.one : link.other
    // The links come strongest first.
    if (tied.has(later)) rest.push(link)
    else kept.push(link)
    tied.add(later)
  }
  return [...kept, ...rest.slice(0, Math.max(0, ids.length * mostLinks - kept.length))]
}
