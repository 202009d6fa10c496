import type { LoggedCorrection } from '../../archive/corrections/log.ts'
import { nameKey } from '../../engine/names.ts'
import { namesIn } from '../entities/details.ts'
import type { Reading } from '../schema.ts'

/** The names of everybody who is hidden, in all articles or in one, as names are compared. */
export async function hiddenNames(
  db: Reading,
  corrections: readonly LoggedCorrection[],
): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('signatures')
    .select('names')
    .where('id', 'in', hiddenSignatures(db))
    .execute()
  const quoted = corrections.flatMap(({ action, anchor }) =>
    action === 'hide' ? anchor.target.quotes.map(({ exact }) => exact) : [],
  )
  return new Set([...rows.flatMap(({ names }) => namesIn(names)), ...quoted].map(nameKey))
}

/** The signatures of everybody who is hidden in all articles. */
export const hiddenSignatures = (db: Reading) =>
  db
    .selectFrom('hidings as h')
    .innerJoin('signatures as own', (join) =>
      join.onRef('own.kind', '=', 'h.kind').onRef('own.key', '=', 'h.key'),
    )
    .innerJoin('signatures as s', 's.entity', 'own.entity')
    .select('s.id')
