import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compileLists } from '../../src/lexicon/load.ts'
import { entryOf } from '../../src/lexicon/parse.ts'
import { readingFacts } from '../../src/lexicon/reading-facts.ts'
import { words } from '../../src/text/document.ts'
import { type Readable, read } from '../../src/text/read.ts'

type Cells = Readonly<Record<string, string>>

/** What of an article counts, by organizations with these cells. */
function reader(...all: readonly Cells[]): (article: string | Readable) => string[] {
  const entries = all.map((cells) => entryOf('organizations.known', cells))
  const lists = new Map([['organizations.known', entries] as const])
  const facts = readingFacts(compileLists({ lists, hash: '' }))
  return (article) => {
    const document = read(typeof article === 'string' ? { text: article } : article, facts)
    const { count, first, end, at, entry } = document.hits
    expect([first.length, end.length, entry.length]).toEqual([count, count, count])
    expect(at[document.tokens.count]).toBe(count)
    for (let i = 0; i < document.tokens.count; i++)
      for (let h = at[i]; h < at[i + 1]; h++) expect(first[h]).toBe(i)
    return Array.from({ length: count }, (_, h) => words(document, first[h], end[h]))
  }
}

describe('letter case', () => {
  test.each([
    ['exact', 'eBay', ['eBay']],
    ['exact', 'EBay', []],
    ['exact', 'EBAY', []],
    ['exact', 'ebay', []],
    ['smart', 'ebay', ['ebay']],
    ['ignore', 'EBAY', ['EBAY']],
  ])('%s: "eBay" in "%s" finds %j', (rule, text, found) => {
    expect(reader({ name: 'eBay', case: rule })(`So ${text} grew.`)).toEqual(found)
  })

  test('is asked of no word where it is ignored', () => {
    const find = reader({ name: 'Bank of the VALE', aliases: 'BOV', case: 'ignore' })
    expect(find('The bank of the vale, bov.')).toEqual(['bank of the vale', 'bov'])
  })

  test('exact means accents too, but neither dots nor hyphens nor line breaks', () => {
    const find = reader({ name: 'Göreli Co-Op', aliases: 'G.C.', case: 'exact' })
    expect(find('Göreli\nCo Op, GC, G.C. and Göreli-Co-Op')).toHaveLength(4)
    expect(find('Goreli Co-Op, Gc and Göreli Co-op')).toEqual([])
  })

  const spelling = fc.array(
    fc.tuple(fc.constantFrom('a', 'e', 'l', 'ö'), fc.boolean(), fc.boolean()),
    { minLength: 2, maxLength: 6 },
  )
  const written = (
    letters: readonly (readonly [string, boolean, boolean])[],
    changed: boolean,
  ): string =>
    letters
      .map(([letter, capital, change]) =>
        capital === (changed && change) ? letter : letter.toUpperCase(),
      )
      .join('')

  test('exact never takes another spelling, and always its own', () => {
    fc.assert(
      fc.property(spelling, (letters) => {
        const [form, other] = [written(letters, false), written(letters, true)]
        const find = reader({ name: form, case: 'exact' })
        expect(find(`so ${form} so`)).toEqual([form])
        expect(find(`so ${other} so`)).toEqual(other === form ? [form] : [])
      }),
      { numRuns: 12 },
    )
  })

  test('ignored, every spelling is taken', () => {
    fc.assert(
      fc.property(spelling, (letters) => {
        const [form, other] = [written(letters, false), written(letters, true)]
        expect(reader({ name: form, case: 'ignore' })(`so ${other} so`)).toEqual([other])
      }),
      { numRuns: 12 },
    )
  })
})

describe('context', () => {
  const find = reader({
    name: 'Alliance for Instruments and Metrology',
    acronym: 'AIM',
    requires: 'metrology | Norland | measuring instruments',
    forbids: 'stock exchange | AIM Magazine',
  })

  test.each([
    ['AIM met.', []],
    ['AIM met to speak of metrology.', ['AIM']],
    ['AIM met to speak of Measuring-Instruments.', ['AIM']],
    ['AIM met in Norland.', ['AIM']],
    ['AIM met in norland.', []],
    ['AIM met to speak of measuring the new instruments.', []],
    ['AIM met in Norland, said the stock exchange.', []],
    ['AIM met in Norland, said the stock\n\nexchange.', ['AIM']],
    ['AIM met in Norland. AIM left.', ['AIM', 'AIM']],
    ['AIM met in Norland, wrote AIM Magazine.', []],
  ])('%j finds %j', (text, found) => expect(find(text)).toEqual(found))

  test('may stand in the title', () => {
    expect(find({ title: 'Norland invites', text: 'AIM met.' })).toEqual(['AIM'])
  })

  test('tells two entries of one acronym apart', () => {
    const both = reader(
      { name: 'Alliance for Metrology', acronym: 'AM', requires: 'metrology' },
      { name: 'Academy of Music', acronym: 'AM', requires: 'music', forbids: 'metrology' },
    )
    expect(both('AM taught music.')).toEqual(['AM'])
    expect(both('AM taught metrology, not music.')).toEqual(['AM'])
    expect(both('AM taught.')).toEqual([])
  })

  test('leaves other entries alone', () => {
    const find = reader({ name: 'Vale Group' }, { name: 'Vale', requires: 'mine' })
    expect(find('Vale Group and Vale')).toEqual(['Vale Group'])
    expect(find('Vale Group and Vale in the mine')).toEqual(['Vale', 'Vale Group', 'Vale'])
  })

  test('of words that no text can hold is never there', () => {
    expect(
      reader({ name: 'Vale', requires: 'https://example.org' })('Vale https://example.org'),
    ).toEqual([])
    expect(reader({ name: 'Vale', forbids: '...' })('Vale ...')).toEqual(['Vale'])
  })
})

describe('a validity', () => {
  const find = reader({
    name: 'Norland Energy',
    former: 'Vale Power {../2015-06} | Vale Light {2015-07/2018}',
  })
  const text = 'Vale Power, Vale Light, Norland Energy'

  test.each([
    ['2015-06-30', ['Vale Power', 'Norland Energy']],
    ['2015-07-01', ['Vale Light', 'Norland Energy']],
    ['2019-01-01', ['Norland Energy']],
    [undefined, ['Vale Power', 'Vale Light', 'Norland Energy']],
  ])('on %s lets %j count', (publishedAt, found) => {
    expect(find({ text, publishedAt })).toEqual(found)
  })

  test('belongs to a form, not to another that is written like it in small letters', () => {
    const find = reader({ name: 'Norland Energy', aliases: 'NE', former: 'ne {../2015}' })
    expect(new Set(find({ text: 'NE and ne', publishedAt: '2020-01-01' }))).toEqual(new Set(['NE']))
    expect(find({ text: 'ne', publishedAt: '2014-01-01' })).toEqual(['ne'])
  })
})

test('conditions take nothing else away, whatever the text', () => {
  const plain = reader({ name: 'ab' }, { name: 'B a' })
  const conditional = reader(
    { name: 'ab', case: 'smart', forbids: 'zz' },
    { name: 'B a', requires: 'b | a' },
  )
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom('a', 'b', 'B', ' ', '.', '-', '\n') }),
      (text) => {
        expect(conditional(text)).toEqual(plain(text))
      },
    ),
  )
})
