import { describe, expect, test } from 'vitest'
import { createNameFacts } from '../../src/archive/identity/name-facts.ts'
import {
  evaluateIdentity,
  inventedArticles,
} from '../../src/evaluate/identity/evaluate-identity.ts'
import { figuresByVariant, pairFigures } from '../../src/evaluate/identity/figures.ts'
import { recordOf } from '../../src/evaluate/identity/records.ts'
import { wordsOf } from '../../src/evaluate/identity/words.ts'
import { compileLists, readLists } from '../../src/lexicon/load.ts'
import { KnowledgeRecord } from '../../src/record.ts'
import { extract } from '../support/extractor.ts'

const lists = readLists('lexicons')
const names = createNameFacts(compileLists(lists))
const words = wordsOf(lists.lists)

describe('in an invented archive', () => {
  test('people and organizations are told apart as well as was promised', async () => {
    const { people, organizations, suggestions } = await evaluateIdentity(
      { seed: 4001, people: 400, articles: 1000 },
      words,
      names,
    )
    expect(people.precision).toBeGreaterThanOrEqual(0.99)
    expect(people.recall).toBeGreaterThanOrEqual(0.95)
    expect(organizations.precision).toBeGreaterThanOrEqual(0.99)
    expect(organizations.recall).toBeGreaterThanOrEqual(0.95)
    expect(suggestions.asked).toBeGreaterThan(0)
  }, 60_000)

  test('read as text they are seldom taken for others', async () => {
    const { people, appearances } = await evaluateIdentity(
      { seed: 4002, people: 60, articles: 120 },
      words,
      names,
      extract,
    )
    expect(appearances).toBeGreaterThan(300)
    expect(people.precision).toBeGreaterThanOrEqual(0.98)
    expect(people.recall).toBeGreaterThanOrEqual(0.7)
  }, 60_000)

  test('the same seed gives the same articles, as records that fit the contract', () => {
    const invented = { seed: 7, people: 50, articles: 20 }
    const records = [...inventedArticles(invented, words)].map(recordOf)
    expect([...inventedArticles(invented, words)].map(recordOf)).toEqual(records)
    for (const record of records) KnowledgeRecord.parse(record)
  })
})

test('figures count pairs', () => {
  const judged = [
    { truth: 'a', entity: '1', variants: [] },
    { truth: 'a', entity: '1', variants: ['initials'] },
    { truth: 'a', entity: '2', variants: ['initials'] },
    { truth: 'b', entity: '2', variants: [] },
  ]
  // Of a there are three pairs, one of them found; of the two pairs found one is of two people.
  expect(pairFigures(judged)).toEqual({ pairs: 3, precision: 1 / 2, recall: 1 / 3 })
  expect(figuresByVariant(judged).get('initials')?.pairs).toBe(3)
})
