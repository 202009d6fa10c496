import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ftsQuery, readQuery, tsQuery } from '../../../src/store/search/query.ts'
import { wordsOf } from '../../../src/store/search/words.ts'

test.each<[text: string, words: string[]]>([
  ['Deans of Nursing met', ['dean', 'of', 'nursing', 'met']],
  ['universities, studies, series', ['university', 'study', 'sery']],
  ['classes buses glass status process', ['classe', 'buse', 'glass', 'status', 'process']],
  ["Eastlake's nurses' ward", ['eastlake', 'nurse', 'ward']],
  ["O'Neill Jean-Luc U.S. 3,000", ['o', 'neill', 'jean', 'luc', 'u', 's', '3', '000']],
  [
    'José Müller Łódź Ærø İzmir ﬁne Ａ１',
    ['jose', 'muller', 'lodz', 'aero', 'izmir', 'fine', 'a1'],
  ],
  ['李明 met', ['李', '明', 'met']],
  ['\u{1F600} — * "" \0 \uD800', []],
  ['', []],
])('%j', (text, words) => expect(wordsOf(text, 100)).toEqual(words))

test('at most so many words, each of bounded length', () => {
  expect(wordsOf('a b c', 2)).toEqual(['a', 'b'])
  expect(wordsOf('x'.repeat(5000), 2)).toEqual(['x'.repeat(64)])
})

test('words are letters and digits alone, and folding them again changes none but endings', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      for (const word of wordsOf(text, 100)) expect(word).toMatch(/^[\p{L}\p{N}]+$/u)
    }),
  )
})

test.each<[query: string, phrases: string[][]]>([
  ['nurse training', [['nurse'], ['training']]],
  ['"nurse training" 2024', [['nurse', 'training'], ['2024']]],
  ['“nurse training”', [['nurse', 'training']]],
  ['"nurse training', [['nurse'], ['training']]],
  ['Jean-Luc', [['jean', 'luc']]],
  [
    'a AND NOT (b OR c*) NEAR ^d {title}: -e',
    ['a', 'and', 'not', 'b', 'or', 'c', 'near', 'd', 'title', 'e'].map((word) => [word]),
  ],
  ['" " "" ( ) :', []],
])('%j is read as phrases', (query, phrases) => expect(readQuery(query)).toEqual(phrases))

test('a query of ten thousand letters is cut', () => {
  expect(readQuery('word '.repeat(2000))).toHaveLength(64)
})

test('phrases are written for both databases', () => {
  const phrases = [['nurse', 'training'], ['2024']]
  expect(ftsQuery(phrases, 'anywhere')).toBe('"nurse training" AND "2024"')
  expect(ftsQuery(phrases, 'title')).toBe('"·nurse ·training" AND "·2024"')
  expect(ftsQuery([['a']], 'rest')).toBe('("a") NOT ("·a")')
  expect(tsQuery(phrases, 'anywhere')).toBe("('nurse' <-> 'training') & ('2024')")
  expect(tsQuery(phrases, 'title')).toBe("('·nurse' <-> '·training') & ('·2024')")
  expect(tsQuery([['a']], 'rest')).toBe("(('a')) & !(('·a'))")
})
