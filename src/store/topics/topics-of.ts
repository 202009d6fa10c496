import type { Reading } from '../schema.ts'

export interface CountedTopic {
  readonly id: string
  readonly label: string
  readonly articles: number
}

const most = 20

/** What the articles that name a person or organization are about, the commonest first; at most twenty. */
export const topicsOf = (db: Reading, entity: string): Promise<CountedTopic[]> =>
  db
    .selectFrom('signatures as s')
    .innerJoin('appearances as a', 'a.signature', 's.id')
    .innerJoin('topic_appearances as t', 't.article', 'a.article')
    .innerJoin('topics', 'topics.id', 't.topic')
    .select(['topics.key as id', 'topics.label'])
    .select(({ fn }) => fn.count<number>('t.article').distinct().as('articles'))
    .where('s.entity', '=', entity)
    .where('a.byline', '=', 0)
    .groupBy(['topics.key', 'topics.label'])
    .orderBy('articles', 'desc')
    .orderBy('topics.key')
    .limit(most)
    .execute()
