import { describe, expect, test } from 'vitest'
import { keyOf, parseList, valuesOf } from '../../src/lexicon/parse.ts'

const words = (text: string) => parseList({ list: 'people.kin', file: 'people/kin.txt', text })
const columns = ['name', 'kind', 'forms']
const table = (text: string) =>
  parseList({ list: 'departments.known', file: 'departments/known.tsv', text })

describe('a word list', () => {
  test('has one entry a line, its other forms behind bars', () => {
    const { entries, complaints } = words('Dean | Deans\nVice Dean|Deputy Dean\n')
    expect(complaints).toEqual([])
    expect(entries.map(({ name, forms, line }) => [name, forms, line])).toEqual([
      ['Dean', ['Dean', 'Deans'], 1],
      ['Vice Dean', ['Vice Dean', 'Deputy Dean'], 2],
    ])
  })

  test('may hold remarks, empty lines and the line ends of Windows', () => {
    const { entries, complaints } = words('# Titles\r\n\r\nDean # of a school\r\nRector\r\n')
    expect(complaints).toEqual([])
    expect(entries.map(({ name, line }) => [name, line])).toEqual([
      ['Dean', 3],
      ['Rector', 4],
    ])
  })

  test('keeps a number sign inside a word', () => {
    expect(words('C#').entries[0].name).toBe('C#')
  })

  test.each([
    ['a form that stands alone in a bar', 'Dean |', 1, 'nothing stands on one side of a "|"'],
    ['a tab', 'Dean\tDeans', 1, 'holds a tab'],
    ['a form listed twice', 'Dean\nRector\nDean', 3, '"Dean" is already listed on line 1'],
    ['a form that differs in a hyphen', 'Vice Dean\nVice-Dean', 2, 'already listed on line 1'],
    ['a form that differs in diacritics', 'Jose\nJosé', 2, 'already listed on line 1'],
    ['a form that differs in dots', 'PhD\nPh.D', 2, 'already listed on line 1'],
    ['a broken character', 'Jos\ufffd', 1, 'save the file as UTF-8'],
  ])('is told of %s', (_, text, line, complaint) => {
    const { complaints } = words(text)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(`people/kin.txt:${line}: `)
    expect(complaints[0]).toContain(complaint)
  })

  test('may list the same letters in two cases', () => {
    expect(words('who\nWHO').complaints).toEqual([])
  })

  test('is told of every mistake at once', () => {
    expect(
      words('Dean |\nRector\nRector\nA\tB').complaints.map((each) => each.split(':')[1]),
    ).toEqual(['1', '3', '4'])
  })
})

describe('a table', () => {
  const header = columns.join('\t')

  test('names its columns in the first line that is no remark', () => {
    const { entries, complaints } = table(
      `# Organizations\n${header}\nAcme Group\toffice\tAcme | ACME\n`,
    )
    expect(complaints).toEqual([])
    expect(entries).toEqual([
      {
        list: 'departments.known',
        name: 'Acme Group',
        forms: ['Acme Group', 'Acme', 'ACME'],
        line: 3,
        cells: { name: 'Acme Group', kind: 'office', forms: 'Acme | ACME' },
        row: 'Acme Group\toffice\tAcme | ACME',
      },
    ])
  })

  test('leaves unknown cells empty', () => {
    expect(table(`${header}\nAcme\t\t`).entries[0]).toMatchObject({
      forms: ['Acme'],
      cells: { kind: '', forms: '' },
    })
  })

  test.each([
    ['another header', 'name\tsort\nAcme\toffice', 1, 'expected the header "name ⇥ kind ⇥ forms"'],
    ['a cell too few', `${header}\nAcme\toffice`, 2, 'expected 3 cells (name, kind, forms), got 2'],
    ['a cell too many', `${header}\nAcme\toffice\t\t`, 2, 'got 4'],
    ['an empty name', `${header}\n\toffice\tAcme`, 2, 'the name, is empty'],
    ['an empty form', `${header}\nAcme\toffice\tA |`, 2, 'nothing stands on one side'],
    ['a form listed twice', `${header}\nAcme\t\tACM\nAlpha\t\tACM`, 3, 'already listed on line 2'],
  ])('is told of %s', (_, text, line, complaint) => {
    const { complaints } = table(text)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(`departments/known.tsv:${line}: `)
    expect(complaints[0]).toContain(complaint)
  })
})

describe('a table with columns of its choice', () => {
  const entriesOf = (text: string) => table(text).entries.map(({ forms, cells }) => [forms, cells])

  test('takes them in any order behind the name, and reads their forms', () => {
    expect(
      entriesOf(
        'name\tterm\tforms\tmisspellings\tkind\nLegal Office\tt:9\tLegal\tLeagl Office\toffice',
      ),
    ).toEqual([
      [
        ['Legal Office', 'Legal', 'Leagl Office'],
        {
          name: 'Legal Office',
          term: 't:9',
          forms: 'Legal',
          misspellings: 'Leagl Office',
          kind: 'office',
        },
      ],
    ])
  })

  test('takes a validity off its form', () => {
    expect(table(`${columns.join('\t')}\nLegal Office\t\tLaw Office {../2015-06}`).entries).toEqual(
      [expect.objectContaining({ forms: ['Legal Office', 'Law Office'] })],
    )
  })

  test('may list one form for several entries that context or time tells apart', () => {
    const header = 'name\tkind\tforms\trequires'
    const rows = ['Law Office\t\tLO\t', 'Land Office\t\tLO\tfarm', 'Lab\t\tLO {../2015}\t']
    expect(table([header, ...rows].join('\n')).complaints).toEqual([])
    const more = ['Lot\t\tLO\t', 'Lab\t\t\tfarm', 'Land Office\t\tOffice of Land\t']
    expect(table([header, ...rows, ...more].join('\n')).complaints).toEqual([
      'departments/known.tsv:5: "LO" is already listed on line 2',
      'departments/known.tsv:6: "Lab" is the name of the entry on line 4',
      'departments/known.tsv:7: "Land Office" is the name of the entry on line 3',
    ])
  })

  test.each([
    ['a column that no table has', 'name\tkind\tforms\tcolour', 'expected the header'],
    ['a column twice', 'name\tkind\tforms\tterm\tterm', 'each once'],
    ['an own column missing', 'name\tforms\tterm', 'got "name ⇥ forms ⇥ term"'],
    ['the name further back', 'kind\tname\tforms', 'expected the header'],
  ])('is told of %s', (_, header, complaint) => {
    const { complaints } = table(`${header}\nLegal Office`)
    expect(complaints).toEqual([expect.stringContaining(complaint)])
  })

  test('is told of every wrong value of a line at once', () => {
    const text =
      'name\tkind\tforms\tcase\tsameAs\nA{B}\tshed\tX {2015} | | Y {2016/2015}\tup\tQ1 | ror:1'
    expect(table(text).complaints).toEqual([
      'departments/known.tsv:2: "name": expected a name without braces; only another form can be in use for a time, got "A{B}"',
      expect.stringContaining('expected one of nothing, school, office'),
      expect.stringContaining('expected an interval such as {../2015-06}'),
      expect.stringContaining('"forms": nothing stands on one side of a "|"; remove it'),
      expect.stringContaining('"{2016/2015}" ends before it begins'),
      expect.stringContaining('"case": expected one of nothing, exact, smart, ignore, got "up"'),
      expect.stringContaining('got "Q1"'),
    ])
  })
})

test.each([
  ['Vice-President', 'Vice President'],
  ['José', 'Jose'],
  ['O’Brien', 'OBrien'],
  ['Ph.D.', 'PhD'],
  ['plain words', 'plain words'],
  ['two  blanks', 'two blanks'],
])('%s is compared as %s', (form, key) => expect(keyOf(form)).toBe(key))

test.each([
  ['a | b|c', ['a', 'b', 'c']],
  ['a', ['a']],
  ['', []],
  [undefined, []],
])('the values of the cell %j', (cell, values) => expect(valuesOf(cell)).toEqual(values))
