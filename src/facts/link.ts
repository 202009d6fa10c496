import type { RulesOff } from '../engine/rule.ts'
import type { Reading } from '../kinds/find.ts'
import type { Grammar } from '../kinds/grammar.ts'
import type { Entities } from '../kinds/merge.ts'
import type { PersonCluster } from '../kinds/people/merge.ts'
import type { Scene } from '../kinds/scene.ts'
import type { UnitCluster } from '../kinds/units/merge.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import type { EventFact } from './events/event.ts'
import { eventsOf } from './events/events.ts'
import { linkParents, type Parent } from './parents.ts'
import { type PositionFact, positionsOf } from './positions.ts'
import { type Publisher, publisherOf } from './publisher.ts'
import { createReferenceKinds } from './references.ts'
import { createSymbolWords } from './symbols.ts'

/** What ties the entities of one document together. */
export interface Links {
  readonly publisher: Publisher | undefined
  readonly positions: ReadonlyMap<PersonCluster, readonly PositionFact[]>
  readonly parents: ReadonlyMap<UnitCluster, Parent>
  readonly events: readonly EventFact[]
}

/** Finds who speaks, who holds which post, which department belongs to which organization. */
export type Link = (
  scene: Scene,
  readings: readonly Reading[],
  entities: Entities,
  publisherName: string | undefined,
) => Links

export function createLink(lexicons: Lexicons, grammar: Grammar, off?: RulesOff): Link {
  const kinds = createReferenceKinds(lexicons)
  const words = createSymbolWords(grammar)
  return (scene, readings, entities, publisherName) => {
    const facts = positionsOf(scene, readings, entities, words, off)
    const publisher = publisherOf(scene, facts, entities, kinds, publisherName)
    const parents = linkParents(scene, readings, facts, entities, publisher, kinds, off)
    const events = eventsOf(scene, readings, facts, entities)
    return { publisher, positions: byPerson(facts), parents, events }
  }
}

function byPerson(facts: readonly PositionFact[]): Map<PersonCluster, PositionFact[]> {
  const positions = new Map<PersonCluster, PositionFact[]>()
  for (const fact of facts) {
    const known = positions.get(fact.person)
    if (known === undefined) positions.set(fact.person, [fact])
    else known.push(fact)
  }
  return positions
}
