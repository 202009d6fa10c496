import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { codesOf, fold } from '../../src/text/characters.ts'
import { createVocabulary } from '../../src/text/vocabulary.ts'

describe('a vocabulary', () => {
  test('counts words from 1 and knows none that it did not take in', () => {
    const vocabulary = createVocabulary()
    expect(vocabulary.id('dean')).toBe(0)
    expect(vocabulary.add('dean')).toBe(1)
    expect(vocabulary.add('rector')).toBe(2)
    expect(vocabulary.add('Dean')).toBe(1)
    expect([vocabulary.id('DEAN'), vocabulary.id('deans'), vocabulary.id('dea')]).toEqual([1, 0, 0])
  })

  test.each([
    ['U.S', 'us'],
    ['O’Brien', 'obrien'],
    ['José', 'jose'],
    ['Ångström', 'angstrom'],
    ['Søren', 'soren'],
    ['ＤＥＡＮ', 'dean'],
    ['Đà', 'da'],
    ['.', '.'],
    ["'", "'"],
    ['深圳', '深圳'],
  ])('keeps %s as %s', (word, folded) => {
    const vocabulary = createVocabulary()
    expect(vocabulary.word(vocabulary.add(word))).toBe(folded)
  })

  test('folds a letter that is folded already to itself', () => {
    expect(Array.from(fold, (code) => fold[code])).toEqual(Array.from(fold))
  })

  test('finds a word in the middle of a text', () => {
    const vocabulary = createVocabulary()
    const dean = vocabulary.add('dean')
    expect(vocabulary.find('the Dean said', 4, 8)).toBe(dean)
    expect(vocabulary.find('the Dean said', 4, 7)).toBe(0)
    expect(vocabulary.findIn(codesOf('the Dean said'), 4, 8)).toBe(dean)
  })

  test('grows with its words', () => {
    const vocabulary = createVocabulary(4)
    const words = Array.from({ length: 5000 }, (_, index) => `word${index}x`)
    const ids = words.map((word) => vocabulary.add(word))
    expect(new Set(ids).size).toBe(words.length)
    expect(words.map((word) => vocabulary.id(word))).toEqual(ids)
    expect(ids.map((id) => vocabulary.word(id))).toEqual(words)
    expect(vocabulary.size).toBe(words.length + 1)
  })

  test('finds every word again under its own number', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', minLength: 1 })), (words) => {
        const vocabulary = createVocabulary(2)
        const ids = words.map((word) => vocabulary.add(word))
        expect(words.map((word) => vocabulary.id(word))).toEqual(ids)
      }),
    )
  })
})
