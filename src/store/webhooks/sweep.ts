import { sql } from 'kysely'
import type { Store } from '../store.ts'
import { turn } from '../turn.ts'

/** Rows that are deleted at once: it takes some milliseconds, in which SQLite does nothing else. */
const together = 500

/**
 * Forgets what has arrived, and what was given up, before these moments, and what receivers were to be told that are
 * there no more.
 */
export async function sweepDeliveries(
  store: Store,
  before: { readonly delivered: string; readonly dead: string },
): Promise<void> {
  const old = [
    sql<boolean>`state = 'delivered' and ended_at < ${before.delivered}`,
    sql<boolean>`state = 'dead' and ended_at < ${before.dead}`,
    sql<boolean>`webhook not in (select id from webhooks)`,
  ]
  for (const isOld of old)
    for (let gone = together; gone === together; await turn()) {
      const rows = await store.read
        .selectFrom('webhook_deliveries')
        .select(['webhook', 'message'])
        .where(isOld)
        .limit(together)
        .execute()
      gone = rows.length
      if (gone === 0) break
      const keys = rows.map(({ webhook, message }) => sql`(${webhook}, ${message})`)
      await store.writeBeside((tx) =>
        tx
          .deleteFrom('webhook_deliveries')
          .where(sql<boolean>`(webhook, message) in (values ${sql.join(keys)})`)
          // Somebody may have asked for it to be sent again.
          .where(isOld)
          .execute(),
      )
    }
}
