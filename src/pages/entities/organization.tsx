import type { Context, Hono } from 'hono'
import { PageQuery } from '../../http/archive/queries.ts'
import { queryOf } from '../../http/archive/query.ts'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { counted } from '../parts/count.ts'
import { dayInWords } from '../parts/days.ts'
import { Chip } from '../parts/kind.tsx'
import { Pager } from '../parts/pager.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { organizationPath, pathWith, topicPath } from './addresses.ts'
import { Elsewhere } from './elsewhere.tsx'
import { Posts, postsByDepartment } from './members.tsx'
import { hereOr } from './moved.ts'
import { NamingArticles } from './naming.tsx'
import type { Given, Organization } from './shapes.ts'

const most = { articles: 10, departments: 12, partners: 10, topics: 5 }

/** `GET /organizations/{id}`: its people by department, its partners and what they work on together, articles. */
export function addOrganizationPage(app: Hono, archive: Archive, assets: Assets): void {
  app.get('/organizations/:id', (c) => reply(c, assets, archive))
}

async function reply(c: Context, assets: Assets, { organizations }: Archive): Promise<Response> {
  // The path that the handler was added for has it.
  const id = c.req.param('id') as string
  const query = queryOf(c, PageQuery)
  if (!query.ok) return replyFailurePage(c, assets, query.failure, 'organizations')
  const found = hereOr(c, assets, 'organizations', await organizations.get(id))
  if ('response' in found) return found.response
  const { cursor } = query.value
  const page = { limit: most.articles, ...(cursor !== undefined && { cursor }) }
  const articles = hereOr(c, assets, 'organizations', await organizations.articles(id, page))
  if ('response' in articles) return articles.response
  const { items, nextCursor } = articles.value
  const sentences = await organizations.sentences(
    id,
    items.map((article) => article.id),
  )
  const [people, departments, partners] = [
    hereOr(c, assets, 'organizations', await organizations.people(id)),
    hereOr(c, assets, 'organizations', await organizations.departments(id)),
    hereOr(c, assets, 'organizations', await organizations.partners(id)),
  ]
  if ('response' in people) return people.response
  if ('response' in departments) return departments.response
  if ('response' in partners) return partners.response
  const organization = found.value
  return replyPage(
    c,
    assets,
    { title: organization.name, section: 'organizations' },
    <>
      <Head organization={organization} />
      <People id={id} people={people.value} />
      <Departments departments={departments.value} people={people.value} />
      <Partners partners={partners.value} />
      {organization.topics.length > 0 && (
        <section aria-labelledby="topics">
          <h2 id="topics">What the articles are about</h2>
          <ul class="chips">
            {organization.topics.map(({ id: topic, label }) => (
              <li>
                <Chip kind="topics" href={topicPath(topic)}>
                  {label}
                </Chip>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section id="articles" aria-labelledby="articles-title">
        <div class="heading">
          <h2 id="articles-title">{counted(organization.articleCount, 'article')}</h2>
          <a href={pathWith('/articles', { organization: id })}>Search them</a>
        </div>
        <NamingArticles
          articles={items}
          sentences={sentences.ok ? sentences.value : new Map()}
          name={organization.name}
        />
        <Pager here={new URL('#articles', c.req.url)} nextCursor={nextCursor} />
      </section>
    </>,
  )
}

const Head = ({
  organization: { id, name, kind, country, canonical, aliases, sameAs },
}: {
  readonly organization: Organization
}) => (
  <header class="entity-head">
    <div class="heading">
      <h1>
        <bdi>{name}</bdi>
      </h1>
      <a class="button" href={`${organizationPath(id)}/put-right`}>
        Put right
      </a>
    </div>
    {(kind !== undefined || country !== undefined) && (
      <p class="lead">{[kind, country].filter((part) => part !== undefined).join(', ')}</p>
    )}
    {canonical !== undefined && canonical !== name && (
      <p>
        In the word lists: <bdi>{canonical}</bdi>
      </p>
    )}
    {aliases.length > 0 && (
      <p>
        Also written <bdi>{aliases.join(', ')}</bdi>
      </p>
    )}
    {sameAs.length > 0 && <Elsewhere sameAs={sameAs} />}
  </header>
)

type Members = Given<Archive['organizations']['people']>

const People = ({ id, people }: { readonly id: string; readonly people: Members }) => {
  const groups = postsByDepartment(people)
  return (
    <section aria-labelledby="people">
      <div class="heading">
        <h2 id="people">People</h2>
        {people.length > 0 && (
          <a href={pathWith('/people', { organization: id })}>See all {people.length}</a>
        )}
      </div>
      {groups.length === 0 ? (
        <p class="note">No article gives anybody a position here.</p>
      ) : (
        <div class="by-department">
          {groups.slice(0, most.departments).map(({ department, posts }) => (
            <section>
              <h3>{department === undefined ? 'Without a department' : <bdi>{department}</bdi>}</h3>
              <Posts posts={posts} />
            </section>
          ))}
        </div>
      )}
      {groups.length > most.departments && (
        <details>
          <summary>
            {counted(groups.length - most.departments, 'more department', 'more departments')}
          </summary>
          <div class="by-department">
            {groups.slice(most.departments).map(({ department, posts }) => (
              <section>
                <h3>
                  <bdi>{department}</bdi>
                </h3>
                <Posts posts={posts} />
              </section>
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

/** Those of which no person is known: the others head their people. */
const Departments = ({
  departments,
  people,
}: {
  readonly departments: Given<Archive['organizations']['departments']>
  readonly people: Members
}) => {
  const told = new Set(
    people.flatMap(({ positions }) => positions.map(({ department }) => department?.toLowerCase())),
  )
  const others = departments.filter(({ name }) => !told.has(name.toLowerCase()))
  if (others.length === 0) return null
  return (
    <section aria-labelledby="departments">
      <h2 id="departments">Other departments</h2>
      <ul class="chips">
        {others.map(({ name, articles }) => (
          <li>
            <span title={counted(articles, 'article')}>
              <Chip kind="departments">{name}</Chip>
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

const Partners = ({
  partners,
}: {
  readonly partners: Given<Archive['organizations']['partners']>
}) =>
  partners.length === 0 ? null : (
    <section aria-labelledby="partners">
      <h2 id="partners">Partners</h2>
      <ul class="results">{partners.slice(0, most.partners).map(Partner)}</ul>
      {partners.length > most.partners && (
        <details>
          <summary>{partners.length - most.partners} more</summary>
          <ul class="results">{partners.slice(most.partners).map(Partner)}</ul>
        </details>
      )}
    </section>
  )

const Partner = ({
  id,
  name,
  articles,
  last,
  topics,
}: Given<Archive['organizations']['partners']>[number]) => (
  <li class="row">
    <div>
      <a href={organizationPath(id)}>
        <bdi>{name}</bdi>
      </a>
      <ul class="chips">
        {topics.slice(0, most.topics).map(({ id: topic, label, stage }) => (
          <li>
            <Chip kind="topics" href={topicPath(topic)}>
              {label}
            </Chip>
            {stage !== undefined && <span class="note"> {stage}</span>}
          </li>
        ))}
      </ul>
    </div>
    <span class="note">
      {last !== undefined && <time datetime={last}>{dayInWords(last)}</time>}
      <span>{counted(articles, 'article')}</span>
    </span>
  </li>
)
