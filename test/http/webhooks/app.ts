import { createApp } from '../../../src/http/app.ts'
import type { App, AppOptions } from '../../../src/http/env.ts'
import { createWebhooks } from '../../../src/service/webhooks/webhooks.ts'
import type { Store } from '../../../src/store/store.ts'
import { archiveService } from '../archive/app.ts'

/** The service over a store, with webhooks that nobody sends yet. */
export const webhooksApp = (store: Store, allowsPrivate = true, options: AppOptions = {}): App => {
  const webhooks = createWebhooks({ store, allowsPrivate })
  return createApp(archiveService(store, undefined, { webhooks }), options)
}

/** What is to be sent, in its order. */
export async function waitingIn(store: Store): Promise<
  readonly {
    readonly type: string
    // Tests look into events of many shapes.
    readonly data: any
  }[]
> {
  const rows = await store.read
    .selectFrom('webhook_deliveries')
    .select('payload')
    .orderBy('message')
    .execute()
  return rows.map(({ payload }) => JSON.parse(payload))
}
