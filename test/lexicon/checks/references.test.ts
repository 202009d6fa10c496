import { expect, test } from 'vitest'
import type { Change } from '../../../src/lexicon/change.ts'
import { checkChanges } from '../../../src/lexicon/checks/check-changes.ts'
import { listsOf, noLists, put, remove } from './lists.ts'

const known = listsOf({
  'organizations.known': [
    { name: 'Northlake Motors', kind: 'company', acronym: 'NLM', aliases: 'Northlake' },
    { name: 'Northlake Finance', kind: 'company', parent: 'Northlake Motors' },
  ],
  'places.countries': [{ name: 'Norway', code: 'NO', demonyms: 'Norwegian' }],
  'topics.concepts': [
    { name: 'training', id: 'training' },
    { name: 'joint training', id: 'joint-training', broader: 'training' },
  ],
})

test.each<[what: string, changes: readonly Change[], said: string]>([
  [
    'a parent that is not there',
    [put('organizations.known', { name: 'Lakes', kind: 'company', parent: 'Northlake' })],
    'expected the name of an entry of organizations.known, letter by letter, got "Northlake"',
  ],
  [
    'a broader concept that is not there',
    [put('topics.concepts', { name: 'wood', id: 'wood', broader: 'training | forestry' })],
    'expected the id of an entry of topics.concepts, letter by letter, got "forestry"',
  ],
  [
    'a country that the list does not hold',
    [put('places.cities', { name: 'Lakeby', country: 'Norge' })],
    'got "Norge"; add that country first',
  ],
  [
    'a parent that is taken out',
    [remove('organizations.known', 'Northlake Motors')],
    '"Northlake Motors" is the parent of 1 entry of organizations.known, such as "Northlake Finance"',
  ],
  [
    'an entry above itself',
    [put('topics.concepts', { name: 'training', id: 'training', broader: 'training' })],
    'nothing can be above itself: "training" > "training"',
  ],
  [
    'a circle',
    [
      put('topics.concepts', { name: 'courses', id: 'courses', broader: 'joint-training' }),
      put('topics.concepts', { name: 'training', id: 'training', broader: 'courses' }),
    ],
    'nothing can be above itself: "courses" > "joint-training" > "training" > "courses"',
  ],
  [
    'an id that another concept has',
    [put('topics.concepts', { name: 'courses', id: 'training' })],
    '"training" is the id of "training" already',
  ],
  [
    'an id that changes',
    [put('topics.concepts', { name: 'joint training', id: 'joint' })],
    'an id never changes',
  ],
  [
    'an id that no address holds',
    [put('topics.concepts', { name: 'courses', id: 'Courses 1' })],
    'small letters and hyphens',
  ],
])('%s is refused', (_, changes, said) => {
  const messages = checkChanges(known, changes).map(({ message }) => message)
  expect(messages.join('\n')).toContain(said)
})

test('an entry may name one of the same edit, in any order', () => {
  const changes = [
    put('organizations.known', { name: 'Lakes Bank', kind: 'company', parent: 'Lakes' }),
    put('organizations.known', { name: 'Lakes', kind: 'company' }),
    remove('organizations.known', 'Northlake Motors'),
    put('organizations.known', { name: 'Northlake Finance', kind: 'company', parent: 'Lakes' }),
  ]
  expect(checkChanges(known, changes)).toEqual([])
})

test('a circle as long as an edit is told in few words', () => {
  const size = 20_000
  const changes = Array.from({ length: size }, (_, i) =>
    put('topics.concepts', { name: `zz topic ${i}x`, id: `t${i}`, broader: `t${(i + 1) % size}` }),
  )
  const mistakes = checkChanges(noLists, changes)
  expect(mistakes.map(({ path }) => path)).toEqual(['entries.0.broader'])
  expect(mistakes[0].message.length).toBeLessThan(400)
})

test('a tangle in which all are above the first is told once', () => {
  const changes = Array.from({ length: 20_000 }, (_, i) =>
    put('topics.concepts', { name: `zz topic ${i}x`, id: `t${i}`, broader: `t0 | t${i + 1}` }),
  )
  const circles = checkChanges(noLists, changes).filter(({ message }) => message.includes('>'))
  expect(circles.map(({ path }) => path)).toEqual(['entries.0.broader'])
})

test('each of several circles is told', () => {
  const changes = ['a', 'b', 'c'].map((id) =>
    put('topics.concepts', { name: `${id} topic`, id, broader: id }),
  )
  expect(checkChanges(noLists, changes).map(({ path }) => path)).toEqual(
    changes.map((_, i) => `entries.${i}.broader`),
  )
})
