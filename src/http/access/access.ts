import { z } from 'zod'
import { scopes } from '../../access/scopes.ts'
import type { AuditEntry, Key, NewKey } from '../../answers/access.ts'
import type { Items, Page } from '../../answers/shape.ts'
import { atMost } from '../../failure.ts'
import type { Access } from '../../service/access/access.ts'
import { asItems, replyJson } from '../archive/answers.ts'
import { bodyOf } from '../archive/body.ts'
import { describe } from '../archive/describe.ts'
import { AuditQuery } from '../archive/queries.ts'
import { queryOf } from '../archive/query.ts'
import type { App } from '../env.ts'
import { sizes } from '../limits/sizes.ts'
import { json, problems } from '../openapi.ts'
import { replyFailure } from '../reply.ts'

const WantedKey = z.object({
  name: z
    .string()
    .min(1)
    .max(sizes.keyName, atMost(sizes.keyName))
    .describe('Whose it is; what it writes is attributed to this name.'),
  scopes: z.array(z.enum(scopes)).min(1),
})

/** Keys and the audit trail, for whoever may administer. */
export function addAccess(app: App, access: Access): void {
  const tag = 'Access'
  describe(app, 'get', '/v1/keys', 'Every key there was, without its secret', {
    tag,
    answer: 'Keys',
  })
  app.get('/v1/keys', async (c) => replyJson<Items<Key>>(c, asItems(await access.list())))

  describe(app, 'post', '/v1/keys', 'Make a key; its secret is told here and never again', {
    tag,
    request: { body: { content: { 'application/json': { schema: WantedKey } } } },
    responses: {
      201: json('The key, with its secret.', 'NewKey'),
      ...problems(400, 401, 403, 415, 422, 503),
    },
  })
  app.post('/v1/keys', async (c) => {
    const body = await bodyOf(c, WantedKey)
    if (!body.ok) return replyFailure(c, body.failure)
    const key = await access.add(body.value.name, body.value.scopes)
    c.status(201)
    return replyJson<NewKey>(c, key)
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
    answer: 'AuditPage',
  })
  app.get('/v1/audit', async (c) => {
    const query = queryOf(c, AuditQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    return replyJson<Page<AuditEntry>>(c, await access.audit(query.value))
  })
}
