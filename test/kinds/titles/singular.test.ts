import { expect, test } from 'vitest'
import { singular } from '../../../src/kinds/titles/singular.ts'
import { extract } from '../../support/extractor.ts'

test.each([
  ['Vice-Presidents', 'Vice-President'],
  ['deputy deans', 'deputy dean'],
  ['Chairmen', 'Chairman'],
  ['secretaries', 'secretary'],
  ['coaches', 'coach'],
  ['alumni', 'alumnus'],
  ['Dean', 'Dean'],
  ['boss', 'boss'],
])('%s is held by one as %s', (plural, one) => {
  expect(singular(plural)).toBe(one)
})

test('each of several people holds the title in the singular', () => {
  const { people } = extract({
    text: 'Vice Presidents Anna Weber and Peter Novak of Acme University spoke.',
  })
  expect(people.map(({ name, positions }) => [name, positions[0]?.title])).toEqual([
    ['Anna Weber', 'Vice President'],
    ['Peter Novak', 'Vice President'],
  ])
})
