/** Reasons for and against, each with its weight in log-odds, as they are added up. */
export interface Weighing {
  readonly odds: number
  readonly weights: readonly (readonly [says: string, weight: number])[]
  readonly vague: Vague
}

/** Which of two signatures only goes along with the other: what it says fits several. */
export type Vague = 'neither' | 'first' | 'second' | 'both'

export interface Reason {
  readonly says: string
  readonly effect: 'raised' | 'lowered'
  /** Part of the sum, in log-odds. */
  readonly weight: number
}

/** How likely two signatures are of one person or organization, and why. */
export interface Likeness {
  /** From 0 to 1. */
  readonly score: number
  /** The same in log-odds: the sum of the weights. */
  readonly odds: number
  /** Heaviest first. */
  readonly reasons: readonly Reason[]
  readonly vague: Vague
}

/** The logistic curve, to three digits. */
export const chanceOf = (odds: number): number => Math.round(1000 / (1 + Math.exp(-odds))) / 1000

const hundredths = (value: number): number => Math.round(value * 100) / 100

export const weighingOf = (
  weights: readonly (readonly [says: string, weight: number])[],
  vague: Vague,
): Weighing => ({
  odds: weights.reduce((sum, [, weight]) => sum + weight, 0),
  weights,
  vague,
})

export const likenessOf = ({ odds, weights, vague }: Weighing): Likeness => ({
  score: chanceOf(odds),
  odds: hundredths(odds),
  reasons: weights
    .filter(([, weight]) => weight !== 0)
    .map(([says, weight]) => ({
      says,
      effect: weight > 0 ? ('raised' as const) : ('lowered' as const),
      weight: hundredths(weight),
    }))
    .sort((a, b) => Math.abs(b.weight) - Math.abs(a.weight) || (a.says < b.says ? -1 : 1)),
  vague,
})
