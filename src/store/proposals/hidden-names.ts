import { nameKey } from '../../engine/names.ts'
import { namesIn } from '../entities/details.ts'
import type { Reading } from '../schema.ts'

/** The names of everybody who is hidden, as names are compared. */
export async function hiddenNames(db: Reading): Promise<ReadonlySet<string>> {
  const rows = await db
    .selectFrom('hidings as h')
    .innerJoin('signatures as own', (join) =>
      join.onRef('own.kind', '=', 'h.kind').onRef('own.key', '=', 'h.key'),
    )
    .innerJoin('signatures as s', 's.entity', 'own.entity')
    .select('s.names')
    .distinct()
    .execute()
  return new Set(rows.flatMap(({ names }) => namesIn(names).map(nameKey)))
}
