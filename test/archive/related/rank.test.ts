import { describe, expect, test } from 'vitest'
import { relatedToArticle } from '../../../src/archive/related/article-people.ts'
import { relatedArticles, type Subject } from '../../../src/archive/related/articles.ts'
import { rank } from '../../../src/archive/related/rank.ts'

const other = (id: string, together: number, articles: number, sharesEvent = false) => ({
  id,
  articles,
  sum: { together, weight: together * 0.7, sharesEvent },
})
const choice = { articles: { this: 10, all: 500 }, limit: 10 }
const ids = (found: readonly { candidate: { id: string } }[]) =>
  found.map((one) => one.candidate.id)

describe('related people', () => {
  test('are not those who are everywhere', () => {
    const found = rank([other('president', 5, 400), other('colleague', 5, 6)], choice)
    expect(ids(found)).toEqual(['colleague'])
  })

  test('stood together in two articles, or took part in one event', () => {
    const candidates = [other('once', 1, 1), other('event', 1, 1, true), other('twice', 2, 2)]
    expect(ids(rank(candidates, choice))).toEqual(['twice', 'event'])
    expect(ids(rank(candidates, { ...choice, minSupport: 1 }))).toEqual(['twice', 'event', 'once'])
    expect(ids(rank(candidates, { ...choice, minSupport: 2 }))).toEqual(['twice'])
  })

  test('are no pair that an editor vetoed', () => {
    const candidates = [other('a', 3, 3), other('b', 2, 2)]
    expect(ids(rank(candidates, { ...choice, vetoed: new Set(['a']) }))).toEqual(['b'])
  })

  test('are the same whatever the order, as many as were asked for', () => {
    const candidates = ['c', 'a', 'b', 'd'].map((id) => other(id, 2, 2))
    expect(ids(rank(candidates, { ...choice, limit: 3 }))).toEqual(['a', 'b', 'c'])
    expect(rank(candidates.toReversed(), choice)).toEqual(rank(candidates, choice))
  })
})

describe('people related to an article', () => {
  const link = (id: string, score: number, reason: string) => ({ id, score, reasons: [reason] })

  test('are not named by it, come first when several lead to them, and say by whom', () => {
    const found = relatedToArticle(
      [
        {
          id: 'ann',
          salience: 0.5,
          related: [link('tom', 0.4, 'of ann'), link('ben', 0.9, 'named')],
        },
        {
          id: 'ben',
          salience: 0.5,
          related: [link('tom', 0.6, 'of ben'), link('zoe', 0.6, 'alone')],
        },
      ],
      5,
    )
    expect(found).toEqual([
      { id: 'tom', score: 0.44, by: 'ben', reasons: ['of ben'] },
      { id: 'zoe', score: 0.3, by: 'ben', reasons: ['alone'] },
    ])
  })
})

describe('related articles', () => {
  const subject = (id: string, holding: number, kind: Subject['kind'] = 'person'): Subject => ({
    kind,
    id,
    name: id.toUpperCase(),
    salience: 0.5,
    holding,
  })
  const subjects = [
    subject('ann', 3),
    subject('university', 900, 'organization'),
    subject('nursing', 20, 'topic'),
  ]
  const article = (id: string, ...shared: string[]) => ({
    id,
    shared: subjects
      .filter((one) => shared.includes(one.id))
      .map(({ kind, id: of }) => ({ kind, id: of, salience: 0.5 })),
  })

  test('share what is rare, and say what', () => {
    const others = [
      article('common', 'university'),
      article('rare', 'ann'),
      article('both', 'ann', 'nursing'),
    ]
    const found = relatedArticles(subjects, others, 1_000, 10)
    expect(found.map(({ id }) => id)).toEqual(['both', 'rare', 'common'])
    expect(found[0]?.reasons.map(({ type, label }) => `${type} ${label}`)).toEqual([
      'person ANN',
      'topic NURSING',
    ])
    expect(found[2]?.score).toBeLessThan(0.05)
  })

  test('that cover all of it score 1, those with nothing in common are left out', () => {
    const found = relatedArticles(
      subjects,
      [article('all', 'ann', 'university', 'nursing'), article('none')],
      1_000,
      10,
    )
    expect(found.map(({ id, score }) => [id, score])).toEqual([['all', 1]])
  })

  test('of the same score come the latest first', () => {
    const others = ['2030-01-01', '2031-01-01', undefined].map((day, at) => ({
      ...article(`n${at}`, 'ann'),
      ...(day && { day }),
    }))
    expect(relatedArticles(subjects, others, 1_000, 2).map(({ id }) => id)).toEqual(['n1', 'n0'])
  })

  test('of an article about nothing are none', () => {
    expect(relatedArticles([], [article('rare', 'ann')], 1_000, 10)).toEqual([])
  })
})
