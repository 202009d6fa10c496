import type { Context } from 'hono'
import { z } from 'zod'
import type {
  Corrected,
  Decision,
  Merged,
  RulePrecision,
  WasSplit,
} from '../../answers/decisions.ts'
import type { Items, Page } from '../../answers/shape.ts'
import { Correction } from '../../archive/corrections/correction.ts'
import { atMost } from '../../failure.ts'
import type { Decisions } from '../../service/archive/decisions.ts'
import { saidBy } from '../access/guard.ts'
import { readBody } from '../body.ts'
import type { App, Env } from '../env.ts'
import { sizes } from '../limits/sizes.ts'
import { json, problems } from '../openapi.ts'
import { replyFailure } from '../reply.ts'
import { asItems, replyJson } from './answers.ts'
import { bodyOf } from './body.ts'
import { describe } from './describe.ts'
import { by, DecisionListQuery } from './queries.ts'
import { queryOf } from './query.ts'

const Merge = z.object({ into: z.string().min(1).max(200), by })
const Split = z.object({
  articles: z
    .array(z.string().min(1).max(1000, atMost(1000)))
    .min(1)
    .max(sizes.splitArticles, atMost(sizes.splitArticles, 'articles')),
  by,
})
const Said = z.object({ by })
const UndoQuery = z.object({ by })

const kinds = [
  ['people', 'person'],
  ['organizations', 'organization'],
] as const

/** What people say of what the machine has found. */
export function addDecisions(app: App, decisions: Decisions): void {
  describe(
    app,
    'post',
    '/v1/corrections',
    'Confirm, reject, edit, add or hide something of an article',
    {
      tag: 'Corrections',
      request: {
        body: { required: true, content: { 'application/json': { schema: Correction } } },
      },
      responses: {
        201: json('It holds from now on.', 'Corrected'),
        ...problems(400, 404, 415, 422, 503),
      },
    },
  )
  app.post('/v1/corrections', async (c) => {
    const body = await readBody(c)
    if (!body.ok) return replyFailure(c, body.failure)
    const { content } = body.value
    c.status(201)
    return replyJson<Corrected>(c, await decisions.correct(withSpeaker(c, content)))
  })

  describe(
    app,
    'get',
    '/v1/corrections',
    'What was said, the latest first; merges and splits too',
    { tag: 'Corrections', request: { query: DecisionListQuery }, answer: 'DecisionPage' },
  )
  app.get('/v1/corrections', async (c) => {
    const query = queryOf(c, DecisionListQuery)
    return query.ok
      ? replyJson<Page<Decision>>(c, await decisions.list(query.value))
      : replyFailure(c, query.failure)
  })

  describe(
    app,
    'get',
    '/v1/corrections/precision',
    'How often each rule was right, by what was said',
    { tag: 'Corrections', answer: 'RulePrecisions' },
  )
  app.get('/v1/corrections/precision', async (c) =>
    replyJson<Items<RulePrecision>>(c, asItems(await decisions.precision())),
  )

  describe(app, 'delete', '/v1/corrections/{id}', 'Take back what was said', {
    tag: 'Corrections',
    request: { query: UndoQuery },
    responses: { 204: { description: 'It holds no more.' }, ...problems(404, 503) },
  })
  app.delete('/v1/corrections/:id', async (c) => {
    const undone = await decisions.undo(
      c.req.param('id'),
      saidBy(c, c.req.query('by') || 'somebody'),
    )
    return undone.ok ? c.body(null, 204) : replyFailure(c, undone.failure)
  })

  for (const [name, kind] of kinds) {
    describe(
      app,
      'post',
      `/v1/${name}/{id}/merge`,
      'Both are one: this id leads to the other from now on',
      {
        tag: 'Corrections',
        request: { body: { required: true, content: { 'application/json': { schema: Merge } } } },
        answer: 'Merged',
      },
    )
    app.post(`/v1/${name}/:id/merge`, async (c) => {
      const body = await bodyOf(c, Merge)
      if (!body.ok) return replyFailure(c, body.failure)
      const { into, by: who } = body.value
      const merged = await decisions.merge(kind, c.req.param('id'), into, saidBy(c, who))
      return replyJson<Merged>(c, merged)
    })

    describe(
      app,
      'post',
      `/v1/${name}/{id}/split`,
      'Whoever these articles name is somebody else',
      {
        tag: 'Corrections',
        request: { body: { required: true, content: { 'application/json': { schema: Split } } } },
        answer: 'WasSplit',
      },
    )
    app.post(`/v1/${name}/:id/split`, async (c) => {
      const body = await bodyOf(c, Split)
      if (!body.ok) return replyFailure(c, body.failure)
      const { articles, by: who } = body.value
      const split = await decisions.split(kind, c.req.param('id'), articles, saidBy(c, who))
      return replyJson<WasSplit>(c, split)
    })

    describe(
      app,
      'put',
      `/v1/${name}/{id}/different-from/{other}`,
      'They are two, and never merged by the machine',
      {
        tag: 'Corrections',
        request: { body: { content: { 'application/json': { schema: Said } } } },
        responses: { 204: { description: 'They stay apart.' }, ...problems(404, 422, 503) },
      },
    )
    app.put(`/v1/${name}/:id/different-from/:other`, async (c) => {
      const body = await bodyOf(c, Said)
      if (!body.ok) return replyFailure(c, body.failure)
      const { id, other } = c.req.param()
      const kept = await decisions.different(kind, id, other, saidBy(c, body.value.by))
      return kept.ok ? c.body(null, 204) : replyFailure(c, kept.failure)
    })
  }
}

/** What was sent, said by the holder of the key where keys are needed. */
function withSpeaker(c: Context<Env>, content: unknown): unknown {
  const caller = c.get('caller')
  const isObject = typeof content === 'object' && content !== null && !Array.isArray(content)
  return caller && isObject ? { ...content, by: caller.name } : content
}
