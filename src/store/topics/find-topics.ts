import { expressionBuilder, type RawBuilder, sql } from 'kysely'
import { wordsKey } from '../../archive/identity/keys.ts'
import { fit } from '../../archive/names/name-likeness.ts'
import { wordsOf } from '../../archive/names/name-words.ts'
import type { Reading, Schema } from '../schema.ts'

export interface FoundTopic {
  readonly id: string
  readonly name: string
  /** Its own, and the labels under which articles name it, the commonest first. */
  readonly names: readonly string[]
  readonly broader: readonly string[]
  readonly articles: number
}

/** So many are looked at for one search. */
const mostTopics = 500
/** Labels that fit less are no answer. */
const least = 0.7
/** Of a word that no label has, so many letters have to begin one. */
const stem = 4

/** Topics that may go by these words, likest first, in any order and however they end: "trainings for nurses" finds "nurse training". */
export async function findTopics(
  db: Reading,
  search: string,
): Promise<readonly (FoundTopic & { readonly score: number })[]> {
  const words = wordsOf(search)
  if (words.length === 0) return []
  const exact = await idsHaving(db, words, true)
  const stems = words.map((word) => word.slice(0, stem))
  const topics = await topicsAt(db, exact.length > 0 ? exact : await idsHaving(db, stems, false))
  return topics
    .map((topic) => ({
      ...topic,
      score: Math.max(...topic.names.map((name) => fit(search, name))),
    }))
    .filter(({ score }) => score >= least)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
}

/** Topics a label of which has words that begin so: all of them, or any. */
async function idsHaving(
  db: Reading,
  words: readonly string[],
  every: boolean,
): Promise<readonly string[]> {
  const having = (text: RawBuilder<string>, between: string) =>
    expressionBuilder<Schema>()[every ? 'and' : 'or'](
      // Words hold letters and digits alone, none of the signs that LIKE knows.
      words.map(
        (word) => sql<boolean>`${sql.lit(between)} || ${text} like ${`%${between}${word}%`}`,
      ),
    )
  const rows = await db
    .selectFrom('topics')
    .select('key as id')
    .where(having(sql`key`, '-'))
    .union(
      db
        .selectFrom('topic_appearances as a')
        .innerJoin('topics as t', 't.id', 'a.topic')
        .select('t.key as id')
        .where(having(sql`lower(a.label)`, ' ')),
    )
    .orderBy('id')
    .limit(mostTopics)
    .execute()
  return rows.map(({ id }) => id)
}

/** The topics with these ids, in the order of the ids; those that no article names are left out. */
export async function topicsAt(db: Reading, ids: readonly string[]): Promise<FoundTopic[]> {
  if (ids.length === 0) return []
  const rows = await db
    .selectFrom('topics as t')
    .innerJoin('topic_appearances as a', 'a.topic', 't.id')
    .select(['t.key as id', 't.label as name', 't.broader', 'a.label'])
    .select(({ fn }) => fn.countAll<number>().as('articles'))
    .where('t.key', 'in', ids)
    .groupBy(['t.key', 't.label', 't.broader', 'a.label'])
    .orderBy('t.key')
    .orderBy('articles', 'desc')
    .orderBy('a.label')
    .execute()
  const topics = new Map<string, FoundTopic>()
  for (const { id, name, broader, label, articles } of rows) {
    const known = topics.get(id)
    topics.set(id, {
      id,
      name,
      names: [...new Set([...(known?.names ?? [name]), label])],
      // Written by `addFacts` alone.
      broader: known?.broader ?? (JSON.parse(broader) as string[]),
      articles: (known?.articles ?? 0) + articles,
    })
  }
  return ids.flatMap((id) => topics.get(id) ?? [])
}

/** Ids of the topics that are part of a broader subject. */
export async function topicsBelow(db: Reading, subject: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('topics')
    .select(['key', 'broader'])
    .where('broader', '!=', '[]')
    .orderBy('key')
    .execute()
  const key = wordsKey(subject)
  return rows
    .filter(({ broader }) => (JSON.parse(broader) as string[]).some((one) => wordsKey(one) === key))
    .map(({ key: id }) => id)
    .slice(0, mostTopics)
}
