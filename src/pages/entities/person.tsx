import type { Hono } from 'hono'
import { PageQuery } from '../../http/archive/queries.ts'
import { queryOf } from '../../http/archive/query.ts'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { counted } from '../parts/count.ts'
import { Chip } from '../parts/kind.tsx'
import { Pager } from '../parts/pager.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { organizationPath, pathWith, personPath, topicPath } from './addresses.ts'
import { Elsewhere } from './elsewhere.tsx'
import { hereOr } from './moved.ts'
import { NamingArticles } from './naming.tsx'
import { PositionWords } from './position.tsx'
import { RelatedList } from './related.tsx'
import type { Person } from './shapes.ts'
import { Timeline } from './timeline.tsx'

const mostRelated = 6
const mostArticles = 10

/** `GET /people/{id}`: what the archive knows of somebody. */
export function addPersonPage(app: Hono, { people }: Archive, assets: Assets): void {
  app.get('/people/:id', async (c) => {
    const id = c.req.param('id')
    const query = queryOf(c, PageQuery)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, 'people')
    const found = hereOr(c, assets, 'people', await people.get(id))
    if ('response' in found) return found.response
    const person = found.value
    const related = hereOr(c, assets, 'people', await people.related(id, { limit: mostRelated }))
    if ('response' in related) return related.response
    const { cursor } = query.value
    const page = { limit: mostArticles, ...(cursor !== undefined && { cursor }) }
    const articles = hereOr(c, assets, 'people', await people.articles(id, page))
    if ('response' in articles) return articles.response
    const { items, nextCursor } = articles.value
    const sentences = await people.sentences(
      id,
      items.map((article) => article.id),
    )
    if (!sentences.ok) return replyFailurePage(c, assets, sentences.failure, 'people')
    const path = personPath(id)
    return replyPage(
      c,
      assets,
      { title: person.name, section: 'people' },
      <>
        <Head person={person} path={path} />
        {person.positions.length > 0 && (
          <section aria-labelledby="positions">
            <h2 id="positions">Positions</h2>
            <Timeline positions={person.positions} />
          </section>
        )}
        <Subjects person={person} />
        <section aria-labelledby="related">
          <div class="heading">
            <h2 id="related">Related people</h2>
            {related.value.length > 0 && <a href={`${path}/related`}>See all, and as a graph</a>}
          </div>
          {related.value.length === 0 ? (
            <p class="note">
              Nobody yet: people are related when two articles name both, or one event brings them
              together.
            </p>
          ) : (
            <RelatedList related={related.value} />
          )}
        </section>
        <section id="articles" aria-labelledby="articles-title">
          <div class="heading">
            <h2 id="articles-title">{counted(person.articleCount, 'article')}</h2>
            <a href={pathWith('/articles', { person: id })}>Search them</a>
          </div>
          <NamingArticles articles={items} sentences={sentences.value} name={person.name} />
          <Pager here={new URL('#articles', c.req.url)} nextCursor={nextCursor} />
        </section>
      </>,
    )
  })
}

const Head = ({ person, path }: { readonly person: Person; readonly path: string }) => {
  const { name, aliases, positions, sameAs } = person
  const held = positions.find(({ status }) => status === 'current' || status === 'acting')
  return (
    <header class="entity-head">
      <div class="heading">
        <h1>
          <bdi>{name}</bdi>
        </h1>
        <a class="button" href={`${path}/put-right`}>
          Put right
        </a>
      </div>
      {held && (
        <p class="lead">
          <PositionWords
            position={{
              title: held.title,
              ...(held.department !== undefined && { department: held.department }),
              ...(held.organization && { organization: held.organization.name }),
            }}
          />
        </p>
      )}
      {aliases.length > 0 && (
        <p>
          Also written{' '}
          {aliases.map((alias, at) => (
            <>
              {at > 0 && ', '}
              <bdi>{alias}</bdi>
            </>
          ))}
        </p>
      )}
      {sameAs.length > 0 && <Elsewhere sameAs={sameAs} />}
    </header>
  )
}

const Subjects = ({ person: { organizations, topics } }: { readonly person: Person }) => (
  <>
    {organizations.length > 0 && (
      <section aria-labelledby="organizations">
        <h2 id="organizations">Organizations</h2>
        <ul class="chips">
          {organizations.map(({ id, name }) => (
            <li>
              <Chip kind="organizations" href={organizationPath(id)}>
                {name}
              </Chip>
            </li>
          ))}
        </ul>
      </section>
    )}
    {topics.length > 0 && (
      <section aria-labelledby="topics">
        <h2 id="topics">What the articles are about</h2>
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
    )}
  </>
)
