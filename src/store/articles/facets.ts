import { done, type Result } from '../../failure.ts'
import type { StoredEntity } from '../entities/lookup.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Reading } from '../schema.ts'
import { searchArticles } from '../search/search-articles.ts'
import type { Store } from '../store.ts'
import { type ArticleListing, naming } from './list.ts'

export type Counted = StoredEntity & { readonly articles: number }

/** What the articles of a search are about, the commonest first, and when they were published. */
export interface Facets {
  readonly people: readonly Counted[]
  readonly organizations: readonly Counted[]
  readonly topics: readonly { id: string; label: string; articles: number }[]
  /** Months, `2023-11`, in their order. */
  readonly months: readonly { month: string; articles: number }[]
  /** Articles that were counted: the newest thousand, where there are more. */
  readonly counted: number
}

const mostCounted = 1000
const mostOfEach = 20

export async function facetsOf(store: Store, listing: ArticleListing): Promise<Result<Facets>> {
  const { cursor: _cursor, person, organization, topic, notMadeWith, ...query } = listing
  const among = naming(store.read, { person, organization, topic, notMadeWith })
  const page = await searchArticles(store, {
    ...query,
    limit: mostCounted,
    ...(among && { among }),
  })
  if (!page.ok) return page
  const { items } = page.value
  const seqs = [0, ...items.map(({ seq }) => seq)]
  const months = new Map<string, number>()
  for (const { published_at } of items) {
    const month = published_at?.slice(0, 7)
    if (month !== undefined) months.set(month, (months.get(month) ?? 0) + 1)
  }
  return done({
    people: await entitiesIn(store.read, 'person', seqs),
    organizations: await entitiesIn(store.read, 'organization', seqs),
    topics: await topicsIn(store.read, seqs),
    months: [...months].sort().map(([month, articles]) => ({ month, articles })),
    counted: items.length,
  })
}

const entitiesIn = (
  db: Reading,
  kind: EntityKind,
  articles: readonly number[],
): Promise<Counted[]> =>
  db
    .selectFrom('appearances as a')
    .innerJoin('signatures as s', 's.id', 'a.signature')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .select(['e.id', 'e.name'])
    .select(({ fn }) => fn.count<number>('a.article').distinct().as('articles'))
    .where('a.article', 'in', articles)
    .where('a.kind', '=', kind)
    .where('a.byline', '=', 0)
    .where('e.hidden', '=', 0)
    .groupBy(['e.id', 'e.name'])
    .orderBy('articles', 'desc')
    .orderBy('e.name')
    .orderBy('e.id')
    .limit(mostOfEach)
    .execute()

const topicsIn = (db: Reading, articles: readonly number[]) =>
  db
    .selectFrom('topic_appearances as t')
    .innerJoin('topics', 'topics.id', 't.topic')
    .select(['topics.key as id', 'topics.label'])
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .where('t.article', 'in', articles)
    .groupBy(['topics.key', 'topics.label'])
    .orderBy('articles', 'desc')
    .orderBy('topics.key')
    .limit(mostOfEach)
    .execute()
