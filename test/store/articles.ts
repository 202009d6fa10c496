import type { Insertable } from 'kysely'
import type { ArticleTable } from '../../src/store/schema.ts'

/** A row of an article that says little. */
export const articleRow = (
  id: string,
  more: Partial<Insertable<ArticleTable>> = {},
): Insertable<ArticleTable> => ({
  id,
  hash: `sha256:${id}`,
  lexicons: 'sha256:1',
  extractor: 'dossier 0',
  article: JSON.stringify({ id, text: `Article ${id}.` }),
  record: '{}',
  stored_at: '2024-05-04T00:00:00.000Z',
  ...more,
})
