import { describe, expect, test } from 'vitest'
import { sentencesOf } from './reading.ts'

/** A bar stands where a sentence is to end. */
const split = (marked: string): void => {
  const parts = marked.split('|').map((part) => part.trim().replace(/\s+/gu, ' '))
  expect(sentencesOf(marked.replaceAll('| ', ''))).toEqual(parts)
}

describe('a full stop', () => {
  test.each([
    'He came. | She left.',
    'Who came? | Nobody did! | So it was.',
    'Huawei Technologies Co., Ltd. signed it. | It was late.',
    'He works for Acme Inc. | The firm is old.',
    'They met in the U.S. on Monday. | He flew home.',
    'The U.S. government agreed. | It paid.',
    'Prof. Dr. Anna Weber met Mr. Li. | She smiled.',
    'See No. 3 of the list. | It is short.',
    'Dr. J. R. Miller spoke. | All listened.',
    'She leads Z.M. Orlova State College. | It is old.',
    'They thanked Prof. (Mrs.) Ngozi Eze. | She smiled.',
    'Gen. Smith met Sen. Jones and Lt. Col. Brown. | They talked.',
    'It opened on Nov. 13 at 9 a.m. and closed at 5 p.m. | Many came.',
    'Li Ming, Ph.D., spoke first. | Others followed.',
    'The rate rose 3.5 percent. | Prices fell.',
    'It cost $1.2 million, e.g. for tools. | That is much.',
    'He left in 2019. | In 2020 he came back.',
    'They wait … and hope. | Then they go.',
    'St. Petersburg hosted it. | Guests came.',
    'Apples, pears, etc. were sold. | All was gone.',
    'He said so.[1] | She agreed.',
    'It works. | He knows it. | Ask us. | Yes.',
    'Give it to me. | Ask him.',
    'It was on sale. | Sat. and Sun. are free.',
    'See op. cit. and Smith et al. 2019. | It is there.',
  ])('%s', split)

  test('without the blank behind it still ends a sentence', () => {
    expect(sentencesOf('The agreement was signed.The guests left.')).toEqual([
      'The agreement was signed.',
      'The guests left.',
    ])
  })
})

describe('quotations and brackets', () => {
  test.each([
    '"We are glad," he said. | "It works."',
    '“We are glad.” | He smiled.',
    '"Is it true?" she asked. | Nobody knew.',
    '‘Yes!’ they cried. | It rang.',
    'The school (founded in 1951. Rebuilt in 1990.) is old. | It stands.',
    '(He spoke first.) | She followed.',
  ])('%s', split)
})

describe('lines', () => {
  test('a headline without a full stop is a sentence', () => {
    expect(sentencesOf('Huawei Visits Eastlake University\nOn May 3 a team came.')).toEqual([
      'Huawei Visits Eastlake University',
      'On May 3 a team came.',
    ])
  })

  test('a hard-wrapped paragraph is read as one', () => {
    const wrapped = `A delegation from the northern province visited the college last week to discuss
joint training of nurses, and the dean of the School of Nursing said that both
sides would sign an agreement in May. They left on Friday.`
    expect(sentencesOf(wrapped)).toHaveLength(2)
    expect(sentencesOf(wrapped)[1]).toBe('They left on Friday.')
  })

  test.each([
    [
      'bullets',
      'Agreed were:\n• joint courses\n• Exchange of staff\n- new labs\n– summer camps',
      5,
    ],
    ['numbers', '1. Training of nurses\n2. Exchange of staff\n3) Joint labs', 3],
    ['Chinese signs', '深圳很大。广州也大！真的？', 3],
    ['an empty line', 'The dean of the school spoke to the\n\nguests from abroad', 2],
    ['CR LF', 'One came.\r\nTwo went.\r\n', 2],
    ['the line separator', 'One came.\u2028Two went.', 2],
  ])('%s part sentences', (_, text, count) => expect(sentencesOf(text)).toHaveLength(count))

  test('a list of names stays a list of lines', () => {
    const text = 'Present were\nLi Ming, Dean\nAnna Weber, Rector\nJohn Miller, Mayor'
    expect(sentencesOf(text)).toEqual(text.split('\n'))
  })

  test('a numbered item keeps its number', () => {
    expect(sentencesOf('1. Training of nurses\n2. Exchange of staff')).toEqual([
      '1. Training of nurses',
      '2. Exchange of staff',
    ])
  })
})

test('an endless sentence is cut, each piece at its word', () => {
  const endless = 'and on it goes '.repeat(1000)
  const sentences = sentencesOf(endless)
  expect(sentences.length).toBeGreaterThan(5)
  expect(sentences.join(' ')).toBe(endless.trim())
})
