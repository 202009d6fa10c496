import type { Context, Hono } from 'hono'
import { done, type Result } from '../../failure.ts'
import type { Draft } from '../../service/drafts.ts'
import type { PagesParts } from '../pages-parts.ts'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { say } from '../shell/said.ts'
import { whoOf } from '../shell/who.ts'
import { defaultAct, readAct } from './act.ts'
import { type Asked, panelOf, refusedPanel } from './asked.tsx'
import { Bench, type BenchProps } from './bench.tsx'
import { Do } from './buttons.tsx'
import { correctionOf } from './correct.ts'
import { correctionInWords, type Decided } from './decisions.tsx'
import { give, isForm } from './give.ts'
import { type Posted, readPosted, type Source, sourceFields } from './source.ts'
import { Start, type StartProps } from './start.tsx'

type Drafts = NonNullable<PagesParts['service']['drafts']>

/** `/`: an article is pasted, read, marked and worked on, without being kept. */
export function addDraftPages(app: Hono, parts: PagesParts): void {
  const { service, samples, assets } = parts
  const { drafts } = service
  if (!drafts) return

  app.get('/', async (c) => {
    const asked = c.req.query('sample')
    if (asked === undefined) return replyStart(c, parts, {})
    const sample = samples.find(({ id }) => id === asked)
    if (sample === undefined) return replyStart(c, parts, {})
    const { title, text, publishedAt } = sample
    const source = { text, title, ...(publishedAt !== undefined && { publishedAt }) }
    const draft = await drafts.read(source, [])
    return draft.ok
      ? replyDraft(c, parts, { source, said: [], draft: draft.value })
      : replyFailurePage(c, assets, draft.failure, 'tag')
  })

  app.post('/', async (c) => {
    const posted = await readPosted(c)
    if (!posted.ok) return replyStart(c, parts, { failure: posted.failure })
    const { source, said, fields } = posted.value
    const pressed = posted.value.act
    const act = readAct(pressed === 'default' ? defaultAct(fields) : pressed)
    if (act.verb === 'edit-text') return replyStart(c, parts, { source, said })
    if (act.verb === 'remove') return takeOut(c, parts, decoded(act.word ?? ''))
    if (act.verb === 'save') return save(c, parts, drafts, posted.value)
    const read = await drafts.read(source, said)
    if (!read.ok) return replyStart(c, parts, { source, said, failure: read.failure })
    const draft = read.value
    if (act.verb === 'give' && isForm(act.word)) return give(c, act.word, seenIn(draft))
    const asked: Asked = {
      act,
      form: fields,
      seen: seenIn(draft),
      explain: async (expected) => service.explain?.({ ...source, expected }),
    }
    const next = sayingOf(asked)
    if (next === undefined)
      return replyDraft(c, parts, { source, said, draft, panel: await panelOf(asked) })
    const after = next.ok ? draft.and(next.value) : draft
    const failure = next.ok ? after.said.at(-1)?.refused : next.failure
    if (!next.ok || failure !== undefined)
      return replyDraft(c, parts, {
        source,
        said,
        draft,
        ...(failure && { panel: refusedPanel(asked, failure), isRefused: true }),
      })
    return replyDraft(c, parts, { source, said: [...said, next.value], draft: after, isNew: true })
  })
}

/** Unlike `decodeURIComponent` it takes whatever anybody sends. */
const decoded = (words: string): string => new URLSearchParams(`id=${words}`).get('id') ?? ''

const seenIn = ({ record, article: { text } }: Draft) => ({ record, text })

/** What an act says of the draft: a correction, or what is taken back. */
function sayingOf({ act, form, seen }: Asked): Result<object> | undefined {
  if (act.verb === 'undo') return done({ undo: Number(act.word) })
  return correctionOf(act, form, seen)
}

function replyStart(
  c: Context,
  { assets, samples }: PagesParts,
  props: Omit<StartProps, 'samples'>,
): Response {
  const { failure } = props
  if (failure) c.set('code', failure.code)
  return replyPage(
    c,
    assets,
    { title: 'Tag an article', section: 'tag', ...(failure && { status: 422 }) },
    <Start samples={samples} {...props} />,
  )
}

interface DraftPage {
  readonly source: Source
  readonly said: readonly unknown[]
  readonly draft: Draft
  readonly panel?: BenchProps['panel']
  readonly isRefused?: boolean
  /** What has become of it. */
  readonly note?: string
  /** The last thing said has just been said. */
  readonly isNew?: boolean
}

/** Answers with an article that is not kept, on the workbench. */
function replyDraft(c: Context, { assets }: PagesParts, page: DraftPage): Response {
  const { source, said, draft, panel, isRefused, isNew, note } = page
  const decided = draft.said.flatMap(decidedOf).reverse()
  const [last] = decided
  const at = said.length - 1
  return replyPage(
    c,
    assets,
    {
      title: draft.record.document.title ?? 'Untitled article',
      section: 'tag',
      wide: true,
      ...(isRefused && { status: 422 }),
    },
    <Bench
      {...seenIn(draft)}
      action="/"
      isKept={false}
      state={[
        ...sourceFields.flatMap((name): [string, string][] =>
          source[name] === undefined ? [] : [[name, source[name]]],
        ),
        ['said', JSON.stringify(said)],
      ]}
      decided={decided}
      {...(isNew && {
        done: {
          says: last?.at === at ? last.says : 'Taken back.',
          undo: `undo ${at}`,
        },
      })}
      {...(note !== undefined && { done: { says: note } })}
      panel={panel}
      tools={
        <>
          <Do act="edit-text" swaps="main">
            Edit the text
          </Do>
          <Do act="save" className="main" swaps="main">
            Save to the archive
          </Do>
        </>
      }
    />,
  )
}

function decidedOf({ correction, isInForce, refused }: Draft['said'][number], at: number) {
  if (correction === undefined) {
    if (refused === undefined) return []
    const lost: Decided = {
      at,
      says: 'Something that means nothing in this text any more.',
      isInForce: false,
      because: refused.message,
    }
    return [lost]
  }
  const { action, target } = correction
  const decided: Decided = {
    at,
    action,
    kind: target.kind,
    isInForce,
    ...correctionInWords(correction),
  }
  return [decided]
}

/** Puts the draft into the archive, with all that was said of it. */
async function save(
  c: Context,
  parts: PagesParts,
  drafts: Drafts,
  { source, said }: Posted,
): Promise<Response> {
  const { id, ...body } = source
  const kept = await drafts.keep(body, said, { by: whoOf(c), ...(id !== undefined && { id }) })
  if (!kept.ok) return replyStart(c, parts, { source, said, failure: kept.failure })
  const { refused, outcome } = kept.value
  const saved = outcome === 'created' ? 'Saved to the archive.' : 'The archive holds it.'
  const lost =
    refused.length === 0
      ? ''
      : ` ${refused.length} of your changes mean nothing there: ${refused[0].message}`
  say(c, { text: saved + lost })
  return c.redirect(`/articles/${encodeURIComponent(kept.value.id)}`, 303)
}

/** Takes an article out of the archive, and shows it as one that is not kept: to save it again takes that back. */
async function takeOut(c: Context, parts: PagesParts, id: string): Promise<Response> {
  const { assets, service } = parts
  const articles = service.archive?.articles
  const sent = await articles?.sent(id)
  if (!articles || !sent) return c.redirect('/', 303)
  if (!sent.ok) return replyFailurePage(c, assets, sent.failure, 'articles')
  // What was sent has the fields that a form has.
  const source: Source = { ...sent.value, id }
  const draft = await service.drafts?.read(source, [])
  if (!draft?.ok) return c.redirect('/', 303)
  const removed = await articles.remove(id)
  if (!removed.ok) return replyFailurePage(c, assets, removed.failure, 'articles')
  const note =
    'The archive does not hold it any more. Save it, and it is there again, with all that was said of it.'
  return replyDraft(c, parts, { source, said: [], draft: draft.value, note })
}
