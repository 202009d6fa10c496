import { describe, expect, test } from 'vitest'
import { compile, inOrder } from '../../src/lexicon/compile.ts'
import { openLexicons } from '../../src/lexicon/lexicons.ts'
import { parseList } from '../../src/lexicon/parse.ts'
import { englishWords } from '../../src/text/english-words.ts'
import { tokenize } from '../../src/text/tokenize.ts'

/** The stretches of `text` that a list of one entry a line matches. */
function matches(list: string, text: string): string[] {
  const source = { list: 'topics.frames', file: 'topics/frames.txt', text: list } as const
  const lists = new Map([['topics.frames', parseList(source).entries] as const])
  const lexicons = openLexicons(compile(inOrder(lists), englishWords(), () => ''))
  const tokens = tokenize(text, lexicons.vocabulary.findIn)
  const { count, first, end } = lexicons.scan(tokens)
  return Array.from({ length: count }, (_, hit) =>
    text.slice(tokens.start[first[hit]], tokens.end[end[hit] - 1]),
  )
}

describe('letter case', () => {
  test.each([
    ['vice president', 'Vice President', true],
    ['vice president', 'VICE PRESIDENT', true],
    ['vice president', 'vice president', true],
    ['Apple', 'Apple', true],
    ['Apple', 'APPLE', true],
    ['Apple', 'apple', false],
    ['WHO', 'WHO', true],
    ['WHO', 'Who', false],
    ['WHO', 'who', false],
    ['Bank of China', 'Bank of China', true],
    ['Bank of China', 'bank of China', false],
    ['iPhone', 'IPHONE', true],
  ])('the form "%s" and the text "%s"', (form, text, found) => {
    expect(matches(form, text)).toEqual(found ? [text] : [])
  })
})

describe('ways of writing', () => {
  test.each([
    ['vice president', 'vice-president'],
    ['vice-president', 'vice president'],
    ['vice president', 'vice\npresident'],
    ['vice president', 'vice\u00a0president'],
    ['Co., Ltd.', 'Co., Ltd'],
    ['Co. Ltd', 'Co Ltd'],
    ['Ph.D', 'PhD'],
    ['U.S. Army', 'US Army'],
    ['José', 'Jose'],
    ['Jose', 'José'],
    ['Jose', 'Jose\u0301'],
    ["people's congress", 'People’s Congress'],
    ["Moody's", 'Moody’s'],
    ['AT&T', 'AT&T'],
    ['R&D center', 'R&D Center'],
    ['Łódź', 'Lodz'],
    ['5G', '5G'],
    ['2nd', '2nd'],
    ['ICP备', 'ICP备'],
  ])('the form "%s" is found in "%s"', (form, text) => expect(matches(form, text)).toEqual([text]))

  test.each([
    ['vice president', 'vice, president'],
    ['vice president', 'vice\n\npresident'],
    ['vice president', 'vice - president'],
    ['president', 'presidents'],
    ['Co., Ltd.', 'Co. Ltd.'],
    ["Moody's", 'Moody'],
    ['the', 'theory'],
  ])('the form "%s" is not found in "%s"', (form, text) => expect(matches(form, text)).toEqual([]))
})

describe('forms that overlap', () => {
  test('are all found, the shorter ones first', () => {
    const list = 'bank\nbank of china\nchina\nbank of china limited'
    expect(matches(list, 'the Bank of China Limited')).toEqual([
      'Bank',
      'Bank of China',
      'Bank of China Limited',
      'China',
    ])
  })

  test('of several entries are found once for each', () => {
    expect(matches('MIT\nmit', 'MIT')).toEqual(['MIT', 'MIT'])
  })

  test('a form that breaks off is not found', () => {
    expect(matches('bank of china limited', 'Bank of China')).toEqual([])
  })
})

test('a form that no text can hold matches nothing', () => {
  expect(matches('press@example.org', 'to press@example.org and others')).toEqual([])
})
