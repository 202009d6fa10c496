import {
  type DeliveryState,
  type EventType,
  eventTypes,
  type WebhookDeliveryTable,
  type WebhookTable,
} from '../../store/webhook-tables.ts'

/** A receiver as it is told: never its secret. */
export interface WebhookView {
  readonly id: string
  readonly url: string
  readonly events: readonly EventType[]
  readonly enabled: boolean
  readonly createdAt: string
  /** When something last arrived. */
  readonly deliveredAt?: string
  /** It was overloaded or not there: nothing is sent to it until then. */
  readonly restsUntil?: string
  readonly disabledAt?: string
  readonly disabledBecause?: string
  /** The secret before signs too until then. */
  readonly oldSecretUntil?: string
}

export interface DeliveryView {
  /** As in the header `webhook-id`. */
  readonly id: string
  readonly type: string
  readonly state: DeliveryState
  readonly attempts: number
  /** Not before; "now" for at once. */
  readonly nextAttempt?: string
  /** Of the last answer. */
  readonly status?: number
  readonly error?: string
  readonly createdAt: string
  readonly endedAt?: string
}

export const webhookView = (row: WebhookTable, now: string): WebhookView => ({
  id: row.id,
  url: row.url,
  events: eventTypes.filter((type) => row.events.includes(` ${type} `)),
  enabled: row.disabled_at === null,
  createdAt: row.created_at,
  ...(row.delivered_at !== null && { deliveredAt: row.delivered_at }),
  ...(row.rests_until > now && { restsUntil: row.rests_until }),
  ...(row.disabled_at !== null && { disabledAt: row.disabled_at }),
  ...(row.disabled_because !== null && { disabledBecause: row.disabled_because }),
  ...((row.old_secret_until ?? '') > now && { oldSecretUntil: `${row.old_secret_until}` }),
})

export const deliveryView = (row: WebhookDeliveryTable): DeliveryView => ({
  id: row.message,
  type: row.type,
  state: row.state,
  attempts: row.attempts,
  ...(row.state === 'pending' && { nextAttempt: row.due_at === '' ? 'now' : row.due_at }),
  ...(row.status !== null && { status: row.status }),
  ...(row.error !== null && { error: row.error }),
  createdAt: row.created_at,
  ...(row.ended_at !== '' && { endedAt: row.ended_at }),
})
