import { z } from 'zod'
import { deliveryStates, eventTypes } from '../../service/webhooks/webhooks.ts'
import { paging } from '../archive/query.ts'

const moment = z.string().describe('An ISO 8601 moment.')
const url = z
  .string()
  .min(1)
  .describe('An https:// or http:// address; its redirections are not followed.')
const events = z.array(z.enum(eventTypes)).min(1).describe('What it is told of.')
const secret = z
  .string()
  .describe('"whsec_" and the base64 of 24 to 64 bytes; made where none is given.')

export const NewWebhook = z.object({ url, events, secret: secret.exactOptional() })

export const PutWebhook = z.object({
  url,
  events,
  enabled: z
    .boolean()
    .default(true)
    .describe('false: it is told nothing more, and what still waits is given up.'),
})

export const RotateWebhook = z.object({ secret: secret.exactOptional() })

export const DeliveriesQuery = z.object({
  ...paging,
  state: z.enum(deliveryStates).exactOptional(),
})

export const Webhook = z.object({
  id: z.string(),
  url,
  events,
  enabled: z.boolean(),
  secret: secret
    .exactOptional()
    .describe('Where it was just made or changed; it is never told again.'),
  createdAt: moment,
  deliveredAt: moment.exactOptional().describe('When something last arrived.'),
  restsUntil: moment
    .exactOptional()
    .describe('It was overloaded or not there: nothing is sent to it until then.'),
  disabledAt: moment.exactOptional(),
  disabledBecause: z.string().exactOptional(),
  oldSecretUntil: moment.exactOptional().describe('The secret before signs too until then.'),
})

export const WebhookDelivery = z.object({
  id: z.string().describe('As in the header webhook-id; the same at every attempt.'),
  type: z.string(),
  state: z.enum(deliveryStates),
  attempts: z.int(),
  nextAttempt: z.string().exactOptional().describe('Not before this moment; "now" for at once.'),
  status: z.int().exactOptional().describe('Of the last answer.'),
  error: z.string().exactOptional(),
  createdAt: moment,
  endedAt: moment.exactOptional().describe('When it arrived, or was given up.'),
})

const path = z.string().describe('Where the service tells more: /v1/articles/…')
const event = <Type extends string, Data extends z.ZodRawShape>(type: Type, data: Data) =>
  z.object({ type: z.literal(type), timestamp: moment, data: z.object(data) })
const id = z.string()
const handover = {
  id,
  into: z
    .string()
    .describe('Who it is now; of one that was split, whom some of its articles name now.'),
  path,
}

/** What a receiver gets, signed as Standard Webhooks says. */
export const WebhookEvent = z.discriminatedUnion('type', [
  event('article.stored', {
    id,
    path,
    outcome: z.enum(['created', 'replaced']),
    record: z.string().describe('The id of the record: the hash of what it was made from.'),
    extractor: z.string(),
    lexicons: z.string(),
  }),
  event('article.changed', { id, path }),
  event('article.deleted', { id, path }),
  event('job.finished', {
    id,
    path,
    state: z.enum(['succeeded', 'partially-succeeded', 'failed', 'cancelled']),
    counts: z.object({
      received: z.int(),
      done: z.int(),
      failed: z.int(),
      skipped: z.int(),
    }),
  }),
  event('person.merged', handover),
  event('person.split', handover),
  event('organization.merged', handover),
  event('organization.split', handover),
  event('webhook.ping', { id }),
])
