import { done, fail, type Result } from '../../failure.ts'
import { cursorOf, readPlace } from '../cursor.ts'
import { type Page, pageOf } from '../page.ts'
import type { Reading, Writing } from '../schema.ts'
import type { DeliveryState, WebhookDeliveryTable, WebhookTable } from '../webhook-tables.ts'
import { newMessageId } from './announce.ts'
import { webhookRow } from './registry.ts'

/** What a receiver was told or is to be told, the newest first. */
export async function listDeliveries(
  db: Reading,
  webhook: string,
  {
    limit,
    cursor,
    state,
  }: { readonly limit: number; readonly cursor?: string; readonly state?: DeliveryState },
): Promise<Result<Page<WebhookDeliveryTable>>> {
  const known = await webhookRow(db, webhook)
  if (!known.ok) return known
  const from = cursor === undefined ? undefined : readPlace('deliveries', ['string'], cursor)
  if (from && !from.ok) return from
  let query = db.selectFrom('webhook_deliveries').selectAll().where('webhook', '=', webhook)
  if (state !== undefined) query = query.where('state', '=', state)
  if (from) query = query.where('message', '<', String(from.value[0]))
  const rows = await query
    .orderBy('message', 'desc')
    .limit(limit + 1)
    .execute()
  return done(pageOf(rows, limit, ({ message }) => cursorOf('deliveries', [message])))
}

export async function deliveryRow(
  db: Reading,
  webhook: string,
  message: string,
): Promise<Result<WebhookDeliveryTable>> {
  const row = await db
    .selectFrom('webhook_deliveries')
    .selectAll()
    .where('webhook', '=', webhook)
    .where('message', '=', message)
    .executeTakeFirst()
  return row === undefined
    ? fail('not-found', `expected the id of a delivery, got "${message.slice(0, 100)}"`)
    : done(row)
}

/** Sends something again, or now, as often as if it had never been tried. */
export async function retryDelivery(
  tx: Writing,
  webhook: string,
  message: string,
): Promise<Result<WebhookDeliveryTable>> {
  const receiver = await openWebhook(tx, webhook)
  if (!receiver.ok) return receiver
  const delivery = await deliveryRow(tx, webhook, message)
  if (!delivery.ok) return delivery
  const again = { state: 'pending' as const, attempts: 0, due_at: '', ended_at: '' }
  await tx
    .updateTable('webhook_deliveries')
    .set(again)
    .where('webhook', '=', webhook)
    .where('message', '=', message)
    .execute()
  await tx
    .updateTable('webhooks')
    .set({ failures: 0, rests_until: '' })
    .where('id', '=', webhook)
    .execute()
  return done({ ...delivery.value, ...again })
}

/** Lets a receiver be told of nothing, to see whether it is there. */
export async function addPing(
  tx: Writing,
  webhook: string,
  now: string,
): Promise<Result<WebhookDeliveryTable>> {
  const receiver = await openWebhook(tx, webhook)
  if (!receiver.ok) return receiver
  const type = 'webhook.ping'
  const row: WebhookDeliveryTable = {
    webhook,
    message: newMessageId(),
    type,
    payload: JSON.stringify({ type, timestamp: now, data: { id: webhook } }),
    state: 'pending',
    attempts: 0,
    due_at: '',
    owner: '',
    leased_until: '',
    status: null,
    error: null,
    created_at: now,
    ended_at: '',
  }
  await tx.insertInto('webhook_deliveries').values(row).execute()
  return done(row)
}

async function openWebhook(tx: Writing, id: string): Promise<Result<WebhookTable>> {
  const known = await webhookRow(tx, id)
  if (!known.ok || known.value.disabled_at === null) return known
  return fail(
    'webhook-state',
    `expected a webhook that is enabled, got one that is not: ${known.value.disabled_because}; enable it first`,
  )
}

/** Deliveries that wait, of one receiver or of all. */
export async function pendingDeliveries(db: Reading, webhook?: string): Promise<number> {
  let query = db
    .selectFrom('webhook_deliveries')
    .select(({ fn }) => fn.countAll<number>().as('count'))
    .where('state', '=', 'pending')
  if (webhook !== undefined) query = query.where('webhook', '=', webhook)
  const { count } = await query.executeTakeFirstOrThrow()
  return Number(count)
}
