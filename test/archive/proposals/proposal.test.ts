import { expect, test } from 'vitest'
import { proposalKey, proposedCells } from '../../../src/archive/proposals/proposal.ts'
import { mayCome } from '../../../src/archive/proposals/verdict.ts'

test.each<[Parameters<typeof proposedCells>[0], object]>([
  [
    { list: 'organizations.known', name: 'Quenlor Polytechnic', kind: 'university', country: 'NO' },
    { name: 'Quenlor Polytechnic', kind: 'university', country: 'NO' },
  ],
  [
    { list: 'departments.known', name: 'Rainbow Office', kind: 'office', country: 'NO' },
    { name: 'Rainbow Office', kind: 'office' },
  ],
  [
    { list: 'people.titles', name: 'Chief AI Gardener' },
    { name: 'chief AI gardener', role: 'chief-ai-gardener' },
  ],
  [
    { list: 'topics.concepts', name: 'glass blowing' },
    { name: 'glass blowing', id: 'glass-blowing' },
  ],
  [{ list: 'people.never', name: 'Golden Ladle', kind: 'media' }, { name: 'Golden Ladle' }],
])('%j becomes an entry', (evidence, cells) => expect(proposedCells(evidence)).toEqual(cells))

test('a name is proposed once for each list, however it is written', () => {
  const keys = ['Vice-Dean', 'vice dean', 'VICE DEAN.'].map((name) =>
    proposalKey('people.titles', name),
  )
  expect(new Set(keys).size).toBe(1)
  expect(keys).not.toContain(proposalKey('people.never', 'vice dean'))
  expect(proposalKey('people.never', '…')).not.toBe(proposalKey('people.never', '。'))
})

test.each([
  [3, undefined, true],
  [3, { verdict: 'rejected', count: 2 }, false],
  [4, { verdict: 'rejected', count: 2 }, true],
  [3, { verdict: 'accepted', count: 2 }, false],
  [400, { verdict: 'never', count: 2 }, false],
] as const)('counted %i times after %j: %j', (count, said, comes) =>
  expect(mayCome(count, said)).toBe(comes),
)
