import { type Judgement, type Measure, measures } from './judge.ts'

export interface Tally {
  readonly right: number
  /** False finds. */
  readonly extra: number
  readonly missed: number
}

/** Shares from 0 to 1; `f1` is the harmonic mean of precision and recall. */
export interface Figures extends Tally {
  readonly precision: number
  readonly recall: number
  readonly f1: number
}

export type FiguresByMeasure = Readonly<Record<Measure, Figures>>

/** The figures over several articles, all counted together. */
export function figuresOf(judgements: readonly Judgement[]): FiguresByMeasure {
  const figures = measures.map((measure) => [measure, shares(tally(judgements, measure))] as const)
  // Every measure is there once.
  return Object.fromEntries(figures) as FiguresByMeasure
}

function tally(judgements: readonly Judgement[], measure: Measure): Tally {
  let [right, extra, missed] = [0, 0, 0]
  for (const { [measure]: outcome } of judgements) {
    right += outcome.right
    extra += outcome.taken.filter((gold) => gold === undefined).length
    missed += outcome.missed.length
  }
  return { right, extra, missed }
}

function shares(tally: Tally): Figures {
  const { right, extra, missed } = tally
  const precision = share(right, right + extra)
  const recall = share(right, right + missed)
  const f1 = share(2 * precision * recall, precision + recall)
  return { ...tally, precision, recall, f1 }
}

/** A part of nothing is nothing. */
export const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole)
