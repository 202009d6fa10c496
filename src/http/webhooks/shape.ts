import { z } from 'zod'
import { deliveryStates, eventTypes } from '../../service/webhooks/webhooks.ts'
import { paging } from '../archive/queries.ts'

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
  state: z.enum(deliveryStates).exactOptional().describe('Those in this state alone.'),
})
