import { describe, expect, test } from 'vitest'
import { topicRules } from '../../../src/kinds/topics/index.ts'
import { words } from '../../../src/text/document.ts'
import { readTopics } from './support.ts'

test('rules have ids of their own', () => {
  expect(new Set(topicRules.map(({ id }) => id)).size).toBe(topicRules.length)
})

describe.each(topicRules)('$id', ({ id, about, examples }) => {
  test('says what it does, finds and stays silent', () => {
    expect(about).toMatch(/\.$/u)
    expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(examples.some(({ finds }) => finds.length === 0)).toBe(true)
  })

  test.each(examples)('$text', ({ text, finds }) => {
    const { mentions, document } = readTopics(text)
    const own = mentions.filter(({ rule }) => rule === id)
    expect(own.map(({ first, end }) => words(document, first, end))).toEqual(finds)
  })
})
