import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createAnchors } from '../../../src/archive/corrections/anchor.ts'
import type { Quote } from '../../../src/archive/corrections/quote.ts'

const text =
  'Dr. Li Ming spoke first.\nThen Anna thanked Li Ming, and Li\n Ming left. 🎓🎓 Lindsay stayed.'
const anchors = createAnchors({ text, title: 'Anna thanks Li Ming' })
const startOf = (quote: Quote) => {
  const found = anchors.find(quote)
  return found.at === 'one' ? found.place.start : found.at
}

describe('a quote', () => {
  test.each<[string, Quote, number | string]>([
    ['stands where its words stand', { exact: 'spoke first' }, 12],
    ['alone, of words that stand thrice, is undecided', { exact: 'Li Ming' }, 'several'],
    ['is told by what stands before', { exact: 'Li Ming', prefix: 'Anna thanked ' }, 43],
    ['is told by what stands behind', { exact: 'Li Ming', suffix: ' left. ' }, 56],
    ['may differ in white space', { exact: ' Li  Ming', prefix: 'Ming,\nand' }, 56],
    [
      'whose context has changed on one side still stands',
      { exact: 'Li Ming', prefix: 'somebody else met ', suffix: ' spoke first.' },
      4,
    ],
    [
      'whose context stands nowhere is gone',
      { exact: 'spoke first', prefix: 'nobody has ever ' },
      'nowhere',
    ],
    [
      'of whose context less than half stands there is gone',
      { exact: 'Li Ming', prefix: 'Yesterday morning Anna thanked ' },
      'nowhere',
    ],
    ['is not found in other letters', { exact: 'li ming' }, 'nowhere'],
    ['is not found by likeness', { exact: 'Li Mingg' }, 'nowhere'],
    ['of the title is looked for there', { exact: 'Li Ming', in: 'title' }, 12],
    ['of a field that is not there is nowhere', { exact: 'Li Ming', in: 'byline' }, 'nowhere'],
    ['does not cut a pair in two', { exact: '\ud83c' }, 'nowhere'],
    [
      'with more context than there is text fits by what there is',
      { exact: 'Dr.', prefix: 'x'.repeat(900), suffix: ' Li Ming spoke first.' },
      0,
    ],
  ])('%s', (_what, quote, expected) => expect(startOf(quote)).toBe(expected))

  test('of a look-alike is not moved to it when its own words are gone', () => {
    const later = createAnchors({ text: 'Peter spoke first. Much later Anna met Li Ming.' })
    const own = anchors.quote({ field: 'text', start: 4, end: 11 })
    expect(own && later.find(own).at).toBe('nowhere')
  })
})

test('words with what stands around them lead back to their place, in any text', () => {
  const pieces = fc.constantFrom(
    'Li',
    ' ',
    '\n',
    'Ming',
    '\ud83c',
    '\udf93',
    '🎓',
    'Li Ming',
    'a',
    '.',
  )
  const texts = fc.oneof(
    fc.array(pieces, { maxLength: 60 }).map((all) => all.join('')),
    fc.string({ unit: 'binary' }),
  )
  fc.assert(
    fc.property(texts, fc.nat(), fc.nat(), (text, a, b) => {
      const [start, end] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y)
      const place = { field: 'text', start, end } as const
      const anchors = createAnchors({ text })
      const quote = anchors.quote(place)
      if (quote === undefined) return
      const found = anchors.find(quote)
      expect(found).toMatchObject({ at: 'one', place: { start } })
      expect(text.slice(start, end).trimEnd()).toBe(
        found.at === 'one' ? anchors.words(found.place).trimEnd() : '',
      )
    }),
    { numRuns: 1000 },
  )
})

test('a text of one word over and over is undecided, and soon', () => {
  const anchors = createAnchors({ text: 'la '.repeat(300_000) })
  expect(anchors.find({ exact: 'la', prefix: 'la la ', suffix: ' la' })).toMatchObject({
    at: 'several',
  })
  expect(anchors.quote({ field: 'text', start: 300_000, end: 300_002 })).toBeUndefined()
})
