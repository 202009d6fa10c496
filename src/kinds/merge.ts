import type { Reading } from './find.ts'
import { mergePeople, type PersonCluster } from './people/merge.ts'
import type { PersonCandidate } from './people/people.ts'
import { mergePlaces, type PlaceCluster } from './places/merge.ts'
import type { PlaceCandidate } from './places/places.ts'
import type { Scene } from './scene.ts'
import { mergeUnits, type UnitCluster } from './units/merge.ts'
import type { UnitCandidate } from './units/unit.ts'

/** Everybody and everything that a document names, in order of first mention. */
export interface Entities {
  readonly people: readonly PersonCluster[]
  readonly organizations: readonly UnitCluster[]
  readonly departments: readonly UnitCluster[]
  readonly places: readonly PlaceCluster[]
  /** Whom a mention names. */
  readonly personOf: ReadonlyMap<PersonCandidate, PersonCluster>
  /** What a mention of an organization or department names. */
  readonly unitOf: ReadonlyMap<UnitCandidate, UnitCluster>
}

export function mergeEntities(scene: Scene, readings: readonly Reading[]): Entities {
  const persons: PersonCandidate[] = []
  const named: UnitCandidate[] = []
  const located: PlaceCandidate[] = []
  for (const { chunks } of readings) {
    for (const chunk of chunks) {
      if (chunk.kind === 'person') persons.push(chunk)
      else if (chunk.kind === 'place') located.push(chunk)
      else if (chunk.kind === 'organization' || chunk.kind === 'department') named.push(chunk)
    }
  }
  const people = mergePeople(scene, persons)
  const units = mergeUnits(scene, named)
  const clusters = inOrder(units.clusters)
  return {
    people: inOrder(people.clusters),
    organizations: clusters.filter(({ kind }) => kind === 'organization'),
    departments: clusters.filter(({ kind }) => kind === 'department'),
    places: inOrder(mergePlaces(scene, located)),
    personOf: people.of,
    unitOf: units.of,
  }
}

const inOrder = <C extends { places: readonly { first: number }[] }>(clusters: readonly C[]): C[] =>
  [...clusters].sort((a, b) => a.places[0].first - b.places[0].first)
