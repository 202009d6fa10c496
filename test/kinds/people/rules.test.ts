import { describe, expect, test } from 'vitest'
import { peopleRules } from '../../../src/kinds/people/rules.ts'
import { extract } from '../../support/extractor.ts'

test('rules have ids of their own', () => {
  expect(new Set(peopleRules.map(({ id }) => id)).size).toBe(peopleRules.length)
})

describe.each(peopleRules)('$id', ({ id, examples }) => {
  test('has an example that finds and one that is silent', () => {
    expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(examples.some(({ finds }) => finds.length === 0)).toBe(true)
  })

  test.each(examples)('$text', ({ text, finds }) => {
    const found = extract({ text })
      .people.flatMap(({ mentions }) => mentions)
      .filter(({ rule }) => rule === id)
      .sort((a, b) => a.start - b.start)
    expect(found.map((mention) => mention.text)).toEqual(finds)
  })
})
