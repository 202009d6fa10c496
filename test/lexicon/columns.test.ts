import { describe, expect, test } from 'vitest'
import { columnsOf } from '../../src/lexicon/columns.ts'
import { closedColumns, type ListShape, listNames, listShapes } from '../../src/lexicon/lists.ts'
import { addressOf } from '../../src/lexicon/same-as.ts'
import { departmentKinds, organizationKinds } from '../../src/record.ts'

describe('the kinds that an entry may have', () => {
  test.each([
    ['organizations.known.kind', organizationKinds],
    ['departments.known.kind', departmentKinds],
  ])('%s are those of the record, or none', (column, kinds) => {
    expect(closedColumns[column]).toEqual(['', ...kinds])
  })
})

test('every column with closed values is one of a table', () => {
  for (const column of Object.keys(closedColumns)) {
    const list = listNames.find((name) => column.startsWith(`${name}.`))
    const { columns }: ListShape = listShapes[list ?? 'topics.frames']
    expect(columns, column).toContain(column.slice(column.lastIndexOf('.') + 1))
  }
})

test('a table has its own columns first, and none twice', () => {
  for (const list of listNames) {
    const names = columnsOf(list).map(({ name }) => name)
    expect(new Set(names).size).toBe(names.length)
    const { columns = [] }: ListShape = listShapes[list]
    expect(names.slice(0, columns.length)).toEqual(columns)
    expect(names.length === 0).toBe(columns.length === 0)
  }
})

test.each([
  ['wikidata:Q42', 'http://www.wikidata.org/entity/Q42'],
  ['ror:03yrm5c26', 'https://ror.org/03yrm5c26'],
  ['https://example.org/a?b=c', 'https://example.org/a?b=c'],
  ['wikidata:Q4 2', undefined],
  ['wikidata:', undefined],
  ['constructor:x', undefined],
  ['javascript:alert(1)', undefined],
  ['https://', undefined],
  ['Q42', undefined],
])('%s stands for the address %s', (value, address) => expect(addressOf(value)).toBe(address))
