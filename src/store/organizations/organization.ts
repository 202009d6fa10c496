import { articleCounts, namesOf } from '../entities/details.ts'
import type { StoredEntity } from '../entities/lookup.ts'
import type { SameAs } from '../entities/same-as.ts'
import type { Reading } from '../schema.ts'
import { type CountedTopic, topicsOf } from '../topics/topics-of.ts'
import { type Traits, traitsOf } from './traits.ts'

export interface StoredOrganization extends StoredEntity, Traits {
  readonly aliases: readonly string[]
  readonly topics: readonly CountedTopic[]
  readonly articleCount: number
  readonly sameAs: readonly string[]
}

export async function organizationOf(
  db: Reading,
  { id, name }: StoredEntity,
  sameAs: SameAs,
): Promise<StoredOrganization> {
  const names = await namesOf(db, id)
  const traits = (await traitsOf(db, [id])).get(id)
  return {
    id,
    name,
    aliases: names.filter((other) => other !== name),
    ...traits,
    topics: await topicsOf(db, id),
    articleCount: (await articleCounts(db, [id])).get(id) ?? 0,
    sameAs: sameAs([name, ...names]),
  }
}
