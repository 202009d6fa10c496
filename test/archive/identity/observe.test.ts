import fc from 'fast-check'
import { expect, test } from 'vitest'
import { observeOrganizations } from '../../../src/archive/identity/observe-organizations.ts'
import { observePeople } from '../../../src/archive/identity/observe-people.ts'
import { partition } from '../../../src/archive/identity/partition.ts'
import { portraitOf } from '../../../src/archive/identity/portrait.ts'
import { extract } from '../../support/extractor.ts'
import {
  clustersOf,
  context,
  names,
  organization,
  person,
  signaturesOf,
  undecided,
} from './invented.ts'
import '../../support/seed.ts'

const text = `Li Ming, Dean of the School of Nursing of Eastlake Normal University (ENU), met Anna Schmidt,
General Manager of Veridyne Technologies Co., Ltd., on 3 May 2024 to discuss joint training of nurses. Xu Jianling took part.`

test('an article tells of people where they work, in which department, since when', () => {
  const record = extract({
    text,
    publisher: 'Eastlake Normal University',
    publishedAt: '2024-05-04',
  })
  const [ming, anna, xu] = observePeople(record, names)
  expect(ming).toMatchObject({
    name: 'Li Ming',
    organization: 'eastlake normal university',
    isWeak: false,
    roles: ['dean'],
    departments: ['school of nursing'],
    day: '2024-05-04',
  })
  expect(anna).toMatchObject({ organization: 'veridyne technologies', isWeak: false })
  expect(xu).toMatchObject({ organization: 'eastlake normal university', isWeak: true })
  expect(xu.around).toContain('veridyne technologies')
})

test('an article tells of organizations what else they are called', () => {
  const record = extract({ text })
  expect(observeOrganizations(record, names)[0]).toMatchObject({
    name: 'Eastlake Normal University',
    aliases: ['ENU'],
    sort: 'university',
  })
})

test('a person is shown by the fullest form that is often used', () => {
  const forms = ['XU Jianling', 'Xu Jianling', 'Xu Jianling', 'J. Xu']
  const { clusters } = partition(
    signaturesOf(
      forms.map((name, at) => person(name, 'eastlake university', { day: `2024-01-0${at + 1}` })),
    ),
    undecided,
    context,
  )
  expect(clusters.map(portraitOf)).toEqual([
    {
      name: 'Xu Jianling',
      aliases: ['J. Xu', 'XU Jianling'],
      articles: 4,
      first: '2024-01-01',
      last: '2024-01-04',
    },
  ])
})

test('no name is too strange to be told apart from others', () => {
  const strange = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom(
      '',
      ' ',
      '🙂',
      'J.',
      '. . .',
      '|#~',
      '李明',
      'a'.repeat(10_000),
      'B. '.repeat(500),
    ),
  )
  fc.assert(
    fc.property(fc.array(fc.tuple(strange, strange), { maxLength: 12 }), (pairs) => {
      const people = pairs.map(([one, other]) =>
        person(one, 'college', { aliases: [other], nativeName: other }),
      )
      expect(clustersOf(people).flat()).toHaveLength(signaturesOf(people).length)
      const places = pairs.map(([one, other]) => organization(one, [other]))
      expect(clustersOf(places).flat()).toHaveLength(signaturesOf(places).length)
    }),
    { numRuns: 300 },
  )
})
