import { done, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading } from '../schema.ts'

export interface NamingArticle {
  readonly id: string
  readonly title?: string
  readonly url?: string
  readonly date?: string
  /** The name as the article writes it. */
  readonly as: string
  readonly salience: number
}

const list = 'articles of'
/** Sorts behind every day. */
const undated = ''

/** The articles that name an entity, newest first, undated ones at the end. */
export async function articlesOf(
  db: Reading,
  entity: string,
  { limit, cursor }: { readonly limit: number; readonly cursor?: string },
): Promise<Result<Page<NamingArticle>>> {
  const from = cursor === undefined ? undefined : readPlace(list, ['string', 'number'], cursor)
  if (from && !from.ok) return from
  let query = db
    .selectFrom('signatures as s')
    .innerJoin('appearances as n', 'n.signature', 's.id')
    .innerJoin('articles as a', 'a.seq', 'n.article')
    .select(['a.seq', 'a.id', 'a.title', 'a.url', 'n.name as as'])
    .select(({ fn, val }) => [
      fn.coalesce('a.published_at', val(undated)).as('date'),
      fn.max('n.salience').as('salience'),
    ])
    .where('s.entity', '=', entity)
    .groupBy(['a.seq', 'a.id', 'a.title', 'a.url', 'a.published_at', 'n.name'])
  if (from) {
    const [day, seq] = [String(from.value[0]), Number(from.value[1])]
    query = query.where(({ eb, and, or, fn, val }) => {
      const date = fn.coalesce('a.published_at', val(undated))
      return or([eb(date, '<', day), and([eb(date, '=', day), eb('a.seq', '<', seq)])])
    })
  }
  const rows = await query
    .orderBy('date', 'desc')
    .orderBy('a.seq', 'desc')
    .limit(limit + 1)
    .execute()
  const { items, ...more } = pageOf(rows, limit, ({ date, seq }) => cursorOf(list, [date, seq]))
  return done({ ...more, items: items.map(articleOf) })
}

interface Row {
  id: string
  title: string | null
  url: string | null
  date: string
  as: string
  salience: number
}

const articleOf = ({ id, title, url, date, as, salience }: Row): NamingArticle => ({
  id,
  ...(title !== null && { title }),
  ...(url !== null && { url }),
  ...(date !== undated && { date }),
  as,
  salience,
})
