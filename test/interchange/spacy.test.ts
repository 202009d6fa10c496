import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { patternOf, phraseOf } from '../../src/interchange/spacy/words.ts'
import { imported, leftOutOf, refused } from './imported.ts'

const spacy = { format: 'spacy' } as const
const lines = (...objects: object[]): string =>
  objects.map((each) => `${JSON.stringify(each)}\n`).join('')

describe('patterns', () => {
  test('are entries of the list that their label means', async () => {
    const { changes } = await imported(
      lines(
        { label: 'ORG', pattern: 'Varn Works' },
        { label: 'PERSON', pattern: [{ TEXT: 'Ida' }, { orth: 'Oster' }] },
      ),
      spacy,
    )
    expect(changes.map(({ list, name }) => [list, name])).toEqual([
      ['organizations.known', 'Varn Works'],
      ['people.known', 'Ida Oster'],
    ])
  })

  test('with the same id are forms of one entry, which keeps an id that says something', async () => {
    const { cells } = await imported(
      lines(
        { label: 'ORG', pattern: 'Varn Works', id: 'varn-works' },
        { label: 'ORG', pattern: 'Oster Bank', id: 'org/77' },
        { label: 'ORG', pattern: [{ LOWER: 'Varn' }], id: 'varn-works' },
      ),
      spacy,
    )
    expect(cells).toEqual([
      { name: 'Varn Works', aliases: 'varn' },
      { name: 'Oster Bank', term: 'org/77' },
    ])
  })

  test('that are more than plain words are left out, each with its line', async () => {
    const { cells, report } = await imported(
      lines(
        { label: 'ORG', pattern: [{ LOWER: 'bank' }, { OP: '?' }] },
        { label: 'ORG', pattern: [{ LOWER: { IN: ['bank', 'banks'] } }] },
        { label: 'ORG', pattern: [{ TEXT: 'Bank', OP: '+' }] },
        { label: 'ORG', pattern: 7 },
        { label: 'GPE', pattern: 'Norland' },
        { label: 'ORG', pattern: 'Varn' },
      ),
      spacy,
    )
    expect(cells).toEqual([{ name: 'Varn' }])
    expect(report.leftOut.map(({ place, reason }) => `${place}: ${reason}`)).toEqual([
      ...[1, 2, 3, 4].map((line) => `line ${line}: a pattern that is more than plain words`),
      'line 5: no list for this label',
    ])
    expect(report.leftOut[0].detail).toBe('the token {"OP":"?"}')
  })

  test('of another area stay out of a list; a label that nobody knows does not matter', async () => {
    const { cells, report } = await imported(
      lines({ label: 'PERSON', pattern: 'Ida Oster' }, { label: 'BRAND', pattern: 'Varn' }),
      { ...spacy, list: 'organizations.known' },
    )
    expect(cells).toEqual([{ name: 'Varn' }])
    expect(leftOutOf(report)[0]).toContain('of a label for another list')
  })

  test('are refused with all lines that are no JSON', async () => {
    const text = `${lines({ label: 'ORG', pattern: 'Varn' })}[1]\n\n{"label": "ORG", "patt`
    const { errors } = await refused(text, spacy)
    expect(errors?.map(({ path }) => path)).toEqual(['line 2', 'line 4'])
  })
})

test.each([
  ['Varn Works', 'Varn Works'],
  ['training', [{ LOWER: 'training' }]],
  ['Vice-president', [{ TEXT: 'Vice' }, { TEXT: '-' }, { LOWER: 'president' }]],
  ['U.S. army', 'U.S. army'],
])('the pattern of %j', (phrase, pattern) => expect(patternOf(phrase)).toEqual(pattern))

test('the tokens of a pattern join to the phrase that they were cut from', () => {
  const word = fc.string({
    unit: fc.constantFrom('a', 'B', '.', ',', '-', '(', '’', '&', '7', 'é'),
  })
  fc.assert(
    fc.property(fc.array(word), (words) => {
      const phrase = words.join(' ')
      const pattern = patternOf(phrase)
      if (typeof pattern === 'string') expect(pattern).toBe(phrase)
      else expect(phraseOf(pattern.flatMap((token) => Object.values(token)))).toBe(phrase)
    }),
  )
})
