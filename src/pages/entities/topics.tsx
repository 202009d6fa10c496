import type { Hono } from 'hono'
import { TopicListQuery } from '../../http/archive/queries.ts'
import { readQuery } from '../../http/archive/query.ts'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { counted } from '../parts/count.ts'
import { Pager } from '../parts/pager.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { topicPath } from './addresses.ts'
import { Nothing } from './nothing.tsx'

/** `GET /topics`: what articles let parties cooperate on, searched as one types. */
export function addTopicList(app: Hono, { topics }: Archive, assets: Assets): void {
  app.get('/topics', async (c) => {
    const order = c.req.query('order') === 'label' ? 'label' : 'articles'
    const query = readQuery({ ...c.req.query(), order }, TopicListQuery)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, 'topics')
    const page = await topics.list(query.value)
    if (!page.ok) return replyFailurePage(c, assets, page.failure, 'topics')
    const { q } = query.value
    const { items, nextCursor } = page.value
    return replyPage(
      c,
      assets,
      { title: 'Topics', section: 'topics' },
      <>
        <h1>Topics</h1>
        <p class="lead">What organizations work on together.</p>
        <form class="search" method="get" action="/topics" role="search" data-live="found">
          <label for="q">Topic</label>
          <input id="q" name="q" type="search" value={q ?? ''} autocomplete="off" />
          <p class="filter">
            <label for="order">Order</label>
            <select id="order" name="order">
              <option value="">Most articles first</option>
              <option value="label" selected={order === 'label'}>
                By name
              </option>
            </select>
          </p>
          <button type="submit">Search</button>
        </form>
        <div id="found">
          {items.length === 0 ? (
            <Nothing of="topic" q={q} isNarrowed={q !== undefined} all="/topics" />
          ) : (
            <ol class="results">
              {items.map(({ id, label, articles }) => (
                <li class="row">
                  <a href={topicPath(id)}>
                    <bdi>{label}</bdi>
                  </a>
                  <span class="note">{counted(articles, 'article')}</span>
                </li>
              ))}
            </ol>
          )}
          <Pager here={new URL(c.req.url)} nextCursor={nextCursor} />
        </div>
      </>,
    )
  })
}
