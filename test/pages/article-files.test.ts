import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { linesOf, planOf } from '../../src/pages/batches/article-files.ts'
import { columnsOf } from '../../src/pages/batches/over-time.tsx'
import { durationInWords } from '../../src/pages/batches/words.ts'
import { pieces } from '../../src/pages/lists/pieces.ts'

const plan = (...names: string[]) => planOf(names, (name) => name)
const bytes = (text: string) => new TextEncoder().encode(text)

describe('files of a batch', () => {
  test.each([
    ['news.ndjson', 'application/x-ndjson', 'ndjson'],
    ['news.CSV', 'text/csv', 'csv'],
    ['news.jsonl.gz', 'application/gzip', 'ndjson'],
    ['news.csv.gz', 'application/gzip', 'csv'],
  ])('%s is sent as it is', (name, type, format) => {
    expect(plan(name)).toEqual({ whole: name, type, format })
  })

  test('many are sent as a line each, and others beside them are left out', () => {
    expect(plan('a.txt', 'b.html', 'c.json', '.DS_Store', 'photo.png')).toEqual({
      parts: [
        ['a.txt', 'text'],
        ['b.html', 'page'],
        ['c.json', 'article'],
      ],
    })
  })

  test('none, strange ones, and tables among others are refused with what to do', () => {
    expect(plan()).toEqual({ fault: expect.stringContaining('Choose a file') })
    expect(plan('photo.png')).toEqual({ fault: expect.stringContaining('got photo.png') })
    expect(plan('a.txt', 'b.csv')).toEqual({
      fault: expect.stringContaining('one at a time: b.csv'),
    })
  })

  test('a text of any letters comes back as the text of one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const lines = linesOf('a/b.txt', 'text', bytes(text))
        expect(lines.indexOf('\n')).toBe(lines.length - 1)
        // A mark of the encoding is no text.
        expect(JSON.parse(lines)).toEqual({ id: 'a/b.txt', text: text.replace(/^\ufeff/u, '') })
      }),
    )
  })

  test('other encodings are read by their marks, or by what the page says', () => {
    const wide = new Uint8Array([0xff, 0xfe, 0x4c, 0, 0x69, 0])
    expect(JSON.parse(linesOf('a.txt', 'text', wide))).toMatchObject({ text: 'Li' })
    const old = new Uint8Array([...bytes('<meta charset="iso-8859-2">'), 0xb3])
    expect(JSON.parse(linesOf('a.html', 'page', old)).html).toContain('ł')
    expect(JSON.parse(linesOf('a.txt', 'text', new Uint8Array([0xe9]))).text).toBe('é')
  })

  test('JSON on many lines is one line, an array a line each, and what is none is left to be refused', () => {
    expect(linesOf('a.json', 'article', bytes('{\n "text": "x"\n}'))).toBe('{"text":"x"}\n')
    expect(linesOf('a.json', 'article', bytes('[{"text":"x"},{"text":"y"}]'))).toBe(
      '{"text":"x"}\n{"text":"y"}\n',
    )
    expect(linesOf('a.json', 'article', bytes('{ broken\n'))).toBe('{ broken \n')
  })
})

describe('columns over time', () => {
  const month = (month: string, articles = 1) => ({ month, articles })

  test('are months, those without an article too', () => {
    expect(columnsOf([month('2023-11', 2), month('2024-02')])).toEqual([
      month('2023-11', 2),
      month('2023-12', 0),
      month('2024-01', 0),
      month('2024-02'),
    ])
  })

  test('are years where there are too many months, or only years are known', () => {
    expect(columnsOf([month('1999-11'), month('2001'), month('2024-02', 3)])).toHaveLength(26)
    expect(columnsOf([month('2001')])).toEqual([month('2001')])
    expect(columnsOf([])).toEqual([])
  })

  test('are never more than can be told apart', () => {
    const any = fc.integer({ min: 0, max: 9999 }).map((year) => month(`${year}`.padStart(4, '0')))
    fc.assert(
      fc.property(fc.array(any), (months) => {
        expect(columnsOf(months).length).toBeLessThan(121)
      }),
    )
  })
})

test.each([
  [0.2, '1 second'],
  [45, '45 seconds'],
  [200, 'about 3 minutes'],
  [7200, 'about 2 hours'],
  [200_000, 'about 2 days'],
])('%d seconds are %s', (seconds, words) => expect(durationInWords(seconds)).toBe(words))

test('a sentence is taken apart at a name, and nothing of it is lost', () => {
  expect(pieces('The vice dean met Vice Dean Li.', 'vice dean')).toEqual([
    { text: 'The ', isName: false },
    { text: 'vice dean', isName: true },
    { text: ' met ', isName: false },
    { text: 'Vice Dean', isName: true },
    { text: ' Li.', isName: false },
  ])
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string(), (sentence, name) => {
      expect(
        pieces(sentence, name)
          .map(({ text }) => text)
          .join(''),
      ).toBe(sentence)
    }),
  )
})
