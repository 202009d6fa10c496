import type { Context, Hono } from 'hono'
import { done, fail, type Result } from '../../failure.ts'
import type { Archive } from '../../service/archive/archive.ts'
import type { Assets } from '../assets.ts'
import { replyFailurePage } from '../shell/reply.tsx'
import { say } from '../shell/said.ts'
import { undoPath } from '../shell/undo.ts'
import { whoOf } from '../shell/who.ts'

const kinds = { people: 'person', organizations: 'organization' } as const

/** What was decided, in words, and where it leads. */
interface Outcome {
  readonly text: string
  readonly decision: string
  readonly to: string
}

/**
 * `POST /people/{id}/merge`, `different`, `split`, `hide`, and the same of organizations but the last: decides who is who,
 * says so with a way back. `back`, a path of these pages, is where the answer leads instead.
 */
export function addDeciding(app: Hono, archive: Archive, assets: Assets): void {
  for (const kind of ['people', 'organizations'] as const) {
    const on = (
      action: string,
      decide: (id: string, form: Form, by: string) => Promise<Result<Outcome>>,
    ) =>
      app.post(`/${kind}/:id/${action}`, async (c) => {
        const form = await formOf(c)
        const outcome = await decide(c.req.param('id'), form, whoOf(c))
        if (!outcome.ok) return replyFailurePage(c, assets, outcome.failure, kind)
        const { text, decision, to } = outcome.value
        say(c, { text, undo: undoPath(decision) })
        return c.redirect(form.back ?? to, 303)
      })
    const path = (id: string): string => `/${kind}/${encodeURIComponent(id)}`
    on('merge', async (id, { other }, by) => {
      const merged = await archive.decisions.merge(kinds[kind], other, id, by)
      if (!merged.ok) return merged
      const { name, decision } = merged.value
      return done({ text: `They are one now: ${name}.`, decision, to: path(merged.value.id) })
    })
    on('different', async (id, { other }, by) => {
      const kept = await archive.decisions.different(kinds[kind], id, other, by)
      if (!kept.ok) return kept
      const text = 'They stay two, whatever articles say.'
      return done({ text, decision: kept.value.decision, to: `${path(id)}/put-right` })
    })
    on('split', async (id, { articles }, by) => {
      if (articles.length === 0)
        return fail(
          'invalid-split',
          'expected at least one ticked article, got none; go back and tick some',
        )
      const split = await archive.decisions.split(kinds[kind], id, articles, by)
      if (!split.ok) return split
      const { items, decision } = split.value
      const fresh = items.find((one) => one.id !== id)
      const text = `${articles.length === 1 ? '1 article names' : `${articles.length} articles name`} somebody else now.`
      return done({ text, decision, to: path(fresh?.id ?? id) })
    })
  }
  app.post('/people/:id/hide', async (c) => {
    const hidden = await hide(archive, c.req.param('id'), whoOf(c))
    if (!hidden.ok) return replyFailurePage(c, assets, hidden.failure, 'people')
    say(c, { text: `${hidden.value.name} is hidden everywhere.`, undo: undoPath(hidden.value.id) })
    return c.redirect('/people', 303)
  })
}

/** A hiding is said of one article, and holds in all. */
async function hide(
  archive: Archive,
  id: string,
  by: string,
): Promise<Result<{ readonly id: string; readonly name: string }>> {
  const { people, decisions } = archive
  const found = await people.get(id)
  if (!found.ok) return found
  if ('movedTo' in found.value) return hide(archive, found.value.movedTo, by)
  const articles = await people.articles(id, { limit: 1 })
  if (!articles.ok) return articles
  const [article] = 'value' in articles.value ? articles.value.value.items : []
  if (article === undefined) return fail('not-found', 'expected somebody whom an article names')
  const target = { kind: 'person', id }
  const hidden = await decisions.correct({ article: article.id, action: 'hide', target, by })
  return hidden.ok ? done({ id: hidden.value.id, name: found.value.value.name }) : hidden
}

interface Form {
  readonly other: string
  readonly articles: readonly string[]
  readonly back?: string
}

async function formOf(c: Context): Promise<Form> {
  const { other, article, back } = await c.req.parseBody({ all: true })
  const articles = Array.isArray(article) ? article : [article]
  return {
    other: typeof other === 'string' ? other : '',
    articles: articles.filter((one) => typeof one === 'string'),
    ...(typeof back === 'string' && /^\/(?![/\\])/u.test(back) && { back }),
  }
}
