import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cellsOf, shownEntry } from '../../src/lexicon/entry-json.ts'
import type { ListName } from '../../src/lexicon/lists.ts'
import { entryOf, parseList } from '../../src/lexicon/parse.ts'

const cells = (list: ListName, sent: unknown): unknown => {
  const result = cellsOf(list, sent)
  return result.ok
    ? result.value
    : Object.fromEntries((result.failure.errors ?? []).map(({ path, message }) => [path, message]))
}

describe('an entry that is sent', () => {
  test('has one value or several in a cell, as an array or between bars', () => {
    const sent = { name: ' Vale Group ', kind: 'company', aliases: ['Vale', 'VG'], former: 'A|B ' }
    expect(cells('organizations.known', sent)).toEqual({
      name: 'Vale Group',
      kind: 'company',
      aliases: 'Vale | VG',
      former: 'A | B',
    })
  })

  test('of a list without columns has a name and forms', () => {
    expect(cells('topics.frames', { name: 'in aid of', forms: ['to help'] })).toEqual({
      name: 'in aid of',
      forms: 'to help',
    })
  })

  test('may leave cells out, empty or null, and send numbers', () => {
    const sent = { name: 'warden', rank: 3, sector: [], role: null, term: '' }
    expect(cells('people.titles', sent)).toEqual({ name: 'warden', rank: '3' })
  })

  test('is told of every mistake at once, each with its path', () => {
    const sent = {
      kind: 'firm',
      country: 'Norland',
      aliases: ['A', 'B {2015}', 'C|D', 7, {}],
      acronym: 'AB | | CD',
      case: 'upper',
      sameAs: ['wikidata:Q1', 'somewhere'],
      parent: ['A', 'B'],
      colour: 'red',
    }
    expect(cells('organizations.known', sent)).toEqual({
      name: 'expected the name of the entry, got nothing',
      kind: expect.stringContaining('expected one of nothing, company, university'),
      country: expect.stringContaining('expected the two capital letters of a country'),
      'aliases.1': expect.stringContaining('expected an interval such as {../2015-06}'),
      'aliases.2': 'expected one value without "|"',
      'aliases.4': 'expected a text, got an object',
      'acronym.1': 'nothing stands on one side of a "|"; remove it',
      case: 'expected one of nothing, exact, smart, ignore, got "upper"',
      'sameAs.1': expect.stringContaining('such as wikidata:Q42'),
      parent: 'expected a text, got an array',
      colour: expect.stringContaining(
        'no column of this name; expected one of name, kind, country',
      ),
    })
  })

  test.each([
    ['a tab', 'A\tB', 'holds a tab'],
    ['a line break', 'A\nB', 'a line break'],
    ['a remark', 'A #B', 'holds a "#"'],
    ['a bar', 'A | B', 'expected one value'],
    ['half a character', 'A\ud800', 'broken character'],
    ['braces', 'A {../2015}', 'braces'],
    ['nothing', '  ', 'expected the name'],
  ])('is refused with %s in its name', (_, name, message) => {
    expect(cells('people.known', { name })).toEqual({ name: expect.stringContaining(message) })
  })

  test.each([[null], [[]], ['Vale Group'], [7]])('is an object, not %j', (sent) => {
    expect(cells('people.known', sent)).toEqual({
      '': expect.stringContaining('expected an entry'),
    })
  })

  test('of a derived list is refused', () => {
    expect(cells('places.demonyms', { name: 'Norish' })).toEqual({
      '': expect.stringContaining('made of the column "demonyms"'),
    })
  })
})

const word = fc.stringMatching(/^[A-Za-z0-9é.'&-]{1,8}( [A-Za-z]{1,6})?$/u)
const several = fc.array(word, { maxLength: 3 })
const sentOrganization = fc.record(
  {
    name: word,
    kind: fc.constantFrom('company', 'school'),
    country: fc.constantFrom('DE', 'FR'),
    aliases: several,
    former: several.map((forms) => forms.map((form) => `${form} {../2015-06}`)),
    misspellings: several,
    case: fc.constantFrom('exact', 'smart', 'ignore'),
    requires: several,
    sameAs: fc.constant(['wikidata:Q42', 'https://example.org/1']),
    term: word,
  },
  { requiredKeys: ['name'] },
)

describe('the JSON form of an entry', () => {
  test('is shown as it was sent', () => {
    fc.assert(
      fc.property(sentOrganization, (sent) => {
        const taken = cellsOf('organizations.known', sent)
        if (!taken.ok) throw new Error(JSON.stringify(taken.failure))
        const shown = shownEntry('organizations.known', entryOf('organizations.known', taken.value))
        const filled = Object.entries(sent).filter(([, value]) => value.length > 0)
        expect(shown).toEqual(Object.fromEntries(filled))
      }),
    )
  })

  test('makes the entry that the same cells make in a file', () => {
    const columns = ['name', 'kind', 'country', 'acronym', 'aliases', 'former', 'parent']
    const more = ['misspellings', 'case', 'requires', 'sameAs', 'term']
    fc.assert(
      fc.property(sentOrganization, (sent) => {
        const taken = cellsOf('organizations.known', sent)
        if (!taken.ok) throw new Error(JSON.stringify(taken.failure))
        const header = [...columns, ...more.filter((name) => name in taken.value)]
        const row = header.map((name) => taken.value[name] ?? '')
        const text = `${header.join('\t')}\n${row.join('\t')}`
        const file = 'organizations/known.tsv'
        const [parsed] = parseList({ list: 'organizations.known', file, text }).entries
        expect({ ...parsed, line: 0, row: undefined }).toEqual(
          entryOf('organizations.known', taken.value),
        )
      }),
    )
  })

  test('never throws, whatever is sent', () => {
    fc.assert(
      fc.property(fc.anything(), (sent) => {
        expect(cellsOf('people.known', sent)).toHaveProperty('ok')
      }),
    )
    fc.assert(
      fc.property(fc.record({ name: fc.anything(), aliases: fc.anything() }), (sent) => {
        expect(cellsOf('people.known', sent)).toHaveProperty('ok')
      }),
    )
  })
})
