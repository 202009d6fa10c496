import { type Evidence, likelihood } from '../compose/confidence.ts'

/** A fact of an annotated article: what spoke for it, and whether it is right. */
export interface Example {
  readonly evidence: Evidence
  readonly isRight: boolean
}

/** Keeps weights small that few examples speak for; the constant is free. */
const restraint = 3
const mostSteps = 50
const decimals = 4

/**
 * Logistic regression by Newton's method: the weight of each sign, and `always`, the constant. The
 * same examples in the same order give the same weights.
 */
export function fit(examples: readonly Example[]): Evidence {
  const names = ['always', ...namesIn(examples)]
  const rows = examples.map(({ evidence }) => [1, ...names.slice(1).map((name) => evidence[name])])
  const weights = names.map(() => 0)
  for (let step = 0; step < mostSteps; step++) {
    const change = newton(rows, examples, weights)
    for (let n = 0; n < weights.length; n++) weights[n] += change[n]
    if (Math.max(...change.map(Math.abs)) < 1e-9) break
  }
  return Object.fromEntries(names.map((name, n) => [name, Number(weights[n].toFixed(decimals))]))
}

const namesIn = (examples: readonly Example[]): string[] => [
  ...new Set(examples.flatMap(({ evidence }) => Object.keys(evidence))),
]

function newton(
  rows: readonly (readonly number[])[],
  examples: readonly Example[],
  weights: readonly number[],
): number[] {
  const size = weights.length
  // The system to solve, its right side in the last column.
  const system = weights.map((weight, a) =>
    Array.from({ length: size + 1 }, (_, b) => {
      if (a === 0) return a === b ? 1e-6 : 0
      return b === size ? -restraint * weight : a === b ? restraint : 0
    }),
  )
  for (const [index, row] of rows.entries()) {
    const said = likelihood(row.reduce((sum, value, n) => sum + value * weights[n], 0))
    const miss = (examples[index].isRight ? 1 : 0) - said
    const spread = said * (1 - said)
    for (let a = 0; a < size; a++) {
      system[a][size] += miss * row[a]
      for (let b = 0; b < size; b++) system[a][b] += spread * row[a] * row[b]
    }
  }
  return solve(system)
}

/** Gauss and Jordan; the system is positive definite. */
function solve(system: number[][]): number[] {
  for (const [pivot, row] of system.entries()) {
    for (const other of system) {
      if (other === row) continue
      const factor = other[pivot] / row[pivot]
      for (let n = pivot; n < row.length; n++) other[n] -= factor * row[n]
    }
  }
  return system.map((row, pivot) => row[row.length - 1] / row[pivot])
}
