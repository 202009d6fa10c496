/** One appearance: who it was and whom it was taken for, with what made it hard. */
export interface Judged {
  readonly truth: string
  readonly entity: string
  readonly variants: readonly string[]
}

/** Over pairs of appearances: how many of those taken for one person are, and the other way round. */
export interface PairFigures {
  readonly pairs: number
  readonly precision: number
  readonly recall: number
}

/** All pairs. */
export function pairFigures(judged: readonly Judged[]): PairFigures {
  const same = pairsOf(judged, ({ truth }) => truth)
  const joined = pairsOf(judged, ({ entity }) => entity)
  const both = pairsOf(judged, ({ truth, entity }) => `${truth}\n${entity}`)
  return { pairs: same, precision: ratio(both, joined), recall: ratio(both, same) }
}

/** The pairs in which one appearance at least has the variant, for each variant that occurs. */
export function figuresByVariant(judged: readonly Judged[]): Map<string, PairFigures> {
  const variants = [...new Set(judged.flatMap((one) => one.variants))].sort()
  return new Map(
    variants.map((variant) => {
      // All pairs, without those of others.
      const others = judged.filter((one) => !one.variants.includes(variant))
      const pairs = (keyOf: (one: Judged) => string): number =>
        pairsOf(judged, keyOf) - pairsOf(others, keyOf)
      const same = pairs(({ truth }) => truth)
      const joined = pairs(({ entity }) => entity)
      const both = pairs(({ truth, entity }) => `${truth}\n${entity}`)
      return [variant, { pairs: same, precision: ratio(both, joined), recall: ratio(both, same) }]
    }),
  )
}

function pairsOf(judged: readonly Judged[], keyOf: (one: Judged) => string): number {
  const counts = new Map<string, number>()
  for (const one of judged) counts.set(keyOf(one), (counts.get(keyOf(one)) ?? 0) + 1)
  let pairs = 0
  for (const count of counts.values()) pairs += (count * (count - 1)) / 2
  return pairs
}

const ratio = (part: number, whole: number): number => (whole === 0 ? 1 : part / whole)
