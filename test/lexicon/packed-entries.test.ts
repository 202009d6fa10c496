import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { openEntries, packEntries } from '../../src/lexicon/packed-entries.ts'
import { type Entry, entryOf } from '../../src/lexicon/parse.ts'

const list = 'organizations.known'
const roundTrip = (entries: readonly Entry[]): Entry[] => [
  ...openEntries(packEntries(list, entries)),
]
const entry = (name: string, forms: string[] = [name], cells: Entry['cells'] = {}): Entry => ({
  list,
  name,
  forms,
  line: 7,
  cells,
})

describe('packed entries', () => {
  test.each([
    ['a word alone', entry('Qorvalim')],
    ['a word with other forms', entry('Qorvalim', ['Qorvalim', 'Qorva', 'QRV'])],
    [
      'a row of a table',
      entryOf(list, { name: 'Qorvalim', kind: 'company', aliases: 'Qorva | QV' }),
    ],
    ['a form that was in use for a time', entryOf(list, { name: 'A', former: 'B {../2015}' })],
    ['an emoji', entry('Qorva 🎓 Lab')],
    ['half a surrogate pair', entry('Qorva \ud83c Lab', ['Qorva \ud83c Lab', '\udf93'])],
    ['a NUL', entry('Qorva\u0000Lab', ['\u0000'])],
    ['the signs that set fields apart', entry('\u001e\u001f', ['\u001f\u001f', '\u001e'])],
    ['nothing', entry('', [])],
    ['a name of a million letters', entry('Q'.repeat(1_000_000))],
    ['a name that its cells tell otherwise', entry('A', ['A'], { name: 'B', aliases: 'C' })],
  ])('give back %s', (_, one) => {
    expect(roundTrip([one])).toEqual([one])
  })

  test('give back whatever they are given, at every place', () => {
    const text = fc.string({ unit: 'binary', maxLength: 12 })
    const cells = fc.dictionary(fc.constantFrom('name', 'kind', 'forms', 'aliases', 'term'), text, {
      noNullPrototype: true,
    })
    const any = fc.record({
      list: fc.constant(list),
      name: text,
      forms: fc.array(text, { maxLength: 4 }),
      line: fc.nat(),
      cells,
    })
    fc.assert(
      fc.property(fc.array(any, { maxLength: 20 }), (entries) => {
        const opened = openEntries(packEntries(list, entries))
        expect([...opened]).toEqual(entries)
        expect(opened.length).toBe(entries.length)
        for (const [place, one] of entries.entries()) expect(opened.at(place)).toEqual(one)
      }),
    )
  })

  test('of many pages are found at their places', () => {
    const entries = Array.from({ length: 40_000 }, (_, n) => entry(`Qorvalim ${n}`))
    const opened = openEntries(packEntries(list, entries))
    expect(opened.packed.pages.length).toBeGreaterThan(2)
    for (const place of [0, 16_383, 16_384, 39_999])
      expect(opened.at(place).name).toBe(`Qorvalim ${place}`)
    expect(Array.from(opened, ({ name }) => name)).toEqual(entries.map(({ name }) => name))
  })
})
