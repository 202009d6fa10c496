import { describe, expect, test } from 'vitest'
import { positionRules } from '../../src/facts/rules.ts'
import { extract } from '../support/extractor.ts'

describe.each(positionRules)('$id', ({ id, examples }) => {
  test('has an example that finds and one that is silent', () => {
    expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(examples.some(({ finds }) => finds.length === 0)).toBe(true)
  })

  test.each(examples)('$text', ({ text, finds }) => {
    const titles = extract({ text })
      .people.flatMap(({ positions }) => positions)
      .filter(({ rule }) => rule === id)
      .map(({ title }) => title)
    expect(titles).toEqual(finds)
  })
})
