import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { rarity } from '../../../src/archive/related/rarity.ts'
import { ceiling, type Support, score } from '../../../src/archive/related/score.ts'

/** Counts that an archive can hold: nobody is in fewer articles than the two are in together. */
const support = fc
  .record({
    together: fc.integer({ min: 1, max: 50 }),
    closeness: fc.double({ min: 0.01, max: 1, noNaN: true }),
    onlyThis: fc.nat({ max: 500 }),
    onlyOther: fc.nat({ max: 500 }),
    neither: fc.nat({ max: 100_000 }),
  })
  .map(
    ({ together, closeness, onlyThis, onlyOther, neither }): Support => ({
      together,
      weight: together * closeness,
      thisPerson: together + onlyThis,
      otherPerson: together + onlyOther,
      articles: together + onlyThis + onlyOther + neither,
    }),
  )
const more = fc.integer({ min: 1, max: 1_000 })

describe('the score of two', () => {
  test.each([
    ['met once', 1, 1, 1, 0.25],
    ['met three times, only then', 3, 3, 3, 0.5],
    ['somebody who is everywhere and somebody who often is', 400, 60, 50, 0.366],
    ['somebody who is everywhere and a guest', 400, 8, 2, 0.013],
    ['two who work together', 60, 12, 9, 0.447],
  ])('%s, in an archive of 2,000', (_about, thisPerson, otherPerson, together, expected) => {
    const found = score({ together, weight: together, thisPerson, otherPerson, articles: 2_000 })
    expect(found).toBeCloseTo(expected, 3)
  })

  test('is more than nothing in an archive of one article', () => {
    const only = { together: 1, thisPerson: 1, otherPerson: 1, articles: 1 }
    expect(score({ ...only, weight: 0.7 })).toBeGreaterThan(0.1)
  })

  test('is a share, and nothing for those who were never together', () => {
    fc.assert(
      fc.property(support, (one) => {
        expect(score(one)).toBeGreaterThanOrEqual(0)
        expect(score(one)).toBeLessThan(1)
        expect(score({ ...one, together: 0, weight: 0 })).toBe(0)
      }),
    )
  })

  test('is never above the ceiling of its weight, which grows with the weight', () => {
    fc.assert(
      fc.property(support, more, (one, count) => {
        const { weight, thisPerson, articles } = one
        const most = ceiling(weight, thisPerson, articles)
        expect(score(one)).toBeLessThanOrEqual(most + 1e-12)
        expect(most).toBeLessThanOrEqual(
          ceiling(Math.min(weight + count, thisPerson), thisPerson, articles) + 1e-12,
        )
      }),
    )
  })

  test('is the same from either side', () => {
    fc.assert(
      fc.property(support, (one) => {
        const turned = { ...one, thisPerson: one.otherPerson, otherPerson: one.thisPerson }
        expect(score(turned)).toBeCloseTo(score(one), 12)
      }),
    )
  })

  test('grows with closeness and with the archive, falls with the articles of either', () => {
    const atMost = (a: Support, b: Support) =>
      expect(score(a)).toBeLessThanOrEqual(score(b) + 1e-12)
    fc.assert(
      fc.property(support, more, (one, count) => {
        atMost(one, { ...one, weight: Math.min(one.together, one.weight * 1.5) })
        atMost(one, { ...one, articles: one.articles + count })
        const known = { ...one, articles: one.articles + count }
        atMost({ ...known, otherPerson: one.otherPerson + count }, known)
        atMost({ ...known, thisPerson: one.thisPerson + count }, known)
      }),
    )
  })

  test('never lets who is everywhere win over who is only there', () => {
    fc.assert(
      fc.property(support, more, (one, count) => {
        const everywhere = { ...one, otherPerson: one.articles, articles: one.articles + count }
        expect(score(everywhere)).toBeLessThanOrEqual(
          score({ ...one, articles: everywhere.articles }) + 1e-12,
        )
      }),
    )
  })

  test.each([
    ['weights above the articles of either', 5, 9, 3],
    ['nothing anywhere', 0, 0, 0],
    ['no number', Number.NaN, 1, 1],
  ])('is a share for counts that cannot be: %s', (_about, weight, thisPerson, otherPerson) => {
    const found = score({ together: 1, weight, thisPerson, otherPerson, articles: 2 })
    expect(found).toBeGreaterThanOrEqual(0)
    expect(found).toBeLessThanOrEqual(1)
  })
})

test('rarity falls from 1 towards 0 with the articles that hold something', () => {
  expect(rarity(1, 1_000)).toBe(1)
  fc.assert(
    fc.property(fc.nat(1_000), fc.nat(1_000), (holding, others) => {
      const found = rarity(holding, holding + others)
      expect(found).toBeGreaterThanOrEqual(0)
      expect(found).toBeLessThanOrEqual(1)
      expect(rarity(holding + 1, holding + others + 1)).toBeLessThanOrEqual(found + 1e-12)
    }),
  )
  expect(rarity(100_000, 100_000)).toBeLessThan(0.001)
})
