import { describe, expect, test } from 'vitest'
import { knownOf } from '../../src/interchange/known.ts'
import { checkChanges } from '../../src/lexicon/checks/check-changes.ts'
import type { ListName } from '../../src/lexicon/lists.ts'
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
  known: knownOf((list) => before.get(list) ?? []),
} as const

describe('an import that knows the lists', () => {
  test('leaves out what the checks of an edit would refuse', async () => {
    const { changes, report } = await imported(
      'name,acronym,aliases,country\nOster Bank,PCS | MOST | AIM | OB,Norland | Varn,North land\nVarnwerke,,,\n',
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
