import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { partition } from '../../../src/archive/identity/partition.ts'
import { add } from '../../../src/archive/identity/signature.ts'
import { clustersOf, context, names, person, signaturesOf } from './invented.ts'
import '../../support/seed.ts'

const ming = person('Li Ming', 'eastlake university')
const mei = person('Li Mei', 'marlow university')
const turned = person('Ming Li', 'eastlake university')
const keys = {
  ming: 'li ming|eastlake university',
  mei: 'li mei|marlow university',
  turned: 'ming li|eastlake university',
}

describe('what an editor has decided', () => {
  test('joins two whom nothing else joins', () => {
    const decisions = { together: [[keys.ming, keys.mei]] as const, apart: [] }
    expect(clustersOf([ming, mei], decisions)).toEqual([[keys.mei, keys.ming]])
  })

  test('keeps apart two whom all else joins, and asks no more', () => {
    const decisions = { together: [], apart: [[keys.ming, keys.turned]] as const }
    const { clusters, suggestions } = partition(signaturesOf([ming, turned]), decisions, context)
    expect(clusters).toHaveLength(2)
    expect(suggestions).toEqual([])
  })

  test('does not keep out who fits one of those joined', () => {
    const decisions = { together: [[keys.ming, keys.mei]] as const, apart: [] }
    const more = person('Li  Ming', 'eastlake university', { familyName: 'Li' })
    expect(
      clustersOf([ming, mei, more, person('LI MING', 'eastlake university')], decisions),
    ).toHaveLength(1)
  })

  test('holds for the parts of a signature that was split', () => {
    const parts = [1, 2].map((part) => add(undefined, ming, names, part))
    const { clusters } = partition(parts, { together: [], apart: [] }, context)
    expect(clusters.map(({ key }) => key)).toEqual([keys.ming, `${keys.ming}#2`])
  })
})

test('whatever is decided holds, whoever the people are', () => {
  const name = fc.constantFrom('Li Ming', 'Ming Li', 'M. Li', 'Li Mei', 'Anna Brook', 'A. Brook')
  const place = fc.constantFrom('eastlake university', 'marlow university', 'tarnow college')
  const people = fc.array(
    fc.tuple(name, place, fc.boolean()).map(([one, at, isWeak]) => person(one, at, { isWeak })),
    { minLength: 2, maxLength: 12 },
  )
  const pick = fc.nat({ max: 100 })
  fc.assert(
    fc.property(people, fc.array(fc.tuple(pick, pick), { maxLength: 3 }), (all, pairs) => {
      const signatures = signaturesOf(all)
      const chosen = pairs
        .map(
          ([a, b]) =>
            [signatures[a % signatures.length].key, signatures[b % signatures.length].key] as const,
        )
        .filter(([a, b]) => a !== b)
      const together = chosen.slice(0, 1)
      // Nobody says of the same two both that they are one and that they are two.
      const united = new Set(together.flat())
      const apart = chosen.slice(1).filter(([a, b]) => !united.has(a) || !united.has(b))
      const { clusters } = partition(signatures, { together, apart }, context)
      const clusterOf = new Map(
        clusters.flatMap((cluster) => cluster.signatures.map(({ key }) => [key, cluster.key])),
      )
      for (const [a, b] of together) expect(clusterOf.get(a)).toBe(clusterOf.get(b))
      for (const [a, b] of apart) expect(clusterOf.get(a)).not.toBe(clusterOf.get(b))
      expect(clusterOf.size).toBe(signatures.length)
    }),
    { numRuns: 500 },
  )
})
