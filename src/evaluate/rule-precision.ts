import type { JudgedFact } from './facts.ts'
import { share } from './figures.ts'

export interface RulePrecision {
  readonly rule: string
  readonly right: number
  readonly wrong: number
  readonly precision: number
}

/** How often each rule was right, in the order of their ids. */
export function rulePrecisions(facts: readonly JudgedFact[]): RulePrecision[] {
  const counts = new Map<string, { right: number; wrong: number }>()
  for (const { rule, isRight } of facts.flatMap(({ readings }) => readings)) {
    const count = counts.get(rule) ?? { right: 0, wrong: 0 }
    count[isRight ? 'right' : 'wrong']++
    counts.set(rule, count)
  }
  return [...counts.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([rule, { right, wrong }]) => ({
      rule,
      right,
      wrong,
      precision: share(right, right + wrong),
    }))
}
