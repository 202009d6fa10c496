import { describe, expect, test } from 'vitest'
import { imported, leftOutOf, refused, tried } from './imported.ts'

const turtle = { format: 'skos-turtle' } as const
const jsonLd = { format: 'skos-jsonld' } as const
const prefixes = `@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix : <https://terms.example/> .
`

/** The same three concepts in two notations. */
const inTurtle = `${prefixes}
:scheme a skos:ConceptScheme ; skos:prefLabel "Subjects"@en .
:energy a skos:Concept ; skos:prefLabel "energy"@en, "Energie"@de ; skos:notation "E-1" ;
  skos:narrower :wind .
:wind a skos:Concept ; skos:prefLabel "wind power"@en-GB ; skos:altLabel "wind energy"@en, "windpower" ;
  skos:hiddenLabel "wnd power"@en ; skos:exactMatch <http://www.wikidata.org/entity/Q1>, <urn:other> .
:storage skos:prefLabel "energy storage"@en ; skos:broader :energy ; skos:notation "energy-storage" .
`
const inJsonLd = {
  '@context': {
    skos: 'http://www.w3.org/2004/02/skos/core#',
    '@vocab': 'http://www.w3.org/2004/02/skos/core#',
    '@base': 'https://terms.example/',
    id: '@id',
    type: '@type',
    label: { '@id': 'skos:prefLabel', '@container': '@language' },
    other: { '@id': 'skos:altLabel', '@language': 'en' },
    exactMatch: { '@type': '@id' },
    narrower: { '@id': 'skos:narrower' },
  },
  '@graph': [
    { id: 'scheme', type: 'ConceptScheme', label: { en: 'Subjects' } },
    {
      id: 'energy',
      type: 'Concept',
      label: { en: 'energy', de: 'Energie' },
      notation: 'E-1',
      narrower: [
        {
          id: 'wind',
          type: 'Concept',
          label: { 'en-GB': ['wind power'] },
          other: ['wind energy', 'windpower'],
          hiddenLabel: { '@value': 'wnd power', '@language': 'en' },
          exactMatch: ['http://www.wikidata.org/entity/Q1', 'urn:other'],
        },
      ],
    },
    {
      id: 'storage',
      label: { en: 'energy storage' },
      broader: { '@id': 'energy' },
      notation: 'energy-storage',
    },
  ],
}
const concepts = [
  { name: 'energy', id: 'energy', term: 'E-1', sameAs: 'https://terms.example/energy' },
  {
    name: 'wind power',
    id: 'wind-power',
    broader: 'energy',
    forms: 'wind energy | windpower',
    misspellings: 'wnd power',
    sameAs: 'https://terms.example/wind | http://www.wikidata.org/entity/Q1',
  },
  {
    name: 'energy storage',
    id: 'energy-storage',
    broader: 'energy',
    sameAs: 'https://terms.example/storage',
  },
]

describe('a vocabulary', () => {
  test.each([
    ['Turtle', inTurtle, turtle],
    ['JSON-LD', JSON.stringify(inJsonLd), jsonLd],
  ])('in %s gives topics', async (_, text, format) => {
    const { cells, report } = await imported(text, format)
    expect(cells).toHaveLength(3)
    expect(cells).toEqual(expect.arrayContaining(concepts))
    expect(report.warnings.map(({ message }) => message)).toEqual([
      'labels in the language "de" were not read; only English ones are',
    ])
  })

  test('may come in pieces of any size', async () => {
    for (const size of [1, 7, 100]) {
      const { changes } = await tried(inTurtle, turtle, size)
      expect(changes.map(({ cells }) => cells)).toEqual(concepts)
    }
  })

  test('is found in any letter case where it is written like headings, and not where it has abbreviations', async () => {
    const { cells } = await imported(
      `${prefixes} :a skos:prefLabel "Adult learning"@en . :b skos:prefLabel "Vocational training"@en ; skos:altLabel "VET"@en . :c skos:prefLabel "law"@en .`,
      turtle,
    )
    expect(cells.map((each) => [each.name, each.case])).toEqual([
      ['Adult learning', 'ignore'],
      ['Vocational training', undefined],
      ['law', undefined],
    ])
  })

  test('loses what is retired or has no English label, and who would be found by the name of another', async () => {
    const { cells, report } = await imported(
      `${prefixes}
      :a skos:prefLabel "mercury"@en ; skos:broader :metals . :metals skos:prefLabel "metals"@en .
      :b skos:prefLabel "mercury"@en ; skos:broader :planets . :planets skos:prefLabel "planets"@en .
      :c skos:prefLabel "Kunst"@de . :d skos:prefLabel "fax"@en ; owl:deprecated true .
      :e skos:prefLabel "ores"@en ; skos:altLabel "metals"@en, "rocks"@en ; skos:broader :gone . :f skos:prefLabel "stones"@en ; skos:altLabel "rocks"@en .`,
      turtle,
    )
    expect(cells.map((each) => [each.name, each.broader, each.forms])).toEqual([
      ['mercury (metals)', 'metals', undefined],
      ['metals', undefined, undefined],
      ['mercury (planets)', 'planets', undefined],
      ['planets', undefined, undefined],
      ['ores', undefined, undefined],
      ['stones', undefined, undefined],
    ])
    expect(leftOutOf(report).map((line) => line.replace('https://terms.example/', ':'))).toEqual([
      ':c | Kunst | no English label',
      ':d | fax | a retired concept',
      ':a | mercury | a name that several concepts share',
      ':b | mercury | a name that several concepts share',
      ':e | metals | a form that is the name of another of the concepts',
      ':e | rocks | a form that several concepts share',
      ':f | rocks | a form that several concepts share',
    ])
    expect(report.warnings.map(({ message }) => message)).toContain(
      'a broader concept that is not in the source, or was left out, is not kept',
    )
  })

  test('joins a concept to the broader one of the same name', async () => {
    const { cells, report } = await imported(
      `${prefixes}
      :g skos:prefLabel "philosophy"@en . :p skos:prefLabel "philosophy"@en ; skos:altLabel "thought"@en ; skos:broader :g .
      :q skos:prefLabel "philosophy"@en ; skos:broader :p . :e skos:prefLabel "ethics"@en ; skos:broader :q .`,
      turtle,
    )
    expect(cells).toEqual([
      {
        name: 'philosophy',
        id: 'philosophy',
        forms: 'thought',
        sameAs: 'https://terms.example/g | https://terms.example/p | https://terms.example/q',
      },
      { name: 'ethics', id: 'ethics', broader: 'philosophy', sameAs: 'https://terms.example/e' },
    ])
    expect(report.reasons).toEqual({ 'a concept with the name of its broader one': 2 })
  })

  test('makes no id twice', async () => {
    const { cells } = await imported(
      `${prefixes} :a skos:prefLabel "wind-power"@en . :b skos:prefLabel "Wind power!"@en . :c skos:prefLabel "x"@en ; skos:notation "wind-power" . :d1 skos:prefLabel "風"@en .`,
      turtle,
    )
    expect(cells.map(({ id }) => id)).toEqual(['wind-power-2', 'wind-power-3', 'wind-power', 'd1'])
  })

  test('is refused with the whole of each circle', async () => {
    const failure = await refused(
      `${prefixes} :a skos:prefLabel "energy"@en ; skos:broader :b . :b skos:prefLabel "power"@en ; skos:broader :c . :c skos:prefLabel "fuel"@en ; skos:broader :a . :d skos:prefLabel "self"@en ; skos:narrower :d .`,
      turtle,
    )
    expect(failure.errors?.map(({ message }) => /itself: (.*);/u.exec(message)?.[1])).toEqual([
      'energy > power > fuel > energy',
      'self > self',
    ])
  })

  test('of five thousand steps upwards is read', async () => {
    const steps = Array.from(
      { length: 5_000 },
      (_, i) => `:c${i} skos:prefLabel "c${i}"@en ; skos:broader :c${i + 1} .`,
    )
    const { report } = await imported(`${prefixes}${steps.join('\n')}`, turtle)
    expect(report.taken).toBe(5_000)
  })
})

describe('Turtle is refused', () => {
  test.each([
    ['where it is none', ':a skos:prefLabel oops .', 'line 4', 'no Turtle'],
    ['where it ends', ':a skos:prefLabel "a"@en ;', 'line 4', 'Turtle'],
    ['within a text', ':a skos:prefLabel "a', 'line 4', 'Turtle'],
  ])('%s', async (_, text, place, message) => {
    const failure = await refused(prefixes + text, turtle)
    expect(failure.errors?.[0].path).toBe(place)
    expect(failure.message).toContain(message)
  })

  test('when a statement never ends', async () => {
    const failure = await refused(
      `${prefixes} :a skos:prefLabel """${'x\n'.repeat(2_100_000)}`,
      turtle,
    )
    expect(failure.message).toContain('quotation mark')
  })
})

describe('JSON-LD is refused', () => {
  test.each([
    [
      'with a context elsewhere',
      '{"@context": "https://terms.example/context.json"}',
      'nothing is fetched',
    ],
    [
      'with a context that imports',
      '{"@context": {"@import": "https://terms.example/c"}}',
      'nothing is fetched',
    ],
    ['where it ends', '{"@graph": [{"@id": "a"}', 'ends in the middle'],
    ['where it is none', '{"@graph": oops}', 'no JSON'],
    ['too deep', `${'{"skos:narrower": '.repeat(200)}1${'}'.repeat(200)}`, 'levels deep'],
  ])('%s', async (_, text, message) => {
    expect((await refused(text, jsonLd)).message).toContain(message)
  })
})

test('Media Topics are read as their server gives them', async () => {
  const text = JSON.stringify({
    uri: 'http://cv.iptc.org/newscodes/mediatopic/',
    conceptSet: [
      {
        uri: 'http://cv.iptc.org/newscodes/mediatopic/90000001',
        qcode: 'medtop:90000001',
        type: ['http://www.w3.org/2004/02/skos/core#Concept'],
        prefLabel: { 'en-GB': 'kite flying', 'en-US': 'kiting', de: 'Drachen' },
        exactMatch: ['https://www.wikidata.org/entity/Q1'],
      },
      {
        uri: 'http://cv.iptc.org/newscodes/mediatopic/90000000',
        qcode: 'medtop:90000000',
        prefLabel: { 'en-GB': 'pastime' },
        narrower: ['medtop:90000001', 'medtop:90000009'],
      },
      {
        uri: 'http://cv.iptc.org/newscodes/mediatopic/90000002',
        prefLabel: { 'en-GB': 'telex' },
        retired: '2020-01-01',
      },
    ],
  })
  const { cells, report } = await imported(text, { format: 'media-topics' })
  expect(cells).toEqual([
    {
      name: 'kite flying',
      id: 'kite-flying',
      broader: 'pastime',
      forms: 'kiting',
      term: 'medtop:90000001',
      sameAs:
        'http://cv.iptc.org/newscodes/mediatopic/90000001 | https://www.wikidata.org/entity/Q1',
    },
    {
      name: 'pastime',
      id: 'pastime',
      term: 'medtop:90000000',
      sameAs: 'http://cv.iptc.org/newscodes/mediatopic/90000000',
    },
  ])
  expect(leftOutOf(report)[0]).toContain('a retired concept')
})
