import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLetterTrie } from '../../src/lexicon/letter-trie.ts'

/** The value of a whole word, 0 where no such word was taken in. */
function valueOf(trie: ReturnType<typeof createLetterTrie>, word: string): number {
  let node = 0
  for (let at = 0; at < word.length && node >= 0; at++) node = trie.step(node, word.charCodeAt(at))
  return node < 0 ? 0 : trie.value(node)
}

describe('a letter trie', () => {
  const trie = createLetterTrie([
    ['xi', 1],
    ['xian', 2],
    ['lu', 3],
  ])

  test.each([
    ['xi', 1],
    ['xian', 2],
    ['XIAN', 2],
    ["xi'an", 2],
    ['lǚ', 3],
    ['xia', 0],
    ['xiang', 0],
    ['l-u', 0],
    ['', 0],
  ])('says of %j %i', (word, value) => {
    expect(valueOf(trie, word)).toBe(value)
  })

  test('knows the words that it took in, and no others', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'z'), minLength: 1, maxLength: 5 })
    fc.assert(
      fc.property(fc.uniqueArray(word), word, (words, other) => {
        const trie = createLetterTrie(words.map((word, index) => [word, index + 1]))
        expect(words.map((word) => valueOf(trie, word))).toEqual(words.map((_, n) => n + 1))
        expect(valueOf(trie, other)).toBe(words.indexOf(other) + 1)
      }),
    )
  })
})
