import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reasonsOf } from '../../../src/archive/related/reasons.ts'
import { type StoredTie, sumOf } from '../../../src/archive/related/sums.ts'
import { tieTypes } from '../../../src/archive/related/tie.ts'

const day = fc.option(
  fc.integer({ min: 1, max: 28 }).map((date) => `2031-02-${String(date).padStart(2, '0')}`),
  { nil: undefined },
)
const tie = fc
  .record({
    type: fc.constantFrom(...tieTypes),
    event: fc.constantFrom('visit', 'launch'),
    of: fc.constantFrom('org:a', 'org:b'),
    label: fc.constantFrom('visit to A', 'visit to B', 'launch at A'),
    day,
    article: fc.integer({ min: 1, max: 9 }).map((number) => `article-${number}`),
    closeness: fc.integer({ min: 1, max: 1_000 }).map((share) => share / 1_000),
  })
  .map(
    ({ type, event, of, label, day: on, article, closeness }): StoredTie => ({
      type,
      ...(type === 'event' && { event }),
      ...(type !== 'co-mention' && { of }),
      label,
      ...(on !== undefined && { day: on }),
      article,
      closeness,
    }),
  )
const ties = fc.array(tie, { minLength: 1, maxLength: 30 })

describe('the ties of two over articles', () => {
  test('sum to the same in any order', () => {
    const shuffled = ties.chain((all) =>
      fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })),
    )
    fc.assert(
      fc.property(shuffled, ([all, mixed]) => {
        expect(JSON.stringify(sumOf(mixed))).toBe(JSON.stringify(sumOf(all)))
      }),
    )
  })

  test('count an article once, by its closest tie', () => {
    fc.assert(
      fc.property(ties, (all) => {
        const { together, weight, reasons } = sumOf(all)
        expect(together).toBe(new Set(all.map(({ article }) => article)).size)
        expect(weight).toBeLessThanOrEqual(together)
        for (const reason of reasons) {
          expect(reason.count).toBeLessThanOrEqual(together)
          expect(reason.weight).toBeLessThanOrEqual(weight + 0.0005)
          expect(reason.examples.length).toBeLessThanOrEqual(3)
        }
      }),
    )
  })

  test('of a period are those of its days', () => {
    fc.assert(
      fc.property(ties, day, day, (all, from, to) => {
        const period = { ...(from && { from }), ...(to && { to }) }
        const within = all.filter(
          (one) =>
            (!from && !to) ||
            (one.day !== undefined && one.day >= (from ?? '') && one.day <= (to ?? '9')),
        )
        expect(sumOf(all, period)).toEqual(sumOf(within))
      }),
    )
  })
})

const visit = (article: string, on: string, host = 'Aldermoor University'): StoredTie => ({
  type: 'event',
  event: 'visit',
  of: `org:${host}`,
  label: `visit to ${host}`,
  day: on,
  article,
  closeness: 1,
})
const same = (of: string, article: string, closeness = 0.7): StoredTie => ({
  type: 'same-organization',
  of,
  label: of,
  day: '2031-03-14',
  article,
  closeness,
})
const words = (all: readonly StoredTie[], rarities: Record<string, number> = {}): string[] =>
  reasonsOf(sumOf(all).reasons, ({ of }) => rarities[of ?? ''] ?? 1).map(({ says }) => says)

describe('the reasons of an answer', () => {
  test('begin with what they did together, how often and when last', () => {
    const visits = [
      visit('a', '2031-03-05'),
      visit('b', '2030-11-02', 'Halden Rail'),
      visit('c', '2029-01-20'),
    ]
    expect(words([same('Halden Rail', 'd'), ...visits])).toEqual([
      'took part in 3 visits together, last 2031-03-05',
      'both at Halden Rail, 2031-03-14',
    ])
  })

  test.each([
    [
      'one event',
      [visit('a', '2031-03-05')],
      'took part in the visit to Aldermoor University together, 2031-03-05',
    ],
    [
      'several articles on one event',
      [visit('a', '2031-03-05'), visit('b', '2031-03-05')],
      'took part in the visit to Aldermoor University together, last 2031-03-05',
    ],
    [
      'events at one place',
      [visit('a', '2031-03-05'), visit('b', '2031-04-05')],
      'took part in 2 visits to Aldermoor University together, last 2031-04-05',
    ],
    [
      'a launch twice',
      ['1', '2'].map(
        (at): StoredTie => ({
          ...visit(at, `2031-03-0${at}`),
          event: 'launch',
          label: `launch in ${at}`,
        }),
      ),
      'took part in 2 launches together, last 2031-03-02',
    ],
    [
      'a topic in several articles',
      ['1', '2'].map((at): StoredTie => ({ ...same('nursing', at), type: 'topic' })),
      'both on nursing, in 2 articles, last 2031-03-14',
    ],
    [
      'no more than a sentence, on no known day',
      [{ type: 'co-mention', label: 'named in the same sentence', article: 'a', closeness: 0.7 }],
      'named in the same sentence',
    ],
  ] satisfies [string, StoredTie[], string][])('tell of %s', (_about, all, says) => {
    expect(words(all)).toEqual([says])
  })

  test('put an organization that everybody shares behind one that few do', () => {
    const all = [same('Everywhere', 'a', 0.9), same('Seldom', 'a', 0.6)]
    expect(words(all)[0]).toContain('Everywhere')
    expect(words(all, { Everywhere: 0.05, Seldom: 0.9 })[0]).toContain('Seldom')
  })
})
