import { queryOf } from '../../http/archive/query.ts'
import { EntryListQuery } from '../../http/lexicons/query.ts'
import type { ListSummary, Summary } from '../../service/lexicons/lexicon-service.ts'
import { counted, grouped } from '../batches/words.ts'
import type { AddPages } from '../pages-parts.ts'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { Crumbs } from './entries.tsx'
import { EntryTable } from './entry-table.tsx'
import { fullLabelOf, groups, labelOf, listAddress, sorted } from './names.ts'

const section = 'lists'

/** `/lists`, `/lists/{name}`: the word lists, and the entries of one. */
export const addListPages: AddPages = (app, { service, assets }) => {
  const { lexicons } = service
  if (!lexicons) return

  app.get('/lists', async (c) => {
    const summary = await lexicons.summary()
    if (!summary.ok) return replyFailurePage(c, assets, summary.failure, section)
    return replyPage(
      c,
      assets,
      { title: 'Word lists', section },
      <>
        <h1>Word lists</h1>
        <p>
          What the program knows of words. Change them here as often as you like: the lists that
          were shipped stay as they are, your changes lie over them, and every change can be undone.
        </p>
        <p class="actions">
          <a class="button" href="/lists/proposals">
            Proposals
          </a>
          <a class="button" href="/lists/history">
            History
          </a>
        </p>
        <Rereading summary={summary.value} />
        {groups.map(([group, label]) => (
          <Group label={label} {...sorted(summary.value.items, group)} />
        ))}
      </>,
    )
  })

  app.get('/lists/:name', async (c) => {
    const name = c.req.param('name')
    const query = queryOf(c, EntryListQuery)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, section)
    const list = await lexicons.describe(name)
    if (!list.ok) return replyFailurePage(c, assets, list.failure, section)
    const page = await lexicons.list(name, query.value)
    if (!page.ok) return replyFailurePage(c, assets, page.failure, section)
    const { q, origin } = query.value
    const { items, nextCursor } = page.value
    const { about, fields, derivedFrom } = list.value
    const here = new URL(c.req.url)
    return replyPage(
      c,
      assets,
      { title: fullLabelOf(name), section, wide: true },
      <>
        <Crumbs />
        <h1>{fullLabelOf(name)}</h1>
        <p class="about">{about}</p>
        {derivedFrom ? (
          <p>
            It is made of{' '}
            {derivedFrom.map((source, at) => (
              <>
                {at > 0 && ' and '}
                <a href={listAddress(source)}>{fullLabelOf(source)}</a>
              </>
            ))}
            : change the entries there.
          </p>
        ) : (
          <p class="actions">
            <a class="button main" href={`${listAddress(name)}/new`}>
              Add an entry
            </a>
            <a class="button" href={`${listAddress(name)}/paste`}>
              Add many
            </a>
            <a class="button" href={`${listAddress(name)}/download`}>
              Download
            </a>
          </p>
        )}
        <form
          class="search filter"
          method="get"
          action={listAddress(name)}
          role="search"
          data-live="list"
        >
          <div>
            <label for="q">Letters of an entry</label>
            <input id="q" name="q" type="search" value={q ?? ''} autocomplete="off" />
          </div>
          <div>
            <label for="origin">Which</label>
            <select id="origin" name="origin">
              {origins.map(([value, label]) => (
                <option value={value} selected={value === (origin ?? '')}>
                  {label}
                </option>
              ))}
            </select>
          </div>
          <button type="submit">Search</button>
        </form>
        <div id="list" tabindex={-1}>
          {items.length === 0 ? (
            <Empty title={q === undefined ? 'No entry here' : 'Nothing found'}>
              {!derivedFrom && (
                <p>
                  <a href={`${listAddress(name)}/new?${new URLSearchParams({ name: q ?? '' })}`}>
                    Add {q === undefined ? 'an entry' : `“${q}”`}
                  </a>
                </p>
              )}
            </Empty>
          ) : (
            <EntryTable
              list={name}
              fields={fields}
              items={items}
              search={here.searchParams}
              isEditable={!derivedFrom}
            />
          )}
          <Pager here={here} nextCursor={nextCursor} />
        </div>
      </>,
    )
  })
}

const origins = [
  ['', 'All in use'],
  ['edited', 'Changed here'],
  ['added', 'Added here'],
  ['removed', 'Taken out here'],
  ['shipped', 'As shipped'],
] as const

const Group = ({
  label,
  first,
  further,
}: { readonly label: string } & ReturnType<typeof sorted<ListSummary>>) => (
  <section>
    <h2>{label}</h2>
    <ul class="results lists">{first.map(Listed)}</ul>
    {further.length > 0 && (
      <details class="more-lists" open={further.some(({ edited }) => edited > 0)}>
        <summary>
          {further.length} more: {further.map(({ name }) => labelOf(name).toLowerCase()).join(', ')}
        </summary>
        <ul class="results lists">{further.map(Listed)}</ul>
      </details>
    )}
  </section>
)

const Listed = ({ name, about, shipped, edited, derivedFrom }: ListSummary) => (
  <li>
    <a href={listAddress(name)}>{labelOf(name)}</a>
    <span class="note">
      {' '}
      {counted(shipped, 'entry', 'entries')}
      {edited > 0 && <strong class="edits"> {grouped(edited)} changed here</strong>}
    </span>
    <p class="about">
      {derivedFrom
        ? `Made of ${derivedFrom.map(fullLabelOf).join(' and ')}.`
        : firstSentence(about)}
    </p>
  </li>
)

/** What a list is for, before its examples. */
const firstSentence = (about: string): string =>
  /^.+?[.:](?=\s|$)/u.exec(about)?.[0].replace(/:$/u, '.') ?? about

const Rereading = ({ summary: { rereading } }: { readonly summary: Summary }) =>
  rereading === 0 ? null : (
    <p class="stalled" role="status">
      {counted(rereading, 'article')} of the archive {rereading === 1 ? 'waits' : 'wait'} to be read
      again after the last changes.
    </p>
  )
