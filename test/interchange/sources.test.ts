import { describe, expect, test } from 'vitest'
import { readImport } from '../../src/interchange/import.ts'
import { longestLine, mostLines } from '../../src/interchange/lines.ts'
import { imported, refused, tried } from './imported.ts'

const words = { format: 'list', list: 'people.occupations' } as const

describe('the bytes of a source', () => {
  const encoded = (text: string, isBig: boolean): Uint8Array => {
    const bytes = Buffer.from(`\ufeff${text}`, 'utf16le')
    return isBig ? bytes.swap16() : bytes
  }

  test.each([false, true])('may be UTF-16 with its mark (big end first: %j)', async (isBig) => {
    for (const size of [1, 3, 65_536]) {
      const { changes } = await tried(encoded('plûmber 😀\nbaker\n', isBig), words, size)
      expect(changes.map(({ name }) => name)).toEqual(['plûmber 😀', 'baker'])
    }
  })

  test('may come in pieces that cut characters', async () => {
    const { changes } = await tried(new TextEncoder().encode('plûmber 😀\nbäcker'), words, 1)
    expect(changes.map(({ name }) => name)).toEqual(['plûmber 😀', 'bäcker'])
  })

  test.each([
    [
      'of another encoding',
      Buffer.from('baker\nplûmber\n', 'latin1'),
      'line 2',
      'save the file as UTF-8',
    ],
    ['of UTF-16 without its mark', Buffer.from('baker\n', 'utf16le'), 'line 1', 'got a NUL'],
    ['with a lost character', Buffer.from('a\nb\nc\ufffd'), 'line 3', 'lost earlier'],
    ['that end within a character', Buffer.from('a\nü').subarray(0, 3), 'line 2', 'UTF-8'],
    ['of half a surrogate pair', encoded('a\n\ud800b', false), 'line 2', 'utf-16le'],
  ])('are refused when they are %s, with the line', async (_, bytes, place, message) => {
    const failure = await refused(bytes, words)
    expect(failure.code).toBe('invalid-encoding')
    expect(failure.errors?.[0].path).toBe(place)
    expect(failure.message).toContain(message)
  })

  test.each([
    ['a workbook', [0x50, 0x4b, 0x03, 0x04], 'save the sheet as CSV'],
    ['an archive', [0x1f, 0x8b, 8, 0], 'unpack it'],
  ])('are refused when they are %s', async (_, bytes, message) => {
    expect((await refused(Uint8Array.from(bytes), words)).message).toContain(message)
  })

  test.each(['', '\n \n'])('are refused when nothing is in them: %j', async (text) => {
    expect((await refused(text, words)).message).toContain('got nothing')
  })

  test('may be up to so many in a line', async () => {
    const failure = await refused(`baker\n${'x'.repeat(longestLine + 1)}`, words)
    expect(failure.errors?.[0].path).toBe('line 2')
    expect(failure.message).toContain(`at most ${longestLine}`)
  })

  test('may be up to so many lines', async () => {
    const empty = new Uint8Array(1_000_000).fill(0x0a)
    function* chunks() {
      yield new TextEncoder().encode('baker')
      for (let i = 0; i < mostLines / empty.length; i++) yield empty
      yield new TextEncoder().encode('cook\n')
    }
    const result = await readImport({ ...words, chunks: chunks() }, () => {})
    expect(result).toMatchObject({ ok: false, failure: { errors: [{ path: 'line 10000001' }] } })
  })
})

test('changes are given while the source is still read', async () => {
  const seen: string[] = []
  async function* chunks() {
    for (let i = 0; i < 30; i++) {
      seen.push(`sent ${i}`)
      yield new TextEncoder().encode(`word${i}\n`.padStart(10_000, '\n'))
    }
  }
  const result = await readImport({ ...words, chunks: chunks() }, (page) => {
    seen.push(`got ${page[0].name}`)
  })
  expect(result.ok).toBe(true)
  expect(seen.indexOf('got word0')).toBeLessThan(seen.indexOf('sent 29'))
})

describe('the format of a source is found', () => {
  const topics = { list: 'topics.concepts' } as const
  const turtle =
    '@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<urn:a> skos:prefLabel "a"@en .'
  test.each([
    ['by its media type', { contentType: 'text/csv; charset=utf-8' }, 'name;id\na;a\n', 'csv'],
    ['by the ending of its name', { fileName: 'A.TTL' }, turtle, 'skos-turtle'],
    ['by what it begins with', {}, turtle, 'skos-turtle'],
    ['as one of IPTC', {}, '{"conceptSet": []}', 'media-topics'],
    ['as JSON-LD', { fileName: 'a.json' }, '{"@graph": []}', 'skos-jsonld'],
    ['as patterns', { fileName: 'a.jsonl' }, '{"label": "TOPIC", "pattern": "a"}', 'spacy'],
    ['as a spreadsheet', {}, 'name,id\na,a\n', 'csv'],
    ['as a table of tabs', {}, 'id\tname\na\ta\n', 'tsv'],
    ['as a file of the lists', {}, 'name\tid\tbroader\tforms\na\ta\t\t\n', 'list'],
    ['as such with a remark', { fileName: 'a.tsv' }, '# Topics\nname\tid\na\ta\n', 'list'],
  ] as const)('%s', async (_, label, text, format) => {
    expect((await imported(text, { ...topics, ...label })).report.format).toBe(format)
  })

  test.each([
    ['a gazetteer', { fileName: 'a.lst', majorType: 'organization' }, 'Varn\n', 'gate'],
    ['a registry', {}, '[{"id": "https://ror.org/1", "name": "Varn"}]', 'ror'],
  ])('without a list, as %s', async (_, label, text, format) => {
    const { report, changes } = await imported(text, label)
    expect(report.format).toBe(format)
    expect(changes[0].list).toBe('organizations.known')
  })

  test.each([
    [
      'of JSON that is nothing of this',
      { fileName: 'package.json' },
      '{"name": "a"}',
      'a source that tells its format',
    ],
    [
      'that nobody can tell',
      { list: 'topics.concepts' },
      'a\nb\n',
      'a source that tells its format',
    ],
    ['for which a list is missing', { format: 'csv' }, 'name\n', 'name the list'],
    ['of another list', { format: 'ror', list: 'topics.concepts' }, '[]', 'not of topics.concepts'],
    [
      'for a list that is made of others',
      { format: 'csv', list: 'places.demonyms' },
      'name\n',
      'import those',
    ],
  ] as const)('one %s is refused', async (_, options, text, message) => {
    expect((await refused(text, options)).message).toContain(message)
  })
})

test('the files of the lists are taken with their remarks', async () => {
  const plain = await imported('# Trades\n\nplumber | plumbers # of pipes\nbaker\n', words)
  expect(plain.cells).toEqual([{ name: 'plumber', forms: 'plumbers' }, { name: 'baker' }])
  const table = await imported(
    'name\tkind\tforms\n# Boards\nBoard of "Stars"\tcommittee\tStars | Star Board\n',
    {
      format: 'list',
      list: 'departments.known',
    },
  )
  expect(table.cells).toEqual([
    { name: 'Board of "Stars"', kind: 'committee', forms: 'Stars | Star Board' },
  ])
})
