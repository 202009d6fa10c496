import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createRows, foundDelimiter } from '../../src/interchange/table/rows.ts'
import { entryOf } from '../../src/lexicon/parse.ts'
import { imported, leftOutOf, refused } from './imported.ts'

const organizations = { format: 'csv', list: 'organizations.known' } as const

describe('a spreadsheet', () => {
  test('may have its columns in any order and under their usual names', async () => {
    const { cells, report } = await imported(
      'Country code,Type,Organisation,Also known as,Abbreviation\r\nDE,Company,Varn Works AG,Varn | Varnwerke,VW\r\n',
      organizations,
    )
    expect(cells).toEqual([
      {
        name: 'Varn Works AG',
        kind: 'company',
        country: 'DE',
        acronym: 'VW',
        aliases: 'Varn | Varnwerke',
      },
    ])
    expect(report).toMatchObject({ read: 1, taken: 1, leftOut: [], warnings: [] })
  })

  test.each([
    ['semicolons', 'name;kind;aliases\nVarn, Inc.;company;"a;b"\n'],
    ['tabs', 'name\tkind\taliases\nVarn, Inc.\tcompany\ta;b\n'],
    ['what it says itself', 'sep=;\nname;kind;aliases\nVarn, Inc.;company;"a;b"\n'],
    ['a byte order mark', '\ufeffname,kind,aliases\n"Varn, Inc.",company,a;b\n'],
  ])('may part its cells by %s', async (_, text) => {
    const { cells } = await imported(text, organizations)
    expect(cells).toEqual([{ name: 'Varn, Inc.', kind: 'company', aliases: 'a;b' }])
  })

  test('may have quotes, line breaks in cells, and a column more than once', async () => {
    const { cells } = await imported(
      'name,alias 1,alias 2\n"The ""Blue"" House","Blue\nHouse, The",Azure House\n',
      organizations,
    )
    expect(cells).toEqual([
      { name: 'The "Blue" House', aliases: 'Blue | House, The | Azure House' },
    ])
  })

  test('may write kinds, countries and numbers of Wikidata in its own way', async () => {
    const { cells } = await imported('name,type,country,wikidata\nVarn,Healthcare,Norland,Q1\n', {
      ...organizations,
      known: { countryCode: (name) => (name === 'Norland' ? 'NO' : undefined) },
    })
    expect(cells).toEqual([
      { name: 'Varn', kind: 'hospital', country: 'NO', sameAs: 'wikidata:Q1' },
    ])
  })

  test('is told of columns that the list does not have', async () => {
    const { report } = await imported('name,Founded,Seat\nVarn,1990,Oster\n', organizations)
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'the column "Founded" is none of organizations.known and was not read',
      'the column "Seat" is none of organizations.known and was not read',
    ])
  })

  test('loses rows that are wrong, each with its line and reason', async () => {
    const { cells, report } = await imported(
      'name,kind\nVarn,company\nOster,ship\n,company\nVarn,media\nOne,media,more\nLake\n"Two\nlines",media\nStone,media\n',
      organizations,
    )
    expect(cells.map(({ name }) => name)).toEqual(['Varn', 'Two lines', 'Stone'])
    expect(leftOutOf(report)).toEqual([
      'line 3 | Oster | a value that its column does not take',
      'line 4 |  | an entry without a name',
      'line 5 | Varn | the source has an entry of this name twice',
      'line 6 | One media more | a row with too many or too few cells',
      'line 7 | Lake | a row with too many or too few cells',
    ])
    expect(report).toMatchObject({ read: 8, taken: 3 })
    expect(report.leftOut[0].detail).toContain('kind: expected one of nothing, company,')
    expect(report.leftOut[2].detail).toBe('it stands at line 2 already')
  })

  test('loses values that a cell cannot hold, and keeps the rest of the entry', async () => {
    const { cells, report } = await imported(
      'name,aliases,sameAs\nVarn,Varn\u0007 | Works # one | Good,no address\n',
      organizations,
    )
    expect(cells).toEqual([{ name: 'Varn', aliases: 'Good' }])
    expect(report.reasons).toEqual({
      'a broken or control character': 1,
      'a "#" at the start or behind a blank': 1,
      'a value that its column does not take': 1,
    })
  })

  test('keeps the form of a spreadsheet that guards itself against formulas', async () => {
    const { cells } = await imported("name,aliases\nVarn,'=Varn\n", organizations)
    expect(cells).toEqual([{ name: 'Varn', aliases: '=Varn' }])
  })

  test('knows what the list has', async () => {
    const held: Record<string, string> = { Varn: 'Varn Works', Oster: 'Oster', Lake: 'Lake Ltd' }
    const { cells, report } = await imported(
      'name,aliases\nVarn,\nOster,Lake | Os\nNova,Aim | IT\n',
      {
        ...organizations,
        known: {
          entry: (list, name) => (held[name] === name ? entryOf(list, { name }) : undefined),
          rival: ({ list, name, form }) =>
            held[form] && held[form] !== name ? { list, name: held[form] } : undefined,
          isCommonWord: (word) => ['aim', 'it'].includes(word.toLowerCase()),
        },
      },
    )
    expect(cells).toEqual([{ name: 'Oster', aliases: 'Os' }, { name: 'Nova' }])
    expect(report.replacing).toBe(1)
    expect(leftOutOf(report)).toEqual([
      'line 2 | Varn | the list has it under another name',
      'line 3 | Lake | another entry of the list has this form',
      'line 4 | Aim | a common word would be found everywhere',
      'line 4 | IT | a common word would be found everywhere',
    ])
  })

  test.each([
    ['no names of columns', 'Varn,company\nOster,media\n', 'line 1', 'a first row that names'],
    ['two columns of one meaning', 'name,kind,type\n', 'line 1', 'two columns mean "kind"'],
    [
      'a quote that nothing closes',
      'name,kind\n"Varn,company\nOster,media\n',
      'line 2',
      'half a file',
    ],
    [
      'a last row without its end',
      'name,kind,country\nVarn,company,DE\nOst',
      'line 3',
      'half a file',
    ],
  ])('is refused with %s', async (_, text, place, message) => {
    const failure = await refused(text, organizations)
    expect(failure.code).toBe('invalid-import')
    expect(failure.errors?.[0].path).toBe(place)
    expect(failure.message).toContain(message)
  })

  test('can fill a list that has no columns', async () => {
    const { cells } = await imported('word,plural\nplumber,plumbers\n', {
      format: 'csv',
      list: 'people.occupations',
    })
    expect(cells).toEqual([{ name: 'plumber', forms: 'plumbers' }])
  })
})

test('rows are read as another reader of the format reads them, wherever the text is cut', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', ' ', '"', ',', '\n', 'é', '😀') })
  const table = fc.array(fc.array(cell, { minLength: 3, maxLength: 3 }), { minLength: 1 })
  fc.assert(
    fc.property(table, fc.integer({ min: 1, max: 9 }), (rows, size) => {
      const text = rows
        .map((cells) => cells.map((each) => `"${each.replaceAll('"', '""')}"`).join(','))
        .join('\r\n')
      const read: string[][] = []
      const reader = createRows(
        () => ({ sign: ',' }),
        (cells) => {
          read.push([...cells])
          return undefined
        },
      )
      for (let at = 0; at < text.length; at += size) reader.read(text.slice(at, at + size))
      expect(reader.end()).toBeUndefined()
      expect(read).toEqual(parse(text))
    }),
  )
})

test.each([
  ['a;b,c;d', ';'],
  ['"a;b;c",d', ','],
  ['a\tb', '\t'],
  ['a', ','],
])('the delimiter of %j is found', (header, sign) => {
  expect(foundDelimiter(header).sign).toBe(sign)
})
