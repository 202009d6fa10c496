import type { Context, Hono } from 'hono'
import { inForce, type LogEntry } from '../../archive/corrections/log.ts'
import type { TakenCorrection } from '../../archive/corrections/take.ts'
import { done, type Failure, type Result } from '../../failure.ts'
import type { Archive } from '../../service/archive/archive.ts'
import type { Decisions } from '../../service/archive/decisions.ts'
import type { PagesParts } from '../pages-parts.ts'
import { replyFailurePage, replyPage } from '../shell/reply.tsx'
import { say } from '../shell/said.ts'
import { undoPath } from '../shell/undo.ts'
import { whoOf } from '../shell/who.ts'
import { defaultAct, lookField, readAct } from './act.ts'
import { type Asked, panelOf, refusedPanel } from './asked.tsx'
import { Bench, type BenchProps } from './bench.tsx'
import { Do } from './buttons.tsx'
import { correctionOf, type Seen } from './correct.ts'
import { correctionInWords, type Decided } from './decisions.tsx'
import { give, isForm } from './give.ts'
import { type Fields, fieldsIn, readPosted } from './source.ts'

/** Fields of a form that say which part of the page is open; they go into its address. */
const ofPanel = ['selected', 'at', 'add.words', 'add.kind', 'ask.text', 'ask.type', lookField]

/** So many of the latest corrections are listed. */
const mostDecided = 100

/** `/articles/{id}`: an article of the archive, to be looked at and worked on. */
export function addKeptPages(app: Hono, parts: PagesParts): void {
  const { service, assets } = parts
  const { archive } = service
  if (!archive) return
  const explain = (id: string) => async (expected: object) => {
    const sent = await archive.articles.sent(id)
    return sent.ok ? service.explain?.({ ...sent.value, expected }) : undefined
  }

  app.get('/articles/:id', async (c) => {
    const id = c.req.param('id')
    const seen = await seenIn(archive, id)
    if (!seen.ok) return replyFailurePage(c, assets, seen.failure, 'articles')
    const form = fieldsIn(new Map(Object.entries(c.req.queries())))
    const act = readAct(form.one('do'))
    const panel = await panelOf({ act, form, seen: seen.value, explain: explain(id) })
    return replyKept(c, parts, { archive, id, seen: seen.value, panel })
  })

  app.post('/articles/:id', async (c) => {
    const id = c.req.param('id')
    const here = `/articles/${encodeURIComponent(id)}`
    const posted = await readPosted(c)
    if (!posted.ok) return replyFailurePage(c, assets, posted.failure, 'articles')
    const { act: pressed, fields } = posted.value
    const act = readAct(pressed === 'default' ? defaultAct(fields) : pressed)
    const seen = await seenIn(archive, id)
    if (!seen.ok) return replyFailurePage(c, assets, seen.failure, 'articles')
    if (act.verb === 'give' && isForm(act.word)) return give(c, act.word, seen.value)
    if (act.verb === 'undo') {
      const undone = await archive.decisions.undo(act.word ?? '', whoOf(c))
      if (!undone.ok) return replyFailurePage(c, assets, undone.failure, 'articles')
      say(c, { text: 'Taken back.', undo: undoPath(undone.value.id) })
      return c.redirect(here, 303)
    }
    const asked: Asked = { act, form: fields, seen: seen.value, explain: explain(id) }
    const said = correctionOf(act, fields, seen.value)
    if (said === undefined) return c.redirect(here + openPart(act.verb, pressed, fields), 303)
    const corrected = said.ok
      ? await archive.decisions.correct({ ...said.value, article: id, by: whoOf(c) })
      : said
    if (!corrected.ok) {
      const { failure } = corrected
      const panel = refusedPanel(asked, failure)
      return replyKept(c, parts, { archive, id, seen: seen.value, panel, failure })
    }
    const [latest] = await decidedOn(archive, id, 1)
    say(c, { text: latest?.says ?? 'Done.', undo: undoPath(corrected.value.id) })
    return c.redirect(here, 303)
  })
}

/** The address of a page on which a part is open, behind its path. */
function openPart(verb: string, pressed: string, fields: Fields): string {
  if (!verb.startsWith('open-') && verb !== 'ask') return ''
  const query = new URLSearchParams({ do: pressed === 'default' ? verb : pressed })
  for (const name of ofPanel) if (fields.one(name) !== '') query.set(name, fields.one(name))
  return `?${query}`
}

async function seenIn({ articles }: Archive, id: string): Promise<Result<Seen>> {
  const record = await articles.get(id, { include: ['text'] })
  if (!record.ok) return record
  const { text = '' } = record.value.document
  return done({ record: record.value, text })
}

interface KeptPage {
  readonly archive: Archive
  readonly id: string
  readonly seen: Seen
  readonly panel: BenchProps['panel']
  readonly failure?: Failure
}

async function replyKept(
  c: Context,
  { assets }: PagesParts,
  { archive, id, seen, panel, failure }: KeptPage,
): Promise<Response> {
  const here = `/articles/${encodeURIComponent(id)}`
  return replyPage(
    c,
    assets,
    {
      title: seen.record.document.title ?? id,
      section: 'articles',
      wide: true,
      ...(failure && { status: 422 }),
    },
    <Bench
      {...seen}
      action={here}
      isKept
      state={[]}
      decided={await decidedOn(archive, id, mostDecided)}
      panel={panel}
      tools={
        <>
          <a class="button" href={`${here}/related`}>
            Related
          </a>
          <a class="button" href={`${here}/snippet`}>
            For the website
          </a>
          <Do act={`remove ${encodeURIComponent(id)}`} to="/" swaps="main">
            Take out of the archive
          </Do>
        </>
      }
    />,
  )
}

type Listed = Extract<
  Awaited<ReturnType<Decisions['list']>>,
  { ok: true }
>['value']['items'][number]

/** What was said of an article, the latest first. */
async function decidedOn(
  { decisions }: Archive,
  article: string,
  limit: number,
): Promise<readonly Decided[]> {
  const page = await decisions.list({ article, limit })
  if (!page.ok) return []
  const { items } = page.value
  const held = new Set(inForce([...items].reverse().map(entryOf)).map(({ id }) => id))
  return items.flatMap((one): Decided[] => {
    if (one.undoes !== undefined) return []
    // Corrections of articles are kept as they were taken.
    const correction = one.body as unknown as TakenCorrection
    const { action, target } = correction
    return [
      {
        at: one.id,
        action,
        kind: target.kind,
        by: one.by,
        isInForce: held.has(one.id),
        ...correctionInWords(correction),
      },
    ]
  })
}

const entryOf = ({ id, undoes, by, body }: Listed): LogEntry =>
  undoes === undefined
    ? // As above.
      { ...(body as unknown as TakenCorrection), id }
    : { id, action: 'undo', undoes, by }
