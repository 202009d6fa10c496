import { expect, test } from 'vitest'
import { imported, leftOutOf, refused } from './imported.ts'

const organizations = { list: 'organizations.known', mayLackHeadings: true } as const

test('rows without headings have the columns of the list in its order', async () => {
  const rows = 'Varn Works\tcompany\tDE\tVW\nOster Mills\tcompany\t\t\n'
  const { cells, report } = await imported(rows, organizations)
  expect(cells).toEqual([
    { name: 'Varn Works', kind: 'company', country: 'DE', acronym: 'VW' },
    { name: 'Oster Mills', kind: 'company' },
  ])
  expect(report.format).toBe('tsv')
})

test('names alone may hold commas', async () => {
  const { cells } = await imported('Varn Works Co., Ltd.\nOster Mills\n', organizations)
  expect(cells).toEqual([{ name: 'Varn Works Co., Ltd.' }, { name: 'Oster Mills' }])
})

test('headings are taken where they are there, in any order', async () => {
  const { cells } = await imported('Country\tOrganisation\nDE\tVarn Works\n', organizations)
  expect(cells).toEqual([{ name: 'Varn Works', country: 'DE' }])
})

test('places are those of the rows that were sent', async () => {
  const { report } = await imported('Varn\tcastle\nOster\tcompany\nUm\n', organizations)
  expect(leftOutOf(report)).toEqual([
    'line 1 | Varn | a value that its column does not take',
    'line 3 | Um | a row with too many or too few cells',
  ])
})

test('a list without columns takes further cells as further forms', async () => {
  const list = { list: 'people.never', mayLackHeadings: true } as const
  const { cells } = await imported('Quiet Sunday\tQuiet Sundays\tQS\n', list)
  expect(cells).toEqual([{ name: 'Quiet Sunday', forms: 'Quiet Sundays | QS' }])
  const lines = await imported('Quiet Sunday | Quiet Sundays\nLoud Monday\n', list)
  expect(lines.cells).toEqual([
    { name: 'Quiet Sunday', forms: 'Quiet Sundays' },
    { name: 'Loud Monday' },
  ])
})

test('a file that must have headings is still refused without', async () => {
  const csv = { format: 'csv', list: 'organizations.known' } as const
  expect((await refused('Varn,company\n', csv)).message).toContain('a first row that names')
})
