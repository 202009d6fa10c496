import { describe, expect, test } from 'vitest'
import { dateRules } from '../../../src/kinds/dates/index.ts'
import { words } from '../../../src/text/document.ts'
import { readDates } from './support.ts'

const publishedAt = '2023-11-15'

test('rules have ids of their own', () => {
  expect(new Set(dateRules.map(({ id }) => id)).size).toBe(dateRules.length)
})

describe.each(dateRules)('$id', ({ id, about, examples }) => {
  test('says what it does, finds and stays silent', () => {
    expect(about).toMatch(/\.$/u)
    expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(examples.some(({ finds }) => finds.length === 0)).toBe(true)
  })

  test.each(examples)('$text', ({ text, finds }) => {
    const { mentions, document } = readDates(text, publishedAt)
    const own = mentions.filter(({ rule }) => rule === id)
    expect(own.map(({ first, end }) => words(document, first, end))).toEqual(finds)
  })
})
