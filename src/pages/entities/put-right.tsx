import type { Context, Hono } from 'hono'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { counted } from '../parts/count.ts'
import { replyPage } from '../shell/reply.tsx'
import { hereOr } from './moved.ts'
import { NamingArticles } from './naming.tsx'
import { PositionWords } from './position.tsx'
import type { ListedOrganization, ListedPerson, NamingArticle } from './shapes.ts'

type Kind = 'people' | 'organizations'
type Listed = ListedPerson | ListedOrganization

const most = { candidates: 8, articles: 200 }

/** `GET /people/{id}/put-right?q=` and the same of organizations: say who is who; everything can be taken back. */
export function addPutRightPages(app: Hono, archive: Archive, assets: Assets): void {
  for (const kind of ['people', 'organizations'] as const)
    app.get(`/${kind}/:id/put-right`, (c) => reply(c, assets, archive, kind))
}

async function reply(c: Context, assets: Assets, archive: Archive, kind: Kind): Promise<Response> {
  // The path that the handler was added for has it.
  const id = c.req.param('id') as string
  const entities = archive[kind]
  const found = hereOr(c, assets, kind, await entities.get(id))
  if ('response' in found) return found.response
  const articles = hereOr(c, assets, kind, await entities.articles(id, { limit: most.articles }))
  if ('response' in articles) return articles.response
  const { name } = found.value
  const { items, nextCursor } = articles.value
  const sentences = await entities.sentences(
    id,
    items.map((article) => article.id),
  )
  const asked = c.req.query('q')?.trim().slice(0, 200)
  const candidates = await candidatesOf(archive, kind, id, asked || name)
  const path = `/${kind}/${encodeURIComponent(id)}`
  return replyPage(
    c,
    assets,
    { title: `Put right: ${name}`, section: kind },
    <>
      <h1>
        Put right:{' '}
        <a href={path}>
          <bdi>{name}</bdi>
        </a>
      </h1>
      <p class="lead">Whatever you do here can be taken back at once.</p>
      <section aria-labelledby="same">
        <h2 id="same">The same as another one</h2>
        <form
          class="search"
          method="get"
          action={`${path}/put-right`}
          role="search"
          data-live="found"
        >
          <label for="q">Name</label>
          <input
            id="q"
            name="q"
            type="search"
            value={asked ?? ''}
            placeholder={name}
            autocomplete="off"
          />
          <button type="submit">Search</button>
        </form>
        <div id="found">
          {candidates.length === 0 ? (
            <p class="note">Nobody else is called so.</p>
          ) : (
            <ul class="results">
              {candidates.map((one) => (
                <Candidate path={path} kind={kind} one={one} name={name} />
              ))}
            </ul>
          )}
        </div>
      </section>
      <section aria-labelledby="two">
        <h2 id="two">Two under one name</h2>
        {items.length < 2 ? (
          <p class="note">Only one article names them: there is nothing to split.</p>
        ) : (
          <Split
            path={path}
            name={name}
            articles={items}
            sentences={sentences.ok ? sentences.value : new Map()}
            isCut={nextCursor !== undefined}
          />
        )}
      </section>
      {kind === 'people' && (
        <section aria-labelledby="hide">
          <h2 id="hide">Hide</h2>
          <p>
            Nobody finds <bdi>{name}</bdi> any more: not on these pages, not in answers, not on your
            website. The articles stay as they are.
          </p>
          <form method="post" action={`${path}/hide`}>
            <button type="submit">Hide this person</button>
          </form>
        </section>
      )}
    </>,
  )
}

async function candidatesOf(
  { people, organizations }: Archive,
  kind: Kind,
  id: string,
  q: string,
): Promise<readonly Listed[]> {
  const listing = { q, limit: most.candidates + 1 }
  const listed = kind === 'people' ? await people.list(listing) : await organizations.list(listing)
  if (!listed.ok) return []
  const items: readonly Listed[] = listed.value.items
  return items.filter((one) => one.id !== id).slice(0, most.candidates)
}

const Candidate = ({
  path,
  kind,
  one,
  name,
}: {
  readonly path: string
  readonly kind: Kind
  readonly one: Listed
  readonly name: string
}) => (
  <li class="row">
    <div>
      <a href={`/${kind}/${encodeURIComponent(one.id)}`}>
        <bdi>{one.name}</bdi>
      </a>
      <p class="note">
        {'currentPosition' in one && one.currentPosition && (
          <PositionWords position={one.currentPosition} />
        )}
        <span>{counted(one.articleCount, 'article')}</span>
      </p>
    </div>
    <form method="post" class="actions">
      <input type="hidden" name="other" value={one.id} />
      <button type="submit" formaction={`${path}/merge`}>
        Same
        <span class="sr">
          {' '}
          as {name}: {one.name}
        </span>
      </button>
      <button type="submit" class="quiet" formaction={`${path}/different`}>
        Never the same
        <span class="sr">
          {' '}
          as {name}: {one.name}
        </span>
      </button>
    </form>
  </li>
)

const Split = ({
  path,
  name,
  articles,
  sentences,
  isCut,
}: {
  readonly path: string
  readonly name: string
  readonly articles: readonly NamingArticle[]
  readonly sentences: ReadonlyMap<string, string>
  readonly isCut: boolean
}) => (
  <form method="post" action={`${path}/split`}>
    <p>Tick the articles that name somebody else; they become one of their own.</p>
    {isCut && <p class="note">The newest {most.articles} are shown.</p>}
    <NamingArticles
      articles={articles}
      sentences={sentences}
      name={name}
      before={({ id, title }) => (
        <input
          type="checkbox"
          name="article"
          value={id}
          aria-label={`names somebody else: ${title ?? id}`}
        />
      )}
    />
    <p class="actions">
      <button type="submit">Split off the ticked ones</button>
    </p>
  </form>
)
