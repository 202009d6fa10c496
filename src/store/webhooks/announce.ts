import { sql } from 'kysely'
import type { EntityKind } from '../entity-tables.ts'
import { newId } from '../ids.ts'
import type { JobState } from '../job-tables.ts'
import type { Writing } from '../schema.ts'
import type { EventType } from '../webhook-tables.ts'

/** What has happened: ids and addresses, never what they lead to. */
export type Event =
  | {
      readonly type: 'article.stored'
      readonly data: OfArticle & {
        readonly outcome: 'created' | 'replaced'
        /** Of the record. */
        readonly record: string
        readonly extractor: string
        readonly lexicons: string
      }
    }
  | { readonly type: 'article.changed' | 'article.deleted'; readonly data: OfArticle }
  | {
      readonly type: 'job.finished'
      readonly data: {
        readonly id: string
        readonly path: string
        readonly state: JobState
        readonly counts: {
          readonly received: number
          readonly done: number
          readonly failed: number
          readonly skipped: number
        }
      }
    }
  | {
      readonly type: `${EntityKind}.${'merged' | 'split'}`
      readonly data: {
        readonly id: string
        /** Who it is now; of one that was split, who some of its articles name now. */
        readonly into: string
        /** Of `into`. */
        readonly path: string
      }
    }

interface OfArticle {
  readonly id: string
  readonly path: string
}

/**
 * Notes an event for whoever asked to be told of it, in the transaction in which it happens: what is undone is told
 * to nobody. Where nobody asked this is one statement that reads an empty table.
 */
export async function announce(tx: Writing, { type, data }: Event): Promise<void> {
  const message = newMessageId()
  const at = new Date().toISOString()
  const payload = JSON.stringify({ type, timestamp: at, data })
  await tx
    .insertInto('webhook_deliveries')
    .columns([...columns])
    .expression((eb) =>
      eb
        .selectFrom('webhooks')
        .select(({ ref }) => [
          ref('id').as('webhook'),
          sql<string>`${message}`.as('message'),
          sql<string>`${type}`.as('type'),
          sql<string>`${payload}`.as('payload'),
          sql<'pending'>`'pending'`.as('state'),
          sql<number>`0`.as('attempts'),
          sql<string>`''`.as('due_at'),
          sql<string>`''`.as('owner'),
          sql<string>`''`.as('leased_until'),
          sql<string>`${at}`.as('created_at'),
          sql<string>`''`.as('ended_at'),
        ])
        .where('disabled_at', 'is', null)
        .where('events', 'like', `% ${type} %`),
    )
    .execute()
}

const columns = [
  'webhook',
  'message',
  'type',
  'payload',
  'state',
  'attempts',
  'due_at',
  'owner',
  'leased_until',
  'created_at',
  'ended_at',
] as const

/** Grows with time; without a full stop, at which a signature parts it from what follows. */
export const newMessageId = (): string => `msg_${newId()}`

/** Types of events as a webhook keeps them. */
export const eventsText = (events: readonly EventType[]): string =>
  ` ${[...new Set(events)].join(' ')} `

const encoded = (id: string): string => encodeURIComponent(id.toWellFormed())
const lists: Readonly<Record<EntityKind, string>> = {
  person: 'people',
  organization: 'organizations',
}

export const ofArticle = (id: string): OfArticle => ({
  id: id.toWellFormed(),
  path: `/v1/articles/${encoded(id)}`,
})

export const pathOfJob = (id: string): string => `/v1/jobs/${encoded(id)}`

export const pathOfEntity = (kind: EntityKind, id: string): string =>
  `/v1/${lists[kind]}/${encoded(id)}`
