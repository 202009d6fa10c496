import fc from 'fast-check'
import jsonld from 'jsonld'
import { describe, expect, test } from 'vitest'
import { writeExport } from '../../src/interchange/export.ts'
import type { FormatName } from '../../src/interchange/formats.ts'
import type { ListName } from '../../src/lexicon/lists.ts'
import { entryOf } from '../../src/lexicon/parse.ts'
import { imported } from './imported.ts'

type Cells = Record<string, string>

/** Words with all that a cell may hold. */
const word = fc.string({
  unit: fc.constantFrom(
    'a',
    'b',
    'Z',
    'é',
    '风',
    '😀',
    '-',
    '.',
    ',',
    ';',
    ':',
    '=',
    '"',
    "'",
    '&',
    '/',
    '\\',
    '@',
    '#',
    '<',
    '(',
    '7',
  ),
  minLength: 1,
  maxLength: 6,
})
const phrase = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => words.map((each) => each.replace(/^#+/u, 'x')).join(' '))
  .filter((each) => each.length > 1)

/** So many phrases of which no two are one to the matcher. */
const phrases = fc.uniqueArray(phrase, {
  minLength: 1,
  maxLength: 24,
  selector: (each) =>
    each
      .normalize('NFKD')
      .replace(/[^\p{L}\p{N}]/gu, '')
      .toLowerCase(),
})

/** Entries that share no form: each takes its forms from what is left. */
const entries = (
  columns: readonly string[],
  further: (index: number, all: readonly string[]) => Cells,
) =>
  fc.tuple(phrases, fc.array(fc.nat(), { minLength: 24, maxLength: 24 })).map(([all, chances]) => {
    const names = all.slice(0, Math.ceil(all.length / 3))
    const forms = all.slice(names.length)
    const cells: Cells[] = names.map((name) => ({ name }))
    for (const [index, form] of forms.entries()) {
      const entry = cells[chances[index] % cells.length]
      const column = columns[chances[index] % columns.length]
      entry[column] = entry[column] === undefined ? form : `${entry[column]} | ${form}`
    }
    return cells.map((entry, index) => ({ ...entry, ...further(index, names) }))
  })

const organization = (index: number, names: readonly string[]): Cells => ({
  kind: ['company', 'university', 'government', 'hospital', 'research'][index % 5],
  ...(index % 2 === 0 && { country: 'DE' }),
  ...(index > 0 && { parent: names[index - 1] }),
})
const everything = (index: number, names: readonly string[]): Cells => ({
  ...organization(index, names),
  ...(index % 2 === 0 && {
    former: `Old${index} {../2015-06} | -Older${index}`,
    case: 'exact',
    requires: 'wind | sea',
  }),
  ...(index % 3 === 0 && {
    sameAs: `wikidata:Q${index + 1} | https://terms.example/${index}`,
    term: `cms/${index}`,
  }),
})
const topic = (index: number, _: readonly string[]): Cells => ({
  id: `id-${index}`,
  ...(index > 0 && { broader: `id-${index - 1}` }),
  ...(index > 0 && {
    sameAs: `https://terms.example/${index} | http://www.wikidata.org/entity/Q${index}`,
  }),
})
const ownTopic = (index: number, names: readonly string[]): Cells => ({
  ...topic(index, names),
  ...(index % 2 === 0 && {
    case: 'ignore',
    requires: 'wind | sea',
    term: `cms/${index}`,
    former: `Old${index} {../2015}`,
  }),
})

async function back(format: FormatName, list: ListName, all: readonly Cells[]): Promise<Cells[]> {
  const written = writeExport(
    format,
    list,
    all.map((cells) => entryOf(list, cells)),
  )
  if (!written.ok) throw new Error(written.failure.message)
  return (await imported([...written.value].join(''), { format, list })).cells
}

const alike = async (arbitrary: fc.Arbitrary<Cells[]>, format: FormatName, list: ListName) =>
  fc.assert(
    fc.asyncProperty(arbitrary, async (all) => {
      expect(await back(format, list, all)).toEqual(all)
    }),
    { numRuns: 60 },
  )

const forms = ['acronym', 'aliases', 'translations', 'misspellings']

describe('what is written is read again as it was', () => {
  test.each(['list', 'csv', 'tsv', 'gate'] as const)('%s', async (format) => {
    await alike(entries(forms, everything), format, 'organizations.known')
  })

  test.each(['list', 'csv', 'tsv', 'gate', 'spacy'] as const)(
    '%s without columns',
    async (format) => {
      await alike(
        entries(['forms'], () => ({})),
        format,
        'people.occupations',
      )
    },
  )

  test('spacy: names, other names and the term', async () => {
    const terms = (index: number): Cells => (index % 2 === 0 ? { term: `cms/${index}` } : {})
    await alike(entries(['aliases'], terms), 'spacy', 'organizations.known')
  })

  test.each(['skos-turtle', 'skos-jsonld'] as const)('%s', async (format) => {
    await alike(entries(['forms', 'aliases', 'misspellings'], ownTopic), format, 'topics.concepts')
  })

  test('media-topics: names, forms, broader and equal concepts, qcodes', async () => {
    const withCode = (index: number, names: readonly string[]): Cells => ({
      ...topic(index, names),
      term: `medtop:${index}`,
    })
    await alike(entries(['forms', 'misspellings'], withCode), 'media-topics', 'topics.concepts')
  })

  test('ror: names, kinds, countries, parents and equal organizations', async () => {
    const registered = (index: number, names: readonly string[]): Cells => ({
      ...organization(index, names),
      sameAs: `https://ror.org/${index} | wikidata:Q${index + 1} | https://terms.example/${index}`,
    })
    await alike(
      entries(['acronym', 'aliases', 'translations'], registered),
      'ror',
      'organizations.known',
    )
  })
})

const nothingElsewhere = (address: string): Promise<never> =>
  Promise.reject(new Error(`nothing is fetched, ${address} neither`))

test('what is written as JSON-LD means the same to another reader', async () => {
  const cells: Cells = { name: 'wind "power"', id: 'wind', broader: 'energy', forms: 'wind energy' }
  const written = writeExport('skos-jsonld', 'topics.concepts', [entryOf('topics.concepts', cells)])
  if (!written.ok) throw new Error(written.failure.message)
  const document = JSON.parse([...written.value].join(''))
  const skos = 'http://www.w3.org/2004/02/skos/core#'
  expect(await jsonld.expand(document, { safe: true, documentLoader: nothingElsewhere })).toEqual([
    {
      '@id': 'urn:dossier:topic:wind',
      '@type': [`${skos}Concept`],
      [`${skos}prefLabel`]: [{ '@language': 'en', '@value': 'wind "power"' }],
      [`${skos}altLabel`]: [{ '@language': 'en', '@value': 'wind energy' }],
      [`${skos}notation`]: [{ '@value': 'wind' }],
      [`${skos}broader`]: [{ '@id': 'urn:dossier:topic:energy' }],
    },
  ])
})

test('a format for one list refuses another', () => {
  expect(writeExport('ror', 'topics.concepts', [])).toMatchObject({ ok: false })
})

test.each(['ror', 'skos-jsonld', 'media-topics'] as const)('%s of nothing is JSON', (format) => {
  const list = format === 'ror' ? 'organizations.known' : 'topics.concepts'
  const written = writeExport(format, list, [])
  expect(() => JSON.parse(written.ok ? [...written.value].join('') : '')).not.toThrow()
})
