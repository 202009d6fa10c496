import type { Migration } from './migration.ts'
import { createTables, type Table } from './tables.ts'

const tables: Readonly<Record<string, Table>> = {
  webhooks: {
    columns: {
      id: 'text',
      url: 'text',
      events: 'text',
      secret: 'text',
      old_secret: 'text?',
      old_secret_until: 'text?',
      created_at: 'text',
      delivered_at: 'text?',
      failures: 'integer',
      rests_until: 'text',
      disabled_at: 'text?',
      disabled_because: 'text?',
    },
    key: ['id'],
  },
  webhook_deliveries: {
    columns: {
      webhook: 'text',
      message: 'text',
      type: 'text',
      payload: 'text',
      state: 'text',
      attempts: 'integer',
      due_at: 'text',
      owner: 'text',
      leased_until: 'text',
      status: 'integer?',
      error: 'text?',
      created_at: 'text',
      ended_at: 'text',
    },
    key: ['webhook', 'message'],
    indexes: [
      ['webhook', 'state', 'due_at', 'message'],
      ['state', 'ended_at'],
    ],
  },
}

/** Who is told of what happens, and what is still to be told. */
export const webhooks: Migration = {
  name: '09-webhooks',
  up: (tx, columns) => createTables(tx, columns, tables),
}
