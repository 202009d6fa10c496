import { expect, test } from 'vitest'
import { mostChanges } from '../../src/lexicon/checks/check-changes.ts'
import { readListText } from '../../src/lexicon/list-text.ts'
import { readEntries } from '../../src/service/lexicons/sent-entries.ts'

test('more entries than an edit may have are refused before any is looked at', () => {
  const sent = new Array<unknown>(mostChanges + 1).fill(1)
  expect(readEntries('people.occupations', sent)).toMatchObject({
    ok: false,
    failure: { errors: [{ path: '', message: expect.stringContaining(`at most ${mostChanges}`) }] },
  })
})

test('and so are more lines', () => {
  expect(readListText('people.occupations', 'a\n'.repeat(mostChanges))).toMatchObject({
    ok: false,
    failure: { message: expect.stringContaining(`at most ${mostChanges} lines, got more`) },
  })
})

test('ten thousand mistakes are told, and that there are more', () => {
  const read = readEntries('people.occupations', new Array<unknown>(20_000).fill(1))
  if (read.ok) throw new Error('expected mistakes')
  expect(read.failure.errors).toHaveLength(10_000)
  expect(read.failure.message).toMatch(/and 19990 more$/u)
  const text = readListText('people.occupations', 'a\n'.repeat(20_000))
  expect(text).toMatchObject({ failure: { errors: { length: 10_000 } } })
})
