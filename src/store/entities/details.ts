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
export const namesOf = async (db: Reading, entity: string): Promise<readonly string[]> =>
  (await namesOfEach(db, [entity])).get(entity) ?? []

/** The same for each of these. */
export async function namesOfEach(
  db: Reading,
  entities: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  if (entities.length === 0) return new Map()
  const rows = await db
    .selectFrom('signatures')
    .select(['entity', 'names'])
    .where('entity', 'in', entities)
    .orderBy('articles', 'desc')
    .orderBy('id')
    .execute()
  const found = new Map<string, Set<string>>()
  for (const { entity, names } of rows)
    found.set(entity, new Set([...(found.get(entity) ?? []), ...namesIn(names)]))
  return new Map([...found].map(([entity, names]) => [entity, [...names]]))
}

/** What `signatures.names` holds. */
export const namesIn = (names: string): readonly string[] => JSON.parse(names)
