import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { reprintLikeness } from '../../../src/archive/reprints/likeness.ts'
import { reprintSignature } from '../../../src/archive/reprints/signature.ts'
import { words } from '../../export/arbitrary.ts'
import { original, visitBy } from './articles.ts'

const compare = (one: string, other: string) => {
  const [a, b] = [reprintSignature(one), reprintSignature(other)]
  return { ...reprintLikeness(a, b), isFound: a.keys.some((key) => b.keys.includes(key)) }
}
const upTo = (text: string, share: number): string =>
  text.slice(0, text.lastIndexOf(' ', text.length * share))
const added =
  'This article was first published by the Halden Courier on 20 May 2033 and is shown with its permission. All rights belong to the Halden Courier.'
const lines = original.split('\n\n')

describe('a reprint', () => {
  test.each([
    ['word for word', original],
    ['with another headline', ['Talks on Training Held', ...lines.slice(1)].join('\n\n')],
    ['without a headline', lines.slice(1).join('\n\n')],
    ['whose end is cut off', upTo(original, 0.6)],
    ['of which the beginning is left', upTo(original, 0.35)],
    ['with an added line', `${original}\n\n${added}`],
    ['with a line before it', `${added}\n\n${original}`],
    ['that is cut and has an added line', `${upTo(original, 0.7)}…\n\n${added}`],
    ['with short lines', `${original}\n\nSource: Halden Courier\nEditor: Tom Reed`],
    ['without empty lines', lines.join('\n')],
    ['with other signs', original.replaceAll(',', ' –').replaceAll('-', ' ')],
    ['where a word was changed', original.replace('warm welcome', 'hearty welcome')],
    ['where a paragraph is missing', lines.toSpliced(3, 1).join('\n\n')],
    ['where accents are lost', original.replaceAll('e', 'é')],
  ])('%s is one, and found', (_about, text) => {
    expect(compare(original, text)).toMatchObject({ isReprint: true, isFound: true })
    expect(compare(text, original)).toMatchObject({ isReprint: true, isFound: true })
  })
})

describe('by the same form', () => {
  test.each([
    [
      'another guest',
      visitBy('Erik Holm of Keston Mills', 'Vice President Marta Vance', '14 March 2031'),
    ],
    ['another host', visitBy('Anton Berg of Halden Rail', 'President Nora Falk', '14 March 2031')],
    [
      'another day',
      visitBy('Anton Berg of Halden Rail', 'Vice President Marta Vance', '21 March 2031'),
    ],
    ['all others', visitBy('Erik Holm of Keston Mills', 'President Nora Falk', '2 June 2030')],
  ])('a visit with %s is no reprint', (_about, text) => {
    expect(compare(original, text).isReprint).toBe(false)
    expect(compare(upTo(original, 0.6), text).isReprint).toBe(false)
    expect(compare(original, upTo(text, 0.6)).isReprint).toBe(false)
  })
})

test('another account of the same visit is no reprint', () => {
  const account = `Aldermoor University and Halden Rail want to train young people together. Anton Berg of Halden Rail said so on 14 March 2031 when he saw the workshops there. Vice President Marta Vance showed him around for two hours, from the lathes to the welding robots, and told him that both need each other.`
  expect(compare(original, account).isReprint).toBe(false)
})

test.each([
  ['the same', 'Li Ming is dean.', 'Li Ming is dean.', true],
  ['about somebody else', 'Li Ming is dean.', 'Li Fang is dean.', false],
  ['without capitals and numbers', 'all went well today', 'nothing went well today', false],
  ['empty', '', '', false],
  ['of signs', '!!! ???', '!!! ???', false],
])('two texts of a few words, %s', (_about, one, other, isReprint) => {
  expect(compare(one, other).isReprint).toBe(isReprint)
})

describe('whatever the texts', () => {
  test('likeness is the same from either side, of shares, and a text is its own reprint', () => {
    fc.assert(
      fc.property(words, words, (one, other) => {
        const [a, b] = [reprintSignature(one), reprintSignature(other)]
        const found = reprintLikeness(a, b)
        expect(reprintLikeness(b, a)).toEqual(found)
        for (const share of [found.foreign, found.contained]) {
          expect(share).toBeGreaterThanOrEqual(0)
          expect(share).toBeLessThanOrEqual(1)
        }
        expect(reprintLikeness(a, a).isReprint).toBe(a.words > 0)
        expect(reprintSignature(one)).toEqual(a)
        expect(JSON.parse(JSON.stringify(a))).toEqual(a)
      }),
    )
  })

  test.each([
    ['one word of a million letters', 'a'.repeat(1_000_000)],
    ['a million numbers', '1 '.repeat(1_000_000)],
    ['line breaks', '\n \n'.repeat(300_000)],
    ['marks without a letter', '\u0301'.repeat(500_000)],
    ['full stops', '. '.repeat(500_000)],
    ['digits and commas', '1,'.repeat(500_000)],
  ])('%s are read in time, and their signature stays small', (_about, text) => {
    const signature = reprintSignature(text)
    expect(JSON.stringify(signature).length).toBeLessThan(50_000)
  })
})
