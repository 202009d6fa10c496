import type { StoredEntity } from '../entities/lookup.ts'
import type { Reading } from '../schema.ts'
import { type RelatedEntity, relatedEntities } from './related-entities.ts'

/** Of an article's people, so many are asked for theirs, the most central ones. */
const mostPeople = 5

/** Somebody whom the article does not name, and the one of it to whom the reasons lead. */
export interface RelatedToArticle extends RelatedEntity {
  readonly to: StoredEntity
}

/** Who belongs to the people of an article, best first; those whom it names itself are left out. */
export async function peopleRelatedTo(
  db: Reading,
  seq: number,
  limit: number,
): Promise<readonly RelatedToArticle[]> {
  const people = await db
    .selectFrom('appearances as a')
    .innerJoin('signatures as s', 's.id', 'a.signature')
    .innerJoin('entities as e', 'e.id', 's.entity')
    .select(['e.id', 'e.name'])
    .select(({ fn }) => fn.max('a.salience').as('salience'))
    .where('a.article', '=', seq)
    .where('a.kind', '=', 'person')
    .where('a.byline', '=', 0)
    .where('e.hidden', '=', 0)
    .groupBy(['e.id', 'e.name'])
    .orderBy('salience', 'desc')
    .orderBy('e.name')
    .execute()
  const own = new Set(people.map(({ id }) => id))
  const best = new Map<string, RelatedToArticle & { worth: number }>()
  for (const { id, name, salience } of people.slice(0, mostPeople))
    for (const one of await relatedEntities(db, 'person', id, { limit: limit + own.size })) {
      const worth = one.score * salience
      const known = best.get(one.entity.id)
      if (!own.has(one.entity.id) && (known === undefined || known.worth < worth))
        best.set(one.entity.id, { ...one, to: { id, name }, worth })
    }
  return [...best.values()]
    .sort((a, b) => b.worth - a.worth || (a.entity.name < b.entity.name ? -1 : 1))
    .slice(0, limit)
    .map(({ worth: _worth, ...one }) => one)
}
