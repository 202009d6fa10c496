import type { StoredTie } from '../../archive/related/sums.ts'
import type { EntityKind, TieTable } from '../entity-tables.ts'
import type { Reading } from '../schema.ts'

export type TieRow = Pick<
  TieTable,
  'article' | 'type' | 'event' | 'of' | 'label' | 'closeness' | 'day' | 'sentence'
>

export const storedTie = ({
  article,
  type,
  event,
  of,
  label,
  closeness,
  day,
}: TieRow): StoredTie => ({
  article: String(article),
  type,
  ...(event !== null && { event }),
  ...(of !== null && { of }),
  label,
  ...(day !== null && { day }),
  closeness: closeness / 1000,
})

/** The ties between two entities, the latest first; at most `most`. */
export async function tiesBetween(
  db: Reading,
  kind: EntityKind,
  one: string,
  other: string,
  most: number,
): Promise<TieRow[]> {
  const signatures = await db
    .selectFrom('signatures')
    .select(['id', 'entity'])
    .where('entity', 'in', [one, other])
    .execute()
  const of = (entity: string): number[] =>
    signatures.filter((row) => row.entity === entity).map(({ id }) => id)
  const [ones, others] = [of(one), of(other)]
  return db
    .selectFrom('ties')
    .select(['article', 'type', 'event', 'of', 'label', 'closeness', 'day', 'sentence'])
    .where('kind', '=', kind)
    .where(({ or, and, eb }) =>
      or([
        and([eb('a', 'in', ones), eb('b', 'in', others)]),
        and([eb('a', 'in', others), eb('b', 'in', ones)]),
      ]),
    )
    .orderBy('day', 'desc')
    .orderBy('article', 'desc')
    .limit(most)
    .execute()
}
