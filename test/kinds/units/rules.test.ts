import { describe, expect, test } from 'vitest'
import { unitRules } from '../../../src/kinds/units/rules.ts'
import { unitRule } from '../../../src/kinds/units/unit.ts'
import { extract } from '../../support/extractor.ts'

test('every rule that offers units is described once', () => {
  expect(unitRules.map(({ id }) => id).sort()).toEqual(Object.values(unitRule).sort())
})

describe.each(unitRules)('$id', ({ id, about, examples }) => {
  test('says what it does, finds and stays silent', () => {
    expect(about).toMatch(/\.$/u)
    expect(examples.some(({ finds }) => finds.length > 0)).toBe(true)
    expect(examples.some(({ finds }) => finds.length === 0)).toBe(true)
  })

  test.each(examples)('$text', ({ text, finds }) => {
    const { organizations, departments } = extract({ text })
    const found = [...organizations, ...departments]
      .flatMap(({ mentions }) => mentions)
      .filter(({ rule }) => rule === id)
      .sort((a, b) => a.start - b.start)
    expect(found.map((mention) => mention.text)).toEqual(finds)
  })
})
