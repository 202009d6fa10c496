import { type FactKind, factKinds, type JudgedFact } from './facts.ts'
import { share } from './figures.ts'

/** The facts whose confidence lies in a range: said is their mean confidence, true is how many are right. */
export interface ConfidenceBand {
  readonly from: number
  readonly to: number
  readonly facts: number
  readonly confidence: number
  readonly precision: number
}

export interface Calibration {
  /** Expected calibration error: how far confidence and truth lie apart, in the mean over the facts. */
  readonly error: number
  readonly bands: readonly ConfidenceBand[]
}

const bandCount = 10

export function calibrationOf(facts: readonly JudgedFact[]): Record<FactKind, Calibration> {
  const calibrations = factKinds.map(
    (kind) => [kind, calibration(facts.filter((fact) => fact.kind === kind))] as const,
  )
  // Every kind is there once.
  return Object.fromEntries(calibrations) as Record<FactKind, Calibration>
}

function calibration(facts: readonly JudgedFact[]): Calibration {
  const bands = Array.from({ length: bandCount }, (_, at) => band(facts, at)).filter(
    (band) => band.facts > 0,
  )
  const apart = bands.reduce(
    (sum, { facts, confidence, precision }) => sum + facts * Math.abs(confidence - precision),
    0,
  )
  return { error: share(apart, facts.length), bands }
}

function band(facts: readonly JudgedFact[], at: number): ConfidenceBand {
  const within = facts.filter(({ confidence }) => bandOf(confidence) === at)
  const said = within.reduce((sum, { confidence }) => sum + confidence, 0)
  return {
    from: at / bandCount,
    to: (at + 1) / bandCount,
    facts: within.length,
    confidence: share(said, within.length),
    precision: share(within.filter(({ isRight }) => isRight).length, within.length),
  }
}

/** Certainty belongs to the highest band. */
const bandOf = (confidence: number): number =>
  Math.min(bandCount - 1, Math.floor(confidence * bandCount))
