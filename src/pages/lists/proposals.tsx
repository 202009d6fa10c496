import { type ProposedList, proposedLists } from '../../archive/proposals/proposal.ts'
import { ProposalQuery } from '../../http/archive/queries.ts'
import { queryOf } from '../../http/archive/query.ts'
import type { Proposals } from '../../service/archive/proposals.ts'
import { counted } from '../batches/words.ts'
import type { AddPages } from '../pages-parts.ts'
import { dayInWords } from '../parts/days.ts'
import { Empty } from '../parts/empty.tsx'
import { Pager } from '../parts/pager.tsx'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { say } from '../shell/said.ts'
import { whoOf } from '../shell/who.ts'
import { Crumbs } from './entries.tsx'
import { fieldLabel, fullLabelOf, listAddress } from './names.ts'
import { pieces } from './pieces.ts'

const section = 'lists'
/** Proposals of a page. */
const most = 20

type Proposal = Extract<
  Awaited<ReturnType<Proposals['list']>>,
  { ok: true }
>['value']['items'][number]

/** `/lists/proposals`: entries that the archive gives reason to add. */
export const addProposalPages: AddPages = (app, { service, assets }) => {
  const { lexicons } = service
  if (!lexicons) return
  const { proposals } = lexicons

  app.get('/lists/proposals', async (c) => {
    const query = queryOf(c, ProposalQuery)
    if (!query.ok) return replyFailurePage(c, assets, query.failure, section)
    const page = await proposals.list({ ...query.value, limit: most })
    if (!page.ok) return replyFailurePage(c, assets, page.failure, section)
    const { items, nextCursor } = page.value
    const here = new URL(c.req.url)
    return replyPage(
      c,
      assets,
      { title: 'Proposals for the word lists', section },
      <>
        <Crumbs />
        <h1>Proposals</h1>
        <p>
          Names that many articles hold and no list knows, and what you and others corrected more
          than once.
        </p>
        <form class="search" method="get" action="/lists/proposals" data-swap="proposals">
          <label for="list">For which word list</label>
          <select id="list" name="list">
            <option value="">All</option>
            {proposedLists.map((list: ProposedList) => (
              <option value={list} selected={list === query.value.list}>
                {fullLabelOf(list)}
              </option>
            ))}
          </select>
          <button type="submit">Show</button>
        </form>
        <div id="proposals" tabindex={-1}>
          {items.length === 0 ? (
            <Empty title="Nothing to propose">
              <p>Proposals come from the archive: keep more articles, or correct some.</p>
            </Empty>
          ) : (
            <>
              <p class="note keys-hint">
                With a proposal in focus: <kbd>A</kbd> add, <kbd>R</kbd> not now, <kbd>N</kbd>{' '}
                never.
              </p>
              <ol class="results proposals">
                {items.map((proposal) => (
                  <Card proposal={proposal} search={here.search} />
                ))}
              </ol>
            </>
          )}
          <Pager here={here} nextCursor={nextCursor} />
        </div>
      </>,
    )
  })

  const back = (search: string): string => `/lists/proposals${search}`

  app.post('/lists/proposals/:id/accept', async (c) => {
    const id = c.req.param('id')
    const accepted = await proposals.accept(id, whoOf(c))
    if (!accepted.ok) return replyFailurePage(c, assets, accepted.failure, section)
    const undo = `/lists/proposals/${encodeURIComponent(id)}/undo?version=${accepted.value.version}`
    say(c, { text: 'Added.', undo })
    return c.redirect(back(new URL(c.req.url).search), 303)
  })

  for (const [verdict, text] of [
    ['reject', 'Not now. It comes again when twice as much speaks for it.'],
    ['never', 'It will not be proposed again.'],
  ] as const)
    app.post(`/lists/proposals/:id/${verdict}`, async (c) => {
      const id = c.req.param('id')
      const said = await proposals[verdict](id, whoOf(c))
      if (!said.ok) return replyFailurePage(c, assets, said.failure, section)
      say(c, { text, undo: `/lists/proposals/${encodeURIComponent(id)}/undo` })
      return c.redirect(back(new URL(c.req.url).search), 303)
    })

  app.post('/lists/proposals/:id/undo', async (c) => {
    const version = Number(c.req.query('version') ?? '0')
    if (version > 0) {
      const undone = await lexicons.undo(version, {
        by: whoOf(c),
        note: `change ${version} undone`,
      })
      if (!undone.ok) return replyFailurePage(c, assets, undone.failure, section)
    }
    const taken = await proposals.reconsider(c.req.param('id'))
    if (!taken.ok) return replyFailurePage(c, assets, taken.failure, section)
    // Until then its articles say that the lists know it.
    const when = version > 0 ? ', once its articles have been read again' : ''
    say(c, { text: `Taken back: it is proposed again${when}.` })
    return c.redirect('/lists/proposals', 303)
  })
}

const Card = ({ proposal, search }: { readonly proposal: Proposal; readonly search: string }) => {
  const { id, list, cells, samples } = proposal
  const { name, ...others } = cells
  const act = (what: string) => `/lists/proposals/${encodeURIComponent(id)}/${what}${search}`
  const changed = new URLSearchParams({ ...cells, proposal: id })
  return (
    <li class="proposal" tabindex={0} data-keys aria-label={`${name}, for ${fullLabelOf(list)}`}>
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p class="note">
        <span>
          for <a href={listAddress(list)}>{fullLabelOf(list)}</a>
        </span>
        {Object.entries(others).map(([field, value]) => (
          <span>
            {fieldLabel(field)}: {value}
          </span>
        ))}
      </p>
      <p>{reasonOf(proposal)}</p>
      <ul class="sentences">
        {samples.map(({ article, title, sentence }) => (
          <li>
            <q>
              {pieces(sentence, name).map((piece) =>
                piece.isName ? <mark>{piece.text}</mark> : piece.text,
              )}
            </q>{' '}
            <a href={`/articles/${encodeURIComponent(article)}`}>
              <bdi>{title ?? article}</bdi>
            </a>
          </li>
        ))}
      </ul>
      <div class="actions">
        <Say action={act('accept')} label="Add" name={name} keyed="A" isMain />
        <a class="button" href={`${listAddress(list)}/new?${changed}`}>
          Change it first<span class="sr">: {name}</span>
        </a>
        <Say action={act('reject')} label="Not now" name={name} keyed="R" />
        <Say action={act('never')} label="Never" name={name} keyed="N" />
      </div>
    </li>
  )
}

function reasonOf({ because, count, articles, first, last }: Proposal): string {
  const many = counted(
    because === 'corrections' ? count : articles,
    because === 'corrections' ? 'correction' : 'article',
  )
  const says =
    because === 'corrections' ? `${many} say so` : `It stands in ${many}, and no list knows it`
  if (first === undefined || last === undefined) return `${says}.`
  return first === last
    ? `${says}, of ${dayInWords(first)}.`
    : `${says}, from ${dayInWords(first)} to ${dayInWords(last)}.`
}

const Say = ({
  action,
  label,
  name,
  keyed,
  isMain,
}: {
  readonly action: string
  readonly label: string
  readonly name: string
  readonly keyed: string
  readonly isMain?: boolean
}) => (
  <form method="post" action={action} data-swap="proposals">
    <button type="submit" class={isMain ? 'main' : undefined} data-key={keyed}>
      {label}
      <span class="sr">: {name}</span>
    </button>
  </form>
)
