import { sql } from 'kysely'
import type { Migration } from './migration.ts'

export const articles: Migration = {
  name: '01-articles',
  async up(tx, { counter, text }) {
    await tx.schema
      .createTable('articles')
      .addColumn('seq', counter)
      .addColumn('id', text, (id) => id.notNull().unique())
      .addColumn('url', text)
      .addColumn('title', text)
      .addColumn('publisher', text)
      .addColumn('published_at', text)
      .addColumn('hash', text, (hash) => hash.notNull())
      .addColumn('lexicons', text, (lexicons) => lexicons.notNull())
      .addColumn('extractor', text, (extractor) => extractor.notNull())
      .addColumn('article', text, (article) => article.notNull())
      .addColumn('page', text)
      .addColumn('record', text, (record) => record.notNull())
      .addColumn('corrected', text)
      .addColumn('reprint_of', text)
      .addColumn('stored_at', text, (moment) => moment.notNull())
      .execute()
    // Unknown days come last on both databases, when the newest come first.
    await sql`create index articles_published on articles ((coalesce(published_at, '')), seq)`.execute(
      tx,
    )
    await tx.schema.createIndex('articles_hash').on('articles').column('hash').execute()
  },
}
