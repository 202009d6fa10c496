import type { Migration } from './migration.ts'
import { createTables, type Table } from './tables.ts'

const tables: Readonly<Record<string, Table>> = {
  proposal_verdicts: {
    columns: { id: 'text', verdict: 'text', said_by: 'text', said_at: 'text', count: 'integer' },
    key: ['id'],
  },
}

/** Indexes that hold all that a count over the whole archive asks for, since rows are large. */
const counted = {
  signatures: ['kind', 'entity', 'articles', 'key'],
  positions: ['role', 'title', 'person', 'article'],
  departments: ['name', 'article', 'sort'],
  articles: ['reprint_of', 'seq'],
} as const

/** What people said of proposals to the word lists, and what finds these. */
export const proposals: Migration = {
  name: '05-proposals',
  async up(tx, columns) {
    await createTables(tx, columns, tables)
    for (const [table, indexed] of Object.entries(counted))
      await tx.schema
        .createIndex(`${table}_counted`)
        .on(table)
        .columns([...indexed])
        .execute()
  },
}
