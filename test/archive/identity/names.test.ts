import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { personKey } from '../../../src/archive/identity/keys.ts'
import { contradictNames } from '../../../src/archive/identity/name-contradiction.ts'
import { nameRelation } from '../../../src/archive/identity/name-relation.ts'
import { personName } from '../../../src/archive/identity/person-name.ts'
import { names } from './invented.ts'
import '../../support/seed.ts'

const cut = (name: string, family?: string) => ({
  name: personName(personKey(name), names),
  family,
})
const relation = (a: string, b: string) => nameRelation(cut(a), cut(b), names)?.kind

describe('two spellings of one name', () => {
  test.each([
    ['Xu Jianling', 'XU Jianling', 'same'],
    ['José Belmonte', 'Jose Belmonte', 'same'],
    ['Søren Łukasik', 'Soren Lukasik', 'same'],
    ['Xu Jianling', 'Xu Jian-ling', 'spacing'],
    ['Xu Jianling', 'Xu Jian Ling', 'spacing'],
    ['Xu Jianling', 'Jianling Xu', 'order'],
    ['Xu Jianling', 'Jian Ling Xu', 'order'],
    ['Tran Minh Duc', 'Minh Duc Tran', 'order'],
    ['Nguyen Van Minh', 'Minh Nguyen', 'order'],
    ['Ahmad bin Abdullah', 'Ahmad Abdullah', 'spacing'],
    ['Vincent van der Marlow', 'Vincent Marlow', 'spacing'],
    ['Xu Jianling', 'J. L. Xu', 'initials'],
    ['Xu Jianling', 'Xu J.', 'initials'],
    ['Harriet Longley', 'H. Longley', 'initials'],
    ['Harriet Longley', 'H.M. Longley', 'initials'],
    ['Harriet Mary Longley', 'Harriet M. Longley', 'middle'],
    ['Harriet Mary Longley', 'Harriet Longley', 'middle'],
    ['Ignacio Belmonte Rey', 'Ignacio Belmonte', 'middle'],
    ['Mohammed Karsoui', 'Muhammad Karsoui', 'spelling'],
    ['Anneliese Holtkamp', 'Anneliese Holtkammp', 'spelling'],
    ['Longley', 'Harriet Longley', 'part'],
  ])('%s, %s: %s', (a, b, kind) => {
    expect(relation(a, b)).toBe(kind)
    expect(relation(b, a)).toBe(kind)
  })
})

test.each([
  ['Li Ming', 'Li Mei'],
  ['Li Ming', 'Li Xiaoming'],
  ['Wang Fang', 'Wang Fan'],
  ['Xu Jianling', 'L. Xu'],
  ['Harriet A. Longley', 'Harriet B. Longley'],
  ['Maria Longley', 'Mario Longley'],
  ['Harriet Longley', 'Harold Longley'],
  ['Sam Longley Jr', 'Sam Longley Sr'],
])('%s is not %s', (a, b) => {
  expect(relation(a, b)).toBeUndefined()
  expect(relation(b, a)).toBeUndefined()
})

describe('names contradict each other', () => {
  test.each([
    ['Li Ming', 'Li Mei'],
    ['Li Ming', 'Li Xiaoming'],
    ['Harriet A. Longley', 'Harriet B. Longley'],
    ['Ana Belmonte', 'Ana Quiroga'],
  ])('%s, %s', (a, b) => {
    expect(contradictNames(cut(a).name, cut(b).name, names)).toBe(true)
  })

  test.each([
    ['Harriet Longley', 'Harriet Mary Longlley'],
    ['H. Longley', 'Harriet Mary Longlley'],
    ['Li Ming', '李明'],
    ['Xu Jianling', 'Xu Jian Ling'],
  ])('%s, %s do not', (a, b) => {
    expect(contradictNames(cut(a).name, cut(b).name, names)).toBe(false)
  })
})

test('which name comes first changes nothing', () => {
  const word = fc.constantFrom('Li', 'Ming', 'Xiao', 'J.', 'Anna', 'van', 'Brook', 'Jr', '李明')
  const name = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '))
  fc.assert(
    fc.property(name, name, (a, b) => {
      expect(relation(a, b)).toBe(relation(b, a))
      expect(contradictNames(cut(a).name, cut(b).name, names)).toBe(
        contradictNames(cut(b).name, cut(a).name, names),
      )
    }),
    { numRuns: 1000 },
  )
})

test.each([
  ['Li Ming', 'Xu Jianling'],
  ['Xu Jianling', 'Beitang Jianling'],
  ['Anna Baker', 'Anna Mary Baker'],
])('%s is a name of more people than %s', (common, rare) => {
  expect(cut(common).name.rarity).toBeLessThan(cut(rare).name.rarity)
})
