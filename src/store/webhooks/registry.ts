import { done, fail, type Result } from '../../failure.ts'
import type { Reading, Writing } from '../schema.ts'
import type { WebhookTable } from '../webhook-tables.ts'

/** Receivers that there may be: each may keep some connections open. */
export const mostWebhooks = 50

/** Every receiver, the oldest first. */
export const listWebhooks = (db: Reading): Promise<WebhookTable[]> =>
  db.selectFrom('webhooks').selectAll().orderBy('id').execute()

export async function webhookRow(db: Reading, id: string): Promise<Result<WebhookTable>> {
  const row = await db.selectFrom('webhooks').selectAll().where('id', '=', id).executeTakeFirst()
  return row === undefined
    ? fail('not-found', `expected the id of a webhook, got "${id.slice(0, 100)}"`)
    : done(row)
}

export async function addWebhook(tx: Writing, row: WebhookTable): Promise<Result<WebhookTable>> {
  const { count } = await tx
    .selectFrom('webhooks')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow()
  if (Number(count) >= mostWebhooks)
    return fail(
      'webhook-state',
      `expected at most ${mostWebhooks} webhooks, got one more; delete some`,
    )
  await tx.insertInto('webhooks').values(row).execute()
  return done(row)
}

/** Changes a receiver, and gives it as it is then. */
export async function changeWebhook(
  tx: Writing,
  id: string,
  change: (row: WebhookTable) => Partial<WebhookTable>,
): Promise<Result<WebhookTable>> {
  const known = await webhookRow(tx, id)
  if (!known.ok) return known
  const changes = change(known.value)
  await tx.updateTable('webhooks').set(changes).where('id', '=', id).execute()
  return done({ ...known.value, ...changes })
}

/** Takes a receiver out with all that it was still to be told. */
export async function removeWebhook(tx: Writing, id: string): Promise<Result<undefined>> {
  const known = await webhookRow(tx, id)
  if (!known.ok) return known
  await tx.deleteFrom('webhook_deliveries').where('webhook', '=', id).execute()
  await tx.deleteFrom('webhooks').where('id', '=', id).execute()
  return done(undefined)
}

/** Gives up whatever a receiver that is told nothing more still waits for. */
export const giveUp = (tx: Writing, webhook: string, why: string, now: string): Promise<unknown> =>
  tx
    .updateTable('webhook_deliveries')
    .set({ state: 'dead', error: why, ended_at: now, owner: '', leased_until: '' })
    .where('webhook', '=', webhook)
    .where('state', '=', 'pending')
    .execute()
