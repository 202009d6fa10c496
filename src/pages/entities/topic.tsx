import type { Hono } from 'hono'
import { PageQuery } from '../../http/archive/queries.ts'
import { queryOf } from '../../http/archive/query.ts'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { counted } from '../parts/count.ts'
import { dayInWords } from '../parts/days.ts'
import { Chip } from '../parts/kind.tsx'
import { Pager } from '../parts/pager.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { articlePath, organizationPath, pathWith, personPath, topicPath } from './addresses.ts'
import type { Given, Topic } from './shapes.ts'

const mostArticles = 10
const mostTogether = 10

/** `GET /topics/{id}`: who cooperates on a topic, what it is a part of, who is named with it, the articles. */
export function addTopicPage(app: Hono, { topics }: Archive, assets: Assets): void {
  app.get('/topics/:id', async (c) => {
    const id = c.req.param('id')
    const query = queryOf(c, PageQuery)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, 'topics')
    const found = await topics.get(id)
    if (!found.ok) return replyFailurePage(c, assets, found.failure, 'topics')
    const topic = found.value
    const { cursor } = query.value
    const page = { limit: mostArticles, ...(cursor !== undefined && { cursor }) }
    const articles = await topics.articles(id, page)
    if (!articles.ok) return replyFailurePage(c, assets, articles.failure, 'topics')
    const family = await topics.family(topic)
    const cooperations = await topics.cooperations(id)
    const { items, nextCursor } = articles.value
    const labels = topic.labels.filter((label) => label !== topic.label)
    return replyPage(
      c,
      assets,
      { title: topic.label, section: 'topics' },
      <>
        <header class="entity-head">
          <h1>
            <bdi>{topic.label}</bdi>
          </h1>
          {labels.length > 0 && (
            <p>
              Also called <bdi>{labels.slice(0, 12).join(', ')}</bdi>
            </p>
          )}
        </header>
        {family.ok && (
          <>
            <Topics title="Part of" topics={family.value.broader} />
            <Topics title="Parts of it" topics={family.value.narrower} />
          </>
        )}
        {cooperations.ok && cooperations.value.length > 0 && (
          <section aria-labelledby="cooperations">
            <h2 id="cooperations">Who works together on it</h2>
            <ul class="results">{cooperations.value.slice(0, mostTogether).map(Together)}</ul>
            {cooperations.value.length > mostTogether && (
              <details>
                <summary>{cooperations.value.length - mostTogether} more</summary>
                <ul class="results">{cooperations.value.slice(mostTogether).map(Together)}</ul>
              </details>
            )}
          </section>
        )}
        <Named topic={topic} />
        <section id="articles" aria-labelledby="articles-title">
          <div class="heading">
            <h2 id="articles-title">{counted(topic.articles, 'article')}</h2>
            <a href={pathWith('/articles', { topic: id })}>Search them</a>
          </div>
          <ol class="results">
            {items.map((article) => (
              <li>
                <a href={articlePath(article.id)}>
                  <bdi>{article.title ?? article.id}</bdi>
                </a>
                <p class="note">
                  {article.date !== undefined && (
                    <time datetime={article.date}>{dayInWords(article.date)}</time>
                  )}
                  {article.stage !== undefined && <span>{article.stage}</span>}
                  {article.label !== topic.label && (
                    <span>
                      as “<bdi>{article.label}</bdi>”
                    </span>
                  )}
                </p>
                <p class="sentence">
                  <bdi>{article.sentence}</bdi>
                </p>
              </li>
            ))}
          </ol>
          <Pager here={new URL('#articles', c.req.url)} nextCursor={nextCursor} />
        </section>
      </>,
    )
  })
}

type Cooperation = Given<Archive['topics']['cooperations']>[number]

const Together = ({ one, other, articles, stage, last }: Cooperation) => (
  <li class="row">
    <div>
      <a href={organizationPath(one.id)}>
        <bdi>{one.name}</bdi>
      </a>{' '}
      and{' '}
      <a href={organizationPath(other.id)}>
        <bdi>{other.name}</bdi>
      </a>
    </div>
    <span class="note">
      {stage !== undefined && <span>{stage}</span>}
      {last !== undefined && <time datetime={last}>{dayInWords(last)}</time>}
      <span>{counted(articles, 'article')}</span>
    </span>
  </li>
)

const Topics = ({
  title,
  topics,
}: {
  readonly title: string
  readonly topics: Given<Archive['topics']['family']>['broader']
}) =>
  topics.length === 0 ? null : (
    <section aria-label={title}>
      <h2>{title}</h2>
      <ul class="chips">
        {topics.map(({ id, label }) => (
          <li>
            <Chip kind="topics" href={topicPath(id)}>
              {label}
            </Chip>
          </li>
        ))}
      </ul>
    </section>
  )

const Named = ({ topic: { id, people, organizations } }: { readonly topic: Topic }) => (
  <>
    {(
      [
        ['people', 'People in these articles', people, personPath],
        ['organizations', 'Organizations in these articles', organizations, organizationPath],
      ] as const
    )
      .filter(([, , those]) => those.length > 0)
      .map(([kind, title, those, path]) => (
        <section aria-label={title}>
          <div class="heading">
            <h2>{title}</h2>
            <a href={pathWith(`/${kind}`, { topic: id })}>See all {kind}</a>
          </div>
          <ul class="chips">
            {those.map((one) => (
              <li>
                <Chip kind={kind} href={path(one.id)}>
                  {one.name}
                </Chip>
              </li>
            ))}
          </ul>
        </section>
      ))}
  </>
)
