import type { Cluster } from '../../engine/entity.ts'
import { cleanName, nameKey } from '../../engine/names.ts'
import { type Scene, textOf } from '../scene.ts'
import type { Place, PlaceCandidate } from './places.ts'

export interface PlaceCluster extends Cluster<Place> {
  readonly aliases: string[]
}

/** Merges mentions of one place: the same listed place, or the same words. */
export function mergePlaces(scene: Scene, mentions: readonly PlaceCandidate[]): PlaceCluster[] {
  const clusters = new Map<string, PlaceCluster>()
  for (const { first, end, rule, value } of mentions) {
    const name = cleanName(textOf(scene, first, end))
    const key = value.entry === undefined ? nameKey(name) : `${value.kind} ${value.entry.name}`
    const cluster = clusters.get(key)
    if (cluster === undefined) {
      clusters.set(key, { name, aliases: [], value, places: [{ first, end, rule }] })
      continue
    }
    cluster.places.push({ first, end, rule })
    const known = [cluster.name, ...cluster.aliases].map(nameKey)
    if (known.includes(nameKey(name))) continue
    if (name.length > cluster.name.length) {
      cluster.aliases.push(cluster.name)
      cluster.name = name
    } else cluster.aliases.push(name)
  }
  return [...clusters.values()]
}
