import { describe, expect, test } from 'vitest'
import { keyOf, parseList, valuesOf } from '../../src/lexicon/parse.ts'

const formColumns = new Set(['forms'])
const words = (text: string) =>
  parseList({ list: 'test.words', file: 'test/words.txt', text, formColumns })
const columns = ['name', 'kind', 'forms']
const table = (text: string) =>
  parseList({ list: 'test.table', file: 'test/table.tsv', text, formColumns, columns })

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
    expect(complaints[0]).toContain(`test/words.txt:${line}: `)
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
      `# Organizations\n${header}\nAcme Group\tcompany\tAcme | ACME\n`,
    )
    expect(complaints).toEqual([])
    expect(entries).toEqual([
      {
        list: 'test.table',
        name: 'Acme Group',
        forms: ['Acme Group', 'Acme', 'ACME'],
        line: 3,
        cells: { name: 'Acme Group', kind: 'company', forms: 'Acme | ACME' },
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
    ['another header', 'name\tsort\nAcme\tcompany', 1, 'expected the header "name ⇥ kind ⇥ forms"'],
    [
      'a cell too few',
      `${header}\nAcme\tcompany`,
      2,
      'expected 3 cells (name, kind, forms), got 2',
    ],
    ['a cell too many', `${header}\nAcme\tcompany\t\t`, 2, 'got 4'],
    ['an empty name', `${header}\n\tcompany\tAcme`, 2, 'the name, is empty'],
    ['an empty form', `${header}\nAcme\tcompany\tA |`, 2, 'nothing stands on one side'],
    ['a form listed twice', `${header}\nAcme\t\tACM\nAlpha\t\tACM`, 3, 'already listed on line 2'],
  ])('is told of %s', (_, text, line, complaint) => {
    const { complaints } = table(text)
    expect(complaints).toHaveLength(1)
    expect(complaints[0]).toContain(`test/table.tsv:${line}: `)
    expect(complaints[0]).toContain(complaint)
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
