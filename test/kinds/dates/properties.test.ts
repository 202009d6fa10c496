import edtf from 'edtf'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { patience } from '../../support/patience.ts'
import { readDates } from './support.ts'

const pieces = [
  ...'5 13 31 99 2023 1990s 12th 21st 2023-11-13 13/11/2023 0 20231113'.split(' '),
  ...'May March Sept. nov Monday Fri. Sun spring last next this early mid end the of in on to from'.split(
    ' ',
  ),
  ...'between and until through ago later week weeks months year years quarter century two a few'.split(
    ' ',
  ),
  ...'yesterday today morning night Christmas Q3 H1 – - / . , ( ) : \n ’ 年 月 日'.split(' '),
  '\n\n',
  'before',
  'after',
  'rest',
  'within',
  'BC',
  'BE',
]
const dateLike = fc
  .array(fc.tuple(fc.constantFrom(...pieces), fc.constantFrom(' ', ' ', '')), { maxLength: 40 })
  .map((parts) => parts.flat().join(''))
const texts = fc.oneof(
  dateLike,
  fc.string({ maxLength: 200 }),
  fc.string({ unit: 'binary', maxLength: 100 }),
)
const anchors = fc.constantFrom(undefined, '2023-11-15', '2024-02-29', '0000-00-00', 'nonsense')

test('spans lie inside, in order, apart; values are EDTF; the same text gives the same dates', () => {
  fc.assert(
    fc.property(texts, anchors, (text, publishedAt) => {
      const { mentions, warnings, document } = readDates(text, publishedAt)
      let behind = 0
      for (const { first, end, value, confidence } of mentions) {
        expect(first).toBeGreaterThanOrEqual(behind)
        expect(end).toBeGreaterThan(first)
        expect(end).toBeLessThanOrEqual(document.tokens.count)
        expect(confidence).toBeGreaterThan(0)
        expect(confidence).toBeLessThanOrEqual(1)
        expect(() => edtf(value), value).not.toThrow()
        behind = end
      }
      for (const { first, end } of warnings) {
        expect(first).toBeLessThan(end)
        expect(end).toBeLessThanOrEqual(document.tokens.count)
      }
      const again = readDates(text, publishedAt)
      expect(again.mentions).toEqual(mentions)
    }),
    { numRuns: 3000 },
  )
})

test.each([
  ['2023-11-13 through 2023', '2023-11-13/2023'],
  ['2023 to January 2023', '2023/2023-01'],
  ['May to May', 'XXXX-05/XXXX-05'],
  ['from 1 January 2023 to 2023', '2023-01-01/2023'],
])('"%s" gives no interval that EDTF refuses', (text, refused) => {
  expect(() => edtf(refused)).toThrow()
  expect(readDates(text).mentions.map(({ value }) => value)).not.toContain(refused)
})

test('time grows with the length of the text, not faster', () => {
  const timeOf = (text: string): number => {
    const start = performance.now()
    readDates(text, '2023-11-15')
    return performance.now() - start
  }
  for (const piece of [
    'May 5 to ',
    'the end of the ',
    'two days after ',
    '2023-',
    '3/4/2023 ',
    'Monday ',
    '1 ',
    'early ',
  ]) {
    timeOf(piece.repeat(1000))
    expect(timeOf(piece.repeat(20_000)), piece).toBeLessThan(patience)
  }
})
