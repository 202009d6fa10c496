import { rarity } from '../../archive/related/rarity.ts'
import { reasonsOf } from '../../archive/related/reasons.ts'
import { type Period, sumOf } from '../../archive/related/sums.ts'
import type { EntityKind } from '../entity-tables.ts'
import type { Reading } from '../schema.ts'
import { examplesOf } from './examples.ts'
import { holdingOf } from './presence.ts'
import type { ShownReason } from './related-entities.ts'
import { storedTie, tiesWith } from './tie-rows.ts'

/** Why an entity and each of the others belong together, with sentences, best reason first. */
export async function reasonsWith(
  db: Reading,
  kind: EntityKind,
  entity: string,
  others: readonly string[],
  period: Period,
  articles: number,
): Promise<ReadonlyMap<string, readonly ShownReason[]>> {
  const ties = await tiesWith(db, kind, entity, others)
  const sums = [...ties].map(([other, rows]) => ({
    other,
    rows,
    sum: sumOf(rows.map(storedTie), period),
  }))
  const named = sums.flatMap(({ sum }) => sum.reasons.flatMap(({ of }) => of ?? []))
  const holding = await holdingOf(db, [...new Set(named)])
  const ordered = sums.map(({ other, rows, sum }) => ({
    other,
    rows,
    reasons: reasonsOf(sum.reasons, ({ of = '' }) => rarity(holding.get(of) ?? 1, articles)),
  }))
  return examplesOf(db, ordered)
}
