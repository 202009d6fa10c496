import { articleCounts, namesOf } from '../entities/details.ts'
import type { StoredEntity } from '../entities/lookup.ts'
import type { SameAs } from '../entities/same-as.ts'
import type { Reading } from '../schema.ts'
import { topicsOf } from '../topics/topics-of.ts'
import { type CurrentPosition, currentOf } from './current.ts'
import { type HeldPosition, positionsOf } from './history.ts'

export interface StoredPerson extends StoredEntity {
  readonly aliases: readonly string[]
  readonly positions: readonly HeldPosition[]
  readonly organizations: readonly (StoredEntity & { readonly articles: number })[]
  readonly topics: Awaited<ReturnType<typeof topicsOf>>
  readonly articleCount: number
  readonly sameAs: readonly string[]
}

export interface ListedPerson extends StoredEntity {
  readonly currentPosition?: CurrentPosition
  readonly articleCount: number
}

export async function personOf(
  db: Reading,
  { id, name }: StoredEntity,
  sameAs: SameAs,
): Promise<StoredPerson> {
  const names = await namesOf(db, id)
  const positions = (await positionsOf(db, [id])).get(id) ?? []
  return {
    id,
    name,
    aliases: names.filter((other) => other !== name),
    positions,
    organizations: organizationsOf(positions),
    topics: await topicsOf(db, id),
    articleCount: (await articleCounts(db, [id])).get(id) ?? 0,
    sameAs: sameAs([name, ...names]),
  }
}

/** These people at a glance, in the given order. */
export async function listedPeople(
  db: Reading,
  people: readonly StoredEntity[],
): Promise<readonly ListedPerson[]> {
  const ids = people.map(({ id }) => id)
  const positions = await positionsOf(db, ids)
  const counts = await articleCounts(db, ids)
  return people.map(({ id, name }) => {
    const currentPosition = currentOf(positions.get(id) ?? [])
    const articleCount = counts.get(id) ?? 0
    return { id, name, ...(currentPosition && { currentPosition }), articleCount }
  })
}

/** The organizations of the positions, that of most articles first. */
function organizationsOf(positions: readonly HeldPosition[]): StoredPerson['organizations'] {
  const counted = new Map<string, StoredEntity & { articles: number }>()
  for (const { organization, articles } of positions) {
    if (organization === undefined) continue
    const known = counted.get(organization.id)
    if (known === undefined) counted.set(organization.id, { ...organization, articles })
    else known.articles += articles
  }
  return [...counted.values()].sort((a, b) => b.articles - a.articles)
}
