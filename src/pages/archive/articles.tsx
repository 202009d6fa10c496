import { ArticleListQuery, queryOf } from '../../http/archive/query.ts'
import type { Articles } from '../../service/archive/articles.ts'
import type { AddPages } from '../pages-parts.ts'
import { dayInWords } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'

type Listed = Extract<Awaited<ReturnType<Articles['list']>>, { ok: true }>['value']['items'][number]

/** `GET /articles`: the archive, searched as one types. */
export const addArticlePages: AddPages = (app, { service, assets }) => {
  const { archive } = service
  if (!archive) return
  app.get('/articles', async (c) => {
    const query = queryOf(c, ArticleListQuery)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, 'articles')
    const { facets: _facets, outdated, ...listing } = query.value
    const page = await archive.articles.list({ ...listing, outdated: outdated === 'true' })
    if (!page.ok) return replyFailurePage(c, assets, page.failure, 'articles')
    const { items, nextCursor } = page.value
    return replyPage(
      c,
      assets,
      { title: 'Archive', section: 'articles' },
      <>
        <h1>Archive</h1>
        <form class="search" method="get" action="/articles" role="search" data-live="found">
          <label for="q">Words of the article</label>
          <input id="q" name="q" type="search" value={listing.q ?? ''} autocomplete="off" />
          <button type="submit">Search</button>
        </form>
        <div id="found">
          {items.length === 0 ? (
            <Empty title={listing.q === undefined ? 'No article is kept yet' : 'Nothing found'}>
              <p>
                <a href="/">Tag an article</a> and save it, or <a href="/batches">send many</a>.
              </p>
            </Empty>
          ) : (
            <ol class="results">{items.map(Result)}</ol>
          )}
          <Pager here={new URL(c.req.url)} nextCursor={nextCursor} />
        </div>
      </>,
    )
  })
}

const Result = ({ id, title, publisher, date }: Listed) => (
  <li>
    <a href={`/articles/${encodeURIComponent(id)}`}>
      <bdi>{title ?? id}</bdi>
    </a>
    <p class="note">
      {date !== undefined && <time datetime={date}>{dayInWords(date)}</time>}
      {publisher !== undefined && <bdi>{publisher}</bdi>}
    </p>
  </li>
)
