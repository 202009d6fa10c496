import { expect, test } from 'vitest'
import { checkChanges } from '../../../src/lexicon/checks/check-changes.ts'
import { listsOf, noLists, put } from './lists.ts'

type Cells = Readonly<Record<string, string>>

const organization = (cells: Cells) =>
  put('organizations.known', { name: 'Southlake Ltd', kind: 'company', ...cells })
const said = (cells: Cells, before = noLists): string[] =>
  checkChanges(before, [organization(cells)]).map(({ message }) => message)

const unguarded = 'say in "requires"'
const always = 'would be found all over; write'

test.each<[Cells, string]>([
  [{ aliases: 'target' }, unguarded],
  [{ acronym: 'AIM' }, unguarded],
  [{ acronym: 'IT' }, unguarded],
  [{ acronym: 'I.T.' }, unguarded],
  [{ aliases: 'Target', case: 'ignore' }, unguarded],
  [{ aliases: 'target', case: 'exact' }, unguarded],
  [{ aliases: 'The Who' }, unguarded],
  [{ aliases: 'The' }, always],
  [{ aliases: 'of the' }, always],
  [{ aliases: 'the', requires: 'motors' }, always],
  [{ aliases: '360', requires: 'motors' }, always],
  [{ aliases: 'X', requires: 'motors' }, always],
  [{ aliases: '…', requires: 'motors' }, always],
  [{ aliases: '中' }, always],
])('%j is refused', (cells, message) => {
  const mistakes = said(cells)
  expect(mistakes).toHaveLength(1)
  expect(mistakes[0]).toContain(message)
})

test.each<Cells>([
  { aliases: 'Target' },
  { aliases: 'target', requires: 'motors' },
  { acronym: 'AIM', requires: 'motors | engines' },
  { acronym: 'HR' },
  { acronym: 'UN' },
  { acronym: '3M' },
  { aliases: 'target stores' },
  { aliases: '中国' },
  { aliases: 'Nordvik' },
])('%j is taken', (cells) => expect(said(cells)).toEqual([]))

test('an ordinary word is told when what guarded it is taken away', () => {
  const guarded = listsOf({
    'organizations.known': [
      { name: 'Southlake Ltd', kind: 'company', acronym: 'AIM', requires: 'motors' },
    ],
  })
  expect(said({ acronym: 'AIM' }, guarded)).toHaveLength(1)
  expect(said({ acronym: 'AIM', case: 'ignore', requires: 'engines' }, guarded)).toEqual([])
})

test.each(['who', 'x', '12'])('a title is no "%s"', (name) =>
  expect(checkChanges(noLists, [put('people.titles', { name, role: 'x' })])).toHaveLength(1),
)

test('lists of little words hold little words', () => {
  const changes = [put('organizations.connectors', 'of'), put('text.boilerplate', '»')]
  expect(checkChanges(noLists, changes)).toEqual([])
})
