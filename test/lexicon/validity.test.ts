import { describe, expect, test } from 'vitest'
import { formOf, holdsOn, validityFault, validityOf } from '../../src/lexicon/validity.ts'

test.each([
  ['Old Name {../2015-06}', 'Old Name', { to: '2015-06' }],
  ['Old Name{2015/2019-12-31}', 'Old Name', { from: '2015', to: '2019-12-31' }],
  ['Old Name { 2015/.. }', 'Old Name', { from: '2015' }],
  ['Old Name', 'Old Name', undefined],
])('%s', (value, form, validity) => {
  expect(validityFault(value)).toBeUndefined()
  expect([formOf(value), validityOf(value)]).toEqual([form, validity])
})

test.each([
  ['A {2015}', 'expected an interval'],
  ['A {}', 'expected an interval'],
  ['A {2015/2016/2017}', 'expected an interval'],
  ['A {2015-13/..}', 'expected an interval'],
  ['A {../2015-02-29}', 'expected an interval'],
  ['A {20/..}', 'expected an interval'],
  ['A {../..}', 'says nothing'],
  ['A {2016/2015}', 'ends before it begins'],
  ['A {2015-07/2015-06-30}', 'ends before it begins'],
  ['{2015/..}', 'expected a form before the braces'],
  ['A {2015/..} B', 'stand behind it'],
  ['A {B', 'stand behind it'],
  ['A } {2015/..}', 'stand behind it'],
])('%s is refused: %s', (value, message) => expect(validityFault(value)).toContain(message))

describe('a form holds', () => {
  test.each([
    ['2015-06-30', { to: '2015-06' }, true],
    ['2015-07-01', { to: '2015-06' }, false],
    ['2015-01-01', { from: '2015' }, true],
    ['2014-12-31', { from: '2015' }, false],
    ['2016-02-01', { from: '2015', to: '2016-01-31' }, false],
    ['2016', { from: '2015', to: '2016-01-31' }, true],
    ['2016', { to: '2015' }, false],
  ])('on %s within %j: %s', (day, validity, holds) => expect(holdsOn(validity, day)).toBe(holds))
})
