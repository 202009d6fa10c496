import type { Context } from 'hono'
import { previewFragment } from '../../export/preview-html.ts'
import { fail } from '../../failure.ts'
import { beginsWith, propertiesOf } from '../../reconcile/properties.ts'
import { kinds, type Named, typeOf, types } from '../../reconcile/types.ts'
import type { Reconciliation } from '../../service/reconcile/reconciliation.ts'
import { describe } from '../archive/describe.ts'
import { queryOf } from '../archive/query.ts'
import type { App } from '../env.ts'
import { replyFailure } from '../reply.ts'
import { limits } from './limits.ts'
import { SuggestQuery } from './query.ts'
import { shownThing, shownWord } from './shown.ts'

/** Completes what is typed, and shows at a glance what stands in the list. */
export function addSuggest(app: App, reconciliation: Reconciliation): void {
  const suggests = {
    tag: 'Reconciliation',
    request: { query: SuggestQuery },
    answer: 'Suggested',
  } as const
  describe(app, 'get', '/reconcile/suggest/entity', 'Things whose names begin so', suggests)
  app.get('/reconcile/suggest/entity', async (c) => {
    const query = queryOf(c, SuggestQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    const { prefix, cursor, type } = query.value
    const found = await reconciliation.suggest({
      prefix,
      types: type === undefined ? kinds : [type],
      skip: cursor,
      limit: limits.suggestions,
    })
    if (!found.ok) return replyFailure(c, found.failure)
    const result = found.value.map(({ kind, ...thing }) => ({ ...thing, notable: [typeOf(kind)] }))
    return c.json({ result })
  })

  describe(app, 'get', '/reconcile/suggest/type', 'Types that begin so', suggests)
  app.get('/reconcile/suggest/type', (c) => replyWords(c, () => types))

  describe(app, 'get', '/reconcile/suggest/property', 'Properties that begin so', suggests)
  app.get('/reconcile/suggest/property', (c) =>
    replyWords(c, ({ type }) => propertiesOf(type).map(nameOnly)),
  )

  describe(app, 'get', '/reconcile/flyout/entity/{id}', 'A thing at a glance', {
    tag: 'Reconciliation',
    answer: 'Flyout',
  })
  app.get('/reconcile/flyout/entity/:id', async (c) => {
    const id = c.req.param('id')
    const found = await reconciliation.glance(id)
    if (!found.ok) return replyFailure(c, found.failure)
    return c.json({ id, html: previewFragment(shownThing(found.value)) })
  })
  for (const what of ['type', 'property'] as const) {
    describe(app, 'get', `/reconcile/flyout/${what}/{id}`, `What a ${what} means`, {
      tag: 'Reconciliation',
      answer: 'Flyout',
    })
    app.get(`/reconcile/flyout/${what}/:id`, (c) => {
      const id = c.req.param('id')
      const word = shownWord(what, id)
      if (word !== undefined) return c.json({ id, html: `<p>${word}</p>` })
      return replyFailure(
        c,
        fail('not-found', `expected the id of a ${what}, got "${id.slice(0, 100)}"`).failure,
      )
    })
  }
}

function replyWords(
  c: Context,
  words: (query: { readonly type?: (typeof kinds)[number] }) => readonly Named[],
): Response {
  const query = queryOf(c, SuggestQuery)
  if (!query.ok) return replyFailure(c, query.failure)
  const { prefix, cursor } = query.value
  const result = words(query.value).filter((word) => beginsWith(word, prefix))
  return c.json({ result: result.slice(cursor, cursor + limits.suggestions) })
}

/** A property as lists give it. */
export const nameOnly = ({ id, name, description }: Named): Named => ({ id, name, description })
