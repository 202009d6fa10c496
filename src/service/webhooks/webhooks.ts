import { done, fail, type Result } from '../../failure.ts'
import { newId } from '../../store/ids.ts'
import type { Page } from '../../store/page.ts'
import type { Store } from '../../store/store.ts'
import { storeTime } from '../../store/time.ts'
import type { DeliveryState, EventType } from '../../store/webhook-tables.ts'
import { eventsText } from '../../store/webhooks/announce.ts'
import {
  addPing,
  deliveryRow,
  listDeliveries,
  retryDelivery,
} from '../../store/webhooks/deliveries.ts'
import {
  addWebhook,
  changeWebhook,
  giveUp,
  listWebhooks,
  mostWebhooks,
  removeWebhook,
  webhookRow,
} from '../../store/webhooks/registry.ts'
import { deliveryLimits } from '../../webhooks/deliverer.ts'
import { moment, mostAttempts } from '../../webhooks/schedule.ts'
import { newSecret, wrongSecret } from '../../webhooks/signature.ts'
import { readTarget } from '../../webhooks/target.ts'
import { tried } from '../archive/tried.ts'
import { type DeliveryView, deliveryView, type WebhookView, webhookView } from './webhook-view.ts'

export { deliveryStates, eventTypes } from '../../store/webhook-tables.ts'
export type { DeliveryView, WebhookView }

/** Where to tell of what. */
export interface Subscription {
  readonly url: string
  readonly events: readonly EventType[]
}

export type WithSecret = WebhookView & { readonly secret: string }

/** Who is told of what happens, and what has become of that. */
export interface Webhooks {
  /** The secret is given here, and never again. */
  readonly add: (
    webhook: Subscription & { readonly secret?: string },
  ) => Promise<Result<WithSecret>>
  readonly list: () => Promise<Result<readonly WebhookView[]>>
  readonly get: (id: string) => Promise<Result<WebhookView>>
  /** It shall be so; what a disabled one still waits for is given up. */
  readonly put: (
    id: string,
    webhook: Subscription & { readonly enabled: boolean },
  ) => Promise<Result<WebhookView>>
  readonly remove: (id: string) => Promise<Result<undefined>>
  /** Gives it another secret; the one before signs too for a day. */
  readonly rotate: (id: string, secret?: string) => Promise<Result<WithSecret>>
  /** Sends it an event that means nothing. */
  readonly test: (id: string) => Promise<Result<DeliveryView>>
  readonly deliveries: (
    id: string,
    query: { readonly limit: number; readonly cursor?: string; readonly state?: DeliveryState },
  ) => Promise<Result<Page<DeliveryView>>>
  readonly delivery: (id: string, message: string) => Promise<Result<DeliveryView>>
  readonly retry: (id: string, message: string) => Promise<Result<DeliveryView>>
  readonly limits: Readonly<Record<string, number>>
}

export interface WebhookParts {
  readonly store: Store
  /** Whether receivers may be in a network inside. */
  readonly allowsPrivate: boolean
  /** Milliseconds since 1970 by the clock that all processes share. */
  readonly time?: () => Promise<number>
}

/** Milliseconds for which the secret before a change signs too. */
const rotation = 24 * 3_600_000

export function createWebhooks({
  store,
  allowsPrivate,
  time = () => storeTime(store),
}: WebhookParts): Webhooks {
  const now = async (): Promise<string> => moment(await time())
  return {
    add: ({ url, events, secret = newSecret() }) =>
      tried(async () => {
        const target = checked(url, allowsPrivate, secret)
        if (!target.ok) return target
        const at = await now()
        const row = {
          id: newId(),
          url: target.value,
          events: eventsText(events),
          secret,
          old_secret: null,
          old_secret_until: null,
          created_at: at,
          delivered_at: null,
          failures: 0,
          rests_until: '',
          disabled_at: null,
          disabled_because: null,
        }
        const added = await store.write((tx) => addWebhook(tx, row))
        return added.ok ? done({ ...webhookView(added.value, at), secret }) : added
      }),
    list: () =>
      tried(async () => {
        const at = await now()
        return done((await listWebhooks(store.read)).map((row) => webhookView(row, at)))
      }),
    get: (id) =>
      tried(async () => {
        const row = await webhookRow(store.read, id)
        return row.ok ? done(webhookView(row.value, await now())) : row
      }),
    put: (id, { url, events, enabled }) =>
      tried(async () => {
        const target = checked(url, allowsPrivate)
        if (!target.ok) return target
        const at = await now()
        const put = await store.write(async (tx) => {
          if (!enabled) await giveUp(tx, id, 'the webhook was disabled', at)
          return changeWebhook(tx, id, ({ disabled_at, disabled_because }) => ({
            url: target.value,
            events: eventsText(events),
            failures: 0,
            rests_until: '',
            disabled_at: enabled ? null : (disabled_at ?? at),
            disabled_because: enabled ? null : (disabled_because ?? 'somebody has disabled it'),
          }))
        })
        return put.ok ? done(webhookView(put.value, at)) : put
      }),
    remove: (id) => tried(() => store.write((tx) => removeWebhook(tx, id))),
    rotate: (id, secret = newSecret()) =>
      tried(async () => {
        const problem = wrongSecret(secret)
        if (problem !== undefined) return fail('invalid-webhook', problem)
        const milliseconds = await time()
        const until = moment(milliseconds + rotation)
        const row = await store.write((tx) =>
          changeWebhook(tx, id, (known) => ({
            secret,
            old_secret: known.secret,
            old_secret_until: until,
          })),
        )
        return row.ok ? done({ ...webhookView(row.value, moment(milliseconds)), secret }) : row
      }),
    test: (id) =>
      tried(async () => {
        const at = await now()
        const row = await store.write((tx) => addPing(tx, id, at))
        return row.ok ? done(deliveryView(row.value)) : row
      }),
    deliveries: (id, query) =>
      tried(async () => {
        const page = await listDeliveries(store.read, id, query)
        return page.ok ? done({ ...page.value, items: page.value.items.map(deliveryView) }) : page
      }),
    delivery: (id, message) =>
      tried(async () => {
        const row = await deliveryRow(store.read, id, message)
        return row.ok ? done(deliveryView(row.value)) : row
      }),
    retry: (id, message) =>
      tried(async () => {
        const row = await store.write((tx) => retryDelivery(tx, id, message))
        return row.ok ? done(deliveryView(row.value)) : row
      }),
    limits: {
      webhooks: mostWebhooks,
      webhookDeadlineMs: deliveryLimits.deadline,
      webhookDeliveriesAtOnce: deliveryLimits.atOnce,
      webhookAttempts: mostAttempts,
    },
  }
}

/** The address as it is kept; every mistake at once. */
function checked(url: string, allowsPrivate: boolean, secret?: string): Result<string> {
  const target = readTarget(url, allowsPrivate)
  const problem = secret === undefined ? undefined : wrongSecret(secret)
  if (problem === undefined) return target
  return fail('invalid-webhook', target.ok ? problem : `${target.failure.message}; ${problem}`)
}
