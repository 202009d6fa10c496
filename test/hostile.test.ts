import { describe, expect, test } from 'vitest'
import { generateText } from '../src/evaluate/bench/articles.ts'
import { extract } from './support/extractor.ts'

const many = (count: number, make: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => make(index)).join('')

/** Letters that differ for each number, so that no two words are the same. */
const letters = (index: number): string =>
  index.toString(26).replace(/./gu, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)))

const name = (index: number): string => `Q${letters(index)}x Z${letters(index * 7 + 3)}v`

/** The limit of the tests is the ceiling: time that grows faster than the text would not end in it. */
describe('text made to choke on is read in time', () => {
  test.each<[what: string, text: string]>([
    ['opening brackets', '('.repeat(100_000)],
    ['closing brackets', ')'.repeat(100_000)],
    ['brackets of all kinds', '([{<（「'.repeat(20_000)],
    ['quotation marks', '"'.repeat(100_000)],
    ['full stops', '.'.repeat(100_000)],
    ['commas and blanks', ', '.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['apostrophes', "a'".repeat(100_000)],
    ['dots between letters', 'a.'.repeat(100_000)],
    ['at signs', 'a@'.repeat(100_000)],
    ['line breaks', '\n'.repeat(200_000)],
    ['lines of one word', 'Li\n'.repeat(50_000)],
    ['a word of a million letters', 'a'.repeat(1_000_000)],
    ['a name of a million letters', `B${'a'.repeat(1_000_000)}`],
    ['a word of a million capitals', 'B'.repeat(1_000_000)],
    ['words run together', 'theDean'.repeat(100_000)],
    ['digits', '1'.repeat(1_000_000)],
    ['numbers with commas', '1,000,'.repeat(50_000)],
    ['numeric dates', '01/02/2023 - '.repeat(20_000)],
    ['months', 'May '.repeat(50_000)],
    ['combining marks', `a${'\u0301'.repeat(100_000)}`],
    ['surrogates alone', '\ud800'.repeat(100_000)],
    ['joined emoji', '👩‍'.repeat(50_000)],
    ['marks of direction', '\u202ea\u202c '.repeat(50_000)],
    ['Chinese without a blank', '深圳职业技术大学'.repeat(20_000)],
    ['a breadcrumb', 'Home > '.repeat(50_000)],
    ['links', 'https://example.org/'.repeat(20_000)],
  ])('%s', (_, text) => {
    const record = extract({ text, publishedAt: '2024-05-04' })
    expect(record.document.text).toBe(text)
    expect(record.schemaVersion).toBe('1')
  })

  test.each<[what: string, text: string]>([
    ['a sentence of 50,000 words', 'and the dean of the school met the guests '.repeat(5_600)],
    ['a sentence of 50,000 names', 'Anna Weber and Li Ming met John Miller '.repeat(6_250)],
    ['"of the School"', 'Dean of the School of Nursing of the University '.repeat(5_000)],
    ['"and"', 'Nursing and Law and '.repeat(15_000)],
    ['capitals', 'Grand Old New Bright North '.repeat(10_000)],
    ['possessives', "Anna's school's dean's ".repeat(10_000)],
    ['the same person five thousand times', 'Li Ming, Dean, '.repeat(5_000)],
    [
      'an enumeration of five thousand people',
      many(5_000, (index) => `${name(index)}, Dean of Nursing; `),
    ],
    ['five thousand people, a sentence each', many(5_000, (index) => `Mr. ${name(index)} spoke. `)],
    [
      'five thousand organizations',
      many(5_000, (index) => `He met Q${letters(index)} University. `),
    ],
    [
      'five thousand acronyms',
      many(
        5_000,
        (index) => `The Q${letters(index)} Institute (Q${letters(index).toUpperCase()}I) came. `,
      ),
    ],
    [
      'five thousand dates',
      many(5_000, (index) => `On ${1 + (index % 28)} May ${1900 + (index % 150)} he came. `),
    ],
    [
      'five thousand topics',
      many(
        5_000,
        (index) => `They agreed to cooperate in q${letters(index)} research and training. `,
      ),
    ],
    ['five thousand headlines', many(5_000, (index) => `Mayor Q${letters(index)}x Opens Bridge\n`)],
    [
      'five thousand places',
      many(5_000, (index) => `in ${['Paris', 'Shenzhen', 'Cairo'][index % 3]}, `),
    ],
    [
      'one surname five thousand times',
      many(5_000, (index) => `Li ${letters(index)}ming met Li. `),
    ],
  ])('%s', (_, text) => {
    const record = extract({ text, publishedAt: '2024-05-04' })
    expect(record.document.wordCount).toBeGreaterThan(9_000)
    expect(record.document.text).toBe(text)
  })

  test('thousands of distinct names are all told apart', () => {
    const text = many(3_000, (index) => `Mr. ${name(index)}, the mayor, spoke. `)
    const { people } = extract({ text })
    expect(people.length).toBeGreaterThan(2_900)
    expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
  })

  test('two million units of ordinary text', () => {
    const text = generateText(2_000_000, 5)
    const { people, organizations, document } = extract({ text, publishedAt: '2024-05-04' })
    expect(document.wordCount).toBeGreaterThan(200_000)
    expect(people.length).toBeGreaterThan(1_000)
    expect(organizations.length).toBeGreaterThan(500)
  })
})

describe('text without anything to read gives an empty record', () => {
  test.each(['', ' ', '\n\n', '\u00a0\u200b', '…', '🎓', '12345', '\ud800'])('%j', (text) => {
    const { people, organizations, departments, topics, tags } = extract({ text })
    expect([people, organizations, departments, topics, tags].flat()).toEqual([])
  })
})
