import { Webhook } from 'standardwebhooks'
import type { Failure } from '../../src/failure.ts'
import type { DeliveryView, Webhooks, WithSecret } from '../../src/service/webhooks/webhooks.ts'
import { createWebhooks } from '../../src/service/webhooks/webhooks.ts'
import type { Store } from '../../src/store/store.ts'
import { type EventType, eventTypes } from '../../src/store/webhook-tables.ts'
import { announce, ofArticle } from '../../src/store/webhooks/announce.ts'
import { type DelivererParts, startDeliverer } from '../../src/webhooks/deliverer.ts'
import type { Arrived } from './receiver.ts'

export const seconds = 1000
export const hours = 3600 * seconds

/** A store with receivers, and a clock that is put by hand. */
export function deskOf(store: Store) {
  let shift = 0
  const time = async () => Date.now() + shift
  const webhooks = createWebhooks({ store, allowsPrivate: true, time })
  const closing: (() => Promise<void>)[] = []
  const reported: Failure[] = []
  return {
    store,
    webhooks,
    reported,
    time,
    /** Puts the clock forward, or back. */
    pass(milliseconds: number): void {
      shift += milliseconds
    },
    start(more: Partial<DelivererParts> = {}) {
      const deliverer = startDeliverer({
        store,
        allowsPrivate: true,
        userAgent: 'dossier/test',
        report: (failure) => reported.push(failure),
        time,
        pause: 10,
        grace: 0,
        ...more,
      })
      closing.push(deliverer.close)
      return deliverer
    },
    add: async (url: string, events: readonly EventType[] = eventTypes): Promise<WithSecret> =>
      given(await webhooks.add({ url, events })),
    async close(): Promise<void> {
      for (const close of closing) await close()
    },
  }
}

export type Desk = ReturnType<typeof deskOf>

/** The value of what must have gone well. */
export function given<Value>(
  result: { ok: true; value: Value } | { ok: false; failure: Failure },
): Value {
  if (!result.ok) throw new Error(result.failure.message)
  return result.value
}

export const tell = (store: Store, id: string): Promise<void> =>
  store.write((tx) => announce(tx, { type: 'article.deleted', data: ofArticle(id) }))

export const deliveriesOf = async (
  webhooks: Webhooks,
  id: string,
): Promise<readonly DeliveryView[]> =>
  given(await webhooks.deliveries(id, { limit: 200 })).items.toReversed()

/** What came, as the reference library reads it; throws where it is not genuine. */
export function verified(
  { headers, body }: Arrived,
  secret: string,
): { readonly type: string; readonly timestamp: string; readonly data: Record<string, unknown> } {
  return new Webhook(secret).verify(body, headers) as ReturnType<typeof verified>
}
