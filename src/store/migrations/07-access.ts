import type { Migration } from './migration.ts'
import { createTables, type Table } from './tables.ts'

const tables: Readonly<Record<string, Table>> = {
  access_keys: {
    columns: {
      id: 'text',
      name: 'text',
      hash: 'text',
      scopes: 'text',
      created_at: 'text',
      revoked_at: 'text?',
    },
    key: ['id'],
    unique: [['hash']],
  },
  sessions: {
    columns: { hash: 'text', key: 'text', name: 'text', scopes: 'text', ends_at: 'text' },
    key: ['hash'],
  },
  audit: {
    columns: {
      at: 'text',
      name: 'text',
      key: 'text',
      method: 'text',
      path: 'text',
      request: 'text',
    },
    counter: 'seq',
  },
}

/** Who may do what, and who did. */
export const access: Migration = {
  name: '07-access',
  up: (tx, columns) => createTables(tx, columns, tables),
}
