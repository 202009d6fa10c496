import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createItems } from '../../src/interchange/json/items.ts'
import { imported, leftOutOf, refused, tried } from './imported.ts'

const ror = { format: 'ror' } as const

/** As version 2 of the format has them. */
const second = {
  id: 'https://ror.org/0000va1rn',
  names: [
    { value: 'VW', types: ['acronym'], lang: null },
    { value: 'Universität Varn', types: ['label'], lang: 'de' },
    { value: 'Varn University', types: ['ror_display', 'label'], lang: 'en' },
    { value: 'Uni Varn', types: ['alias'], lang: 'de' },
  ],
  types: ['funder', 'education'],
  locations: [
    {
      geonames_id: 1,
      geonames_details: { country_code: 'DE', country_name: 'Germany', name: 'Varn' },
    },
  ],
  relationships: [
    { type: 'child', id: 'https://ror.org/0000chi1d', label: 'Varn Lab' },
    { type: 'parent', id: 'https://ror.org/0000oster', label: 'Oster Foundation' },
  ],
  external_ids: [
    { type: 'wikidata', all: ['Q1'], preferred: null },
    { type: 'isni', all: ['0000 0001'], preferred: null },
  ],
  status: 'active',
}
/** As version 1 has them. */
const first = {
  id: 'https://ror.org/0000oster',
  name: 'Oster Foundation',
  types: ['Nonprofit'],
  acronyms: ['OF'],
  aliases: ['Oster Fund'],
  labels: [{ label: 'Fondation Oster', iso639: 'fr' }],
  country: { country_code: 'FR', country_name: 'France' },
  addresses: [{ city: 'Osterville' }],
  external_ids: { Wikidata: { preferred: 'Q2', all: ['Q2', 'Q3'] } },
  relationships: [],
  status: 'active',
}

describe('a registry', () => {
  test('is read in both versions of its format', async () => {
    const { cells } = await imported(JSON.stringify([second, first], null, 2), ror)
    expect(cells).toEqual([
      {
        name: 'Varn University',
        kind: 'university',
        country: 'DE',
        acronym: 'VW',
        aliases: 'Uni Varn',
        translations: 'Universität Varn',
        parent: 'Oster Foundation',
        sameAs: 'https://ror.org/0000va1rn | wikidata:Q1',
      },
      {
        name: 'Oster Foundation',
        kind: 'association',
        country: 'FR',
        acronym: 'OF',
        aliases: 'Oster Fund',
        translations: 'Fondation Oster',
        sameAs: 'https://ror.org/0000oster | wikidata:Q2',
      },
    ])
  })

  test('may stand one object a line, with plain facts', async () => {
    const { cells } = await imported(
      '{"id": "r1", "name": "Varn Lab", "types": ["facility"], "country": "DE", "parents": ["r2"]}\n{"id": "r2", "name": "Varn Institute"}\n',
      ror,
    )
    expect(cells).toEqual([
      { name: 'Varn Lab', kind: 'research', country: 'DE', parent: 'Varn Institute' },
      { name: 'Varn Institute' },
    ])
  })

  const plain = (name: string, more: object = {}): object => ({ id: `urn:${name}`, name, ...more })

  test('gives none of several organizations the name that they share', async () => {
    const name = 'Ministry of Health'
    const { cells, report } = await imported(
      JSON.stringify([
        plain(name, { country: 'NO', city: 'Oslo' }),
        plain(name, { country: 'DE', city: 'Varn' }),
        plain(name, { country: 'DE', city: 'Oster' }),
        plain(name, { country: 'FR', city: '' }),
        plain(name, { country: 'FR', city: '' }),
      ]),
      ror,
    )
    expect(cells.map((each) => each.name)).toEqual([
      'Ministry of Health (Norway)',
      'Ministry of Health (Varn)',
      'Ministry of Health (Oster)',
    ])
    expect(report.leftOut.map(({ part, detail }) => `${part}: ${detail}`)).toEqual([
      'value: now "Ministry of Health (Norway)"',
      'value: now "Ministry of Health (Varn)"',
      'value: now "Ministry of Health (Oster)"',
      'entry: and nothing tells them apart',
      'entry: and nothing tells them apart',
    ])
  })

  test('gives none of several organizations a form that they share, and none a common word', async () => {
    const { cells, report } = await imported(
      JSON.stringify([
        plain('Varn Works', { acronyms: ['VW', 'AIM'], aliases: ['Oster Bank', 'The Works'] }),
        plain('Varn Wind', { acronyms: ['VW'], aliases: ['Wind of Varn'] }),
        plain('Oster Bank', { aliases: ['The Works'] }),
      ]),
      { ...ror, known: { isCommonWord: (word) => word.toLowerCase() === 'aim' } },
    )
    expect(cells).toEqual([
      { name: 'Varn Works' },
      { name: 'Varn Wind', aliases: 'Wind of Varn' },
      { name: 'Oster Bank' },
    ])
    expect(report.reasons).toEqual({
      'a form that several organizations share': 4,
      'a form that is the name of another of the organizations': 1,
      'an acronym that is a common word': 1,
    })
  })

  test('keeps no organization above itself', async () => {
    const above = (id: string): object => ({ parents: [`urn:${id}`] })
    const { cells, report } = await imported(
      JSON.stringify([
        plain('A Co', above('B Co')),
        plain('B Co', above('A Co')),
        plain('C Co', above('Z')),
      ]),
      ror,
    )
    expect(cells).toEqual([{ name: 'A Co', parent: 'B Co' }, { name: 'B Co' }, { name: 'C Co' }])
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'a parent that is neither in the source nor in the list was left out',
      'organizations that are their own parents: A Co > B Co > A Co; the last step was left out',
    ])
  })

  test('loses what is withdrawn or has no name', async () => {
    const { report } = await imported(
      JSON.stringify([plain('Varn', { status: 'withdrawn' }), { id: 'r9' }, plain('Oster')]),
      ror,
    )
    expect(leftOutOf(report)).toEqual([
      'line 1 | Varn | withdrawn from the registry',
      'line 1 | r9 | an entry without a name',
    ])
    expect(report).toMatchObject({ read: 3, taken: 1 })
  })

  test('is refused whole wherever it is cut', async () => {
    const text = JSON.stringify([second, first], null, 1)
    for (let end = 1; end < text.length; end += 37) {
      const { changes, failure } = await tried(text.slice(0, end), ror)
      expect(failure?.message).toContain('ends in the middle')
      expect(changes).toEqual([])
    }
  })

  test.each([
    ['[{"id": 1}, 7]', 'line 1', 'expected an object'],
    ['[{"id": 1}]\n[', 'line 2', 'expected an object'],
    ['[\n{"id": nothing}]', 'line 2', 'is no JSON'],
    ['[{"id": [}]}]', 'line 1', 'is no JSON'],
  ])('is refused as %j', async (text, place, message) => {
    const failure = await refused(text, ror)
    expect(failure.errors?.[0].path).toBe(place)
    expect(failure.message).toContain(message)
  })
})

test('the objects of an array are those of its JSON, wherever the text is cut', () => {
  const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue()))
  fc.assert(
    fc.property(objects, fc.boolean(), fc.integer({ min: 1, max: 20 }), (all, isPretty, size) => {
      const text = JSON.stringify(all, null, isPretty ? 2 : 0)
      const items: object[] = []
      const reader = createItems((item) => {
        items.push(item)
        return undefined
      })
      for (let at = 0; at < text.length; at += size)
        expect(reader.read(text.slice(at, at + size))).toBeUndefined()
      expect(reader.end()).toBeUndefined()
      expect(items).toEqual(JSON.parse(text))
    }),
  )
})
