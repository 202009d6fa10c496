import { z } from 'zod'
import type { Proposal } from '../../answers/decisions.ts'
import type { EditTaken } from '../../answers/lexicons.ts'
import type { Page } from '../../answers/shape.ts'
import type { Proposals } from '../../service/archive/proposals.ts'
import { saidBy } from '../access/guard.ts'
import type { App } from '../env.ts'
import { json, problems } from '../openapi.ts'
import { replyFailure } from '../reply.ts'
import { replyJson } from './answers.ts'
import { bodyOf } from './body.ts'
import { describe } from './describe.ts'
import { by, ProposalQuery } from './queries.ts'
import { queryOf } from './query.ts'

const Said = z.object({ by })
const Accepted = z.object({
  by,
  entry: z
    .record(z.string(), z.unknown())
    .exactOptional()
    .describe('The entry to be added instead of the one that is proposed.'),
})

/** Entries that are proposed for the word lists, and what editors say of them. */
export function addProposals(app: App, proposals: Proposals): void {
  describe(
    app,
    'get',
    '/v1/proposals',
    'Entries that corrections, or names often seen, give reason to add to the word lists',
    { tag: 'Lexicons', request: { query: ProposalQuery }, answer: 'ProposalPage' },
  )
  app.get('/v1/proposals', async (c) => {
    const query = queryOf(c, ProposalQuery)
    return query.ok
      ? replyJson<Page<Proposal>>(c, await proposals.list(query.value))
      : replyFailure(c, query.failure)
  })

  describe(app, 'post', '/v1/proposals/{id}/accept', 'Add the entry, perhaps another', {
    tag: 'Lexicons',
    request: { body: { content: { 'application/json': { schema: Accepted } } } },
    responses: {
      200: json('It is in force.', 'Edited'),
      ...problems(400, 404, 409, 415, 422, 503),
    },
  })
  app.post('/v1/proposals/:id/accept', async (c) => {
    const body = await bodyOf(c, Accepted)
    if (!body.ok) return replyFailure(c, body.failure)
    const { by: who, entry } = body.value
    return replyJson<EditTaken>(c, await proposals.accept(c.req.param('id'), saidBy(c, who), entry))
  })

  const says = {
    reject: 'Not now: it comes again when twice as much speaks for it',
    never: 'It never comes again',
  } as const
  for (const verdict of ['reject', 'never'] as const) {
    describe(app, 'post', `/v1/proposals/{id}/${verdict}`, says[verdict], {
      tag: 'Lexicons',
      request: { body: { content: { 'application/json': { schema: Said } } } },
      responses: { 204: { description: 'It is kept.' }, ...problems(400, 404, 415, 422, 503) },
    })
    app.post(`/v1/proposals/:id/${verdict}`, async (c) => {
      const body = await bodyOf(c, Said)
      if (!body.ok) return replyFailure(c, body.failure)
      const said = await proposals[verdict](c.req.param('id'), saidBy(c, body.value.by))
      return said.ok ? c.body(null, 204) : replyFailure(c, said.failure)
    })
  }
  describe(app, 'delete', '/v1/proposals/{id}/verdict', 'Take back what was said of it', {
    tag: 'Lexicons',
    responses: { 204: { description: 'It may be proposed again.' }, ...problems(404, 503) },
  })
  app.delete('/v1/proposals/:id/verdict', async (c) => {
    const taken = await proposals.reconsider(c.req.param('id'))
    return taken.ok ? c.body(null, 204) : replyFailure(c, taken.failure)
  })
}
