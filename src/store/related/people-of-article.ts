import { relatedToArticle } from '../../archive/related/article-people.ts'
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
  const links = new Map<string, readonly RelatedEntity[]>()
  for (const { id } of people.slice(0, mostPeople)) {
    // More than the limit, since those whom the article names itself are left out.
    const related = await relatedEntities(db, 'person', id, { limit: limit + people.length })
    links.set(id, related)
  }
  const chosen = relatedToArticle(
    people.map(({ id, salience }) => ({
      id,
      salience,
      related: (links.get(id) ?? []).map((one) => ({
        id: one.entity.id,
        score: one.score,
        reasons: [one],
      })),
    })),
    limit,
  )
  const names = new Map(people.map(({ id, name }) => [id, name]))
  return chosen.flatMap(({ by, score, reasons: [link] }) =>
    link === undefined ? [] : [{ ...link, score, to: { id: by, name: names.get(by) ?? '' } }],
  )
}
