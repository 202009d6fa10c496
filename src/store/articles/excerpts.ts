import type { Article } from '../../intake/article.ts'
import type { Reading } from '../schema.ts'
import { type Excerpt, excerptOf } from '../search/excerpt.ts'

/** Articles of more letters have none, lest a page of them takes seconds to be read. */
const mostLetters = 400_000

/** Of the articles of these `seq` the piece in which words of the query stand, where there is one. */
export async function excerptsOf(
  db: Reading,
  articles: readonly number[],
  query: string,
): Promise<ReadonlyMap<number, Excerpt>> {
  const excerpts = new Map<number, Excerpt>()
  if (articles.length === 0 || query.trim() === '') return excerpts
  const rows = await db
    .selectFrom('articles')
    .select(['seq', 'article'])
    .where('seq', 'in', articles)
    .where((eb) => eb(eb.fn<number>('length', ['article']), '<=', mostLetters))
    .execute()
  for (const { seq, article } of rows) {
    // Written by `putArticle` alone.
    const { text } = JSON.parse(article) as Article
    const excerpt = excerptOf(text, query)
    if (excerpt) excerpts.set(seq, excerpt)
  }
  return excerpts
}
