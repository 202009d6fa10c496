import type { Page } from '../../answers/shape.ts'
import type { Webhook, WebhookDelivery } from '../../answers/webhooks.ts'
import type { Webhooks } from '../../service/webhooks/webhooks.ts'
import { replyJson } from '../archive/answers.ts'
import { bodyOf } from '../archive/body.ts'
import { describe } from '../archive/describe.ts'
import { queryOf } from '../archive/query.ts'
import type { App } from '../env.ts'
import { json, problems } from '../openapi.ts'
import { replyFailure } from '../reply.ts'
import { DeliveriesQuery, NewWebhook, PutWebhook, RotateWebhook } from './shape.ts'

/** Who is told of what happens, for whoever may administer. */
export function addWebhooks(app: App, webhooks: Webhooks): void {
  const tag = 'Webhooks'
  const bodyIn = (schema: typeof NewWebhook | typeof PutWebhook | typeof RotateWebhook) => ({
    body: { content: { 'application/json': { schema } } },
  })
  const wrong = problems(400, 401, 403, 404, 409, 413, 415, 422, 503)
  const base = '/v1/webhooks'

  describe(app, 'post', base, 'Be told of events; the secret is told here and never again', {
    tag,
    request: bodyIn(NewWebhook),
    responses: { 201: json('The webhook, with its secret.', 'Webhook'), ...wrong },
  })
  app.post(base, async (c) => {
    const body = await bodyOf(c, NewWebhook)
    if (!body.ok) return replyFailure(c, body.failure)
    const added = await webhooks.add(body.value)
    if (!added.ok) return replyFailure(c, added.failure)
    c.header('location', `${base}/${added.value.id}`)
    return c.json(added.value, 201)
  })

  describe(app, 'get', base, 'Every webhook, without its secret', {
    tag,
    answer: 'Webhooks',
  })
  app.get(base, async (c) => {
    const all = await webhooks.list()
    return all.ok ? c.json({ items: all.value }) : replyFailure(c, all.failure)
  })

  const one = { 200: json('The webhook.', 'Webhook'), ...wrong }
  describe(app, 'get', `${base}/{id}`, 'A webhook', { tag, responses: one })
  app.get(`${base}/:id`, async (c) => replyJson<Webhook>(c, await webhooks.get(c.req.param('id'))))

  describe(app, 'put', `${base}/{id}`, 'Change where it is told of what, disable or enable it', {
    tag,
    request: bodyIn(PutWebhook),
    responses: one,
  })
  app.put(`${base}/:id`, async (c) => {
    const body = await bodyOf(c, PutWebhook)
    if (!body.ok) return replyFailure(c, body.failure)
    return replyJson<Webhook>(c, await webhooks.put(c.req.param('id'), body.value))
  })

  describe(app, 'delete', `${base}/{id}`, 'Take it out, with all that it was to be told', {
    tag,
    responses: { 204: { description: 'It is gone.' }, ...wrong },
  })
  app.delete(`${base}/:id`, async (c) => {
    const removed = await webhooks.remove(c.req.param('id'))
    return removed.ok ? c.body(null, 204) : replyFailure(c, removed.failure)
  })

  describe(app, 'post', `${base}/{id}/rotate`, 'Another secret; the old one signs too for 24 h', {
    tag,
    request: bodyIn(RotateWebhook),
    responses: { 200: json('The webhook, with its new secret.', 'Webhook'), ...wrong },
  })
  app.post(`${base}/:id/rotate`, async (c) => {
    const body = await bodyOf(c, RotateWebhook)
    if (!body.ok) return replyFailure(c, body.failure)
    return replyJson<Webhook>(c, await webhooks.rotate(c.req.param('id'), body.value.secret))
  })

  const delivery = json('The delivery as it is now.', 'WebhookDelivery')
  describe(app, 'post', `${base}/{id}/test`, 'Send it the event webhook.ping', {
    tag,
    responses: { 202: delivery, ...wrong },
  })
  app.post(`${base}/:id/test`, async (c) => {
    const id = c.req.param('id')
    const sent = await webhooks.test(id)
    if (!sent.ok) return replyFailure(c, sent.failure)
    c.header('location', `${base}/${id}/deliveries/${sent.value.id}`)
    return c.json(sent.value, 202)
  })

  describe(app, 'get', `${base}/{id}/deliveries`, 'What it was told, the newest first', {
    tag,
    request: { query: DeliveriesQuery },
    answer: 'DeliveryPage',
  })
  app.get(`${base}/:id/deliveries`, async (c) => {
    const query = queryOf(c, DeliveriesQuery)
    if (!query.ok) return replyFailure(c, query.failure)
    return replyJson<Page<WebhookDelivery>>(
      c,
      await webhooks.deliveries(c.req.param('id'), query.value),
    )
  })

  const path = `${base}/{id}/deliveries/{delivery}`
  describe(app, 'get', path, 'What has become of one event', {
    tag,
    responses: { 200: delivery, ...wrong },
  })
  app.get(`${base}/:id/deliveries/:delivery`, async (c) => {
    const { id, delivery } = c.req.param()
    return replyJson<WebhookDelivery>(c, await webhooks.delivery(id, delivery))
  })

  describe(app, 'post', `${path}/retry`, 'Send it again, or now', {
    tag,
    responses: { 200: delivery, ...wrong },
  })
  app.post(`${base}/:id/deliveries/:delivery/retry`, async (c) => {
    const { id, delivery } = c.req.param()
    return replyJson<WebhookDelivery>(c, await webhooks.retry(id, delivery))
  })
}
