import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Pair } from '../../../src/archive/related/tie.ts'
import { mostPairs, tiesOf } from '../../../src/archive/related/ties.ts'
import { articles } from '../../export/arbitrary.ts'
import { extract } from '../../support/extractor.ts'

const visit = `Halden Rail delegation visits Aldermoor University

On 14 March 2031, Ingrid Solheim, Director of Halden Rail, visited Aldermoor University and met Marta Vance, Vice President of Aldermoor University. The two sides discussed joint training of signal engineers.

Dr. Peter Lindqvist, Dean of the School of Engineering of Aldermoor University, and Prof. Nora Falk, Deputy Dean of the School of Engineering of Aldermoor University, accompanied the guests through the workshop. Prof. Falk thanked the guests.

In his diary of the year 1990, Otto Brandt wrote of the first trains.

By Tom Reed`

const read = (text: string) => {
  const record = extract({ text, publishedAt: '2031-03-15' })
  return { text, record, ...tiesOf(record, text) }
}
const article = read(visit)

const pair = (pairs: readonly Pair[], a: string, b: string): Pair | undefined =>
  pairs.find((one) => [one.a, one.b].join() === [a, b].sort().join())
const between = (a: string, b: string) => {
  const found = pair(article.pairs, `person:${a}`, `person:${b}`)
  if (found === undefined) throw new Error(`expected ${a} and ${b} to be a pair`)
  return found
}
const quoted = ({ ties: [{ quote }] }: Pair): string => visit.slice(quote.start, quote.end)

describe('two people of one article', () => {
  test('are closest when they took part in one event, on its day', () => {
    const { closeness, ties } = between('ingrid-solheim', 'marta-vance')
    expect(closeness).toBeGreaterThan(2 * between('ingrid-solheim', 'otto-brandt').closeness)
    expect(ties[0]).toMatchObject({
      type: 'event',
      event: 'visit',
      label: 'visit to Aldermoor University',
      of: 'org:aldermoor-university',
      day: '2031-03-14',
    })
  })

  test('are quoted by the sentence that holds both', () => {
    expect(quoted(between('ingrid-solheim', 'marta-vance'))).toBe(
      'On 14 March 2031, Ingrid Solheim, Director of Halden Rail, visited Aldermoor University and met Marta Vance, Vice President of Aldermoor University.',
    )
    expect(quoted(between('nora-falk', 'peter-lindqvist'))).toMatch(
      /^Dr\. Peter .* the workshop\.$/u,
    )
  })

  test('say that they share a department, and not its organization besides', () => {
    const { ties } = between('nora-falk', 'peter-lindqvist')
    expect(ties.map(({ type }) => type)).toContain('same-department')
    expect(ties.map(({ type }) => type)).not.toContain('same-organization')
    expect(ties.find(({ type }) => type === 'same-department')?.label).toBe('School of Engineering')
  })

  test('say which organization they share from different departments', () => {
    const { ties } = between('marta-vance', 'nora-falk')
    expect(ties.find(({ type }) => type === 'same-organization')).toMatchObject({
      label: 'Aldermoor University',
      of: 'org:aldermoor-university',
    })
  })

  test('share the topic of their event', () => {
    const { ties } = between('ingrid-solheim', 'marta-vance')
    expect(ties.find(({ type }) => type === 'topic')?.label).toBe('talent training')
  })

  test('of whom nothing else is known stand in the same article, and are the least close', () => {
    const { closeness, ties } = between('ingrid-solheim', 'otto-brandt')
    expect(ties).toMatchObject([{ type: 'co-mention', label: 'named in the same article' }])
    expect(closeness).toBeLessThan(0.2)
  })

  test('are ordered by id, whoever comes first', () => {
    expect(article.pairs.filter(({ a, b }) => a >= b)).toEqual([])
  })
})

test('who signs the article is related to nobody', () => {
  expect(article.record.people.map(({ id }) => id)).toContain('person:tom-reed')
  expect(article.pairs.filter(({ a, b }) => `${a} ${b}`.includes('tom-reed'))).toEqual([])
})

test('two organizations that cooperate say on what', () => {
  const found = pair(article.pairs, 'org:aldermoor-university', 'org:halden-rail')
  expect(found?.ties.map(({ type, label }) => `${type}: ${label}`)).toEqual([
    'event: visit to Aldermoor University',
    'topic: talent training',
  ])
})

describe('a list of names', () => {
  const families = 'Adler Bauer Claes Dahl Ekman Falk Gruber Holm Ivers Jansen'.split(' ')
  const given = 'Anna Peter Nora Otto Marta Lukas'.split(' ')
  const names = given.flatMap((one) => families.map((family) => `${one} ${family}`))
  const couple = 'Ingrid Solheim met Marta Vance in Halden on 14 March 2031.'
  const list = (count: number) =>
    read(`${couple}\n\nThe prize went to ${names.slice(0, count).join(', ')} and others.`)

  test('of sixty relates nobody as much as a sentence of two', () => {
    const { pairs, dropped } = list(60)
    const inList = pairs.filter(({ a, b }) => !/solheim|vance/u.test(`${a} ${b}`))
    expect(Math.max(...inList.map(({ closeness }) => closeness))).toBeLessThan(0.1)
    expect(pairs.length).toBeLessThanOrEqual(2 * mostPairs)
    expect(dropped.person).toBeGreaterThan(1_000)
  })

  test('of five relates all of them as much as two', () => {
    const found = pair(list(5).pairs, 'person:anna-adler', 'person:anna-bauer')
    expect(found?.closeness).toBeCloseTo(0.7, 1)
  })

  test('makes nobody closer to all others together than to four', () => {
    for (const count of [10, 30, 60]) {
      const own = list(count).pairs.filter(({ a, b }) => `${a} ${b}`.includes('anna-bauer'))
      expect(own.reduce((sum, { closeness }) => sum + closeness, 0)).toBeLessThan(4)
    }
  })
})

describe('whatever the record holds', () => {
  test('closeness is a share, quotes lie in the text, and the same record gives the same ties', () => {
    fc.assert(
      fc.property(articles, ({ record, text }) => {
        const { pairs, dropped } = tiesOf(record, text)
        const title = record.document.title ?? ''
        for (const { closeness, ties } of pairs) {
          expect(ties.length).toBeGreaterThan(0)
          expect(closeness).toBe(Math.max(...ties.map((tie) => tie.closeness)))
          for (const tie of ties) {
            expect(tie.closeness).toBeGreaterThanOrEqual(0)
            expect(tie.closeness).toBeLessThanOrEqual(1)
            const { start, end, in: field } = tie.quote
            expect(start).toBeGreaterThanOrEqual(0)
            expect(start).toBeLessThanOrEqual(end)
            expect(end).toBeLessThanOrEqual((field === undefined ? text : title).length)
          }
        }
        expect(dropped.person).toBeGreaterThanOrEqual(0)
        expect(tiesOf(record, text)).toEqual({ pairs, dropped })
      }),
    )
  })

  test('thousands of people, events and topics are read in time', () => {
    const { record, text } = read(
      Array.from({ length: 500 }, (_none, at) => {
        const [a, b] = [at, at * 7].map((n) => n.toString(26).replace(/\d/gu, 'q'))
        return `X${a}m Y${b}n, Dean of Law, met Z${b}r W${a}s and discussed joint training of nurses on 3 May 2030.`
      }).join('\n\n'),
    )
    const { pairs } = tiesOf(record, text)
    expect(pairs.length).toBeLessThanOrEqual(2 * mostPairs)
  })
})
