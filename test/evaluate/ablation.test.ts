import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { createAnalyser } from '../../src/analysis.ts'
import { ablate } from '../../src/evaluate/ablation.ts'
import { readCorpus } from '../../src/evaluate/corpus.ts'
import { createExtract } from '../../src/extract.ts'
import { lexicons } from '../support/extractor.ts'

const without = (...rules: string[]) =>
  createExtract(lexicons, createAnalyser(lexicons, new Set(rules)))
const whole = createExtract(lexicons)
const text =
  'Li Ming, Dean of the School of Medicine of Eastlake University, met Anna Schmidt of Siemens on 3 May 2024 to discuss joint training of nurses.'

describe('rules that are switched off', () => {
  test.each([
    ['people/name-then-title', 'people'],
    ['units/head-of-field', 'departments'],
    ['dates/day-month-year', 'dates'],
  ] as const)('%s makes no mention in %s', (rule, kind) => {
    const rules = (extract: typeof whole) =>
      extract({ text })[kind].flatMap(({ mentions }) => mentions.map((mention) => mention.rule))
    expect(rules(whole)).toContain(rule)
    expect(rules(without(rule))).not.toContain(rule)
  })

  test('a rule of positions links nothing', () => {
    const posts = (extract: typeof whole) =>
      extract({ text }).people.flatMap(({ positions }) => positions.map(({ rule }) => rule))
    expect(posts(whole)).toEqual(['positions/name-comma-title'])
    expect(posts(without('positions/name-comma-title'))).toEqual([])
  })

  test('a way of inference tells no organization', () => {
    const told = 'Harlow College welcomed guests on Monday. Principal Joan Reed spoke.'
    const employer = (extract: typeof whole) =>
      extract({ text: told }).people[0].positions[0].organization
    const ways = ['visited', 'ofPublisher', 'lastUniversity'].map((way) => `employer/${way}`)
    expect(employer(whole)).toBe('org:harlow-college')
    expect(employer(without(...ways))).toBeUndefined()
  })
})

describe('ablate', () => {
  test('says what each component brings, greatest loss first', () => {
    const corpus = readCorpus(join('corpora', 'dev'))
    const few = { ...corpus, articles: corpus.articles.slice(0, 5) }
    const losses = ablate([few], whole, [
      { id: 'nothing', rest: () => whole },
      { id: 'titles', rest: () => without('people/name-then-title', 'people/title-then-name') },
    ])
    expect(losses.map(({ id }) => id)).toEqual(['titles', 'nothing'])
    expect(losses[0].lost.people).toBeGreaterThan(0)
    expect(Object.values(losses[1].lost).every((loss) => loss === 0)).toBe(true)
  })
})
