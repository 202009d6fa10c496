import fc from 'fast-check'
import { expect, test } from 'vitest'
import { excerptOf } from '../../../src/store/search/excerpt.ts'
import { wordsOf } from '../../../src/store/search/words.ts'

/** The excerpt with its marks in brackets. */
function shown(text: string, query: string): string | undefined {
  const excerpt = excerptOf(text, query)
  if (!excerpt) return undefined
  let written = excerpt.text
  for (const { start, end } of [...excerpt.marks].reverse())
    written = `${written.slice(0, start)}[${written.slice(start, end)}]${written.slice(end)}`
  return written
}

const filler = 'The hall was full of guests from many towns. '

test('an excerpt begins with the sentence of the words, and marks them', () => {
  expect(
    shown(`${filler.repeat(9)}Nurses’ training began in May. It rained.`, 'training nurse'),
  ).toBe('[Nurses]’ [training] began in May. It rained.')
})

test('words are found as the search finds them: without case, accents and plural endings', () => {
  expect(shown('Universities of São Paulo and Łódź met.', 'university "sao paulo" lodz')).toBe(
    '[Universities] of [São Paulo] and [Łódź] met.',
  )
})

test('words in quotation marks are marked where they stand side by side', () => {
  expect(shown('Joint plans. A joint training of nurses.', '"joint training"')).toBe(
    'A [joint training] of nurses.',
  )
})

test('of several pieces it is the one with the most of the words', () => {
  expect(
    shown(`Nurses came. ${filler.repeat(12)}A school trains nurses. ${filler}`, 'nurses school'),
  ).toMatch(/^A \[school\] trains \[nurses\]\. /u)
})

test('a long sentence is cut between words, and says so', () => {
  const long = `The guests saw ${'the hall and '.repeat(40)}the nurses of ${'the ward and '.repeat(40)}all else.`
  const excerpt = shown(long, 'nurses')
  expect(excerpt).toMatch(/^… (?:\w+ )+the \[nurses\] of (?:\w+ )+\w+ …$/u)
  expect(excerpt?.length).toBeLessThan(260)
})

test('there is none where the text has none of the words', () => {
  expect(excerptOf('Nurses came.', 'school')).toBeUndefined()
  expect(excerptOf('', 'school')).toBeUndefined()
  expect(excerptOf('Nurses came.', ' "" ')).toBeUndefined()
})

test('whatever the text, marks are words of the query, in order, within a short excerpt', () => {
  const word = fc.constantFrom(
    'Nurses',
    'nurse',
    'école',
    'SCHOOL',
    '护',
    'of',
    'x'.repeat(80),
    '\ud800',
    '’s',
    '"',
  )
  const gap = fc.constantFrom(' ', '\n', '. ', '.', '! ', '', ', ')
  const text = fc
    .array(fc.tuple(word, gap), { maxLength: 200 })
    .map((parts) => parts.flat().join(''))
  fc.assert(
    fc.property(text, fc.array(word, { maxLength: 3 }), (text, query) => {
      const asked = query.join(' ')
      const excerpt = excerptOf(text, asked)
      if (!excerpt) return
      expect(excerpt.text.length).toBeLessThan(600)
      expect(excerpt.marks.length).toBeGreaterThan(0)
      const known = new Set(wordsOf(asked, 64))
      let behind = 0
      for (const { start, end } of excerpt.marks) {
        expect(start).toBeGreaterThanOrEqual(behind)
        expect(end).toBeGreaterThan(start)
        for (const one of wordsOf(excerpt.text.slice(start, end), 64)) expect(known).toContain(one)
        behind = end
      }
      expect(behind).toBeLessThanOrEqual(excerpt.text.length)
    }),
  )
})
