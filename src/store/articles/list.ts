import { done, type Result } from '../../failure.ts'
import type { Page } from '../page.ts'
import type { Reading } from '../schema.ts'
import type { Among, ArticleQuery, ListedArticle as FoundArticle } from '../search/article-query.ts'
import type { Excerpt } from '../search/excerpt.ts'
import { searchArticles } from '../search/search-articles.ts'
import type { Store } from '../store.ts'
import { excerptsOf } from './excerpts.ts'

export interface ArticleFilter {
  /** Ids of a person, an organization, a topic that the articles name. */
  readonly person?: string
  readonly organization?: string
  readonly topic?: string
  /** Those whose record was made with other versions than these. */
  readonly notMadeWith?: { readonly extractor: string; readonly lexicons: readonly string[] }
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
  /** Where the words that were asked for stand in its text. */
  readonly excerpt?: Excerpt
}

/** Articles that have the words and name whom the filter says, page by page. */
export async function listArticles(
  store: Store,
  { person, organization, topic, notMadeWith, ...query }: ArticleListing,
): Promise<Result<Page<ListedArticle>>> {
  const among = naming(store.read, { person, organization, topic, notMadeWith })
  const page = await searchArticles(store, { ...query, ...(among && { among }) })
  if (!page.ok) return page
  const { items, ...more } = page.value
  const excerpts = await excerptsOf(
    store.read,
    items.map(({ seq }) => seq),
    query.q ?? '',
  )
  return done({
    ...more,
    items: items.map((item) => shown(item, excerpts.get(item.seq))),
  })
}

function shown(
  { id, title, url, publisher, published_at, reprint_of, stored_at }: FoundArticle,
  excerpt: Excerpt | undefined,
): ListedArticle {
  return {
    id,
    ...(title !== null && { title }),
    ...(url !== null && { url }),
    ...(publisher !== null && { publisher }),
    ...(published_at !== null && { date: published_at }),
    ...(reprint_of !== null && { reprintOf: reprint_of }),
    storedAt: stored_at,
    ...(excerpt && { excerpt }),
  }
}

/** The articles that name all of these; undefined where nothing is asked. */
export function naming(
  db: Reading,
  { person, organization, topic, notMadeWith }: Asked<ArticleFilter>,
): Among | undefined {
  const conditions = [
    ...[person, organization].flatMap((entity) =>
      entity === undefined ? [] : [named(db, entity)],
    ),
    ...(topic === undefined ? [] : [about(db, topic)]),
  ]
  if (conditions.length === 0 && notMadeWith === undefined) return undefined
  let query = db.selectFrom('articles as own').select('own.seq')
  for (const condition of conditions) query = query.where('own.seq', 'in', condition)
  if (notMadeWith !== undefined) {
    const { extractor, lexicons } = notMadeWith
    query = query.where((eb) =>
      eb.or([
        eb('own.extractor', '!=', extractor),
        eb('own.lexicons', 'not in', lexicons),
        eb('own.seq', 'in', db.selectFrom('rereads').select('article')),
      ]),
    )
  }
  return query
}

type Asked<Filter> = { readonly [Name in keyof Filter]: Filter[Name] | undefined }

const named = (db: Reading, entity: string) =>
  db
    .selectFrom('appearances as n')
    .innerJoin('signatures as s', 's.id', 'n.signature')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .select('n.article')
    .where('e.id', '=', entity)
    .where('e.hidden', '=', 0)

const about = (db: Reading, topic: string) =>
  db
    .selectFrom('topic_appearances as t')
    .innerJoin('topics', 'topics.id', 't.topic')
    .select('t.article')
    .where('topics.key', '=', topic)
