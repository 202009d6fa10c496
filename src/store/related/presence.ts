import type { Reading } from '../schema.ts'

/** Articles of the archive, reprints left out. */
export async function articlesInAll(db: Reading): Promise<number> {
  const row = await db
    .selectFrom('totals')
    .select('value')
    .where('name', '=', 'articles')
    .executeTakeFirst()
  return row?.value ?? 0
}

/** In how many articles each of these entities stands, bylines and reprints left out. */
export async function presenceOf(
  db: Reading,
  entities: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (entities.length === 0) return new Map()
  const rows = await db
    .selectFrom('signatures')
    .select('entity')
    .select(({ fn }) => fn.sum<number>('articles').as('articles'))
    .where('entity', 'in', entities)
    .groupBy('entity')
    .execute()
  return new Map(rows.map(({ entity, articles }) => [entity, Number(articles)]))
}

/**
 * In how many articles stands what ties name: an organization ("org:5"; also that of a department,
 * "dept:5:school of law") or a topic ("topic:nursing").
 */
export async function holdingOf(
  db: Reading,
  named: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const signatures = new Map<string, number>()
  const topics = new Map<string, string>()
  for (const of of named) {
    const [kind, key = ''] = of.split(':')
    if (kind === 'topic') topics.set(of, key)
    else if (key !== '') signatures.set(of, Number(key))
  }
  const bySignature = await articlesOfSignatures(db, [...new Set(signatures.values())])
  const byTopic = await articlesOfTopics(db, [...new Set(topics.values())])
  const counts = new Map<string, number>()
  for (const [of, id] of signatures) counts.set(of, bySignature.get(id) ?? 1)
  for (const [of, key] of topics) counts.set(of, byTopic.get(key) ?? 1)
  return counts
}

async function articlesOfSignatures(
  db: Reading,
  ids: readonly number[],
): Promise<ReadonlyMap<number, number>> {
  if (ids.length === 0) return new Map()
  const rows = await db
    .selectFrom('signatures as s')
    .innerJoin('signatures as all', 'all.entity', 's.entity')
    .select('s.id')
    .select(({ fn }) => fn.sum<number>('all.articles').as('articles'))
    .where('s.id', 'in', ids)
    .groupBy('s.id')
    .execute()
  return new Map(rows.map(({ id, articles }) => [id, Number(articles)]))
}

async function articlesOfTopics(
  db: Reading,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (keys.length === 0) return new Map()
  const rows = await db
    .selectFrom('topics as t')
    .innerJoin('topic_appearances as a', 'a.topic', 't.id')
    .select('t.key')
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .where('t.key', 'in', keys)
    .groupBy('t.key')
    .execute()
  return new Map(rows.map(({ key, articles }) => [key, articles]))
}
