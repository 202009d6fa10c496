import type { Reading } from '../schema.ts'

/** The articles that repeat others: they count for nothing. */
export const reprints = (db: Reading) =>
  db.selectFrom('articles').select('seq').where('reprint_of', 'is not', null)
