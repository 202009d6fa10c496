import { type RawBuilder, sql } from 'kysely'
import type { Reading, Writing } from '../schema.ts'
import type { Store } from '../store.ts'
import type { DeliveryState, WebhookDeliveryTable, WebhookTable } from '../webhook-tables.ts'
import { giveUp } from './registry.ts'

/** Something that somebody has taken up to send, until its lease ends. */
export interface ClaimedDelivery
  extends Pick<WebhookDeliveryTable, 'message' | 'type' | 'payload' | 'attempts' | 'created_at'> {
  readonly webhook: Pick<WebhookTable, 'id' | 'url' | 'failures'>
  /** That sign it: the present one, and the one before while it still does. */
  readonly secrets: readonly string[]
  readonly owner: string
}

/** A moment, and the farthest from it until which something may wait, or be somebody's. */
export interface Moment {
  readonly now: string
  readonly farthestDue: string
  readonly farthestLease: string
}

/** What was set for later than anything can be was set by a clock that has since been put back: it is over. */
const isPast = (column: string, now: string, farthest: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(column)} <= ${now} or ${sql.ref(column)} > ${farthest})`

const isDue = ({ now, farthestDue, farthestLease }: Moment): RawBuilder<boolean> =>
  sql<boolean>`(d.state = 'pending' and ${isPast('d.due_at', now, farthestDue)}
    and ${isPast('d.leased_until', now, farthestLease)})`

/** Ids of the receivers for which something is due. */
export async function webhooksDue(db: Reading, moment: Moment): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('webhooks as w')
    .select('w.id')
    .where('w.disabled_at', 'is', null)
    .where(isPast('w.rests_until', moment.now, moment.farthestDue))
    .where(({ exists, selectFrom }) =>
      exists(
        selectFrom('webhook_deliveries as d')
          .select('d.message')
          .whereRef('d.webhook', '=', 'w.id')
          .where(isDue(moment)),
      ),
    )
    .orderBy('w.id')
    .execute()
  return rows.map(({ id }) => id)
}

/** Takes up what is due for a receiver: first what was never tried, in its order. */
export const claimDeliveries = (
  store: Store,
  webhook: string,
  {
    owner,
    until,
    limit,
    ...moment
  }: Moment & { readonly owner: string; readonly until: string; readonly limit: number },
): Promise<readonly ClaimedDelivery[]> =>
  store.writeBeside(async (tx) => {
    const receiver = await tx
      .selectFrom('webhooks')
      .selectAll()
      .where('id', '=', webhook)
      .where('disabled_at', 'is', null)
      .executeTakeFirst()
    if (receiver === undefined) return []
    const due = tx
      .selectFrom('webhook_deliveries as d')
      .select(['d.message', 'd.type', 'd.payload', 'd.attempts', 'd.created_at'])
      .where('d.webhook', '=', webhook)
      .where(isDue(moment))
      .orderBy('d.due_at')
      .orderBy('d.message')
      .limit(limit)
    const free = store.kind === 'postgres' ? due.forUpdate('d').skipLocked() : due
    const rows = await withoutHidden(tx, webhook, await free.execute())
    if (rows.length === 0) return []
    await tx
      .updateTable('webhook_deliveries')
      .set({ owner, leased_until: until, attempts: sql`attempts + 1` })
      .where('webhook', '=', webhook)
      .where(
        'message',
        'in',
        rows.map(({ message }) => message),
      )
      .execute()
    const { id, url, failures, secret, old_secret, old_secret_until } = receiver
    const isOldGood = old_secret !== null && (old_secret_until ?? '') > moment.now
    const secrets = isOldGood ? [secret, old_secret] : [secret]
    return rows.map((row) => ({
      ...row,
      attempts: row.attempts + 1,
      webhook: { id, url, failures },
      secrets,
      owner,
    }))
  })

/** Whoever was hidden since is in nothing that is sent: takes out what names them. */
async function withoutHidden<
  Row extends Pick<WebhookDeliveryTable, 'message' | 'type' | 'payload'>,
>(tx: Writing, webhook: string, rows: readonly Row[]): Promise<readonly Row[]> {
  const named = new Map(
    rows
      .filter(({ type }) => /^(?:person|organization)\./u.test(type))
      .map(({ message, payload }) => [message, entitiesIn(payload)]),
  )
  if (named.size === 0) return rows
  const hidden = await hiddenAmong(tx, [...named.values()].flat())
  const gone = [...named].flatMap(([message, ids]) =>
    ids.some((id) => hidden.has(id)) ? message : [],
  )
  if (gone.length > 0)
    await tx
      .deleteFrom('webhook_deliveries')
      .where('webhook', '=', webhook)
      .where('message', 'in', gone)
      .execute()
  return rows.filter(({ message }) => !gone.includes(message))
}

function entitiesIn(payload: string): readonly string[] {
  // Written by `announce` alone.
  const { data } = JSON.parse(payload) as { data: { id: string; into: string } }
  return [data.id, data.into]
}

/** Those of the people and organizations that are gone from every answer. */
export async function hiddenAmong(
  db: Reading,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('entities')
    .select('id')
    .where('id', 'in', [...ids])
    .where('hidden', '=', 1)
    .execute()
  return new Set(rows.map(({ id }) => id))
}

/** What has become of something that was sent. */
export interface DeliveryEnding {
  readonly state: DeliveryState
  readonly status?: number
  readonly error?: string
  /** When it is sent again, where it is. */
  readonly dueAt?: string
  /** Nothing is sent to the receiver until then. */
  readonly restsUntil?: string
  /** The receiver wants to be told nothing more. */
  readonly isGone?: boolean
  /** It was not sent after all: that is no attempt. */
  readonly isUntried?: boolean
}

/** Why a receiver is disabled by what has become of a delivery; undefined where it is not. */
export type Disabled = string | undefined

/** Ends a delivery, unless another has taken it up since; gives why its receiver is told nothing more from now on. */
export const finishDelivery = (
  store: Store,
  { webhook, message, attempts, owner, created_at }: ClaimedDelivery,
  ending: DeliveryEnding,
  now: string,
): Promise<Disabled> =>
  store.writeBeside(async (tx) => {
    const { state, status, error, dueAt, restsUntil, isGone, isUntried } = ending
    const { numUpdatedRows } = await tx
      .updateTable('webhook_deliveries')
      .set({
        state,
        owner: '',
        leased_until: '',
        attempts: isUntried ? attempts - 1 : attempts,
        status: status ?? null,
        error: error ?? null,
        due_at: dueAt ?? '',
        ended_at: state === 'pending' ? '' : now,
      })
      .where('webhook', '=', webhook.id)
      .where('message', '=', message)
      .where('owner', '=', owner)
      .where('attempts', '=', attempts)
      .executeTakeFirstOrThrow()
    if (numUpdatedRows === 0n || isUntried) return undefined
    if (state === 'delivered') {
      await tx
        .updateTable('webhooks')
        .set({ delivered_at: now, failures: 0, rests_until: '' })
        .where('id', '=', webhook.id)
        .execute()
      return undefined
    }
    let disabled: Disabled
    if (isGone) disabled = await disable(tx, webhook.id, 'it answered 410 Gone', now)
    else if (state === 'dead') disabled = await disableSilent(tx, webhook.id, created_at, now)
    if (restsUntil !== undefined)
      await tx
        .updateTable('webhooks')
        .set({ failures: sql`failures + 1`, rests_until: restsUntil })
        .where('id', '=', webhook.id)
        .execute()
    return disabled
  })

/** A receiver to which nothing has come through since something was first tried, until that was given up. */
async function disableSilent(
  tx: Writing,
  webhook: string,
  since: string,
  now: string,
): Promise<Disabled> {
  const known = await tx
    .selectFrom('webhooks')
    .select('delivered_at')
    .where('id', '=', webhook)
    .executeTakeFirst()
  if (known === undefined || (known.delivered_at ?? '') >= since) return undefined
  return disable(tx, webhook, `nothing has come through since ${since}`, now)
}

// Rows of deliveries are locked before that of their receiver, everywhere.
async function disable(tx: Writing, webhook: string, why: string, now: string): Promise<string> {
  await giveUp(tx, webhook, `the webhook is disabled: ${why}`, now)
  await tx
    .updateTable('webhooks')
    .set({ disabled_at: now, disabled_because: why })
    .where('id', '=', webhook)
    .where('disabled_at', 'is', null)
    .execute()
  return why
}
