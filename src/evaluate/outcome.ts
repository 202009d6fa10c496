import type { Pairs } from './pairs.ts'

/** What became of one measure in one article. */
export interface Outcome<Wanted> {
  /** For each that was found, what of the gold it is; undefined for a false find. */
  readonly taken: readonly (Wanted | undefined)[]
  /** What of the gold was not found. */
  readonly missed: readonly Wanted[]
  readonly right: number
}

/** `holds` may refuse pairs: they are no finds then, and their gold is missed. */
export function outcome<Wanted>(
  golds: readonly Wanted[],
  founds: readonly unknown[],
  { foundOf, goldOf }: Pairs,
  holds: (wanted: Wanted, found: number) => boolean = () => true,
): Outcome<Wanted> {
  const missed = golds.filter((wanted, g) => {
    const f = foundOf.get(g)
    return f === undefined || !holds(wanted, f)
  })
  const taken = founds.map((_, f) => {
    const g = goldOf.get(f)
    return g !== undefined && holds(golds[g], f) ? golds[g] : undefined
  })
  return { taken, missed, right: golds.length - missed.length }
}
