/** Labels with how often each was seen, in order of the labels: the same bytes in whatever order they came. */
export type Tally = readonly (readonly [label: string, count: number])[]

/**
 * Adds one for each label. At most `most` labels stay: those whose hash is smallest, and not the most
 * frequent, because only so the outcome does not depend on the order in which labels arrive (a
 * bottom-k sample: E. Cohen, "Size-estimation framework", 1997). Counts of those that stay are exact.
 */
export function counted(tally: Tally, labels: Iterable<string>, most: number): Tally {
  const counts = new Map(tally)
  for (const label of new Set(labels)) counts.set(label, (counts.get(label) ?? 0) + 1)
  return tallyOf(counts, most)
}

/** The sum of both, bounded in the same way. */
export function summed(a: Tally, b: Tally, most: number): Tally {
  const counts = new Map(a)
  for (const [label, count] of b) counts.set(label, (counts.get(label) ?? 0) + count)
  return tallyOf(counts, most)
}

function tallyOf(counts: ReadonlyMap<string, number>, most: number): Tally {
  const all = [...counts]
  const kept = all.length <= most ? all : all.sort(byHash).slice(0, most)
  return kept.sort(([a], [b]) => ordered(a, b))
}

const byHash = ([a]: readonly [string, number], [b]: readonly [string, number]): number =>
  hashOf(a) - hashOf(b) || ordered(a, b)

/** Order of UTF-16 code units. */
export const ordered = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** The most frequent label, the first of equals; undefined for none. */
export function mostFrequent(tally: Tally): string | undefined {
  let best: readonly [string, number] | undefined
  for (const entry of tally) if (best === undefined || entry[1] > best[1]) best = entry
  return best?.[0]
}

/** FNV-1a over UTF-16 code units, mixed at the end as in MurmurHash3; 32 bits without sign. */
export function hashOf(text: string): number {
  let hash = 0x811c9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
