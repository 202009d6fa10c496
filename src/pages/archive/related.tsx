import type { Hono } from 'hono'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { articlePath, organizationPath, personPath, topicPath } from '../entities/addresses.ts'
import { Related } from '../entities/related.tsx'
import type { Given } from '../entities/shapes.ts'
import { dayInWords } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { Chip } from '../parts/kind.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'

const most = 20

/** `GET /articles/{id}/related`: who belongs to the people of an article, and articles like it, with reasons. */
export function addArticleRelated(app: Hono, { articles }: Archive, assets: Assets): void {
  app.get('/articles/:id/related', async (c) => {
    const id = c.req.param('id')
    const people = await articles.relatedPeople(id, most)
    if (!people.ok) return replyFailurePage(c, assets, people.failure, 'articles')
    const alike = await articles.related(id, most)
    if (!alike.ok) return replyFailurePage(c, assets, alike.failure, 'articles')
    const record = await articles.get(id)
    if (!record.ok) return replyFailurePage(c, assets, record.failure, 'articles')
    const title = record.value.document.title ?? id
    return replyPage(
      c,
      assets,
      { title: `Related to ${title}`, section: 'articles', wide: true },
      <>
        <h1>
          Related to{' '}
          <a href={articlePath(id)}>
            <bdi>{title}</bdi>
          </a>
        </h1>
        <div class="halves">
          <section aria-labelledby="people">
            <div class="heading">
              <h2 id="people">People</h2>
              <a href={`${articlePath(id)}/snippet`}>Show them on your website</a>
            </div>
            {people.value.length === 0 ? (
              <Empty title="Nobody yet">
                <p>
                  People are related when two articles name both, or one event brings them together.
                </p>
              </Empty>
            ) : (
              <ol class="related">
                {people.value.map(({ to, ...person }) => (
                  <li>
                    <p class="note">
                      through{' '}
                      <a href={personPath(to.id)}>
                        <bdi>{to.name}</bdi>
                      </a>
                    </p>
                    <Related {...person} />
                  </li>
                ))}
              </ol>
            )}
          </section>
          <section aria-labelledby="articles">
            <h2 id="articles">Articles</h2>
            {alike.value.length === 0 ? (
              <Empty title="None yet">
                <p>Other articles about the same people, organizations and topics stand here.</p>
              </Empty>
            ) : (
              <ol class="results">{alike.value.map(Alike)}</ol>
            )}
          </section>
        </div>
      </>,
    )
  })
}

const paths = { person: personPath, organization: organizationPath, topic: topicPath } as const
const kinds = { person: 'people', organization: 'organizations', topic: 'topics' } as const

const Alike = ({ id, title, date, reasons }: Given<Archive['articles']['related']>[number]) => (
  <li>
    <a href={articlePath(id)}>
      <bdi>{title ?? id}</bdi>
    </a>
    {date !== undefined && (
      <p class="note">
        <time datetime={date}>{dayInWords(date)}</time>
      </p>
    )}
    <ul class="chips" aria-label="Both are about">
      {reasons.map(({ type, id: of, label }) => (
        <li>
          <Chip kind={kinds[type]} href={paths[type](of)}>
            {label}
          </Chip>
        </li>
      ))}
    </ul>
  </li>
)
