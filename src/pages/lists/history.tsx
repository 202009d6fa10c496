import { PageQuery } from '../../http/archive/queries.ts'
import { queryOf } from '../../http/archive/query.ts'
import type { LexiconService } from '../../service/lexicons/lexicon-service.ts'
import { isUrl } from '../../url.ts'
import type { AddPages } from '../pages-parts.ts'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { say } from '../shell/said.ts'
import { whoOf } from '../shell/who.ts'
import { ChangeTable } from './change-table.tsx'
import { Crumbs } from './entries.tsx'
import { About, BackTo, firstEntries, Past, stateWords, UndoButton } from './past.tsx'
import { savedWord, triedIn } from './saving.ts'
import { mostTried, Tried } from './tried.tsx'

const section = 'lists'

/** `/lists/history`: every edit of the word lists, what it changed, and the way back. */
export const addHistoryPages: AddPages = (app, { service, assets }) => {
  const { lexicons } = service
  if (!lexicons) return

  app.get('/lists/history', async (c) => {
    const query = queryOf(c, PageQuery)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, section)
    const page = await lexicons.versions(query.value)
    if (!page.ok) return replyFailurePage(c, assets, page.failure, section)
    const { items, nextCursor } = page.value
    const newest = await newestOf(lexicons)
    const named = await firstEntries(lexicons, items)
    return replyPage(
      c,
      assets,
      { title: 'History of the word lists', section },
      <>
        <Crumbs />
        <h1>History</h1>
        <div id="history" tabindex={-1}>
          {items.length === 0 ? (
            <Empty title="Nothing was changed yet">
              <p>
                The <a href="/lists">word lists</a> are as they were shipped.
              </p>
            </Empty>
          ) : (
            <ol class="results">
              {items.map((version) => (
                <Past
                  version={version}
                  isNewest={version.version === newest}
                  entries={named.get(version.version) ?? []}
                />
              ))}
              {nextCursor === undefined && (
                <li>
                  <strong>The lists as they were shipped</strong>
                  <div class="actions">
                    <BackTo version={0} newest={newest} />
                  </div>
                </li>
              )}
            </ol>
          )}
          <Pager here={new URL(c.req.url)} nextCursor={nextCursor} />
        </div>
      </>,
    )
  })

  app.get('/lists/history/:number', async (c) => {
    const query = queryOf(c, PageQuery)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, section)
    const version = await lexicons.version(numberOf(c.req.param('number')), query.value)
    if (!version.ok) return replyFailurePage(c, assets, version.failure, section)
    const { items, nextCursor, version: number, note } = version.value
    const newest = await newestOf(lexicons)
    return replyPage(
      c,
      assets,
      { title: `Change ${number} of the word lists`, section },
      <>
        <nav class="crumb" aria-label="Where you are">
          <a href="/lists">Word lists</a> › <a href="/lists/history">History</a>
        </nav>
        <h1>Change {number}</h1>
        <About version={version.value} />
        {note !== undefined && <p>{note}</p>}
        <div class="actions">
          <UndoButton version={number} swap="main" />
          {number !== newest && <BackTo version={number} newest={newest} />}
        </div>
        <ChangeTable items={items} />
        <Pager here={new URL(c.req.url)} nextCursor={nextCursor} />
      </>,
    )
  })

  app.post('/lists/history/:number/undo', async (c) => {
    const number = numberOf(c.req.param('number'))
    const undone = await lexicons.undo(number, {
      by: whoOf(c),
      note: `change ${number} undone`,
    })
    if (!undone.ok) return replyFailurePage(c, assets, undone.failure, section)
    say(c, savedWord(`Change ${number} is undone.`, undone.value))
    const from = c.req.header('referer')
    const back = from !== undefined && isUrl(from) ? new URL(from) : undefined
    return c.redirect(back ? back.pathname + back.search : '/lists/history', 303)
  })

  app.get('/lists/history/:number/restore', async (c) => {
    const number = numberOf(c.req.param('number'))
    const newest = await newestOf(lexicons)
    return replyPage(
      c,
      assets,
      { title: `Back to ${stateWords(number)}`, section },
      <Restore number={number} newest={newest} />,
    )
  })

  app.post('/lists/history/:number/restore', async (c) => {
    const number = numberOf(c.req.param('number'))
    const form = await c.req.parseBody()
    const newest = await newestOf(lexicons)
    const isTry = form.do === 'try'
    const reply = (more: { changed?: boolean; tried?: Parameters<typeof Tried>[0]['tried'] }) =>
      replyPage(
        c,
        assets,
        { title: `Back to ${stateWords(number)}`, section, status: more.changed ? 412 : 200 },
        <Restore number={number} newest={newest} {...more} />,
      )
    if (form.newest !== `${newest}`) return reply({ changed: true })
    const restored = await lexicons.restore(number, {
      by: whoOf(c),
      ...(isTry && { dryRun: mostTried }),
    })
    if (!restored.ok) return replyFailurePage(c, assets, restored.failure, section)
    if (isTry) {
      const tried = triedIn(restored)
      return tried.ok
        ? reply({ tried: tried.value })
        : replyFailurePage(c, assets, tried.failure, section)
    }
    say(c, savedWord(`The lists are back at ${stateWords(number)}.`, restored.value))
    return c.redirect('/lists/history', 303)
  })
}

const numberOf = (text: string): number => (/^\d{1,9}$/u.test(text) ? Number(text) : -1)

async function newestOf(lexicons: LexiconService): Promise<number> {
  const newest = await lexicons.versions({ limit: 1 })
  return newest.ok ? (newest.value.items[0]?.version ?? 0) : 0
}

const Restore = ({
  number,
  newest,
  changed,
  tried,
}: {
  readonly number: number
  readonly newest: number
  readonly changed?: boolean
  readonly tried?: Parameters<typeof Tried>[0]['tried']
}) => (
  <>
    <nav class="crumb" aria-label="Where you are">
      <a href="/lists">Word lists</a> › <a href="/lists/history">History</a>
    </nav>
    <h1>Back to {stateWords(number)}</h1>
    <div id="restore">
      {changed && (
        <p class="failure" role="alert">
          Somebody else has changed the lists since you opened this page, by change {newest}. Going
          back undoes that too.
        </p>
      )}
      <p>
        All changes behind it, {number + 1} to {newest}, are undone, whoever made them. That too can
        be undone.
      </p>
      <form
        method="post"
        action={`/lists/history/${number}/restore`}
        data-swap="restore history"
        class="edit"
      >
        <input type="hidden" name="newest" value={newest} />
        <div class="actions">
          <button type="submit" name="do" value="take" class="main">
            Go back
          </button>
          <button type="submit" name="do" value="try">
            See what would change
          </button>
        </div>
        <p class="busy" role="status">
          The articles that hold these words are being read. That may take some seconds.
        </p>
      </form>
      {tried && <Tried tried={tried} />}
    </div>
  </>
)
