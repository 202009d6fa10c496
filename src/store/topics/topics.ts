import { done, fail, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import type { StoredEntity } from '../entities/lookup.ts'
import type { EntityKind } from '../entity-tables.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'
import type { CountedTopic } from './topics-of.ts'

const list = 'topics'
const mostFirst = 'topics by articles'

/** By label, or those of most articles first. */
export type TopicOrder = 'label' | 'articles'

/** Topics in an order; `q` is the beginning of a word of the label. */
export async function listTopics(
  db: Reading,
  {
    q,
    order = 'label',
    limit,
    cursor,
  }: {
    readonly q?: string
    readonly order?: TopicOrder
    readonly limit: number
    readonly cursor?: string
  },
): Promise<Result<Page<CountedTopic>>> {
  const isByArticles = order === 'articles'
  const from =
    cursor === undefined
      ? undefined
      : isByArticles
        ? readPlace(mostFirst, ['number', 'string'], cursor)
        : readPlace(list, ['string'], cursor)
  if (from && !from.ok) return from
  let query = db
    .selectFrom('topics as t')
    .innerJoin('topic_appearances as a', 'a.topic', 't.id')
    .select(['t.key as id', 't.label'])
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .groupBy(['t.key', 't.label'])
  if (q !== undefined) {
    const words = q
      .toLowerCase()
      .replace(/[%_\\]/gu, ' ')
      .trim()
    query = query.where(({ or, eb, fn }) =>
      or([
        eb(fn('lower', ['t.label']), 'like', `${words}%`),
        eb(fn('lower', ['t.label']), 'like', `% ${words}%`),
      ]),
    )
  }
  if (!isByArticles) {
    if (from) query = query.where('t.key', '>', String(from.value[0]))
    const rows = await query
      .orderBy('t.key')
      .limit(limit + 1)
      .execute()
    return done(pageOf(rows, limit, ({ id }) => cursorOf(list, [id])))
  }
  if (from) {
    const [articles, key] = [Number(from.value[0]), String(from.value[1])]
    query = query.having(({ or, and, eb, fn }) =>
      or([
        eb(fn.countAll<number>(), '<', articles),
        and([eb(fn.countAll<number>(), '=', articles), eb('t.key', '>', key)]),
      ]),
    )
  }
  const rows = await query
    .orderBy('articles', 'desc')
    .orderBy('t.key')
    .limit(limit + 1)
    .execute()
  return done(
    pageOf(rows, limit, ({ id, articles }) => cursorOf(mostFirst, [Number(articles), id])),
  )
}

export interface StoredTopic extends CountedTopic {
  readonly broader: readonly string[]
  /** The labels under which articles name it. */
  readonly labels: readonly string[]
  readonly people: readonly (StoredEntity & { readonly articles: number })[]
  readonly organizations: readonly (StoredEntity & { readonly articles: number })[]
}

export async function topicOf(db: Reading, id: string): Promise<Result<StoredTopic>> {
  const row = await db.selectFrom('topics').selectAll().where('key', '=', id).executeTakeFirst()
  if (row === undefined)
    return fail('not-found', `expected the id of a topic of the archive, got "${id.slice(0, 100)}"`)
  const named = await db
    .selectFrom('topic_appearances')
    .select('label')
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .where('topic', '=', row.id)
    .groupBy('label')
    .orderBy('articles', 'desc')
    .orderBy('label')
    .execute()
  return done({
    id,
    label: row.label,
    articles: named.reduce((sum, { articles }) => sum + articles, 0),
    // Written by `topicId` alone.
    broader: JSON.parse(row.broader) as string[],
    labels: named.map(({ label }) => label),
    people: await entitiesOn(db, row.id, 'person'),
    organizations: await entitiesOn(db, row.id, 'organization'),
  })
}

const mostEntities = 20

const entitiesOn = (db: Reading, topic: number, kind: EntityKind) =>
  db
    .selectFrom('topic_appearances as t')
    .innerJoin('appearances as a', 'a.article', 't.article')
    .innerJoin('signatures as s', 's.id', 'a.signature')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .select(['e.id', 'e.name'])
    .select(({ fn }) => fn.count<number>('t.article').distinct().as('articles'))
    .where('t.topic', '=', topic)
    .where('a.kind', '=', kind)
    .where('a.byline', '=', 0)
    .where('e.hidden', '=', 0)
    .groupBy(['e.id', 'e.name'])
    .orderBy('articles', 'desc')
    .orderBy('e.name')
    .limit(mostEntities)
    .execute()
