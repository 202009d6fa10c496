import type { Hono } from 'hono'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { articlePath } from '../entities/addresses.ts'
import type { Given } from '../entities/shapes.ts'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { say } from '../shell/said.ts'

type Differences = Given<Archive['articles']['difference']>['items']

const groups = [
  ['added', 'New'],
  ['changed', 'Different'],
  ['removed', 'Not found any more'],
] as const

/** `GET /articles/{id}/difference`: what reading an article again would change; `POST …/reread` does it. */
export function addDifference(app: Hono, { articles }: Archive, assets: Assets): void {
  app.get('/articles/:id/difference', async (c) => {
    const id = c.req.param('id')
    const record = await articles.get(id)
    if (!record.ok) return replyFailurePage(c, assets, record.failure, 'articles')
    const difference = await articles.difference(id)
    if (!difference.ok) return replyFailurePage(c, assets, difference.failure, 'articles')
    const title = record.value.document.title ?? id
    const { items, from, to } = difference.value
    const isNew = from.extractor === to.extractor && from.lexicons === to.lexicons
    return replyPage(
      c,
      assets,
      { title: `What would change: ${title}`, section: 'articles' },
      <>
        <h1>
          What would change:{' '}
          <a href={articlePath(id)}>
            <bdi>{title}</bdi>
          </a>
        </h1>
        <p>
          {isNew
            ? 'The article was read with the present word lists and version. Nothing is to be done.'
            : 'The article was read with other word lists, or by an earlier version. What people said of it stays when it is read again.'}
        </p>
        {!isNew && <Changes items={items} />}
        {!isNew && (
          <form method="post" action={`${articlePath(id)}/reread`} data-swap="main">
            <button type="submit" class="main">
              Read it again
            </button>
          </form>
        )}
      </>,
    )
  })

  app.post('/articles/:id/reread', async (c) => {
    const id = c.req.param('id')
    const read = await articles.reread(id)
    if (!read.ok) return replyFailurePage(c, assets, read.failure, 'articles')
    say(c, { text: 'Read again.' })
    return c.redirect(articlePath(id), 303)
  })
}

const Changes = ({ items }: { readonly items: Differences }) =>
  items.length === 0 ? (
    <p>Everything would be found as it is now.</p>
  ) : (
    <>
      {groups.map(([change, heading]) => {
        const own = items.filter((one) => one.change === change)
        return own.length === 0 ? null : (
          <section>
            <h2>
              {heading} <span class="count">{own.length}</span>
            </h2>
            <ul>
              {own.map(({ kind, says }) => (
                <li>
                  {kind}: <bdi>{says}</bdi>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </>
  )
