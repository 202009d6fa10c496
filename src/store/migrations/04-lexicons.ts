import type { Migration } from './migration.ts'
import { createTables, type Table } from './tables.ts'

const tables: Readonly<Record<string, Table>> = {
  lexicon_versions: {
    columns: {
      number: 'integer',
      base: 'text',
      hash: 'text',
      said_by: 'text',
      said_at: 'text',
      note: 'text?',
      changes: 'integer',
      restores: 'integer?',
    },
    key: ['number'],
  },
  lexicon_entries: {
    columns: { list: 'text', name: 'text', since: 'integer', says: 'text', cells: 'text?' },
    key: ['list', 'name', 'since'],
    indexes: [['since', 'list', 'name']],
  },
  rereads: {
    columns: { article: 'integer', version: 'integer', claimed_until: 'text' },
    key: ['article'],
  },
}

/** Edits of the word lists, all that were ever made, and the articles that wait to be read again. */
export const lexicons: Migration = {
  name: '04-lexicons',
  async up(tx, columns) {
    await createTables(tx, columns, tables)
    await tx.schema.createIndex('articles_publisher').on('articles').column('publisher').execute()
  },
}
