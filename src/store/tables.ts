import type { Schema } from './schema.ts'
import type { WebhookTables } from './webhook-tables.ts'

/** Every table that a backup holds, with its key: a table stands after those that it refers to. */
export const tables = {
  articles: ['seq'],
  entities: ['id'],
  signatures: ['id'],
  blocks: ['kind', 'block', 'signature'],
  name_words: ['kind', 'word', 'signature'],
  appearances: ['article', 'kind', 'local'],
  positions: ['article', 'ordinal'],
  departments: ['id'],
  topics: ['id'],
  topic_appearances: ['article', 'topic'],
  cooperations: ['id'],
  ties: ['id'],
  pairs: ['kind', 'a', 'b'],
  reprint_signatures: ['article'],
  reprint_keys: ['key', 'article'],
  reprint_links: ['article', 'other'],
  suggestions: ['kind', 'a', 'b'],
  totals: ['name'],
  decisions: ['seq'],
  constraints: ['kind', 'a', 'b', 'decision'],
  splits: ['kind', 'article', 'key'],
  hidings: ['kind', 'key', 'decision'],
  lexicon_versions: ['number'],
  lexicon_entries: ['list', 'name', 'edit'],
  rereads: ['article'],
  proposal_verdicts: ['id'],
  jobs: ['id'],
  job_chunks: ['job', 'first'],
  job_results: ['job', 'line'],
  job_ids: ['job', 'id'],
  access_keys: ['id'],
  sessions: ['hash'],
  audit: ['seq'],
} as const satisfies {
  readonly [Table in Exclude<keyof Schema, keyof WebhookTables>]: readonly (keyof Schema[Table])[]
}

/** Tables that are made anew from the others. */
export const derivedTables: readonly string[] = ['article_search']

/**
 * Tables that belong to the place and not to the archive: a copy that is restored elsewhere must tell nobody, and no
 * backup holds a secret that signs.
 */
export const localTables = [
  'webhook_deliveries',
  'webhooks',
] as const satisfies readonly (keyof WebhookTables)[]
