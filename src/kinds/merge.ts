import type { Chunk } from './chunk.ts'
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
  const chunks = readings.flatMap((reading) => reading.chunks)
  const people = mergePeople(scene, chunks.filter(isPerson))
  const units = mergeUnits(scene, chunks.filter(isUnit))
  const clusters = inOrder(units.clusters)
  return {
    people: inOrder(people.clusters),
    organizations: clusters.filter(({ kind }) => kind === 'organization'),
    departments: clusters.filter(({ kind }) => kind === 'department'),
    places: inOrder(mergePlaces(scene, chunks.filter(isPlace))),
    personOf: people.of,
    unitOf: units.of,
  }
}

const inOrder = <C extends { places: readonly { first: number }[] }>(clusters: readonly C[]): C[] =>
  [...clusters].sort((a, b) => a.places[0].first - b.places[0].first)

const isPerson = (chunk: Chunk): chunk is PersonCandidate => chunk.kind === 'person'
const isPlace = (chunk: Chunk): chunk is PlaceCandidate => chunk.kind === 'place'
const isUnit = (chunk: Chunk): chunk is UnitCandidate =>
  chunk.kind === 'organization' || chunk.kind === 'department'
