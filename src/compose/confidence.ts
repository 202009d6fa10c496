import { rounded } from '../derived/salience.ts'
import { confidenceWeights } from './confidence-weights.ts'

/** Kinds of facts whose confidence is fitted to annotated articles. */
export const weighedKinds = [
  'people',
  'positions',
  'organizations',
  'departments',
  'dates',
  'topics',
] as const
export type WeighedKind = (typeof weighedKinds)[number]

/** What speaks for a fact and against it, by name. */
export type Evidence = Readonly<Record<string, number>>

/** How much each sign of each kind counts; `always` counts for every fact. */
export type ConfidenceWeights = Readonly<Record<WeighedKind, Evidence>>

/** Says how likely a fact is right. */
export type Weigh = (kind: WeighedKind, evidence: Evidence) => number

/** By the weights that `npm run train` fitted to corpora/dev and corpora/calibration. */
export const confidenceOf: Weigh = (kind, evidence) => {
  const weights: Evidence = confidenceWeights[kind]
  let sum = weights.always
  for (const name in evidence) sum += weights[name] * evidence[name]
  return rounded(likelihood(sum))
}

/** The logistic curve: a score of 0 is one half. */
export const likelihood = (score: number): number => 1 / (1 + Math.exp(-score))

/** Its reverse; certainty is finite. */
export function oddsOf(share: number): number {
  const bounded = Math.min(0.995, Math.max(0.005, share))
  return Math.log(bounded / (1 - bounded))
}
