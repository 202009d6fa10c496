import { z } from 'zod'
import { deliveryStates, eventTypes } from '../store/webhook-tables.ts'
import { count, list, moment, shape } from './shape.ts'

/** Who is told of what happens. */
export const Webhook = shape({
  id: z.string(),
  url: z.string(),
  events: list(z.enum(eventTypes)),
  enabled: z.boolean(),
  secret: z
    .string()
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

export type Webhook = z.infer<typeof Webhook>

/** What has become of an event on its way to a webhook. */
export const WebhookDelivery = shape({
  id: z.string().describe('As in the header webhook-id; the same at every attempt.'),
  type: z.string(),
  state: z.enum(deliveryStates),
  attempts: count,
  nextAttempt: z.string().exactOptional().describe('Not before this moment; "now" for at once.'),
  status: z.int().exactOptional().describe('Of the last answer.'),
  error: z.string().exactOptional(),
  createdAt: moment,
  endedAt: moment.exactOptional().describe('When it arrived, or was given up.'),
})

export type WebhookDelivery = z.infer<typeof WebhookDelivery>

const path = z.string().describe('Where the service tells more: /v1/articles/…')
const event = <Type extends string, Data extends z.ZodRawShape>(type: Type, data: Data) =>
  shape({ type: z.literal(type), timestamp: moment, data: shape(data) })
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
    counts: shape({
      received: count,
      done: count,
      failed: count,
      skipped: count,
    }),
  }),
  event('person.merged', handover),
  event('person.split', handover),
  event('organization.merged', handover),
  event('organization.split', handover),
  event('webhook.ping', { id }),
])
export type WebhookEvent = z.infer<typeof WebhookEvent>
