import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { blockKeys } from '../../../src/archive/identity/block-keys.ts'
import type { Signature } from '../../../src/archive/identity/observation.ts'
import { add, signatureOf } from '../../../src/archive/identity/signature.ts'
import { signatureKey } from '../../../src/archive/identity/signature-key.ts'
import { names, organization, person } from './invented.ts'
import '../../support/seed.ts'

const words = fc.array(fc.string({ maxLength: 3 }), { maxLength: 4 })
const day = fc.constantFrom('2021-01-01', '2022-02-02', '2023-03-03')
const observation = fc
  .record({ aliases: words, posts: words, roles: words, departments: words, topics: words, day })
  .map((more) => person('Xu Jianling', 'eastlake university', more))

const sumOf = (observations: readonly ReturnType<typeof person>[]): Signature | undefined =>
  signatureOf(observations, names)

describe('a signature', () => {
  test('is the same in whatever order its observations come', () => {
    fc.assert(
      fc.property(
        fc
          .array(observation, { minLength: 1, maxLength: 60 })
          .chain((all) =>
            fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
          ),
        ([all, shuffled]) => {
          expect(JSON.stringify(sumOf(shuffled))).toBe(JSON.stringify(sumOf(all)))
        },
      ),
      { numRuns: 200 },
    )
  })

  test('is bounded in size, however much is said', () => {
    const labels = Array.from({ length: 500 }, (_, at) => `label ${at}`)
    const all = labels.map((label) =>
      person('Xu Jianling', 'eastlake university', {
        aliases: [label],
        posts: [label],
        roles: [label],
        topics: [label],
        around: [label],
        departments: [label],
      }),
    )
    expect(JSON.stringify(sumOf(all)).length).toBeLessThan(8000)
    expect(sumOf(all)?.articles).toBe(500)
  })

  test('knows when it was first and last seen', () => {
    const all = ['2022-02-02', '2021-01-01', '2023-03-03'].map((seen) =>
      person('Xu Jianling', 'eastlake university', { day: seen }),
    )
    expect(sumOf(all)).toMatchObject({ first: '2021-01-01', last: '2023-03-03' })
  })

  test('may be one of several parts', () => {
    const seen = person('Xu Jianling', 'eastlake university')
    expect(signatureKey(seen, names, 2)).toBe('xu jianling|eastlake university#2')
    expect(add(undefined, seen, names, 2).key).toBe('xu jianling|eastlake university#2')
  })
})

describe('hostile names', () => {
  test.each([
    '',
    ' ',
    '🙂',
    '...',
    'J.',
    'J. K. L. M. N. O. P. Q. R. S.',
    '|#@~',
    '__proto__',
    'a'.repeat(10_000),
    'a '.repeat(5000),
    '\ud800',
    'x\u0000y',
  ])('%j has a key of bounded length and can be filed', (name) => {
    for (const seen of [person(name, name, { aliases: [name] }), organization(name, [name])]) {
      const signature = add(undefined, seen, names)
      expect(signature.key.length).toBeLessThan(400 + (seen.kind === 'person' ? name.length : 0))
      expect(signatureKey(seen, names)).toMatch(/\S/u)
      expect(blockKeys(signature, names).filed.join('').length).toBeLessThan(40_000)
      expect(JSON.stringify(signature.forms)).not.toMatch(/\\ud8/u)
    }
  })
})
