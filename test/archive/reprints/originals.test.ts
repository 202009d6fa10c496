import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { originalsOf, type Printed } from '../../../src/archive/reprints/originals.ts'

const a: Printed = { id: 'a', day: '2031-03-05' }
const b: Printed = { id: 'b', day: '2031-03-04' }
const c: Printed = { id: 'c' }

describe('the original', () => {
  test('is the first that was published, and reprints of reprints are its own', () => {
    const found = originalsOf(
      [a, b, c],
      [
        ['a', 'c'],
        ['a', 'b'],
      ],
    )
    expect([...found]).toEqual([
      ['a', 'b'],
      ['c', 'b'],
    ])
  })

  test('of articles of one day is the one with the least id', () => {
    expect([...originalsOf([{ ...b, id: 'z' }, b], [['z', 'b']])]).toEqual([['z', 'b']])
  })

  test('has no entry, nor has what is linked to nothing, or to articles that are not there', () => {
    expect(originalsOf([a, b], [['a', 'gone']]).size).toBe(0)
  })

  test('does not depend on the order of articles and links', () => {
    const ids = Array.from({ length: 12 }, (_none, at) => `article-${at}`)
    const id = fc.constantFrom(...ids)
    const links = fc.array(fc.tuple(id, id), { maxLength: 12 })
    const days = fc.array(fc.constantFrom('2031-01-01', '2031-01-02', undefined), {
      minLength: 12,
      maxLength: 12,
    })
    const shuffled = <One>(all: readonly One[]) =>
      fc.shuffledSubarray([...all], { minLength: all.length })
    const cases = fc.tuple(days, links).chain(([on, all]) => {
      const articles = ids.map((one, at): Printed => ({ id: one, ...(on[at] && { day: on[at] }) }))
      return fc.tuple(fc.constant(articles), fc.constant(all), shuffled(articles), shuffled(all))
    })
    const sorted = (found: Map<string, string>) => [...found].sort()
    fc.assert(
      fc.property(cases, ([articles, all, otherArticles, otherLinks]) => {
        const turned = otherLinks.map(([x, y]) => [y, x] as const)
        expect(sorted(originalsOf(otherArticles, turned))).toEqual(
          sorted(originalsOf(articles, all)),
        )
      }),
    )
  })
})
