import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Action } from '../../../src/archive/corrections/correction.ts'
import type { TargetKind } from '../../../src/archive/corrections/kinds.ts'
import type { LoggedCorrection } from '../../../src/archive/corrections/log.ts'
import { wishesOf } from '../../../src/archive/proposals/from-corrections.ts'

let count = 0
const said = (
  article: string,
  action: Action,
  kind: TargetKind,
  exact: string,
  set: Readonly<Record<string, unknown>> = {},
): LoggedCorrection => ({
  id: `c${++count}`,
  article,
  action,
  target: { kind },
  by: 'an editor',
  anchor: { target: { kind, quotes: [{ exact }], values: {} }, set, rules: [] },
})

const wishes = (...corrections: LoggedCorrection[]): string[] =>
  wishesOf(corrections, 2).map(({ list, name, said: all }) => `${list} ${name} ${all.length}`)

describe('the same correction of two articles asks for an entry', () => {
  test.each<[kind: TargetKind, never: string]>([
    ['person', 'people.never'],
    ['organization', 'organizations.never'],
    ['department', 'departments.never'],
    ['topic', 'topics.never'],
    ['date', 'dates.never'],
    ['place', 'places.never'],
  ])('a rejected %s: %s', (kind, never) =>
    expect(
      wishes(said('a', 'reject', kind, 'Spring Wind'), said('b', 'reject', kind, 'spring wind')),
    ).toEqual([`${never} Spring Wind 2`]),
  )

  test.each<[kind: TargetKind, list: string, field: string]>([
    ['person', 'people.known', 'name'],
    ['organization', 'organizations.known', 'name'],
    ['department', 'departments.known', 'name'],
    ['topic', 'topics.concepts', 'label'],
    ['position', 'people.titles', 'title'],
  ])('an added %s: %s', (kind, list, field) => {
    expect(
      wishes(said('a', 'add', kind, 'Spring Wind'), said('b', 'add', kind, 'Spring\n Wind')),
    ).toEqual([`${list} Spring Wind 2`])
    const edit = (article: string) => said(article, 'edit', kind, 'X', { [field]: 'Spring Wind' })
    expect(wishes(edit('a'), edit('b'))).toEqual([`${list} Spring Wind 2`])
  })

  test('with what people said of it', () =>
    expect(
      wishesOf(
        ['a', 'b'].map((article) =>
          said(article, 'add', 'organization', 'Spring Wind', { kind: 'media', country: 'NO' }),
        ),
        2,
      )[0],
    ).toMatchObject({ kind: 'media', country: 'NO' }))
})

describe('nothing is asked for', () => {
  const rejected = said('a', 'reject', 'person', 'Spring Wind')
  test.each<[what: string, corrections: readonly LoggedCorrection[]]>([
    ['by one article, however often', [rejected, said('a', 'reject', 'person', 'Spring Wind')]],
    ['by different kinds', [rejected, said('b', 'reject', 'topic', 'Spring Wind')]],
    [
      'where a later word in the article says the opposite',
      [
        rejected,
        said('b', 'reject', 'person', 'Spring Wind'),
        said('b', 'add', 'person', 'Spring Wind'),
      ],
    ],
    [
      'where another article says the opposite',
      [
        rejected,
        said('b', 'reject', 'person', 'Spring Wind'),
        said('c', 'confirm', 'person', 'Spring Wind'),
      ],
    ],
    [
      'by confirming',
      [said('a', 'confirm', 'person', 'Wind'), said('b', 'confirm', 'person', 'Wind')],
    ],
    ['by hiding', [said('a', 'hide', 'person', 'Wind'), said('b', 'hide', 'person', 'Wind')]],
    [
      'by other fields',
      [
        said('a', 'edit', 'organization', 'Wind', { kind: 'media' }),
        said('b', 'edit', 'organization', 'Wind', { kind: 'media' }),
      ],
    ],
  ])('%s', (_, corrections) => expect(wishes(...corrections)).toEqual([]))
})

test('no list is asked to hold what another is asked to refuse', () => {
  const correction = fc.record({
    article: fc.constantFrom('a', 'b', 'c', 'd'),
    action: fc.constantFrom<Action>('confirm', 'reject', 'add'),
    exact: fc.constantFrom('Wind', 'wind', 'Wínd', 'Rain', '…', ''),
  })
  fc.assert(
    fc.property(fc.array(correction, { maxLength: 12 }), (all) => {
      const found = wishesOf(
        all.map(({ article, action, exact }) => said(article, action, 'person', exact)),
        2,
      )
      const never = found.filter(({ list }) => list === 'people.never')
      const known = found.filter(({ list }) => list === 'people.known')
      const fold = (name: string) => name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
      const refused = new Set(never.map(({ name }) => fold(name)))
      expect(known.filter(({ name }) => refused.has(fold(name)))).toEqual([])
      for (const { said: articles } of found)
        expect(new Set(articles.map(({ article }) => article)).size).toBe(articles.length)
    }),
  )
})
