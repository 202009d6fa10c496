import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Class, characterClass } from '../../src/text/characters.ts'
import { Shape } from '../../src/text/document.ts'
import { reading, tokensOf } from './reading.ts'

const shapeOf = (text: string): number => reading(text).tokens.shape[0]

describe('words', () => {
  test.each<[text: string, tokens: string[]]>([
    ['Anna met O’Brien.', ['Anna', 'met', 'O’Brien', '.']],
    ['the U.S.A. and Ph.D. work', ['the', 'U.S.A', '.', 'and', 'Ph.D', '.', 'work']],
    ['vice-president', ['vice', '-', 'president']],
    ["Wanda’s, Jones’ and James'", ['Wanda', '’s', ',', 'Jones', '’', 'and', 'James', "'"]],
    [
      '12,500 euros, 1,2 and 3,1415',
      ['12,500', 'euros', ',', '1', ',', '2', 'and', '3', ',', '1415'],
    ],
    ['5G and H1N1 on the 21st', ['5G', 'and', 'H1N1', 'on', 'the', '21st']],
    ['Nov13', ['Nov', '13']],
    ['2023Shenzhen', ['2023', 'Shenzhen']],
    ['AT&T (Texas)', ['AT', '&', 'T', '(', 'Texas', ')']],
  ])('%s', (text, tokens) => expect(tokensOf(text)).toEqual(tokens))

  test('a combining mark belongs to its letter', () => {
    expect(tokensOf('Jose\u0301 Garci\u0301a')).toEqual(['Jose\u0301', 'Garci\u0301a'])
    const { tokens } = reading('Jose\u0301 José Jose')
    expect(new Set(tokens.word)).toEqual(new Set([tokens.word[2]]))
    expect(tokens.word[2]).not.toBe(0)
  })

  test.each([
    ['the', Shape.word],
    ['Dean', Shape.word | Shape.capital],
    ['UNESCO', Shape.word | Shape.capital | Shape.allCaps],
    ['5G', Shape.word | Shape.mixed],
    ['2,000', Shape.number],
    ['深圳', Shape.word | Shape.cjk],
    ['?', Shape.sign],
    ['press@eastlake.example.org', Shape.address],
  ])('%s shows what it is', (text, shape) => {
    expect(shapeOf(text) & ~(Shape.newLine | Shape.newParagraph)).toBe(shape)
  })
})

describe('run-together words', () => {
  test.each<[text: string, tokens: string[]]>([
    ['met theDean', ['met', 'the', 'Dean']],
    ['He visitedZhongxin Group', ['He', 'visited', 'Zhongxin', 'Group']],
    ['onMay 3', ['on', 'May', '3']],
    ['Consul GeneralinKhon Kaen', ['Consul', 'General', 'in', 'Khon', 'Kaen']],
    ['ofThailand', ['of', 'Thailand']],
    ['ConfuciusCollege', ['Confucius', 'College']],
    ['Lifangvisited', ['Lifang', 'visited']],
    ['Shenzhenand', ['Shenzhen', 'and']],
  ])('%s falls apart', (text, tokens) => expect(tokensOf(text)).toEqual(tokens))

  test.each([
    'McDonald',
    'LeBron',
    'DeepMind',
    'YouTube',
    'MacIntyre',
    'PlayStation',
    'iPhone',
    'FitzGerald',
    'Marchand',
    'Rutherford',
    'Goethe',
    'Ferdinand',
    'ReturnToWork',
    'WordPress',
  ])('%s stays whole', (text) => expect(tokensOf(text)).toEqual([text]))
})

describe('addresses', () => {
  test.each<[text: string, tokens: string[]]>([
    [
      'Write to j.smith+news@eastlake.example.org.',
      ['Write', 'to', 'j.smith+news@eastlake.example.org', '.'],
    ],
    ['see https://example.org/a?b=1#c, or', ['see', 'https://example.org/a?b=1#c', ',', 'or']],
    ['(www.example.org)', ['(', 'www.example.org', ')']],
    ['me@home', ['me', '@', 'home']],
    ['www. and http:// alone', ['www', '.', 'and', 'http', ':', '/', '/', 'alone']],
    ['group-photo.jpg The guests', ['group-photo.jpg', 'The', 'guests']],
    ['Attachment: plan_2024.pdf', ['Attachment', ':', 'plan_2024.pdf']],
    ['the school.640.jpgThe guests', ['the', 'school', '.', '640.jpg', 'The', 'guests']],
  ])('%s', (text, tokens) => expect(tokensOf(text)).toEqual(tokens))
})

describe('other signs and scripts', () => {
  test.each<[text: string, tokens: string[]]>([
    ['Wang Kang (王康)', ['Wang', 'Kang', '(', '王康', ')']],
    ['深圳职业技术大学Shenzhen', ['深圳职业技术大学', 'Shenzhen']],
    ['congratulations 🎓🏽!', ['congratulations', '🎓', '🏽', '!']],
    ['👩‍🔬 at work', ['👩‍', '🔬', 'at', 'work']],
    ['a\u00a0b\u2009c\u3000d', ['a', 'b', 'c', 'd']],
    ['zero\u200bwidth', ['zero', 'width']],
    ['soft\u00adhyphen', ['soft\u00adhyphen']],
    ['\ud83d alone \udf93', ['\ud83d', 'alone', '\udf93']],
    ['ＡＢＣ１２', ['ＡＢＣ１２']],
    ['', []],
    [' \n\t ', []],
  ])('%j', (text, tokens) => expect(tokensOf(text)).toEqual(tokens))

  test('wide letters read as plain ones', () => {
    const { tokens } = reading('Ｄｅａｎ Dean')
    expect(tokens.word[0]).toBe(tokens.word[1])
  })
})

describe('white space before a token', () => {
  const breaks = (text: string): number =>
    reading(text).tokens.shape[1] & (Shape.glued | Shape.newLine | Shape.newParagraph)

  test.each([
    ['one two', 0],
    ['one,', Shape.glued],
    ['one\ntwo', Shape.newLine],
    ['one\r\ntwo', Shape.newLine],
    ['one\rtwo', Shape.newLine],
    ['one\u2028two', Shape.newLine],
    ['one\n\ntwo', Shape.newLine | Shape.newParagraph],
    ['one\r\n\r\ntwo', Shape.newLine | Shape.newParagraph],
    ['one\n \t\ntwo', Shape.newLine | Shape.newParagraph],
  ])('%j', (text, expected) => expect(breaks(text)).toBe(expected))
})

test('every character that is not white space belongs to exactly one token, in order', () => {
  const parts = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 8 }),
    fc.constantFrom('theDean', 'U.S.', "'s", '1,000', 'a@b.org', 'www.', '\r\n', '\ud800', 'é'),
  )
  fc.assert(
    fc.property(fc.array(parts, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const { start, end, count } = reading(text).tokens
      let covered = 0
      for (let i = 0; i < count; i++) {
        expect(isBlank(text.slice(covered, start[i]))).toBe(true)
        expect(end[i]).toBeGreaterThan(start[i])
        covered = end[i]
      }
      expect(isBlank(text.slice(covered))).toBe(true)
    }),
    { numRuns: 500 },
  )
})

const isBlank = (text: string): boolean =>
  Array.from({ length: text.length }, (_, i) => characterClass[text.charCodeAt(i)]).every(
    (kind) => kind === Class.space || kind === Class.lineBreak,
  )
