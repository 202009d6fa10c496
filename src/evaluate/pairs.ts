/** Who of two lists belongs together, by their places. */
export interface Pairs {
  readonly foundOf: ReadonlyMap<number, number>
  readonly goldOf: ReadonlyMap<number, number>
}

/** Pairs off two lists one to one, the most alike first; a likeness of 0 never makes a pair. */
export function pairOff<Gold, Found>(
  golds: readonly Gold[],
  founds: readonly Found[],
  likeness: (gold: Gold, found: Found) => number,
): Pairs {
  const candidates = golds
    .flatMap((gold, g) => founds.map((found, f) => ({ g, f, alike: likeness(gold, found) })))
    .filter(({ alike }) => alike > 0)
    // The sort is stable: among equals the order of the lists decides.
    .sort((a, b) => b.alike - a.alike)
  const foundOf = new Map<number, number>()
  const goldOf = new Map<number, number>()
  for (const { g, f } of candidates) {
    if (foundOf.has(g) || goldOf.has(f)) continue
    foundOf.set(g, f)
    goldOf.set(f, g)
  }
  return { foundOf, goldOf }
}
