import { describe, expect, test } from 'vitest'
import { placeRule } from '../../../src/kinds/places/places.ts'
import { placeRules } from '../../../src/kinds/places/rules.ts'
import { extract } from '../../support/extractor.ts'

test('every rule that offers places is described once', () => {
  expect(placeRules.map(({ id }) => id).sort()).toEqual(Object.values(placeRule).sort())
})

describe.each(placeRules)('$id', ({ id, examples }) => {
  test('has an example that finds and one that is silent', () => {
    expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(examples.some(({ finds }) => finds.length === 0)).toBe(true)
  })

  test.each(examples)('$text', ({ text, finds }) => {
    const found = extract({ text })
      .places.flatMap(({ mentions }) => mentions)
      .filter(({ rule }) => rule === id)
      .sort((a, b) => a.start - b.start)
    expect(found.map((mention) => mention.text)).toEqual(finds)
  })
})
