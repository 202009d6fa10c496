import { describe, expect, test } from 'vitest'
import { lookedThrough } from '../../src/interchange/ahead.ts'
import type { FormatName } from '../../src/interchange/formats.ts'
import { readImport } from '../../src/interchange/import.ts'
import type { ListName } from '../../src/lexicon/lists.ts'

const most = 5000
const encoder = new TextEncoder()

/** The beginning of a source, then its entries until nobody asks for more. */
function endless(head: string, entry: (at: number) => string) {
  const sent = { entries: 0, isReleased: false }
  function* chunks() {
    try {
      yield encoder.encode(head)
      for (;;) {
        let text = ''
        for (let at = 0; at < 100; at++) text += entry(sent.entries++)
        yield encoder.encode(text)
      }
    } finally {
      sent.isReleased = true
    }
  }
  return { sent, chunks: chunks() }
}

const streamed: readonly (readonly [FormatName, ListName, string, (at: number) => string])[] = [
  ['list', 'people.occupations', '', (at) => `w${at}\n`],
  ['csv', 'organizations.known', 'name,kind\n', (at) => `W${at},company\n`],
  ['tsv', 'organizations.known', 'name\tkind\n', (at) => `W${at}\tcompany\n`],
  ['gate', 'organizations.known', '', (at) => `W${at}\n`],
  ['gate', 'organizations.known', '', (at) => `W${at}:name=V${at}\n`],
  ['spacy', 'organizations.known', '', (at) => `{"label":"ORG","pattern":"W${at}"}\n`],
]

describe('a list of more entries than an edit may have', () => {
  test.each(streamed)('is refused before its end as %s', async (format, list, head, entry) => {
    const { sent, chunks } = endless(head, entry)
    const looked = await lookedThrough({ chunks, format, list, most })
    expect(looked).toMatchObject({
      ok: false,
      failure: { code: 'invalid-import', message: expect.stringContaining(`${most} entr`) },
    })
    expect(sent.entries - most).toBeLessThan(20_000)
    expect(sent.isReleased).toBe(true)
  })

  test.each([
    ['ror', 'organizations.known', '[', (at: number) => `{"id":"${at}","name":"W${at}"},`],
    [
      'skos-turtle',
      'topics.concepts',
      '@prefix s: <http://www.w3.org/2004/02/skos/core#> .\n',
      (at: number) => `<w:${at}> s:prefLabel "w".\n`,
    ],
  ] as const)(
    'is refused as %s, of which nothing is taken before its end',
    async (format, list, head, entry) => {
      const { sent, chunks } = endless(head, entry)
      const read = await readImport({ chunks, format, list, most }, () => {})
      expect(read).toMatchObject({ ok: false, failure: { code: 'invalid-import' } })
      expect(sent.entries - most).toBeLessThan(20_000)
      expect(sent.isReleased).toBe(true)
    },
  )

  test('is refused while it is read where it is too long to be kept', async () => {
    const { sent, chunks } = endless('', (at) => `w${at}${' '.repeat(20_000)}\n`)
    const source = { chunks, format: 'list', list: 'people.occupations', most } as const
    const looked = await lookedThrough(source)
    if (!looked.ok) throw new Error(looked.failure.message)
    expect(sent.entries).toBeLessThan(most)
    const read = await readImport(looked.value, () => {})
    expect(read).toMatchObject({ ok: false, failure: { code: 'invalid-import' } })
    expect(sent.isReleased).toBe(true)
  })
})

describe('a list of fewer', () => {
  const read = async (texts: readonly string[]) => {
    const looked = await lookedThrough({
      chunks: texts.map((text) => encoder.encode(text)),
      list: 'people.occupations',
      format: 'list',
    })
    if (!looked.ok) return looked
    const names: string[] = []
    const result = await readImport(looked.value, (page) => {
      names.push(...page.map(({ name }) => name))
    })
    return result.ok ? names : result
  }

  test('is read as it was sent, in order', async () => {
    expect(await read(['ba', 'ker\ncook', '\nplumber'])).toEqual(['baker', 'cook', 'plumber'])
  })

  test('is refused as ever where it is no list', async () => {
    expect(await read(['baker\0'])).toMatchObject({ failure: { code: 'invalid-encoding' } })
    expect(await read([''])).toMatchObject({ failure: { code: 'invalid-import' } })
  })
})
