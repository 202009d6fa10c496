import type { Migration } from './migration.ts'
import { createTables, type Table } from './tables.ts'

const tables: Readonly<Record<string, Table>> = {
  jobs: {
    columns: {
      id: 'text',
      state: 'text',
      options: 'text',
      stores: 'integer',
      client_key: 'text?',
      digest: 'text',
      intake: 'text',
      received: 'integer',
      done: 'integer',
      failed: 'integer',
      skipped: 'integer',
      created_at: 'text',
      started_at: 'text?',
      finished_at: 'text?',
      active_at: 'text',
      served_at: 'text',
      reason: 'text?',
    },
    key: ['id'],
    unique: [['client_key']],
    indexes: [['state', 'served_at']],
  },
  job_chunks: {
    columns: {
      job: 'text',
      first: 'integer',
      lines: 'integer',
      state: 'text',
      payload: 'text',
      owner: 'text',
      leased_until: 'text',
      attempts: 'integer',
      summary: 'text',
      done_at: 'text',
    },
    key: ['job', 'first'],
    indexes: [
      ['job', 'state', 'first', 'leased_until'],
      ['job', 'done_at', 'lines'],
    ],
  },
  job_results: {
    columns: {
      job: 'text',
      line: 'integer',
      kind: 'text',
      id: 'text?',
      body: 'text',
      code: 'text?',
    },
    key: ['job', 'line'],
    indexes: [['job', 'kind', 'line', 'code']],
  },
  job_ids: { columns: { job: 'text', id: 'text', line: 'integer' }, key: ['job', 'id'] },
}

/** Batches that run by themselves. */
export const jobs: Migration = {
  name: '06-jobs',
  up: (tx, columns) => createTables(tx, columns, tables),
}
