import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/lexicon/change.ts'
import { checkChanges } from '../../../src/lexicon/checks/check-changes.ts'
import { listsOf, put, remove } from './lists.ts'

const known = listsOf({
  'people.titles': [{ name: 'dean', role: 'dean', rank: '2', forms: 'deans' }],
  'organizations.known': [{ name: 'Northlake Motors', kind: 'company', aliases: 'Northlake' }],
})

describe('an edit is taken', () => {
  test.each<[what: string, change: Change]>([
    ['a new entry', put('organizations.known', { name: 'Southlake Motors', kind: 'company' })],
    ['an entry that is replaced', put('people.titles', { name: 'dean', role: 'dean' })],
    ['an entry that is taken out', remove('people.titles', 'dean')],
    ['a word of a list of words', put('people.surnames', 'Northlake')],
    ['a title that is an ordinary word', put('people.titles', { name: 'warden', role: 'warden' })],
    ['a topic that is an ordinary word', put('topics.concepts', { name: 'wood', id: 'wood' })],
  ])('%s', (_, change) => expect(checkChanges(known, [change])).toEqual([]))

  test('none at all', () => expect(checkChanges(known, [])).toEqual([]))
})

describe('an edit says where each mistake stands', () => {
  test.each<[what: string, change: Change, path: string, message: string]>([
    // A list that no file is of.
    ['a list that is none', put('people.nobody' as 'people.titles', 'x'), 'list', 'people.titles'],
    [
      'a list without a file',
      put('places.demonyms', 'Norse'),
      'list',
      'made of the column "demonyms" of places.countries and places.regions',
    ],
    ['no name', put('people.never', ' '), 'name', 'expected the name'],
    ['blanks around the name', put('people.never', 'Dear Sir '), 'name', 'no blanks'],
    ['a long name', put('people.never', 'Dear'.repeat(76)), 'name', 'at most 300 characters'],
    [
      'a long cell',
      put('people.titles', { name: 'dean', role: 'dean', forms: 'a'.repeat(10_001) }),
      'forms',
      'at most 10000 characters in a cell',
    ],
    [
      'another name in the cells',
      { list: 'people.titles', name: 'dean', cells: { name: 'rector' } },
      'name',
      'to rename an entry, take it out',
    ],
    ['a column that is none', put('people.titles', { name: 'x1', size: '1' }), 'size', 'no column'],
    [
      'a kind that is none',
      put('organizations.known', { name: 'Southlake', kind: 'firm' }),
      'kind',
      'expected one of',
    ],
    [
      'a country that is none',
      put('organizations.known', { name: 'Southlake', kind: 'company', country: 'QQ' }),
      'country',
      'ISO 3166',
    ],
    [
      'a case rule that is none',
      put('organizations.known', { name: 'Southlake', kind: 'company', case: 'loose' }),
      'case',
      'expected one of',
    ],
    [
      'a validity that is none',
      put('organizations.known', { name: 'Southlake', kind: 'company', former: 'Sl {2015-13/..}' }),
      'former.0',
      'expected an interval',
    ],
    ['two words in a list of words', put('people.surnames', 'De Vries'), 'name', 'single words'],
    ['a remark', put('people.never', 'Dear #1'), 'name', 'remark'],
    ['a tab', put('people.never', 'Dear\tSir'), 'name', 'control character'],
    [
      'an entry that is not there',
      remove('people.titles', 'Dean'),
      'name',
      'letter by letter, got "Dean"',
    ],
  ])('%s', (_, change, path, message) => {
    const mistakes = checkChanges(known, [change])
    expect(mistakes.map((one) => one.path)).toContain(`entries.0.${path}`)
    expect(mistakes.find((one) => one.path === `entries.0.${path}`)?.message).toContain(message)
  })

  test('every one at once, in the order of the changes', () => {
    const changes = [
      put('organizations.known', { name: 'Southlake', kind: 'firm', country: 'Norway' }),
      put('people.titles', { name: 'rector', role: 'rector' }),
      remove('people.titles', 'provost'),
      put('organizations.known', { name: 'Lakes', kind: 'company', aliases: 'Northlake' }),
    ]
    expect(checkChanges(known, changes).map(({ path }) => path)).toEqual([
      'entries.0.kind',
      'entries.0.country',
      'entries.2.name',
      'entries.3.aliases',
    ])
  })

  test('in the words of whoever asks', () => {
    const placeOf = (index: number, column: string) => `line ${index + 7}, ${column}`
    const changes = [remove('people.titles', 'provost')]
    expect(checkChanges(known, changes, { placeOf })[0].path).toBe('line 7, name')
  })

  test('two changes of one name', () => {
    const change = put('people.titles', { name: 'rector', role: 'rector' })
    expect(checkChanges(known, [change, change])).toEqual([
      {
        path: 'entries.1.name',
        message: '"rector" of people.titles is changed twice in one edit; keep one of the two',
      },
    ])
  })

  test('an entry that is there already, where only new ones are wanted', () => {
    const changes = [put('people.titles', { name: 'dean', role: 'dean' })]
    expect(checkChanges(known, changes, { onlyNew: true })).toEqual([
      {
        path: 'entries.0.name',
        message:
          '"dean" is in people.titles already (people/titles.tsv:2); change that entry instead',
      },
    ])
  })

  test('more changes than one edit takes', () => {
    const changes = new Array<Change>(1_000_001).fill(remove('people.titles', 'dean'))
    expect(checkChanges(known, changes)).toEqual([
      {
        path: '',
        message: 'expected at most 1000000 changes in one edit, got 1000001; send them in parts',
      },
    ])
  })
})
