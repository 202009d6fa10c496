/** What a receiver may ask to be told of. */
export const eventTypes = [
  'article.stored',
  'article.changed',
  'article.deleted',
  'job.finished',
  'person.merged',
  'person.split',
  'organization.merged',
  'organization.split',
] as const
export type EventType = (typeof eventTypes)[number]

export const deliveryStates = ['pending', 'delivered', 'dead'] as const
export type DeliveryState = (typeof deliveryStates)[number]

/** Somebody who is told of events. Moments are ISO 8601 texts in UTC with milliseconds. */
export interface WebhookTable {
  id: string
  url: string
  /** Types of events, each between blanks. */
  events: string
  /** Signs what is sent, so it cannot be kept as a hash. */
  secret: string
  /** The secret before, which signs too until then. */
  old_secret: string | null
  old_secret_until: string | null
  created_at: string
  /** When something last arrived. */
  delivered_at: string | null
  /** How often in a row it was overloaded or not there. */
  failures: number
  /** Nothing is sent to it until then; "" for no rest. */
  rests_until: string
  disabled_at: string | null
  disabled_because: string | null
}

/** An event that a receiver is to be told of. */
export interface WebhookDeliveryTable {
  webhook: string
  /** The same for all receivers of the event, and grows with time. */
  message: string
  type: string
  /** JSON, byte for byte as it is signed and sent. */
  payload: string
  state: DeliveryState
  /** How often it was taken up to be sent. */
  attempts: number
  /** Not to be sent before; "" for at once. */
  due_at: string
  /** Who sends it, and until when nobody else may; "" for nobody. */
  owner: string
  leased_until: string
  /** Status of the last answer, or why there was none. */
  status: number | null
  error: string | null
  created_at: string
  /** When it arrived, or was given up; "" before. */
  ended_at: string
}

export interface WebhookTables {
  webhooks: WebhookTable
  webhook_deliveries: WebhookDeliveryTable
}
