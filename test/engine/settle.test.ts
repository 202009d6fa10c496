import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Candidate } from '../../src/engine/candidate.ts'
import { settle } from '../../src/engine/settle.ts'

const candidate = (first: number, end: number, score: number): Candidate => ({
  kind: 'test',
  first,
  end,
  score,
  rule: `${first}-${end}`,
  value: undefined,
})
const chosen = (...candidates: Candidate[]) => settle(candidates).map(({ rule }) => rule)
const sum = (candidates: readonly Candidate[]) =>
  candidates.reduce((total, { score }) => total + score, 0)

describe('of candidates that overlap', () => {
  test('the better one stays', () => {
    expect(chosen(candidate(0, 2, 1), candidate(1, 3, 2))).toEqual(['1-3'])
  })

  test('two short ones may beat a long one', () => {
    expect(chosen(candidate(0, 4, 3), candidate(0, 2, 2), candidate(2, 4, 2))).toEqual([
      '0-2',
      '2-4',
    ])
  })

  test('a long one may beat two short ones', () => {
    expect(chosen(candidate(0, 2, 2), candidate(0, 4, 5), candidate(2, 4, 2))).toEqual(['0-4'])
  })

  test('the first offered of two equal ones stays', () => {
    const [one, two] = [candidate(0, 2, 1), { ...candidate(0, 2, 1), rule: 'second' }]
    expect(chosen(one, two)).toEqual(['0-2'])
    expect(chosen(two, one)).toEqual(['second'])
  })
})

test('those that do not overlap all stay, in order of the text', () => {
  expect(chosen(candidate(4, 5, 1), candidate(0, 1, 1), candidate(1, 4, 1))).toEqual([
    '0-1',
    '1-4',
    '4-5',
  ])
})

test('none is chosen that harms', () => {
  expect(chosen(candidate(0, 1, -1), candidate(1, 2, 0.5))).toEqual(['1-2'])
})

test('no set of candidates that do not overlap has a higher sum', () => {
  const anyCandidate = fc
    .tuple(fc.nat(8), fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 9 }))
    .map(([first, size, score]) => candidate(first, first + size, score))
  fc.assert(
    fc.property(fc.array(anyCandidate, { maxLength: 9 }), (candidates) => {
      const best = settle(candidates)
      expect(isDisjoint(best)).toBe(true)
      expect(sum(best)).toBe(bestSum(candidates))
    }),
  )
})

const isDisjoint = (candidates: readonly Candidate[]): boolean =>
  candidates.every((each, index) => index === 0 || candidates[index - 1].end <= each.first)

/** By trying every subset. */
function bestSum(candidates: readonly Candidate[]): number {
  let best = 0
  for (let bits = 0; bits < 1 << candidates.length; bits++) {
    const subset = candidates
      .filter((_, index) => (bits >> index) & 1)
      .sort((a, b) => a.first - b.first)
    if (isDisjoint(subset)) best = Math.max(best, sum(subset))
  }
  return best
}
