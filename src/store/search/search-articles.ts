import { done, type Result } from '../../failure.ts'
import type { Store } from '../store.ts'
import type { ArticlePage, ArticleQuery, ListedArticle } from './article-query.ts'
import { readCursor, writeCursor } from './cursor.ts'
import { listed } from './listed.ts'
import { matching } from './matching.ts'
import { readQuery, type Where } from './query.ts'

/**
 * Articles that have all words of a query, page by page: what arrives between two pages moves
 * nothing from one page to another. A cursor that is none is a failure.
 */
export async function searchArticles(
  store: Pick<Store, 'kind' | 'read'>,
  query: ArticleQuery,
): Promise<Result<ArticlePage>> {
  const { q = '', order, limit, cursor } = query
  const reached = cursor === undefined ? undefined : readCursor(cursor)
  if (reached?.ok === false) return reached
  const phrases = readQuery(q)
  if (phrases.length === 0 && q.trim() !== '') return done({ items: [] })

  const isRanked = order === 'relevance' && phrases.length > 0
  const ranks: readonly Where[] = isRanked ? ['title', 'rest'] : ['anywhere']
  const found: (ListedArticle & { readonly rank: Where })[] = []
  for (const rank of ranks) {
    if (rank === 'title' && reached?.value.isTitle === false) continue
    const after = rank === 'rest' && reached?.value.isTitle ? undefined : reached?.value
    const left = { ...query, limit: limit + 1 - found.length }
    const rows =
      phrases.length > 0
        ? await matching(store, phrases, rank, left, after)
        : await listed(store, left, after)
    found.push(...rows.map((row) => ({ ...row, rank })))
    if (found.length > limit) break
  }
  const page = found.slice(0, limit)
  const last = page.at(-1)
  return done({
    items: page.map(({ rank, ...item }) => item),
    ...(last && found.length > limit && { nextCursor: cursorOf(last) }),
  })
}

const cursorOf = ({ rank, published_at, seq }: ListedArticle & { rank: Where }): string =>
  writeCursor({ isTitle: rank === 'title', day: published_at ?? '', seq })
