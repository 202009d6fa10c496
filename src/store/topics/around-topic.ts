import { done, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import type { StoredEntity } from '../entities/lookup.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'
import { topicsAt, topicsBelow } from './find-topics.ts'
import type { CountedTopic } from './topics-of.ts'

/** Two organizations that cooperate on a topic. */
export interface Cooperation {
  readonly one: StoredEntity
  readonly other: StoredEntity
  readonly articles: number
  /** That of the latest article which tells one. */
  readonly stage?: string
  /** Days. */
  readonly first?: string
  readonly last?: string
}

const mostRows = 5000
const mostCooperations = 100

/** Who cooperates on a topic, those of most articles first; at most a hundred pairs. Reprints are left out. */
export async function cooperationsOn(db: Reading, topic: string): Promise<readonly Cooperation[]> {
  const rows = await db
    .selectFrom('topics as t')
    .innerJoin('cooperations as c', 'c.topic', 't.id')
    .innerJoin('articles as a', 'a.seq', 'c.article')
    .innerJoin('signatures as so', 'so.id', 'c.organization')
    .innerJoin('signatures as sp', 'sp.id', 'c.partner')
    .innerJoin('entities as o', 'o.id', 'so.entity')
    .innerJoin('entities as p', 'p.id', 'sp.entity')
    .select(['o.id as oneId', 'o.name as oneName', 'p.id as otherId', 'p.name as otherName'])
    .select(['c.article', 'c.stage', 'a.published_at as day'])
    .where('t.key', '=', topic)
    .where('a.reprint_of', 'is', null)
    .where('o.hidden', '=', 0)
    .where('p.hidden', '=', 0)
    // Each is written both ways.
    .whereRef('o.id', '<', 'p.id')
    .orderBy('a.published_at', 'desc')
    .orderBy('a.seq', 'desc')
    .limit(mostRows)
    .execute()
  const pairs = new Map<string, typeof rows>()
  for (const row of rows) {
    const key = `${row.oneId} ${row.otherId}`
    const known = pairs.get(key)
    if (known === undefined) pairs.set(key, [row])
    else known.push(row)
  }
  return [...pairs.values()]
    .map((own): Cooperation => {
      const [{ oneId, oneName, otherId, otherName }] = own
      const days = own.flatMap(({ day }) => day ?? []).sort()
      const [first, last] = [days[0], days.at(-1)]
      const stage = own.find((row) => row.stage !== null)?.stage ?? undefined
      return {
        one: { id: oneId, name: oneName },
        other: { id: otherId, name: otherName },
        articles: new Set(own.map(({ article }) => article)).size,
        ...(stage !== undefined && { stage }),
        ...(first !== undefined && { first }),
        ...(last !== undefined && { last }),
      }
    })
    .sort(
      (x, y) =>
        y.articles - x.articles ||
        (x.last === y.last ? 0 : (x.last ?? '') < (y.last ?? '') ? 1 : -1),
    )
    .slice(0, mostCooperations)
}

/** An article about a topic, with the words that tell of it. */
export interface ArticleOnTopic {
  readonly id: string
  readonly title?: string
  readonly date?: string
  /** The topic as the article names it. */
  readonly label: string
  readonly stage?: string
  readonly sentence: string
}

const list = 'articles on'

/** The articles about a topic, newest first, undated ones at the end. */
export async function articlesOn(
  db: Reading,
  topic: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Result<Page<ArticleOnTopic>>> {
  const from = cursor === undefined ? undefined : readPlace(list, ['string', 'number'], cursor)
  if (from && !from.ok) return from
  let query = db
    .selectFrom('topics as t')
    .innerJoin('topic_appearances as n', 'n.topic', 't.id')
    .innerJoin('articles as a', 'a.seq', 'n.article')
    .select(['a.seq', 'a.id', 'a.title', 'n.label', 'n.stage', 'n.sentence'])
    .select(({ fn, val }) => fn.coalesce('a.published_at', val('')).as('date'))
    .where('t.key', '=', topic)
  if (from) {
    const [day, seq] = [String(from.value[0]), Number(from.value[1])]
    query = query.where(({ eb, and, or, fn, val }) => {
      const date = fn.coalesce('a.published_at', val(''))
      return or([eb(date, '<', day), and([eb(date, '=', day), eb('a.seq', '<', seq)])])
    })
  }
  const rows = await query
    .orderBy('date', 'desc')
    .orderBy('a.seq', 'desc')
    .limit(limit + 1)
    .execute()
  const { items, ...more } = pageOf(rows, limit, ({ date, seq }) => cursorOf(list, [date, seq]))
  return done({
    ...more,
    items: items.map(({ id, title, date, label, stage, sentence }) => ({
      id,
      ...(title !== null && { title }),
      ...(date !== '' && { date }),
      label,
      ...(stage !== null && { stage }),
      sentence,
    })),
  })
}

/** Topics of the archive that a topic is a part of, and that are parts of it. */
export interface Family {
  readonly broader: readonly CountedTopic[]
  readonly narrower: readonly CountedTopic[]
}

const mostNarrower = 50

/** The broader and narrower topics of which articles tell; `broader` are the names that the lists give. */
export async function familyOf(
  db: Reading,
  { label, broader }: { readonly label: string; readonly broader: readonly string[] },
): Promise<Family> {
  const rows =
    broader.length === 0
      ? []
      : await db.selectFrom('topics').select('key').where('label', 'in', broader).execute()
  const above = await topicsAt(
    db,
    rows.map(({ key }) => key),
  )
  const below = await topicsAt(db, await topicsBelow(db, label))
  const counted = ({ id, name, articles }: (typeof above)[number]): CountedTopic => ({
    id,
    label: name,
    articles,
  })
  return {
    broader: above.map(counted),
    narrower: below
      .map(counted)
      .sort((a, b) => b.articles - a.articles)
      .slice(0, mostNarrower),
  }
}
