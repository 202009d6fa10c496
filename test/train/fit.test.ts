import { describe, expect, test } from 'vitest'
import { likelihood } from '../../src/compose/confidence.ts'
import { type Example, fit } from '../../src/train/fit.ts'
import { sourceOf } from '../../src/train/source.ts'

/** `right` of `count` facts with this evidence are right. */
const facts = (count: number, right: number, evidence: Example['evidence']): Example[] =>
  Array.from({ length: count }, (_, n) => ({ evidence, isRight: n < right }))

const said = (weights: Example['evidence'], evidence: Example['evidence']): number =>
  likelihood(
    Object.entries(evidence).reduce(
      (sum, [name, value]) => sum + weights[name] * value,
      weights.always,
    ),
  )

describe('the fit', () => {
  const examples = [...facts(200, 180, { listed: 1 }), ...facts(200, 80, { listed: 0 })]
  const weights = fit(examples)

  test('says how often facts with the same evidence are right', () => {
    expect(said(weights, { listed: 1 })).toBeCloseTo(0.9, 1)
    expect(said(weights, { listed: 0 })).toBeCloseTo(0.4, 1)
  })

  test('is right in the mean', () => {
    const mean = examples.reduce((sum, { evidence }) => sum + said(weights, evidence), 0) / 400
    expect(mean).toBeCloseTo(0.65, 3)
  })

  test('gives a sign little weight that few examples speak for', () => {
    const few = fit([...facts(100, 50, { seldom: 0 }), ...facts(1, 1, { seldom: 1 })])
    expect(Math.abs(few.seldom)).toBeLessThan(0.3)
  })

  test('is the same again, to the byte', () => {
    expect(sourceOf([['people', fit(examples)]])).toBe(sourceOf([['people', weights]]))
  })

  test('stays finite where all facts are right', () => {
    expect(Object.values(fit(facts(20, 20, { listed: 1 }))).every(Number.isFinite)).toBe(true)
  })
})
