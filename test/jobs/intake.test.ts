import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Item, sentLines } from '../../src/jobs/intake/sent-lines.ts'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

async function* inParts(all: Uint8Array, sizes: readonly number[]): AsyncGenerator<Uint8Array> {
  let from = 0
  for (let at = 0; from < all.length; at++) {
    const to = from + (sizes.length === 0 ? all.length : sizes[at % sizes.length])
    yield all.subarray(from, to)
    from = to
  }
}

const itemsOf = async (
  body: string | Uint8Array,
  format: 'ndjson' | 'csv',
  sizes: readonly number[] = [],
): Promise<Item[]> => {
  const items: Item[] = []
  const all = typeof body === 'string' ? bytes(body) : body
  for await (const item of sentLines(inParts(all, sizes), format)) items.push(item)
  return items
}
const bodiesOf = (items: readonly Item[]) =>
  items.flatMap((item) => {
    if (!('line' in item)) return []
    return [item.line.ok ? JSON.parse(item.line.value) : item.line.failure.code]
  })
const refusalOf = (items: readonly Item[]) => {
  const last = items.at(-1)
  return last && 'refused' in last ? last.refused : undefined
}

const quoted = (cell: string): string => `"${cell.replaceAll('"', '""')}"`

describe('a table', () => {
  test('gives an article a row, wherever its bytes are cut', async () => {
    const cell = fc
      .string({ unit: 'binary', maxLength: 12 })
      .map((text) => text.replaceAll('\0', ''))
    const rows = fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 })
    const ends = fc.constantFrom('\n', '\r\n')
    const delimiters = fc.constantFrom(',', ';', '\t')
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(rows, ends, delimiters, sizes, async (all, end, delimiter, cuts) => {
        const kept = all.filter((row) => row.some((text) => text.trim() !== ''))
        const body = [['text', 'id'], ...all]
          .map((row) => row.map(quoted).join(delimiter) + end)
          .join('')
        const found = bodiesOf(await itemsOf(body, 'csv', cuts))
        expect(found).toEqual(
          kept.map(([text, id]) => ({ ...(text && { text }), ...(id && { id }) })),
        )
      }),
    )
  })

  test.each([
    ['a byte order mark', '\ufeff"text",id\nx,1\n', [{ text: 'x', id: '1' }]],
    ['what Excel writes first', 'sep=;\ntext;id\nx;1\n', [{ text: 'x', id: '1' }]],
    ['names in other letters', 'TEXT,PublishedAt\nx,2024\n', [{ text: 'x', publishedAt: '2024' }]],
    ['further columns', 'text,desk\nx,city\n', [{ text: 'x', desk: 'city' }]],
    ['empty rows', 'text,id\n\n,\nx,1', [{ text: 'x', id: '1' }]],
    [
      'a quote within a bare cell',
      'text,id\n5" pipe,1\ny,2\n',
      [
        { text: '5" pipe', id: '1' },
        { text: 'y', id: '2' },
      ],
    ],
    ['line breaks within quotes', 'text,id\n"a\nb, ""c""",1\n', [{ text: 'a\nb, "c"', id: '1' }]],
    ['rows of another length', 'text,id\nx\ny,2\n', ['invalid-row', { text: 'y', id: '2' }]],
    [
      'a quote that nothing closes',
      'text,id\nx,1\ny,"2\nz,3\n',
      [{ text: 'x', id: '1' }, 'invalid-row'],
    ],
  ])('with %s', async (_what, body, expected) => {
    expect(bodiesOf(await itemsOf(body, 'csv'))).toEqual(expected)
  })

  test('whose header is wrong is refused with every mistake', async () => {
    const refused = refusalOf(await itemsOf('title,Title,,body\nx,y,z,a\n', 'csv'))
    expect(refused?.code).toBe('invalid-table')
    expect(refused?.errors).toEqual([
      {
        path: 'header',
        message: 'expected a column "text" or "html", got "title", "Title", "", "body"',
      },
      { path: 'column 2', message: 'expected each name once, got "title" again' },
      { path: 'column 3', message: expect.stringContaining('got none') },
    ])
  })

  test('with bytes that are no text in a row counts that row alone', async () => {
    const body = Buffer.concat([
      bytes('text,id\nx,1\n'),
      Buffer.of(0xff, 0x2c, 0x32, 0x0a),
      bytes('z,3'),
    ])
    expect(bodiesOf(await itemsOf(body, 'csv'))).toEqual([
      { text: 'x', id: '1' },
      'invalid-encoding',
      { text: 'z', id: '3' },
    ])
  })
})

describe('lines', () => {
  test('are the same wherever the bytes are cut', async () => {
    const line = fc.string({ unit: 'grapheme' }).map((text) => JSON.stringify({ text }))
    const sizes = fc.array(fc.integer({ min: 1, max: 9 }), { maxLength: 4 })
    await fc.assert(
      fc.asyncProperty(fc.array(line), sizes, async (all, cuts) => {
        const found = bodiesOf(await itemsOf(all.join('\n\r\n'), 'ndjson', cuts))
        expect(found).toEqual(all.map((text) => JSON.parse(text)))
      }),
    )
  })

  test.each(['ndjson', 'csv'] as const)('of UTF-16 are refused at once: %s', async (format) => {
    const body = Buffer.from('\ufefftext\nx\n', 'utf16le')
    expect(refusalOf(await itemsOf(body, format))?.code).toBe('invalid-encoding')
  })
})
