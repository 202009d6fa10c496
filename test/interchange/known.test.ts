import { describe, expect, test } from 'vitest'
import { knownOf } from '../../src/interchange/known.ts'
import { checkChanges } from '../../src/lexicon/checks/check-changes.ts'
import type { ListName } from '../../src/lexicon/lists.ts'
import { compileLists } from '../../src/lexicon/load.ts'
import { type Entry, entryOf } from '../../src/lexicon/parse.ts'
import { imported, leftOutOf } from './imported.ts'

const before = new Map<ListName, readonly Entry[]>([
  [
    'organizations.known',
    [
      entryOf('organizations.known', {
        name: 'Varn Works',
        kind: 'company',
        aliases: 'Varn | Varnwerke',
        former: 'Varn Mill {../1990}',
      }),
    ],
  ],
  ['organizations.never', [entryOf('organizations.never', { name: 'PCs' })]],
  ['text.little-words', [entryOf('text.little-words', { name: 'most' })]],
  [
    'places.countries',
    [entryOf('places.countries', { name: 'Norland', code: 'NO', forms: 'North Land' })],
  ],
])
const lists = { lists: before, hash: 'sha256:0' }
const organizations = {
  format: 'csv',
  list: 'organizations.known',
  known: knownOf(compileLists(lists)),
} as const

describe('an import that knows the lists', () => {
  test('leaves out what the checks of an edit would refuse', async () => {
    const { changes, report } = await imported(
      'name,acronym,aliases,country\nOster Bank,PCS | MOST | AIM | OB,Norland | Varn,North Land\nVarnwerke,,,\n',
      organizations,
    )
    expect(changes.map(({ cells }) => cells)).toEqual([
      { name: 'Oster Bank', acronym: 'OB', country: 'NO' },
    ])
    expect(leftOutOf(report)).toEqual(
      [
        'line 2 | Norland | another list has this form',
        'line 2 | Varn | another entry of the list has this form',
        'line 2 | PCS | another list has this form',
        'line 2 | MOST | a common word would be found everywhere',
        'line 2 | AIM | a common word would be found everywhere',
        'line 3 | Varnwerke | the list has it under another name',
      ].sort(
        (a, b) =>
          report.leftOut.findIndex(({ text }) => a.includes(text)) -
          report.leftOut.findIndex(({ text }) => b.includes(text)),
      ),
    )
    expect(checkChanges(lists, changes)).toEqual([])
  })

  test.each([
    ['replace', [{ name: 'Varn Works', kind: 'media', aliases: 'VarnCo' }]],
    [
      'join',
      [
        {
          name: 'Varn Works',
          kind: 'company',
          country: 'NO',
          aliases: 'Varn | Varnwerke | VarnCo',
          former: 'Varn Mill {../1990}',
        },
      ],
    ],
    ['leave', []],
  ] as const)('can %s what is there', async (existing, expected) => {
    const country = existing === 'join' ? 'NO' : ''
    const { cells, changes } = await imported(
      `name,kind,country,aliases,former\nVarn Works,media,${country},VarnCo,${existing === 'join' ? 'Varn Mill' : ''}\n`,
      { ...organizations, existing },
    )
    expect(cells).toEqual(expected)
    expect(checkChanges(lists, changes)).toEqual([])
  })
})

describe('a form that two entries would have', () => {
  const claims = (requires: string, form: string, column: 'aliases' | 'former' = 'aliases') =>
    `name,kind,requires,${column}\nNova Works,company,${requires},${form}\n`

  test.each<[what: string, text: string, isTaken: boolean]>([
    ['without a word that tells them apart', claims('', 'Varn'), false],
    ['with words of context', claims('motors', 'Varn'), true],
    ['in use at another time', claims('', 'Varn {1995/..}', 'former'), true],
    ['that was in use when the other had it', claims('', 'Varn Mill'), true],
    ['of another list', claims('', 'North Land'), false],
    ['of another list, with words of context', claims('motors', 'North Land'), true],
    ['that is never an organization, with words of context', claims('motors', 'pcs'), false],
  ])('%s is taken by an import as by an edit', async (_, text, isTaken) => {
    const { changes, report } = await imported(text, organizations)
    expect(report.leftOut.map(({ part }) => part)).toEqual(isTaken ? [] : ['value'])
    expect(checkChanges(lists, changes)).toEqual([])
    const unread = await imported(text, { format: 'csv', list: 'organizations.known' })
    expect(checkChanges(lists, unread.changes).length).toBe(isTaken ? 0 : 1)
  })
})
