import { compared } from '../../archive/related/order.ts'
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

/** Ties that are read of all pairs of an answer together, the latest; more say nothing new. */
const mostTies = 3000

/** The ties between an entity and each of the others, the latest first. */
export async function tiesWith(
  db: Reading,
  kind: EntityKind,
  entity: string,
  others: readonly string[],
): Promise<ReadonlyMap<string, readonly TieRow[]>> {
  if (others.length === 0) return new Map()
  const signatures = await db
    .selectFrom('signatures')
    .select(['id', 'entity'])
    .where('entity', 'in', [entity, ...others])
    .execute()
  const entities = new Map(signatures.map((row) => [row.id, row.entity]))
  const own = signatures.filter((row) => row.entity === entity).map(({ id }) => id)
  const theirs = signatures.filter((row) => row.entity !== entity).map(({ id }) => id)
  // Two questions, since an index answers each of them, and neither answers both.
  const between = (a: readonly number[], b: readonly number[]) =>
    db
      .selectFrom('ties')
      .select(['a', 'b', 'article', 'type', 'event', 'of', 'label', 'closeness', 'day', 'sentence'])
      .where('kind', '=', kind)
      .where('a', 'in', a)
      .where('b', 'in', b)
      .orderBy('day', 'desc')
      .orderBy('article', 'desc')
      .limit(mostTies)
      .execute()
  const rows = [...(await between(own, theirs)), ...(await between(theirs, own))].sort(
    (one, other) => compared(other.day ?? '', one.day ?? '') || other.article - one.article,
  )
  const ties = new Map<string, TieRow[]>(others.map((other) => [other, []]))
  for (const { a, b, ...tie } of rows)
    for (const side of [a, b]) ties.get(entities.get(side) ?? '')?.push(tie)
  return ties
}
