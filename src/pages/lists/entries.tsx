import type { Context } from 'hono'
import type { Failure } from '../../failure.ts'
import { replies } from '../../http/reply.ts'
import type { DryRun } from '../../service/lexicons/dry-run.ts'
import type { EditRequest } from '../../service/lexicons/edit-request.ts'
import type { LexiconService, ListDescription } from '../../service/lexicons/lexicon-service.ts'
import type { Assets } from '../assets.ts'
import type { AddPages } from '../pages-parts.ts'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { say } from '../shell/said.ts'
import { whoOf } from '../shell/who.ts'
import { EntryForm } from './entry-form.tsx'
import { rowId } from './entry-table.tsx'
import { entryAddress, fullLabelOf, listAddress } from './names.ts'
import { savedWord, seenOf, sendIfSeen, triedIn } from './saving.ts'
import { entrySent, type Typed, typedOf } from './sent-entry.ts'
import { mostTried, Tried } from './tried.tsx'

const section = 'lists'

/** `/lists/{name}/new` and `/lists/{name}/entries/{entry}`: one entry, added or changed. */
export const addEntryPages: AddPages = (app, { service, assets }) => {
  const { lexicons } = service
  if (!lexicons) return

  app.get('/lists/:name/new', async (c) => {
    const list = await lexicons.describe(c.req.param('name'))
    if (!list.ok) return replyFailurePage(c, assets, list.failure, section)
    const queries = c.req.queries()
    const typed = Object.fromEntries(
      Object.entries(queries).map(([name, values]) => [name, values.join('\n')]),
    )
    return replyNew(c, assets, list.value, { typed })
  })

  app.post('/lists/:name/new', async (c) => {
    const list = await lexicons.describe(c.req.param('name'))
    if (!list.ok) return replyFailurePage(c, assets, list.failure, section)
    const typed = await typedIn(c)
    const { name, fields } = list.value
    const sent = entrySent(typed, fields)
    const request = requestOf(c, typed)
    if (typed.do !== 'try' && typed.proposal !== undefined) {
      const accepted = await lexicons.proposals.accept(typed.proposal, request.by, sent)
      if (!accepted.ok)
        return replyNew(c, assets, list.value, { typed, failure: inEntry(accepted.failure) })
      const undo = `/lists/proposals/${encodeURIComponent(typed.proposal)}/undo?version=${accepted.value.version}`
      say(c, { text: `Added “${sent.name}”.`, undo })
      return c.redirect('/lists/proposals', 303)
    }
    const edited = await lexicons.put(name, [sent], { ...request, asNew: true })
    if (!edited.ok)
      return replyNew(c, assets, list.value, { typed, failure: kindly(edited.failure) })
    if (typed.do === 'try') {
      const tried = triedIn(edited)
      return replyNew(c, assets, list.value, {
        typed,
        ...(tried.ok ? { tried: tried.value } : { failure: tried.failure }),
      })
    }
    say(c, savedWord(`Added “${sent.name}”.`, edited.value))
    return c.redirect(`${listAddress(name)}?${new URLSearchParams({ q: `${sent.name}` })}`, 303)
  })

  app.get('/lists/:name/entries/:entry', async (c) => {
    const { name, entry } = c.req.param()
    const list = await lexicons.describe(name)
    if (!list.ok) return replyFailurePage(c, assets, list.failure, section)
    const found = await lexicons.entry(name, entry)
    if (!found.ok) return replyFailurePage(c, assets, found.failure, section)
    const typed = typedOf(found.value, list.value.fields)
    return replyEntry(c, assets, list.value, entry, {
      typed: { ...typed, seen: seenOf(found), origin: `${found.value.origin}` },
    })
  })

  app.post('/lists/:name/entries/:entry', async (c) => {
    const { name, entry } = c.req.param()
    const list = await lexicons.describe(name)
    if (!list.ok) return replyFailurePage(c, assets, list.failure, section)
    const typed = await typedIn(c)
    const sent = entrySent(typed, list.value.fields)
    const at = { list: name, entry, seen: typed.seen ?? '' }
    const edited = await sendIfSeen(lexicons, at, requestOf(c, typed), (request) =>
      send(lexicons, name, entry, sent, typed.do, request),
    )
    if (!edited.ok) {
      const present = await lexicons.entry(name, entry)
      return replyEntry(c, assets, list.value, entry, {
        typed: { ...typed, seen: seenOf(present) },
        failure: kindly(edited.failure),
      })
    }
    if (typed.do === 'try') {
      const tried = triedIn(edited)
      return replyEntry(c, assets, list.value, entry, {
        typed,
        ...(tried.ok ? { tried: tried.value } : { failure: tried.failure }),
      })
    }
    const did = { remove: 'Taken out', back: 'As it was shipped again' }[typed.do ?? ''] ?? 'Saved'
    say(c, savedWord(`${did}: “${did === 'Saved' ? sent.name : entry}”.`, edited.value))
    return c.redirect(listAddress(name) + searchOf(c), 303)
  })

  // A shorter way to an entry, for those who write addresses by hand.
  app.get('/lists/:name/:entry', (c) => {
    const { name, entry } = c.req.param()
    return c.redirect(entryAddress(name, entry))
  })
}

function send(
  lexicons: LexiconService,
  list: string,
  entry: string,
  sent: ReturnType<typeof entrySent>,
  what: string | undefined,
  request: EditRequest,
): ReturnType<LexiconService['put']> {
  if (what === 'remove') return lexicons.remove(list, entry, request)
  if (what === 'back') return lexicons.putBack(list, entry, request)
  return lexicons.put(list, [sent], { ...request, insteadOf: entry })
}

/** The fields of a form, each as it was typed. */
async function typedIn(c: Context): Promise<Typed> {
  const form = await c.req.parseBody()
  return Object.fromEntries(
    Object.entries(form).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value]] : [],
    ),
  )
}

function requestOf(c: Context, typed: Typed): EditRequest {
  const note = typed.note?.trim().slice(0, 2000)
  return {
    by: whoOf(c),
    ...(note && { note }),
    ...(typed.do === 'try' && { dryRun: mostTried }),
  }
}

/** Mistakes of an entry that a proposal was accepted with are those of the form. */
const inEntry = (failure: Failure): Failure => ({
  ...failure,
  ...(failure.errors && {
    errors: failure.errors.map((error) => ({
      ...error,
      path: error.path.replace(/^entry\.?/u, ''),
    })),
  }),
})

/** What programs are told to do about an entry that is there already says nothing to editors. */
const kindly = (failure: Failure): Failure =>
  failure.errors === undefined
    ? failure
    : {
        ...failure,
        errors: failure.errors.map((error) => ({
          ...error,
          message: withoutAddress(error.message),
        })),
      }

function withoutAddress(message: string): string {
  const at = message.indexOf('; PUT /v1/')
  return at < 0 ? message : `${message.slice(0, at)}; change it there`
}

interface Shown {
  readonly typed: Typed
  readonly failure?: Failure
  readonly tried?: DryRun
}

const statusOf = ({ failure }: Shown) => (failure ? replies[failure.code][0] : 200)

/** The query of the list that the editor came from. */
const searchOf = (c: Context): string => new URL(c.req.url).search

function replyNew(c: Context, assets: Assets, list: ListDescription, shown: Shown): Response {
  const { name, fields, about } = list
  const { typed, failure, tried } = shown
  return replyPage(
    c,
    assets,
    { title: `Add to ${fullLabelOf(name)}`, section, status: statusOf(shown) },
    <>
      <Crumbs list={name} />
      <h1>Add an entry</h1>
      <p class="about">{about}</p>
      <div id="new">
        <EntryForm
          fields={fields}
          action={`${listAddress(name)}/new`}
          swap="new list proposals"
          typed={typed}
          note={typed.note ?? ''}
          failure={failure}
        >
          {typed.proposal !== undefined && (
            <input type="hidden" name="proposal" value={typed.proposal} />
          )}
        </EntryForm>
        {tried && <Tried tried={tried} />}
      </div>
    </>,
  )
}

function replyEntry(
  c: Context,
  assets: Assets,
  list: ListDescription,
  entry: string,
  shown: Shown,
): Response {
  const { name, fields } = list
  const { typed, failure, tried } = shown
  const search = searchOf(c)
  const isIn = typed.origin !== 'removed'
  return replyPage(
    c,
    assets,
    { title: entry, section, wide: true, status: statusOf(shown) },
    <>
      <Crumbs list={name} search={search} />
      <h1>
        <bdi>{entry}</bdi>
      </h1>
      <table class="rows">
        <tbody>
          <tr id={rowId(entry)} class="open">
            <td colspan={99}>
              <EntryForm
                fields={fields}
                action={entryAddress(name, entry) + search}
                swap={`list ${rowId(entry)}`}
                typed={typed}
                note={typed.note ?? ''}
                failure={failure}
              >
                <input type="hidden" name="seen" value={typed.seen ?? ''} />
                <input type="hidden" name="origin" value={typed.origin ?? ''} />
                {isIn && (
                  <button type="submit" name="do" value="remove">
                    Take out
                  </button>
                )}
                {(typed.origin === 'edited' || typed.origin === 'removed') && (
                  <button type="submit" name="do" value="back">
                    Put back as shipped
                  </button>
                )}
                <a href={listAddress(name) + search}>Leave it as it is</a>
              </EntryForm>
              {tried && <Tried tried={tried} />}
            </td>
          </tr>
        </tbody>
      </table>
    </>,
  )
}

/** Where a page of a list stands. */
export const Crumbs = ({
  list,
  search = '',
}: {
  readonly list?: string
  readonly search?: string
}) => (
  <nav class="crumb" aria-label="Where you are">
    <a href="/lists">Word lists</a>
    {list !== undefined && (
      <>
        {' › '}
        <a href={listAddress(list) + search}>{fullLabelOf(list)}</a>
      </>
    )}
  </nav>
)
