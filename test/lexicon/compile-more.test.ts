import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { compile, compileMore, inOrder } from '../../src/lexicon/compile.ts'
import { openLexicons } from '../../src/lexicon/lexicons.ts'
import { type ListName, listNames } from '../../src/lexicon/lists.ts'
import { readLists } from '../../src/lexicon/load.ts'
import { type Entry, parseList } from '../../src/lexicon/parse.ts'
import { shippedLexicons } from '../../src/places.ts'
import { englishWords } from '../../src/text/english-words.ts'
import { tokenize } from '../../src/text/tokenize.ts'

const shipped = readLists(shippedLexicons).lists
const base = compile(inOrder(shipped), englishWords(), () => 'base')

/** A hash over all numbers of compiled lists. */
function digestOf(compiled: object): string {
  const hash = createHash('sha256')
  const add = (value: unknown): void => {
    if (ArrayBuffer.isView(value))
      hash.update(new Uint8Array(value.buffer, value.byteOffset, value.byteLength))
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(add)
  }
  add(compiled)
  return hash.digest('hex')
}
const before = digestOf(base)

const entriesOf = (list: ListName, text: string): readonly Entry[] =>
  parseList({ list, file: 'further', text }).entries
const further = new Map<ListName, readonly Entry[]>([
  [
    'organizations.known',
    entriesOf(
      'organizations.known',
      [
        'name\tkind\tcountry\tacronym\taliases\tformer\tparent\trequires',
        'Zembrian Institute of Tuning\tresearch\tDE\tZIT\tTuning House\t\t\t',
        'Vorklay Group\tcompany\tUS\tVG\tOxford University\t\t\tzither | tuning fork',
      ].join('\n'),
    ),
  ],
  ['people.surnames', entriesOf('people.surnames', 'Quollsworth\nZembrian')],
])

const changed = listNames.map((name) => {
  const more = further.get(name)
  return [name, more && [...(shipped.get(name) ?? []), ...more]] as const
})
const more = openLexicons(compileMore(base, changed, () => 'more'))
const whole = openLexicons(
  compile(
    changed.map(([name, entries]) => [name, entries ?? shipped.get(name) ?? []] as const),
    englishWords(),
    () => 'more',
  ),
)

const text = `Vorklay Group and Oxford University met the Zembrian Institute of Tuning (ZIT) in
Oxford. Dr. Quollsworth, Vice-President for Research of the U.S. Department of State, spoke to Ana de la
Cruz, Co., Ltd., on 3 May 2024 of a zither and the United Nations.`

describe('lists to which others add', () => {
  test('stand where they would stand if all had been compiled at once', () => {
    const hitsOf = ({ vocabulary, scan, entry, listOf }: typeof whole) => {
      const hits = scan(tokenize(text, vocabulary.findIn))
      return Array.from(hits.entry, (number, h) => [
        hits.first[h],
        hits.end[h],
        number,
        listOf[number],
        entry(number),
      ])
    }
    const hits = hitsOf(more)
    expect(hits.length).toBeGreaterThan(20)
    expect(hits).toEqual(hitsOf(whole))
  })

  test('hold the same words, of the same classes', () => {
    expect(more.vocabulary.size).toBe(whole.vocabulary.size)
    for (let id = 1; id < whole.vocabulary.size; id++) {
      const word = whole.vocabulary.word(id)
      const same = more.vocabulary.id(word)
      expect(same, word).not.toBe(0)
      if (more.classes(same) !== whole.classes(id)) expect.fail(`the classes of ${word} differ`)
      for (const list of listNames)
        if (more.has(list, same) !== whole.has(list, id)) expect.fail(`${list} differs in ${word}`)
    }
    for (const list of listNames)
      expect(more.wordsOf(list).length, list).toBe(whole.wordsOf(list).length)
  })

  test('have the same entries, under the same conditions', () => {
    expect(more.listOf).toEqual(whole.listOf)
    expect(more.conditional).toEqual(whole.conditional)
    expect(more.compiled.entries).toEqual(whole.compiled.entries)
  })

  test('leave the lists that they were made of as they were', () => {
    expect(digestOf(base)).toBe(before)
  })
})
