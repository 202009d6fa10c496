import { describe, expect, test } from 'vitest'
import type { Change } from '../../../src/lexicon/change.ts'
import { checkChanges } from '../../../src/lexicon/checks/check-changes.ts'
import { listsOf, put, remove } from './lists.ts'

const known = listsOf({
  'organizations.known': [
    { name: 'Northlake Motors', kind: 'company', acronym: 'NLM', aliases: 'Northlake' },
    { name: 'Office for Trade', kind: 'government', former: 'Trade Bureau {../2015}' },
  ],
  'departments.known': [{ name: 'Quality Board', kind: 'committee' }],
  'places.regions': [{ name: 'Lakeland', country: '', kind: 'region', forms: 'The Lakes' }],
  'people.titles': [{ name: 'dean', role: 'dean', forms: 'deans' }],
  'people.never': ['Dear Reader'],
  'organizations.never': ['Belt and Lake'],
})

const organization = (cells: Readonly<Record<string, string>>): Change =>
  put('organizations.known', { kind: 'company', ...cells, name: cells.name ?? 'Southlake Ltd' })

const said = (changes: readonly Change[], before = known): string[] =>
  checkChanges(before, changes).map(({ path, message }) => `${path}: ${message}`)

describe('a form belongs to one entry', () => {
  test.each<[what: string, change: Change, message: string]>([
    [
      'of its list',
      organization({ aliases: 'Lakes Co | Northlake' }),
      'entries.0.aliases: "Northlake" is a form of "Northlake Motors" already (organizations/known.tsv:2); a form belongs to one entry',
    ],
    [
      'whatever its dots and hyphens',
      organization({ acronym: 'N.L.M.' }),
      'entries.0.acronym: "N.L.M." is a form of "Northlake Motors" already (organizations/known.tsv:2); a form belongs to one entry',
    ],
    [
      'of all lists that name things',
      organization({ aliases: 'Quality Board' }),
      'entries.0.aliases: "Quality Board" is an entry of departments.known already (departments/known.tsv:2); leave it to one of them, or say in "requires" which words the article must hold',
    ],
    [
      'in a list of words',
      put('people.titles', { name: 'deans', role: 'deans' }),
      'entries.0.name: "deans" is a form of "dean" already (people/titles.tsv:2); a form belongs to one entry',
    ],
  ])('%s', (_, change, message) => expect(said([change])).toEqual([message]))

  test('of one edit, the first', () => {
    const changes = [
      organization({ name: 'Southlake Ltd', aliases: 'Southlake' }),
      organization({ name: 'Southlake Arena', aliases: 'Southlake' }),
      organization({ name: 'Southlake Port', aliases: 'Southlake' }),
    ]
    expect(said(changes)).toEqual(
      ['1', '2'].map(
        (index) =>
          `entries.${index}.aliases: "Southlake" is a form of "Southlake Ltd" already (in this edit); a form belongs to one entry`,
      ),
    )
  })

  test('that the edit gives it, if it takes it from another', () => {
    const own = organization({ aliases: 'Northlake' })
    const without = organization({ name: 'Northlake Motors', acronym: 'NLM' })
    expect(said([own, without])).toEqual([])
    expect(said([own, remove('organizations.known', 'Northlake Motors')])).toEqual([])
  })

  test('while other letter case makes another form', () =>
    expect(said([put('topics.concepts', { name: 'quality board', id: 'quality-board' })])).toEqual(
      [],
    ))

  test('unless another list holds it and context tells them apart', () =>
    expect(said([organization({ aliases: 'Quality Board', requires: 'motors' })])).toEqual([]))

  test.each<[what: string, change: Change]>([
    ['words that must stand', organization({ aliases: 'Northlake', requires: 'arena' })],
    ['words that must not', organization({ aliases: 'Northlake', forbids: 'motors' })],
    [
      'words that must not, of another list',
      organization({ aliases: 'Quality Board', forbids: 'steel' }),
    ],
    ['when it was in use', organization({ former: 'Trade Bureau {2016/..}' })],
    ['when the other was', organization({ aliases: 'Trade Bureau' })],
  ])('unless it is told apart by %s', (_, change) => expect(said([change])).toEqual([]))

  test('beside one that may share it, too', () => {
    const guarded = organization({
      name: 'Northlake Arena',
      aliases: 'Northlake',
      requires: 'arena',
    })
    expect(said([guarded, organization({ aliases: 'Northlake' })])).toEqual([
      expect.stringContaining('"Northlake" is a form of "Northlake Motors" already'),
    ])
  })

  test('but places of several lists may bear one name, not one by-name', () => {
    const city = (name: string): Change => put('places.cities', { name, country: '' })
    expect(said([city('Lakeland')])).toEqual([])
    expect(said([city('The Lakes')])).toHaveLength(1)
  })

  test('and what is there is never complained of', () => {
    const twins = listsOf({
      'organizations.known': [
        { name: 'A1 Bank', kind: 'company', aliases: 'Twin | it' },
        { name: 'B2 Bank', kind: 'company', aliases: 'Twin' },
      ],
      'organizations.never': ['Twin'],
    })
    const change = organization({ name: 'A1 Bank', aliases: 'Twin | it | A One Bank' })
    expect(said([change], twins)).toEqual([])
  })
})

describe('what is never one of a kind', () => {
  test('is no form of one', () =>
    expect(said([organization({ aliases: 'belt and lake' })])).toEqual([
      'entries.0.aliases: "belt and lake" stands in organizations.never (organizations/never.txt:2), which says the opposite; take it out there first, or in the same edit',
    ]))

  test('is none that a list holds', () =>
    expect(said([put('organizations.never', 'NLM')])).toEqual([
      'entries.0.name: "NLM" stands in organizations.known (organizations/known.tsv:2), which says the opposite; take it out there first, or in the same edit',
    ]))

  test('may be one of another kind', () =>
    expect(said([organization({ aliases: 'Dear Reader' })])).toEqual([]))

  test('may become one in the same edit', () =>
    expect(
      said([
        remove('organizations.never', 'Belt and Lake'),
        organization({ aliases: 'Belt and Lake' }),
      ]),
    ).toEqual([]))
})
