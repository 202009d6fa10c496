import { describe, expect, test } from 'vitest'
import { createExtract } from '../../src/extract.ts'
import type { ListName } from '../../src/lexicon/lists.ts'
import { compileLists, readLists } from '../../src/lexicon/load.ts'
import { entryOf } from '../../src/lexicon/parse.ts'
import { KnowledgeRecord } from '../../src/record.ts'

const added: readonly (readonly [ListName, Readonly<Record<string, string>>])[] = [
  [
    'organizations.known',
    {
      name: 'Norland Energy Group',
      acronym: 'NEG',
      former: 'Vale Power Works {../2015}',
      misspellings: 'Norlan Energy Group | Norland Energy Gruop Holding',
      sameAs: 'ror:00abc12 | https://example.org/neg',
      term: 'cms:77',
    },
  ],
  [
    'organizations.known',
    { name: 'Norland Wind', kind: 'company', parent: 'Norland Energy Group' },
  ],
  [
    'people.known',
    {
      name: 'Zelku Ngoufo',
      aliases: 'Z. K. Ngoufo | Old Zelku',
      misspellings: 'Zelko Ngouffo',
      translations: '泽尔库',
      sameAs: 'wikidata:Q42',
      term: 'cms:5',
    },
  ],
  ['people.known', { name: 'Zorbel', case: 'exact', requires: 'energy minister' }],
  ['departments.known', { name: 'Office of Tidal Affairs', kind: 'office', term: 'cms:9' }],
  [
    'topics.concepts',
    { name: 'tidal power', id: 'tidal-power', sameAs: 'medtop:20000256', term: 'cms:3' },
  ],
  ['places.cities', { name: 'Eastlake Harbour', country: 'Norland', term: 'cms:1' }],
]

const { lists, hash } = readLists('lexicons')
const all = new Map(lists)
for (const [list, cells] of added) all.set(list, [...(all.get(list) ?? []), entryOf(list, cells)])
const extract = createExtract(compileLists({ lists: all, hash }))
const recordOf = (text: string, publishedAt?: string) =>
  KnowledgeRecord.parse(extract({ text, ...(publishedAt && { publishedAt }) }, { explain: true }))

describe('a listed organization', () => {
  test('is known by its canonical name, its addresses and its term', () => {
    const { organizations, tags } = recordOf('The NEG built a plant. NEG sold it.')
    expect(organizations).toEqual([
      expect.objectContaining({
        name: 'NEG',
        kind: 'other',
        canonical: { id: 'lexicon:norland-energy-group', name: 'Norland Energy Group' },
        sameAs: ['https://ror.org/00abc12', 'https://example.org/neg'],
        term: 'cms:77',
      }),
    ])
    expect(tags).toEqual([
      expect.objectContaining({ label: 'Norland Energy Group', term: 'cms:77' }),
    ])
  })

  test('is found under a former name while the name was in use, else not', () => {
    const text = 'They visited Vale Power Works on Monday.'
    const names = (day?: string) =>
      recordOf(text, day).organizations.map(({ canonical }) => canonical?.name)
    expect(names('2014-05-06')).toEqual(['Norland Energy Group'])
    expect(names()).toEqual(['Norland Energy Group'])
    expect(names('2019-05-06')).not.toContain('Norland Energy Group')
  })

  test('is found under a misspelling, which is no other name of it', () => {
    const [organization] = recordOf(
      'Norland Energy Gruop Holding grew. Norland Energy Group sold a plant. NEG left.',
    ).organizations
    expect(organization?.name).toBe('Norland Energy Group')
    expect(organization?.aliases).toEqual(['NEG'])
    expect(organization?.mentions).toHaveLength(3)
  })

  test('that stands under a misspelling alone keeps the words of the text', () => {
    const [organization] = recordOf('They visited Norlan Energy Group.').organizations
    expect(organization).toMatchObject({
      name: 'Norlan Energy Group',
      canonical: { name: 'Norland Energy Group' },
    })
  })

  test('belongs to its parent where the article names both', () => {
    const { organizations, relations } = recordOf('Norland Wind left Norland Energy Group.')
    const [wind, group] = organizations
    expect(wind?.parent).toBe(group?.id)
    expect(relations).toContainEqual(
      expect.objectContaining({ predicate: 'subsidiary-of', subject: wind?.id, object: group?.id }),
    )
    expect(recordOf('Norland Wind grew.').organizations[0]).not.toHaveProperty('parent')
  })
})

describe('a known person', () => {
  test('is found where nothing else shows a person, and is one under all names', () => {
    const { people, tags } = recordOf(
      'The road ends at Old Zelku. It was paved by Z. K. Ngoufo, then Zelko Ngouffo.',
    )
    expect(people).toEqual([
      expect.objectContaining({
        name: 'Z. K. Ngoufo',
        aliases: ['Old Zelku'],
        canonical: { id: 'lexicon:zelku-ngoufo', name: 'Zelku Ngoufo' },
        sameAs: ['http://www.wikidata.org/entity/Q42'],
        term: 'cms:5',
      }),
    ])
    expect(tags[0]).toMatchObject({ kind: 'person', label: 'Zelku Ngoufo', term: 'cms:5' })
  })

  test('is explained by the list, an edit without a line', () => {
    const [person] = recordOf('The road ends at Old Zelku.').people
    expect(person?.mentions[0]?.rule).toBe('people/listed')
    expect(person?.explain?.entries).toEqual([
      { list: 'people.known', file: 'lexicons/people/known.tsv', line: 0, name: 'Zelku Ngoufo' },
    ])
  })

  test('is found in another script', () => {
    expect(recordOf('The artist 泽尔库 paints.').people[0]?.canonical?.name).toBe('Zelku Ngoufo')
  })

  test('of one word counts in its context alone', () => {
    expect(recordOf('The wind was called Zorbel there.').people).toEqual([])
    const { people } = recordOf('The energy minister resigned. It was late for Zorbel there.')
    expect(people.map(({ canonical }) => canonical?.name)).toEqual(['Zorbel'])
  })
})

test('a listed department has its term', () => {
  const { departments } = recordOf('The Office of Tidal Affairs of Eastlake University moved.')
  expect(departments[0]).toMatchObject({ name: 'Office of Tidal Affairs', term: 'cms:9' })
})

test('a listed place has its term', () => {
  const { places } = recordOf('The train went to Eastlake Harbour.')
  expect(places[0]).toMatchObject({ canonical: { name: 'Eastlake Harbour' }, term: 'cms:1' })
})

describe('a topic', () => {
  const topicsOf = (subject: string) =>
    recordOf(
      `Eastlake University and Beichen Equipment signed an agreement to cooperate on ${subject}.`,
    ).topics

  test('that is a concept of the list is the same as the concept', () => {
    expect(topicsOf('tidal power')).toEqual([
      expect.objectContaining({
        concept: 'tidal power',
        sameAs: ['http://cv.iptc.org/newscodes/mediatopic/20000256'],
        term: 'cms:3',
      }),
    ])
  })

  test('that is narrower has its term, and is not the same', () => {
    const [topic] = topicsOf('tidal power forecasting')
    expect(topic).toMatchObject({ concept: 'tidal power', term: 'cms:3' })
    expect(topic).not.toHaveProperty('sameAs')
  })
})
