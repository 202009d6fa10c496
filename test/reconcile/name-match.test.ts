import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { nameMatch } from '../../src/reconcile/name-match.ts'
import type { Kind } from '../../src/reconcile/types.ts'
import { names } from '../archive/identity/invented.ts'
import '../support/seed.ts'

const match = (kind: Kind, asked: string, ...had: string[]) =>
  nameMatch(asked, { kind, id: 'x', name: had[0], names: had }, names)

describe('a person goes by a name', () => {
  test.each([
    ['Harriet Longley', 'Harriet Longley'],
    ['Longley, Harriet', 'Harriet Longley'],
    ['harriet longley', 'Harriet Longley'],
    ['Jian-Ling Xu', 'Xu Jianling'],
    ['Soren Lukasik', 'Søren Łukasik'],
  ])('%s is %s', (asked, had) => {
    expect(match('person', asked, had)).toMatchObject({ isEqual: true, isTelling: true })
  })

  test.each([
    ['H. Longley', 'Harriet Longley'],
    ['Harriet Longley', 'Harriet Mary Longley'],
    ['Longley', 'Harriet Longley'],
    ['Muhammad Karsoui', 'Mohammed Karsoui'],
    ['Wang Fan', 'Wang Fang'],
    ['Harriet Longley', 'Harold Longley'],
  ])('%s may be %s, which somebody has to say', (asked, had) => {
    const { isEqual, likeness } = match('person', asked, had)
    expect(isEqual).toBe(false)
    expect(likeness).toBeGreaterThan(0.4)
  })

  test('a name that very many share tells nothing, nor do initials', () => {
    expect(match('person', 'Li Ming', 'Li Ming')).toMatchObject({ likeness: 1, isTelling: false })
    expect(match('person', 'H. Longley', 'H. Longley').isTelling).toBe(false)
    expect(match('person', 'Longley', 'Longley').isTelling).toBe(false)
  })

  test('names of two people are less alike than two spellings of one', () => {
    const two = match('person', 'Wang Fan', 'Wang Fang').likeness
    expect(two).toBeLessThan(match('person', 'Longley', 'Harriet Longley').likeness)
  })
})

describe('an organization goes by a name', () => {
  test.each([
    ['Orient Robotics', 'Orient Robotics Co., Ltd.'],
    ['The Orient Robotics', 'Orient Robotics'],
    ['East Lake University', 'Eastlake University'],
  ])('%s is %s', (asked, had) => {
    expect(match('organization', asked, had).isEqual).toBe(true)
  })

  test.each([
    ['Orient Robotics GmbH', 'Orient Robotics Co., Ltd.'],
    ['University of Eastlake', 'Eastlake University'],
    ['Eastlake', 'Eastlake University'],
    ['North Harbour University', 'South Harbour University'],
  ])('%s may be another than %s', (asked, had) => {
    expect(match('organization', asked, had).isEqual).toBe(false)
  })

  test('an acronym may be that of many', () => {
    const known = ['Shore Zone Polytechnic University', 'SZPU']
    expect(match('organization', 'SZPU', ...known)).toEqual({
      likeness: 1,
      isEqual: true,
      isTelling: false,
    })
  })
})

test('a topic goes by any of its labels', () => {
  expect(match('topic', 'Nurse Training', 'talent training', 'nurse training').isEqual).toBe(true)
  expect(match('topic', 'training', 'talent training').isEqual).toBe(false)
})

const kind = fc.constantFrom<Kind>('person', 'organization', 'topic')

test('a likeness is a number from 0 to 1, whatever the names', () => {
  const anything = fc.oneof(fc.string({ unit: 'binary' }), fc.string())
  fc.assert(
    fc.property(kind, anything, fc.array(anything, { minLength: 1 }), (of, asked, had) => {
      const { likeness } = match(of, asked, ...had)
      expect(likeness).toBeGreaterThanOrEqual(0)
      expect(likeness).toBeLessThanOrEqual(1)
    }),
  )
})

test('every thing goes by its own name, and by more of them no less', () => {
  const name = fc.stringMatching(/^[A-Z][a-z]{2,8} [A-Z][a-z]{2,8}$/u)
  fc.assert(
    fc.property(kind, name, fc.array(name), (of, own, others) => {
      expect(match(of, own, own)).toMatchObject({ likeness: 1, isEqual: true })
      expect(match(of, own, ...others, own).likeness).toBe(1)
    }),
  )
})
