import type { Reading } from '../schema.ts'

/** How many articles name each of these, in the running text; reprints count too. */
export async function articleCounts(
  db: Reading,
  entities: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (entities.length === 0) return new Map()
  const rows = await db
    .selectFrom('signatures as s')
    .innerJoin('appearances as a', 'a.signature', 's.id')
    .select('s.entity')
    .select(({ fn }) => fn.count<number>('a.article').distinct().as('articles'))
    .where('s.entity', 'in', entities)
    .groupBy('s.entity')
    .execute()
  return new Map(rows.map(({ entity, articles }) => [entity, articles]))
}

/** All names of an entity, those of the commonest signature first. */
export async function namesOf(db: Reading, entity: string): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('signatures')
    .select('names')
    .where('entity', '=', entity)
    .orderBy('articles', 'desc')
    .orderBy('id')
    .execute()
  return [...new Set(rows.flatMap(({ names }) => namesIn(names)))]
}

/** What `signatures.names` holds. */
export const namesIn = (names: string): readonly string[] => JSON.parse(names)
