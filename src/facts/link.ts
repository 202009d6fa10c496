import type { Reading } from '../kinds/find.ts'
import type { Entities } from '../kinds/merge.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import type { Scene } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import { linkParents, type Parent } from './parents.ts'
import { type PositionFact, positionsOf } from './positions.ts'
import { type Publisher, publisherOf } from './publisher.ts'
import type { ReferenceKinds } from './references.ts'

/** What ties the entities of one document together. */
export interface Links {
  readonly publisher: Publisher | undefined
  readonly positions: ReadonlyMap<PersonCluster, readonly PositionFact[]>
  readonly parents: ReadonlyMap<UnitCluster, Parent>
}

/** Finds who speaks, who holds which post, which department belongs to which organization. */
export function link(
  scene: Scene,
  readings: readonly Reading[],
  entities: Entities,
  kinds: ReferenceKinds,
  publisherName: string | undefined,
): Links {
  const publisher = publisherOf(scene, readings, entities, kinds, publisherName)
  const facts = positionsOf(scene, readings, entities)
  const parents = linkParents(scene, readings, facts, entities, publisher, kinds)
  const positions = new Map<PersonCluster, PositionFact[]>()
  for (const fact of facts) {
    const known = positions.get(fact.person)
    if (known === undefined) positions.set(fact.person, [fact])
    else known.push(fact)
  }
  return { publisher, positions, parents }
}
