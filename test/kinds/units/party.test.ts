import { expect, test } from 'vitest'
import { extract } from '../../support/extractor.ts'

const units = (text: string): { organizations: string[][]; departments: string[] } => {
  const { organizations, departments } = extract({ text })
  return {
    organizations: organizations.map(({ name, aliases }) => [name, ...aliases]),
    departments: departments.map(({ name }) => name),
  }
}

test.each([
  'The Centre for Reef Research (CRR) has signed an agreement with Tarnow University.',
  'The Centre for Reef Research (CRR), which has boats in Cairns, Darwin and Perth, signed an agreement with Tarnow University.',
  'Tarnow University and the Centre for Reef Research (CRR), Darwin have signed an agreement.',
  'Tarnow University signed an agreement with the Centre for Reef Research (CRR).',
])('who signs is no unit of the other side: %s', (text) => {
  const { organizations, departments } = units(text)
  expect(organizations).toContainEqual(['Centre for Reef Research', 'CRR'])
  expect(departments).toEqual([])
})

test.each([
  'Tarnow University opened the Centre for Reef Research (CRR) in May.',
  'An agreement with the Centre for Reef Research of Tarnow University was signed.',
  'The Academic Affairs Office signed an agreement with the city.',
])('a unit that does not sign, or has a parent, or is an office stays one: %s', (text) => {
  expect(units(text).departments).toHaveLength(1)
})

test.each([
  [
    'The National Institute of Reef Research and Hospital (NIRRH) grew.',
    'National Institute of Reef Research and Hospital',
    'NIRRH',
  ],
  [
    'The Tarnow Academy for the Marine Industries (TAMI) grew.',
    'Tarnow Academy for the Marine Industries',
    'TAMI',
  ],
  [
    'The South of Norland Development Agency (SNDA) grew.',
    'South of Norland Development Agency',
    'SNDA',
  ],
])('letters in brackets tell where the name begins and ends: %s', (text, name, short) => {
  expect(units(text).organizations).toEqual([[name, short]])
})

test('letters in brackets that stand for less leave the name as it is', () => {
  expect(units('Tarnow University and Harwick University (HU) met.').organizations).toEqual([
    ['Tarnow University'],
    ['Harwick University', 'HU'],
  ])
})
