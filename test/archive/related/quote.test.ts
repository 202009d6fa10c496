import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createQuoteAround, longestQuote } from '../../../src/archive/related/quote.ts'
import type { Mention } from '../../../src/record.ts'
import { words } from '../../export/arbitrary.ts'

const mentionIn = (text: string, name: string, sentence: number): Mention => {
  const start = text.indexOf(name)
  return { start, end: start + name.length, text: name, zone: 'body', sentence, rule: 'x' }
}
const quoteOf = (text: string, name: string, others: [string, number][] = []): string => {
  const mentions = others.map(([other, sentence]) => mentionIn(text, other, sentence))
  const mention = mentionIn(text, name, 1)
  const { start, end } = createQuoteAround(text, '', [mention, ...mentions])(mention)
  return text.slice(start, end)
}

describe('the sentence around a name', () => {
  test.each([
    ['between others', 'It rained. Ann Reed spoke. All left.', 'Ann Reed', 'Ann Reed spoke.'],
    ['first and last', 'Ann Reed spoke', 'Ann Reed', 'Ann Reed spoke'],
    [
      'behind a title',
      'It rained. Then Prof. Ann Reed spoke.',
      'Ann Reed',
      'Then Prof. Ann Reed spoke.',
    ],
    ['with initials', 'It rained. Then J. R. Reed spoke.', 'Reed', 'Then J. R. Reed spoke.'],
    [
      'before a quotation',
      'Ann Reed spoke. "All is well." All left.',
      'Ann Reed',
      'Ann Reed spoke.',
    ],
    ['ending in a question', 'Did Ann Reed speak? She did.', 'Ann Reed', 'Did Ann Reed speak?'],
    ['ending with the name', 'Then came Ann Reed. All left.', 'Ann Reed', 'Then came Ann Reed.'],
    [
      'in its own line',
      'Headline of News\n\nAnn Reed spoke.\nAll left.',
      'Ann Reed',
      'Ann Reed spoke.',
    ],
    ['in Chinese', '下雨了。李明讲话。大家走了。', '李明', '李明讲话。'],
  ])('%s', (_about, text, name, sentence) => expect(quoteOf(text, name)).toBe(sentence))

  test('goes on over a full stop with names of the same sentence on both sides', () => {
    const text = 'Ann Reed of Halden Mills Inc. Holm met Tom Falk. All left.'
    expect(quoteOf(text, 'Ann Reed', [['Tom Falk', 2]])).toContain('Ann Reed of')
    expect(quoteOf(text, 'Ann Reed', [['Tom Falk', 1]])).toBe(text.slice(0, -' All left.'.length))
  })

  test('of the title is the title', () => {
    const quote = createQuoteAround(
      'text',
      'Ann Reed wins',
      [],
    )({
      start: 0,
      end: 8,
      text: 'Ann Reed',
      in: 'title',
    })
    expect(quote).toEqual({ start: 0, end: 13, in: 'title' })
  })

  test('is cut to words around the name if it is very long', () => {
    const text = `${'apples and pears, '.repeat(60)}Ann Reed${', plums and cherries'.repeat(60)}.`
    const quote = quoteOf(text, 'Ann Reed')
    expect(quote.length).toBeLessThanOrEqual(longestQuote)
    expect(quote).toContain('Ann Reed')
    expect(text).toMatch(new RegExp(`(?:^|\\s)${quote}(?:\\s|$)`, 'u'))
  })
})

test('a quote holds what it was made for, is short, and splits no pair', () => {
  const broken = /^[\udc00-\udfff]|[\ud800-\udbff]$/u
  fc.assert(
    fc.property(words, fc.nat(), fc.nat({ max: 40 }), (text, at, length) => {
      const points = Array.from(text)
      const first = at % points.length
      const start = points.slice(0, first).join('').length
      const name = points.slice(first, first + length + 1).join('')
      fc.pre(name.trim() === name)
      const span = { start, end: start + name.length, text: name }
      const quote = createQuoteAround(text, '', [])(span)
      expect(quote.start).toBeLessThanOrEqual(start)
      expect(quote.end).toBeGreaterThanOrEqual(span.end)
      expect(quote.end - quote.start).toBeLessThanOrEqual(longestQuote + name.length)
      const quoted = text.slice(quote.start, quote.end)
      if (!/[\ud800-\udfff]/u.test(text.replace(/[\ud800-\udbff][\udc00-\udfff]/gu, '')))
        expect(quoted).not.toMatch(broken)
    }),
  )
})
