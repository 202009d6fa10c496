import { describe, expect, test } from 'vitest'
import { calibrationOf } from '../../src/evaluate/calibration.ts'
import { evaluate } from '../../src/evaluate/evaluate.ts'
import { type JudgedFact, judgedFacts } from '../../src/evaluate/facts.ts'
import { foundIn } from '../../src/evaluate/found.ts'
import type { Gold } from '../../src/evaluate/gold.ts'
import { judge } from '../../src/evaluate/judge.ts'
import { rulePrecisions } from '../../src/evaluate/rule-precision.ts'
import { slipsOf } from '../../src/evaluate/slips.ts'
import { extract } from '../support/extractor.ts'
import { cases } from './made-up.ts'

const text = 'Li Ming, Dean of Medicine of Eastlake University, spoke. Li left on 3 May 2024.'
const gold: Gold = {
  id: 'a',
  set: 'A',
  publishedAt: null,
  title: null,
  people: [
    {
      name: 'Li Ming',
      aliases: [],
      positions: [{ title: 'Dean of Medicine', department: null, organization: null }],
    },
  ],
  organizations: [{ name: 'Eastlake University', aliases: [], either: false }],
  departments: [],
  dates: [{ text: '3 May 2024', value: '2024-05-03' }],
  topics: [],
  notes: '',
}

const sure = (count: number, isRight: boolean, confidence: number): JudgedFact[] =>
  Array.from({ length: count }, () => ({ kind: 'people', confidence, isRight, readings: [] }))

describe('an evaluation', () => {
  test('counts a reading as right when its words are a form of the gold', () => {
    const record = extract({ text })
    const facts = judgedFacts(record, judge(gold, foundIn(record)))
    const rules = rulePrecisions(facts)
    expect(rules).toContainEqual({
      rule: 'people/name-then-title',
      right: 1,
      wrong: 0,
      precision: 1,
    })
    // "Li" alone is no alias in this gold.
    expect(rules).toContainEqual({
      rule: expect.stringMatching(/^people\//),
      right: 0,
      wrong: 1,
      precision: 0,
    })
    expect(rules.filter(({ rule }) => rule.startsWith('positions/'))).toEqual([
      { rule: 'positions/name-comma-title', right: 0, wrong: 1, precision: 0 },
    ])
  })

  test('tells how far confidence and truth lie apart', () => {
    const facts = [...sure(3, true, 0.95), ...sure(1, false, 0.95), ...sure(4, false, 0.25)]
    const { people, topics } = calibrationOf(facts)
    expect(people.error).toBeCloseTo((4 * 0.2 + 4 * 0.25) / 8)
    expect(people.bands).toEqual([
      { from: 0.2, to: 0.3, facts: 4, confidence: 0.25, precision: 0 },
      { from: 0.9, to: 1, facts: 4, confidence: 0.95, precision: 0.75 },
    ])
    expect(topics).toEqual({ error: 0, bands: [] })
  })

  test('lists every slip', () => {
    const [{ gold, found }] = cases
    expect(
      slipsOf(gold, found, judge(gold, found)).map(
        ({ measure, what, words }) => `${measure} ${what} ${words}`,
      ),
    ).toEqual([
      'people missed Ko',
      'people extra Acme Corp',
      'peopleStrict wrong Li, expected Li Ming',
      'titles missed Li Ming: Professor',
      'titles extra Acme Corp: Professor',
      'positions wrong anna  weber: Vice President | – | –, expected Vice President for Research | – | Acme Corp.',
      'organizations extra Anna Weber',
      'dates missed XXXX-05-03 (3 May)',
      'dates extra 2020',
      'topics missed laser safety',
      'topics extra courtesy',
    ])
  })

  test('has figures for all articles and for each set', () => {
    const articles = [gold, { ...gold, id: 'b', set: 'B', dates: [] }].map((gold) => ({
      text,
      gold,
    }))
    const { corpus, figures, sets, slips, ...rest } = evaluate({ name: 'two', articles }, extract)
    expect([corpus, rest.articles, Object.keys(sets)]).toEqual(['two', 2, ['A', 'B']])
    expect([figures.dates.right, sets.A.dates.right, sets.B.dates.extra]).toEqual([1, 1, 1])
    expect(slips.filter(({ article }) => article === 'b')).toContainEqual({
      article: 'b',
      measure: 'dates',
      what: 'extra',
      words: '2024-05-03',
    })
  })
})
