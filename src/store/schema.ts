import type { Generated, Kysely, Transaction } from 'kysely'
import type { AccessTables } from './access-tables.ts'
import type { EntityTables } from './entity-tables.ts'
import type { JobTables } from './job-tables.ts'
import type { LexiconTables } from './lexicon-tables.ts'
import type { WebhookTables } from './webhook-tables.ts'

/**
 * An article as it was read, and the record that was made of it. JSON is kept as plain text, so that
 * both databases answer the bytes they were given.
 */
export interface ArticleTable {
  /** The order of arrival; never used twice. */
  seq: Generated<number>
  id: string
  url: string | null
  title: string | null
  publisher: string | null
  /** A calendar date, `2023-11-13`. */
  published_at: string | null
  /** Hash of what the record was made from. */
  hash: string
  lexicons: string
  extractor: string
  /** JSON of the article as it was read: text, title, byline, publisher, publishedAt, url, id. */
  article: string
  /** The page that the text was taken from; null for a text that came as such. */
  page: string | null
  /** JSON of the machine's own record. */
  record: string
  /** JSON of the record with the corrections of people; null where there are none. */
  corrected: string | null
  /** Id of the article that this one repeats. */
  reprint_of: string | null
  /** ISO 8601 moment. */
  stored_at: string
}

/** Every table there is, as the last migration leaves it. */
export interface Schema
  extends EntityTables,
    LexiconTables,
    JobTables,
    AccessTables,
    WebhookTables {
  articles: ArticleTable
}

export type Reading = Kysely<Schema>
export type Writing = Transaction<Schema>
