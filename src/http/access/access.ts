import { z } from 'zod'
import { scopes } from '../../access/scopes.ts'
import type { Access } from '../../service/access/access.ts'
import { replyJson } from '../archive/answers.ts'
import { bodyOf } from '../archive/body.ts'
import { describe } from '../archive/describe.ts'
import { paging, queryOf } from '../archive/query.ts'
import type { App } from '../env.ts'
import { problems } from '../openapi.ts'
import { replyFailure } from '../reply.ts'

const NewKey = z.object({
  name: z
    .string()
    .min(1)
    .max(100)
    .describe('Whose it is; what it writes is attributed to this name.'),
  scopes: z.array(z.enum(scopes)).min(1),
})
const AuditQuery = z.object({
  ...paging,
  by: z.string().max(100).exactOptional().describe('Only what this name has written.'),
})

/** Keys and the audit trail, for whoever may administer. */
export function addAccess(app: App, access: Access): void {
  const tag = 'Access'
  describe(app, 'get', '/v1/keys', 'Every key there was, without its secret', { tag })
  app.get('/v1/keys', async (c) => {
    const keys = await access.list()
    return keys.ok ? c.json({ items: keys.value }) : replyFailure(c, keys.failure)
  })

  describe(app, 'post', '/v1/keys', 'Make a key; its secret is told here and never again', {
    tag,
    request: { body: { content: { 'application/json': { schema: NewKey } } } },
    responses: {
      201: { description: 'The key, with its secret.', content: { 'application/json': {} } },
      ...problems(400, 401, 403, 415, 422, 503),
    },
  })
  app.post('/v1/keys', async (c) => {
    const body = await bodyOf(c, NewKey)
    if (!body.ok) return replyFailure(c, body.failure)
    const key = await access.add(body.value.name, body.value.scopes)
    return key.ok ? c.json(key.value, 201) : replyFailure(c, key.failure)
  })

  describe(app, 'delete', '/v1/keys/{id}', 'End a key and its sessions, at once', {
    tag,
    responses: { 204: { description: 'It is ended.' }, ...problems(401, 403, 404, 503) },
  })
  app.delete('/v1/keys/:id', async (c) => {
    const revoked = await access.revoke(c.req.param('id'))
    return revoked.ok ? c.body(null, 204) : replyFailure(c, revoked.failure)
  })

  describe(app, 'get', '/v1/audit', 'What was written, when, with whose key; the newest first', {
    tag,
    request: { query: AuditQuery },
  })
  app.get('/v1/audit', async (c) => {
    const query = queryOf(c, AuditQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    return replyJson(c, await access.audit(query.value))
  })
}
