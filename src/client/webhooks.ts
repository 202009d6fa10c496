import type { Items } from '../answers/shape.ts'
import type { Webhook, WebhookDelivery } from '../answers/webhooks.ts'
import type { DeliveriesQuery, NewWebhook, PutWebhook } from '../http/webhooks/shape.ts'
import type { Asked, Sent } from './asked.ts'
import { type Listing, listing } from './pages.ts'
import { ask, at, type CallOptions, type Send } from './send.ts'

/** Who is told of what happens, for a key with the scope `admin`. */
export interface Webhooks {
  /** Its secret is told here, and never again. */
  readonly add: (webhook: Sent<typeof NewWebhook>, options?: CallOptions) => Promise<Webhook>
  readonly list: (options?: CallOptions) => Promise<readonly Webhook[]>
  readonly get: (id: string, options?: CallOptions) => Promise<Webhook>
  readonly put: (
    id: string,
    webhook: Sent<typeof PutWebhook>,
    options?: CallOptions,
  ) => Promise<Webhook>
  readonly remove: (id: string, options?: CallOptions) => Promise<void>
  /** Another secret, made where none is given; the old one signs too for a day. */
  readonly rotate: (id: string, secret?: string, options?: CallOptions) => Promise<Webhook>
  /** Sends it `webhook.ping`. */
  readonly test: (id: string, options?: CallOptions) => Promise<WebhookDelivery>
  readonly deliveries: (id: string) => Listing<WebhookDelivery, Asked<typeof DeliveriesQuery>>
  readonly delivery: (
    id: string,
    delivery: string,
    options?: CallOptions,
  ) => Promise<WebhookDelivery>
  /** Sends it again, or now. */
  readonly retry: (id: string, delivery: string, options?: CallOptions) => Promise<WebhookDelivery>
}

const base = '/v1/webhooks'

export const createWebhooks = (send: Send): Webhooks => ({
  add: (json, options) => ask<Webhook>(send, { method: 'POST', path: base, json, ...options }),
  list: async (options) =>
    (await ask<Items<Webhook>>(send, { method: 'GET', path: base, ...options })).items,
  get: (id, options) =>
    ask<Webhook>(send, { method: 'GET', path: at`/v1/webhooks/${id}`, ...options }),
  put: (id, json, options) =>
    ask<Webhook>(send, { method: 'PUT', path: at`/v1/webhooks/${id}`, json, ...options }),
  remove: async (id, options) => {
    await send({ method: 'DELETE', path: at`/v1/webhooks/${id}`, ...options })
  },
  rotate: (id, secret, options) =>
    ask<Webhook>(send, {
      method: 'POST',
      path: at`/v1/webhooks/${id}/rotate`,
      json: secret === undefined ? {} : { secret },
      ...options,
    }),
  test: (id, options) =>
    ask<WebhookDelivery>(send, {
      method: 'POST',
      path: at`/v1/webhooks/${id}/test`,
      ...options,
    }),
  deliveries: (id) =>
    listing<WebhookDelivery, Asked<typeof DeliveriesQuery>>(
      send,
      at`/v1/webhooks/${id}/deliveries`,
    ),
  delivery: (id, delivery, options) =>
    ask<WebhookDelivery>(send, {
      method: 'GET',
      path: at`/v1/webhooks/${id}/deliveries/${delivery}`,
      ...options,
    }),
  retry: (id, delivery, options) =>
    ask<WebhookDelivery>(send, {
      method: 'POST',
      path: at`/v1/webhooks/${id}/deliveries/${delivery}/retry`,
      ...options,
    }),
})
