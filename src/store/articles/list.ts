import type { Expression, ExpressionBuilder, SqlBool } from 'kysely'
import { done, type Result } from '../../failure.ts'
import type { Page } from '../page.ts'
import type { Schema } from '../schema.ts'
import type { ArticleQuery } from '../search/article-query.ts'
import { searchArticles } from '../search/search-articles.ts'
import type { Store } from '../store.ts'

export interface ArticleFilter {
  /** Ids of a person, an organization, a topic that the articles name. */
  readonly person?: string
  readonly organization?: string
  readonly topic?: string
  /** Those whose record was made with other versions than these. */
  readonly notMadeWith?: { readonly extractor: string; readonly lexicons: string }
}

export interface ArticleListing
  extends ArticleFilter,
    Pick<ArticleQuery, 'q' | 'from' | 'to' | 'order' | 'limit' | 'cursor'> {}

export interface ListedArticle {
  readonly id: string
  readonly title?: string
  readonly url?: string
  readonly publisher?: string
  readonly date?: string
  /** The article whose text this one repeats. */
  readonly reprintOf?: string
  readonly storedAt: string
}

/** Articles that have the words and name whom the filter says, page by page. */
export async function listArticles(
  store: Store,
  { person, organization, topic, notMadeWith, ...query }: ArticleListing,
): Promise<Result<Page<ListedArticle>>> {
  const page = await searchArticles(store, {
    ...query,
    where: (articles) =>
      naming(articles, { person, organization, topic, notMadeWith } as ArticleFilter),
  })
  if (!page.ok) return page
  const { items, ...more } = page.value
  return done({
    ...more,
    items: items.map(({ id, title, url, publisher, published_at, reprint_of, stored_at }) => ({
      id,
      ...(title !== null && { title }),
      ...(url !== null && { url }),
      ...(publisher !== null && { publisher }),
      ...(published_at !== null && { date: published_at }),
      ...(reprint_of !== null && { reprintOf: reprint_of }),
      storedAt: stored_at,
    })),
  })
}

/** What must hold for an article to name all of these. */
export function naming(
  eb: ExpressionBuilder<Schema, 'articles'>,
  { person, organization, topic, notMadeWith }: ArticleFilter,
): Expression<SqlBool> {
  const all: Expression<SqlBool>[] = []
  for (const entity of [person, organization])
    if (entity !== undefined)
      all.push(
        eb('articles.seq', 'in', (inner) =>
          inner
            .selectFrom('appearances as n')
            .innerJoin('signatures as s', 's.id', 'n.signature')
            .innerJoin('entities as e', 'e.id', 's.entity')
            .select('n.article')
            .where('e.id', '=', entity)
            .where('e.hidden', '=', 0),
        ),
      )
  if (topic !== undefined)
    all.push(
      eb('articles.seq', 'in', (inner) =>
        inner
          .selectFrom('topic_appearances as t')
          .innerJoin('topics', 'topics.id', 't.topic')
          .select('t.article')
          .where('topics.key', '=', topic),
      ),
    )
  if (notMadeWith !== undefined)
    all.push(
      eb.or([
        eb('articles.extractor', '!=', notMadeWith.extractor),
        eb('articles.lexicons', '!=', notMadeWith.lexicons),
      ]),
    )
  return eb.and(all)
}
