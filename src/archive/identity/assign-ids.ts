import type { Cluster } from './partition.ts'
import { ordered } from './tally.ts'

/** What the store knew of a signature: whose it was, and since when; earlier is smaller. */
export interface Known {
  readonly id: string
  readonly since: number
}

export interface Assignment {
  /** Cluster key to id. */
  readonly ids: ReadonlyMap<string, string>
  /** Ids given for the first time. */
  readonly fresh: readonly string[]
  /** Ids that live on in another one. */
  readonly merged: readonly { readonly from: string; readonly to: string }[]
}

/**
 * Gives clusters their ids. The cluster with an id's oldest signature keeps it; of several ids in one cluster the
 * oldest stays. `known` holds every signature of the ids concerned that has one. `newId` is asked in order of cluster keys.
 */
export function assignIds(
  clusters: readonly Cluster[],
  known: ReadonlyMap<string, Known>,
  newId: () => string,
): Assignment {
  const holders = holdersOf(clusters, known)
  const held = new Map<string, { id: string; since: number }[]>()
  for (const [id, { cluster, since }] of holders) {
    const ids = held.get(cluster)
    if (ids === undefined) held.set(cluster, [{ id, since }])
    else ids.push({ id, since })
  }
  const ids = new Map<string, string>()
  const fresh: string[] = []
  const merged: { from: string; to: string }[] = []
  for (const { key } of clusters.toSorted((a, b) => ordered(a.key, b.key))) {
    const own = held.get(key)?.sort((a, b) => a.since - b.since || ordered(a.id, b.id)) ?? []
    const [first, ...others] = own.map(({ id }) => id)
    if (first === undefined) fresh.push(newId())
    ids.set(key, first ?? fresh[fresh.length - 1])
    for (const from of others) merged.push({ from, to: first })
  }
  return { ids, fresh, merged }
}

/** The cluster that holds the oldest signature of each id. */
function holdersOf(
  clusters: readonly Cluster[],
  known: ReadonlyMap<string, Known>,
): Map<string, { cluster: string; since: number }> {
  const holders = new Map<string, { cluster: string; since: number; key: string }>()
  for (const { key: cluster, signatures } of clusters)
    for (const { key } of signatures) {
      const entry = known.get(key)
      if (entry === undefined) continue
      const holder = holders.get(entry.id)
      const isOlder =
        holder === undefined ||
        entry.since < holder.since ||
        (entry.since === holder.since && key < holder.key)
      if (isOlder) holders.set(entry.id, { cluster, since: entry.since, key })
    }
  return holders
}
