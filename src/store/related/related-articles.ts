import {
  type RelatedArticle,
  relatedArticles,
  type SharedKind,
  type Subject,
} from '../../archive/related/articles.ts'
import type { Reading } from '../schema.ts'
import { articlesInAll, presenceOf } from './presence.ts'

/** Of articles that share something, so many are weighed, the newest. */
const mostOthers = 500
/** Subjects of an article that are looked for, the most central ones. */
const mostSubjects = 20

export interface ShownArticle extends RelatedArticle {
  readonly title?: string
  readonly url?: string
  readonly date?: string
}

/** The articles about the same people, organizations and topics, best first, with what they share. */
export async function articlesRelatedTo(
  db: Reading,
  seq: number,
  limit: number,
): Promise<readonly ShownArticle[]> {
  const subjects = await subjectsOf(db, seq)
  if (subjects.length === 0) return []
  const shared = await sharing(db, seq, subjects)
  const related = relatedArticles(subjects, shared, await articlesInAll(db), limit)
  if (related.length === 0) return []
  const rows = await db
    .selectFrom('articles')
    .select(['id', 'title', 'url', 'published_at'])
    .where(
      'id',
      'in',
      related.map(({ id }) => id),
    )
    .execute()
  const known = new Map(rows.map((row) => [row.id, row]))
  return related.map((article) => {
    const row = known.get(article.id)
    return {
      ...article,
      ...(row?.title && { title: row.title }),
      ...(row?.url && { url: row.url }),
      ...(row?.published_at && { date: row.published_at }),
    }
  })
}

async function subjectsOf(db: Reading, seq: number): Promise<Subject[]> {
  const entities = await db
    .selectFrom('appearances as a')
    .innerJoin('signatures as s', 's.id', 'a.signature')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .select(['a.kind', 'e.id', 'e.name'])
    .select(({ fn }) => fn.max('a.salience').as('salience'))
    .where('a.article', '=', seq)
    .where('a.byline', '=', 0)
    .where('e.hidden', '=', 0)
    .groupBy(['a.kind', 'e.id', 'e.name'])
    .orderBy('salience', 'desc')
    .orderBy('e.id')
    .limit(mostSubjects)
    .execute()
  const topics = await db
    .selectFrom('topic_appearances as t')
    .innerJoin('topics', 'topics.id', 't.topic')
    .select(['topics.key as id', 'topics.label as name', 't.salience'])
    .select(({ selectFrom, fn }) =>
      selectFrom('topic_appearances as all')
        .select(fn.countAll<number>().as('count'))
        .whereRef('all.topic', '=', 't.topic')
        .as('holding'),
    )
    .where('t.article', '=', seq)
    .orderBy('t.salience', 'desc')
    .orderBy('topics.key')
    .limit(mostSubjects)
    .execute()
  const presence = await presenceOf(
    db,
    entities.map(({ id }) => id),
  )
  return [
    ...entities.map((one) => ({ ...one, holding: presence.get(one.id) ?? 1 })),
    ...topics.map((one) => ({ ...one, kind: 'topic' as const, holding: Number(one.holding ?? 1) })),
  ]
}

/** The newest articles that share some of the subjects, reprints left out. */
async function sharing(db: Reading, seq: number, subjects: readonly Subject[]) {
  const idsOf = (isTopic: boolean): string[] => [
    '',
    ...subjects.filter(({ kind }) => (kind === 'topic') === isTopic).map(({ id }) => id),
  ]
  const entities = await db
    .selectFrom('signatures as s')
    .innerJoin('appearances as n', 'n.signature', 's.id')
    .innerJoin('articles as a', 'a.seq', 'n.article')
    .select(['a.id as article', 'a.published_at as day', 's.kind', 's.entity as id'])
    .select(({ fn }) => fn.max('n.salience').as('salience'))
    .where('s.entity', 'in', idsOf(false))
    .where('a.seq', '!=', seq)
    .where('a.reprint_of', 'is', null)
    .groupBy(['a.id', 'a.published_at', 's.kind', 's.entity'])
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id')
    .limit(mostOthers * 4)
    .execute()
  const topics = await db
    .selectFrom('topics')
    .innerJoin('topic_appearances as t', 't.topic', 'topics.id')
    .innerJoin('articles as a', 'a.seq', 't.article')
    .select(['a.id as article', 'a.published_at as day', 'topics.key as id', 't.salience'])
    .where('topics.key', 'in', idsOf(true))
    .where('a.seq', '!=', seq)
    .where('a.reprint_of', 'is', null)
    .orderBy('a.published_at', 'desc')
    .orderBy('a.id')
    .limit(mostOthers)
    .execute()
  const others = new Map<
    string,
    { id: string; day?: string; shared: { kind: SharedKind; id: string; salience: number }[] }
  >()
  for (const { article, day, ...shared } of [
    ...entities,
    ...topics.map((one) => ({ ...one, kind: 'topic' as const })),
  ]) {
    const other = others.get(article) ?? { id: article, ...(day !== null && { day }), shared: [] }
    others.set(article, other)
    other.shared.push(shared)
  }
  return [...others.values()]
}
