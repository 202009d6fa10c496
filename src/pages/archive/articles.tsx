import type { Context } from 'hono'
import { ArticleListQuery } from '../../http/archive/queries.ts'
import { readQuery } from '../../http/archive/query.ts'
import type { Archive } from '../../service/archive/archive.ts'
import { articlePath } from '../entities/addresses.ts'
import type { Given } from '../entities/shapes.ts'
import type { AddPages } from '../pages-parts.ts'
import { dayInWords } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { type Asked, archivePath, Chosen, chosenOf, FacetLists, Times } from './facets.tsx'

type Listed = Given<Archive['articles']['list']>['items'][number]

const perPage = 20
const isDay = (words: string | undefined): boolean =>
  words === undefined || words === '' || /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u.test(words)

/** What the address asks for; a day that is none yet, since one types it sign by sign, is told and counts as none. */
function askedOf(c: Context) {
  const { from, to, limit, ...given } = c.req.query()
  const days = { ...(isDay(from) && { from }), ...(isDay(to) && { to }) }
  return {
    isWrong: !isDay(from) || !isDay(to),
    query: readQuery({ ...given, ...days, limit: limit ?? perPage }, ArticleListQuery),
  }
}

/** `GET /articles`: the archive, searched as one types, narrowed down by whom the articles name, what they are about, when. */
export const addArticlePages: AddPages = (app, { service, assets }) => {
  const { archive } = service
  if (!archive) return
  app.get('/articles', async (c) => {
    const { isWrong, query } = askedOf(c)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, 'articles')
    const { facets: _facets, outdated, limit, ...listing } = query.value
    const isOutdated = outdated === 'true'
    const page = await archive.articles.list({ ...listing, limit, outdated: isOutdated })
    if (!page.ok) return replyFailurePage(c, assets, page.failure, 'articles')
    const facets = await archive.articles.facets({ ...listing, limit })
    const { cursor: _cursor, order, ...narrowing } = listing
    const asked: Asked = {
      ...narrowing,
      ...(order === 'relevance' && { order }),
      ...(isOutdated && { outdated: 'true' }),
    }
    const chosen = await chosenOf(archive, asked)
    const left = isOutdated ? undefined : await archive.articles.list({ limit: 1, outdated: true })
    const isSomeOutdated = left?.ok === true && left.value.items.length > 0
    const { items, nextCursor } = page.value
    return replyPage(
      c,
      assets,
      { title: 'Archive', section: 'articles', wide: true },
      <>
        <h1>Archive</h1>
        <SearchForm asked={asked} from={c.req.query('from')} to={c.req.query('to')} />
        <div id="found">
          {isWrong && <p class="note">Dates are written 2023, 2023-11 or 2023-11-13.</p>}
          <Chosen asked={asked} chosen={chosen} />
          <Outdated asked={asked} isSome={isSomeOutdated} />
          {items.length === 0 ? (
            <NoArticle isNarrowed={Object.values(asked).some((one) => one !== undefined)} />
          ) : (
            <>
              {facets.ok && <Times asked={asked} facets={facets.value} />}
              {facets.ok && (
                <p class="to-facets">
                  <a href="#facets">Narrow down</a>
                </p>
              )}
              <div class="with-facets">
                <div>
                  <ol class="results">
                    {items.map((item) => (
                      <Result {...item} isOutdated={isOutdated} />
                    ))}
                  </ol>
                  <Pager here={new URL(c.req.url)} nextCursor={nextCursor} />
                </div>
                {facets.ok && <FacetLists asked={asked} facets={facets.value} />}
              </div>
            </>
          )}
        </div>
      </>,
    )
  })
}

const SearchForm = ({
  asked,
  from,
  to,
}: {
  readonly asked: Asked
  readonly from: string | undefined
  readonly to: string | undefined
}) => {
  const { q, person, organization, topic, order, outdated } = asked
  return (
    <form class="search narrowing" method="get" action="/articles" role="search" data-live="found">
      {Object.entries({ person, organization, topic, outdated }).map(
        ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
      )}
      <p class="filter first">
        <label for="q">Words of the article</label>
        <input id="q" name="q" type="search" value={q ?? ''} autocomplete="off" />
      </p>
      <p class="filter day">
        <label for="from">From</label>
        <input id="from" name="from" value={from ?? ''} placeholder="2023-11" autocomplete="off" />
      </p>
      <p class="filter day">
        <label for="to">To</label>
        <input id="to" name="to" value={to ?? ''} placeholder="2024" autocomplete="off" />
      </p>
      <p class="filter day">
        <label for="order">Order</label>
        <select id="order" name="order">
          <option value="" selected={order === undefined}>
            Newest first
          </option>
          <option value="relevance" selected={order === 'relevance'}>
            Words in the title first
          </option>
        </select>
      </p>
      <button type="submit">Search</button>
    </form>
  )
}

const NoArticle = ({ isNarrowed }: { readonly isNarrowed: boolean }) => (
  <Empty title={isNarrowed ? 'Nothing found' : 'No article is kept yet'}>
    <p>
      {isNarrowed ? (
        <>
          Try fewer words, or <a href={archivePath({})}>show all articles</a>.
        </>
      ) : (
        <>
          <a href="/">Tag an article</a> and save it, or <a href="/batches">send many</a>.
        </>
      )}
    </p>
  </Empty>
)

/** Which articles were read otherwise than they would be now. */
const Outdated = ({ asked, isSome }: { readonly asked: Asked; readonly isSome: boolean }) => {
  if (asked.outdated !== undefined)
    return (
      <p class="note">
        <span>Only articles read with other word lists, or by an earlier version.</span>
        <a href={archivePath({ ...asked, outdated: undefined })}>Show all</a>
      </p>
    )
  return isSome ? (
    <p class="note">
      <span>Some articles were read with other word lists, or by an earlier version.</span>
      <a href={archivePath({ outdated: 'true' })}>Show these</a>
    </p>
  ) : null
}

const Result = ({
  id,
  title,
  publisher,
  date,
  reprintOf,
  excerpt,
  isOutdated,
}: Listed & { readonly isOutdated: boolean }) => (
  <li>
    <a href={articlePath(id)}>
      <bdi>{title ?? id}</bdi>
    </a>
    <p class="note">
      {date !== undefined && <time datetime={date}>{dayInWords(date)}</time>}
      {publisher !== undefined && <bdi>{publisher}</bdi>}
      {reprintOf !== undefined && (
        <span>
          repeats <a href={articlePath(reprintOf)}>another article</a>
        </span>
      )}
      {isOutdated && (
        <a href={`${articlePath(id)}/difference`}>
          What would change<span class="sr">: {title ?? id}</span>
        </a>
      )}
    </p>
    {excerpt && <Excerpt {...excerpt} />}
  </li>
)

const Excerpt = ({ text, marks }: NonNullable<Listed['excerpt']>) => (
  <p class="sentence">
    <bdi>
      {marks.map(({ start, end }, at) => (
        <>
          {text.slice(marks[at - 1]?.end ?? 0, start)}
          <mark>{text.slice(start, end)}</mark>
        </>
      ))}
      {text.slice(marks.at(-1)?.end ?? 0)}
    </bdi>
  </p>
)
