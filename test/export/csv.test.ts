import { parse } from 'csv-parse/sync'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { csv } from '../../src/export/csv.ts'
import { articles } from './arbitrary.ts'
import { record } from './visit.ts'

const rowsOf = (answer: string): Record<string, string>[] =>
  parse(answer, { columns: true, record_delimiter: '\r\n' })

test('one row for each position, and one for a person without any', () => {
  const rows = rowsOf(csv(record))
  expect(rows.map(({ person, title }) => [person, title])).toEqual([
    ['Tom Reed', ''],
    ['Ingrid Solheim', 'Head'],
    ["Zoë O'Hara", 'President'],
    ['Dai Wen', 'dean'],
    ['Marek Novák', 'Vice President'],
  ])
})

test.each(['=1+1', '+1', '-1', '@x', '\t=1', '\r=1', ' =1', '\ufeff=1', '＝1', '"=1'])(
  '%j is no formula in a spreadsheet',
  (name) => {
    const [person] = record.people
    if (!person) throw new Error('expected a person')
    const [row] = rowsOf(csv({ ...record, people: [{ ...person, name }] }))
    expect(row?.person).toMatch(/^(?:'|"=1$)/u)
    expect(row?.person?.endsWith(name)).toBe(true)
  },
)

test('whatever the article holds can be read back', () => {
  const bare = (name = '') => name.replace(/^'/u, '').replace(/\p{Cs}/gu, '\ufffd')
  fc.assert(
    fc.property(articles, ({ record }) => {
      const rows = rowsOf(csv(record))
      expect(rows.map(({ person }) => bare(person))).toEqual(
        record.people.map(({ name }) => bare(name)),
      )
      const cells = rows.flatMap((row) => Object.values(row))
      expect(cells.filter((cell) => /^\s*[=+\-@]/u.test(cell))).toEqual([])
    }),
  )
})
