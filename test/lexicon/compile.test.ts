import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compile, inOrder } from '../../src/lexicon/compile.ts'
import { entryNamed } from '../../src/lexicon/holder.ts'
import { type Lexicons, openLexicons } from '../../src/lexicon/lexicons.ts'
import type { ListName } from '../../src/lexicon/lists.ts'
import { openEntries, packEntries } from '../../src/lexicon/packed-entries.ts'
import type { Entry } from '../../src/lexicon/parse.ts'
import { englishWords } from '../../src/text/english-words.ts'
import { tokenize } from '../../src/text/tokenize.ts'

const list = 'topics.frames'
const entriesOf = (forms: readonly (readonly string[])[], of: ListName = list): Entry[] =>
  forms.map((all, at) => ({ list: of, name: all[0], forms: all, line: at + 1, cells: {} }))
const lexiconsOf = (lists: readonly (readonly [ListName, Iterable<Entry>])[]): Lexicons =>
  openLexicons(compile(inOrder(new Map(lists)), englishWords(), () => 'hash'))

/** Each hit as its entry's name over the words that it stands on. */
function found(lexicons: Lexicons, text: string): string[] {
  const tokens = tokenize(text, lexicons.vocabulary.findIn)
  const { count, first, end, entry } = lexicons.scan(tokens)
  return Array.from(
    { length: count },
    (_, h) =>
      `${lexicons.entry(entry[h]).name}: ${text.slice(tokens.start[first[h]], tokens.end[end[h] - 1])}`,
  )
}

const word = fc.constantFrom('bank', 'china', 'of', 'new', 'labs', 'port')
const phrase = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(' '))

describe('compiled lists', () => {
  test('find in a text every form of every entry, and nothing else', () => {
    fc.assert(
      fc.property(fc.array(phrase, { maxLength: 30 }), fc.array(word), (names, words) => {
        const lexicons = lexiconsOf([[list, entriesOf(names.map((name) => [name]))]])
        const text = words.join(' ')
        const expected: string[] = []
        for (let first = 0; first < words.length; first++)
          for (let end = first + 1; end <= words.length; end++) {
            const here = words.slice(first, end).join(' ')
            // Of entries with the same form the later one comes first.
            for (const name of names.toReversed())
              if (name === here) expected.push(`${name}: ${here}`)
          }
        expect(found(lexicons, text)).toEqual(expected)
      }),
    )
  })

  test('are the same, packed beforehand or not', () => {
    fc.assert(
      fc.property(fc.array(fc.array(phrase, { minLength: 1, maxLength: 3 })), (all) => {
        const entries = entriesOf(all)
        const plain = lexiconsOf([[list, entries]])
        const packed = lexiconsOf([[list, openEntries(packEntries(list, entries))]])
        expect([...packed.entriesOf(list)]).toEqual(entries)
        expect([...packed.compiled.trie.words]).toEqual([...plain.compiled.trie.words])
        expect([...packed.compiled.trie.entries]).toEqual([...plain.compiled.trie.entries])
      }),
    )
  })

  test('hold the single words of each list, with their lines', () => {
    const names = entriesOf([['Anna'], ['Bo Li'], ['Cora', 'Core']], 'people.given-names')
    const lexicons = lexiconsOf([['people.given-names', names]])
    const id = (text: string) => lexicons.vocabulary.id(text)
    expect(lexicons.has('people.given-names', id('ANNA'))).toBe(true)
    expect(lexicons.has('people.given-names', id('bo'))).toBe(false)
    expect(lexicons.has('people.surnames', id('anna'))).toBe(false)
    expect([...lexicons.wordsOf('people.given-names')]).toEqual(['anna', 'cora', 'core'].map(id))
    expect(lexicons.lineOf('people.given-names', id('core'))).toBe(3)
    expect(lexicons.lineOf('people.given-names', id('bo'))).toBe(0)
  })

  test('number the entries of one list side by side', () => {
    const lexicons = lexiconsOf([
      ['topics.never', entriesOf([['nobody'], ['nothing']], 'topics.never')],
      [list, entriesOf([['in the field of'], ['on the matter of']])],
    ])
    const { first, end } = lexicons.rangeOf(list)
    expect([first, end]).toEqual([0, 2])
    expect(lexicons.rangeOf('topics.never')).toEqual({ first: 2, end: 4 })
    expect(lexicons.entry(3)).toEqual([...lexicons.entriesOf('topics.never')][1])
    expect(lexicons.rangeOf('people.titles')).toMatchObject({ first: lexicons.rangeOf(list).first })
    expect([...lexicons.entriesOf('people.titles')]).toEqual([])
  })

  test('find an entry by its name alone', () => {
    const lexicons = lexiconsOf([
      [list, entriesOf([['AT&T', 'American Tel'], ['at&t'], ['Co., Ltd.']])],
    ])
    expect(entryNamed(lexicons, list, 'AT&T')?.line).toBe(1)
    expect(entryNamed(lexicons, list, 'at&t')?.line).toBe(2)
    expect(entryNamed(lexicons, list, 'Co., Ltd.')?.line).toBe(3)
    expect(entryNamed(lexicons, list, 'American Tel')).toBeUndefined()
    expect(entryNamed(lexicons, 'topics.never', 'AT&T')).toBeUndefined()
    expect(entryNamed(lexicons, list, '')).toBeUndefined()
  })

  test('find no form with a sign of two units, which no text gives a number', () => {
    expect(found(lexiconsOf([[list, entriesOf([['🎓 labs']])]]), '🎓 labs')).toEqual([])
  })

  test('that are empty find nothing', () => {
    const lexicons = lexiconsOf([])
    expect(found(lexicons, 'Nothing is known of anything.')).toEqual([])
  })

  test.each([
    ['half a pair', 'labs \ud83c port'],
    ['a NUL', 'labs\u0000port'],
    ['a word of a hundred thousand letters', 'q'.repeat(100_000)],
    ['a thousand words', Array.from({ length: 1000 }, () => 'port').join(' ')],
  ])('find a form with %s', (_, form) => {
    const lexicons = lexiconsOf([[list, entriesOf([[form], ['other']])]])
    expect(found(lexicons, form)).toContain(`${form}: ${form}`)
  })
})
