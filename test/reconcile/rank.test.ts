import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Described, KnownValue } from '../../src/reconcile/known.ts'
import type { PropertyId } from '../../src/reconcile/properties.ts'
import type { Query } from '../../src/reconcile/query.ts'
import { rank } from '../../src/reconcile/rank.ts'
import { names } from '../archive/identity/invented.ts'
import '../support/seed.ts'

const thing = (
  id: string,
  name: string,
  values: Record<string, string> = {},
  more: Partial<Described> = {},
): Described => ({
  kind: 'person',
  id,
  name,
  names: [name],
  articles: 1,
  values: Object.fromEntries(
    Object.entries(values).map(([property, value]): [string, KnownValue[]] => [
      property,
      [{ names: [value], id: `id of ${value}` }],
    ]),
  ),
  ...more,
})

const asking = (query: string, properties: Partial<Record<PropertyId, string>> = {}): Query => ({
  query,
  types: ['person'],
  limit: 10,
  // What Object.entries has forgotten: the keys are those of the argument.
  properties: (Object.entries(properties) as [PropertyId, string][]).map(([id, text]) => ({
    id,
    values: [{ text }],
  })),
})

const ranked = (query: Query, ...things: Described[]) =>
  rank(query, things, names).map(({ id, match }) => `${id}${match ? '!' : ''}`)

test('one who alone bears a rare name is taken, one of two is not', () => {
  const query = asking('Harriet Longley')
  expect(ranked(query, thing('a', 'Harriet Longley'), thing('b', 'Hugo Longley'))).toEqual([
    'a!',
    'b',
  ])
  expect(ranked(query, thing('a', 'Harriet Longley'), thing('b', 'Longley Harriet'))).toEqual([
    'a',
    'b',
  ])
})

test('of two called "Xia Ding" and "Ding Xia" none is taken: either may be meant', () => {
  const properties = { organization: 'Harbour Bank' }
  const both = [thing('a', 'Xia Ding', properties), thing('b', 'Ding Xia', properties)]
  expect(ranked(asking('Xia Ding', properties), ...both)).toEqual(['a', 'b'])
})

test('a name that many share is taken only where the organization agrees', () => {
  const known = { organization: 'Eastlake University', title: 'Dean' }
  const li = thing('a', 'Li Ming', known)
  expect(ranked(asking('Li Ming'), li)).toEqual(['a'])
  expect(ranked(asking('Li Ming', { title: 'Dean' }), li)).toEqual(['a'])
  expect(ranked(asking('Li Ming', { organization: 'Eastlake University' }), li)).toEqual(['a!'])
})

test('nobody is taken whose properties differ, whatever the name', () => {
  const longley = thing('a', 'Harriet Longley', { organization: 'Harbour Bank', title: 'Clerk' })
  expect(ranked(asking('Harriet Longley', { organization: 'Shore Motors' }), longley)).toEqual([
    'a',
  ])
  expect(ranked(asking('Harriet Longley', { title: 'Vice President' }), longley)).toEqual(['a'])
})

test('an acronym that may be the organization speaks neither for nor against somebody', () => {
  const query = asking('Harriet Longley', { organization: 'Eastlake Medical University' })
  const [short, other] = ['EMU', 'HMB'].map((organization) =>
    rank(query, [thing('a', 'Harriet Longley', { organization })], names),
  )
  expect(short[0].score).toBeGreaterThan(95)
  expect(other[0].score).toBeLessThan(75)
})

test('a namesake of whom less is known stands behind one of whom it is known, and in his way', () => {
  const query = asking('Harriet Longley', { organization: 'Harbour Bank' })
  const told = thing('b', 'Harriet Longley', { organization: 'Harbour Bank' })
  const untold = thing('a', 'Harriet Longley')
  const other = thing('c', 'Harriet Longley', { organization: 'Shore Motors' })
  expect(ranked(query, untold, told, other)).toEqual(['b', 'a', 'c'])
  expect(ranked(query, told, other)).toEqual(['b!', 'c'])
})

test.each([
  ['China', 'CN'],
  ['cn', 'CN'],
  ['united kingdom', 'GB'],
])('an organization of %s is one of %s', (asked, code) => {
  const known: Described = thing(
    'a',
    'Orient Robotics',
    { country: code },
    { kind: 'organization' },
  )
  const [{ features }] = rank(asking('Orient Robotics', { country: asked }), [known], names)
  expect(features).toContainEqual({ id: 'country', value: 1 })
})

test('whose id was asked for is the one', () => {
  const [first] = rank(asking('a'), [thing('a', 'Li Ming')], names, 'a')
  expect(first).toMatchObject({ score: 100, match: true })
})

test('the order of what was found changes nothing, at most the first is taken, scores fall', () => {
  const name = fc.constantFrom(
    'Harriet Longley',
    'Longley Harriet',
    'H. Longley',
    'Li Ming',
    '李明',
  )
  const value = fc.constantFrom('Harbour Bank', 'Shore Motors', '')
  const things = fc.uniqueArray(fc.record({ id: fc.string(), name, value }), {
    selector: ({ id }) => id,
  })
  fc.assert(
    fc.property(things, name, (found, query) => {
      const known = found.map((one) => thing(one.id, one.name, { organization: one.value }))
      const asked = asking(query, { organization: 'Harbour Bank' })
      const all = rank(asked, known, names)
      expect(rank(asked, known.toReversed(), names)).toEqual(all)
      expect(all.slice(1).every(({ match }) => !match)).toBe(true)
      expect(all.every(({ score }, at) => at === 0 || score <= all[at - 1].score)).toBe(true)
      expect(all.every(({ score }) => score >= 0 && score <= 100)).toBe(true)
    }),
  )
})
