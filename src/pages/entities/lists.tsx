import type { Context, Hono } from 'hono'
import type { Child } from 'hono/jsx'
import { EntityListQuery } from '../../http/archive/queries.ts'
import { queryOf } from '../../http/archive/query.ts'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { counted } from '../parts/count.ts'
import { Pager } from '../parts/pager.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { organizationPath, personPath } from './addresses.ts'
import { Choices, FilterField, filtersOf, type Narrowing } from './filters.tsx'
import { Nothing } from './nothing.tsx'
import { PositionWords } from './position.tsx'
import type { ListedOrganization, ListedPerson } from './shapes.ts'

const kinds = {
  people: { title: 'People', one: 'person', path: '/people', organization: 'Organization' },
  organizations: {
    title: 'Organizations',
    one: 'organization',
    path: '/organizations',
    organization: 'Works with',
  },
} as const

/** `GET /people` and `GET /organizations`: by name, searched as one types, narrowed down by organization and topic. */
export function addEntityLists(app: Hono, archive: Archive, assets: Assets): void {
  app.get('/people', (c) => replyList(c, assets, archive, 'people'))
  app.get('/organizations', (c) => replyList(c, assets, archive, 'organizations'))
}

async function replyList(
  c: Context,
  assets: Assets,
  archive: Archive,
  kind: keyof typeof kinds,
): Promise<Response> {
  const query = queryOf(c, EntityListQuery)
  if (!query.ok) return replyFailurePage(c, assets, query.failure, kind)
  const { q, organization, topic } = query.value
  const listed = await rowsOf(archive, kind, query.value)
  if (!listed.ok) return replyFailurePage(c, assets, listed.failure, kind)
  const { title, one, path, organization: label } = kinds[kind]
  const narrowing: Narrowing = {
    ...(q !== undefined && { q }),
    ...(organization !== undefined && { organization }),
    ...(topic !== undefined && { topic }),
  }
  const words = { at: c.req.query('at'), on: c.req.query('on') }
  const filters = await filtersOf(archive, narrowing, words, label)
  const waiting = await archive[kind].suggested()
  const { rows, nextCursor } = listed.value
  return replyPage(
    c,
    assets,
    { title, section: kind },
    <>
      <div class="heading">
        <h1>{title}</h1>
        {waiting.ok && waiting.value > 0 && (
          <a href={`/suggestions?kind=${kind}`}>
            {counted(waiting.value, 'pair')} may be the same: decide
          </a>
        )}
      </div>
      <form class="search narrowing" method="get" action={path} role="search" data-live="found">
        <p class="filter first">
          <label for="q">Name</label>
          <input id="q" name="q" type="search" value={q ?? ''} autocomplete="off" />
        </p>
        {filters.map((filter) => (
          <FilterField filter={filter} path={path} narrowing={narrowing} />
        ))}
        <button type="submit">Search</button>
      </form>
      <div id="found">
        <Choices filters={filters} path={path} narrowing={narrowing} />
        {rows.length === 0 ? (
          <Nothing of={one} q={q} isNarrowed={Object.keys(narrowing).length > 0} all={path} />
        ) : (
          <ol class="results">{rows}</ol>
        )}
        <Pager here={new URL(c.req.url)} nextCursor={nextCursor} />
      </div>
    </>,
  )
}

async function rowsOf(
  { people, organizations }: Archive,
  kind: keyof typeof kinds,
  listing: Parameters<Archive['people']['list']>[0],
) {
  const page = kind === 'people' ? await people.list(listing) : await organizations.list(listing)
  if (!page.ok) return page
  const { items, nextCursor } = page.value
  const rows: Child[] = items.map((one) => <Row kind={kind} one={one} />)
  return { ok: true as const, value: { rows, nextCursor } }
}

const Row = ({
  kind,
  one,
}: {
  readonly kind: keyof typeof kinds
  readonly one: ListedPerson | ListedOrganization
}) => (
  <li class="row">
    <div>
      <a href={kind === 'people' ? personPath(one.id) : organizationPath(one.id)}>
        <bdi>{one.name}</bdi>
      </a>
      {'currentPosition' in one && one.currentPosition && (
        <p class="note">
          <PositionWords position={one.currentPosition} />
        </p>
      )}
    </div>
    <span class="note">{counted(one.articleCount, 'article')}</span>
  </li>
)
