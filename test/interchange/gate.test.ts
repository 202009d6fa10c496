import { describe, expect, test } from 'vitest'
import { imported, leftOutOf } from './imported.ts'

const gate = { format: 'gate' } as const
const organizations = { ...gate, list: 'organizations.known' } as const

describe('a gazetteer list', () => {
  test('has an entry a line', async () => {
    const { cells } = await imported('Varn Works\n\n  Oster: the Lake \n', organizations)
    expect(cells).toEqual([{ name: 'Varn Works' }, { name: 'Oster: the Lake' }])
  })

  test.each([
    ['colons', 'Varn Works:kind=company:country=DE\n'],
    ['tabs', 'Varn Works\tkind=company\tcountry=DE\n'],
    ['ampersands', 'Varn Works&kind=company&country=DE\n'],
    ['what its configuration says', 'Varn Works§kind=company§country=DE\n', '§'],
  ])('may have features behind %s', async (_, text, separator = undefined) => {
    const { cells } = await imported(text, { ...organizations, ...(separator && { separator }) })
    expect(cells).toEqual([{ name: 'Varn Works', kind: 'company', country: 'DE' }])
  })

  test('goes to the list that its type means, with the kind that its minor type means', async () => {
    const text =
      'Varn Works:majorType=organization:minorType=charity\nIda Oster:majorType=person_full\nruler:majorType=tool\n'
    const { changes, report } = await imported(text, gate)
    expect(changes).toEqual([
      {
        list: 'organizations.known',
        name: 'Varn Works',
        cells: { name: 'Varn Works', kind: 'association' },
      },
      { list: 'people.known', name: 'Ida Oster', cells: { name: 'Ida Oster' } },
    ])
    expect(leftOutOf(report)).toEqual(['line 3 | ruler | no list for this type'])
  })

  test('takes the type that its index gives', async () => {
    const { changes } = await imported('Varn Works\n', {
      ...gate,
      majorType: 'organization',
      minorType: 'company',
    })
    expect(changes[0]).toMatchObject({ list: 'organizations.known', cells: { kind: 'company' } })
  })

  test('keeps entries of another type out of a list', async () => {
    const { cells, report } = await imported('Ida Oster:majorType=person_full\n', organizations)
    expect(cells).toEqual([])
    expect(leftOutOf(report)).toEqual(['line 1 | Ida Oster | of a type for another list'])
  })

  test('joins the forms of an entry, wherever they stand', async () => {
    const { cells } = await imported(
      'Varn Works:kind=company:name=Varn Works\nOster\nVW:name=Varn Works:form=acronym\nOld Varn:name=Varn Works:form=former:inUse=../1990\nVarn:name=Varn Works\n',
      organizations,
    )
    expect(cells).toEqual([
      { name: 'Oster' },
      {
        name: 'Varn Works',
        kind: 'company',
        acronym: 'VW',
        former: 'Old Varn {../1990}',
        aliases: 'Varn',
      },
    ])
  })

  test('is told of features that are no columns, once each', async () => {
    const { report } = await imported('A Works:colour=red\nB Works:colour=blue\n', organizations)
    expect(report.warnings).toEqual([
      {
        message: 'the feature "colour" is no column of organizations.known and was not read',
        count: 1,
      },
    ])
  })
})
