import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { mostNodes } from '../../src/html/parse.ts'
import { createExtractor } from '../../src/index.ts'
import { readPage, textOf } from '../support/pages.ts'
import { patience } from '../support/patience.ts'
import { spansOf } from '../support/walk.ts'

const article =
  '<h1>Li Ming visits Eastlake University</h1><p>Li Ming, Dean of the School of Medicine, met Anna Schmidt of Siemens on Friday to discuss the training of nurses.</p>'

function timed<Value>(work: () => Value): { value: Value; ms: number } {
  const from = performance.now()
  return { value: work(), ms: performance.now() - from }
}

describe('a page', () => {
  test.each([
    ['5,000 elements deep', `${'<div>'.repeat(5_000)}${article}`],
    ['50,000 elements deep', `${'<div>'.repeat(50_000)}${article}`],
    ['50,000 lines deep', `${'<span>'.repeat(50_000)}${article}`],
    ['of tables in tables', `${'<table><tr><td>'.repeat(2_000)}${article}`],
    ['of lists in lists', `${'<ul><li>'.repeat(5_000)}${article}`],
    ['whose tags are never closed', article.repeat(1).replaceAll(/<\/\w+>/gu, '')],
    ['whose first quote is never closed', `${article}<p title="x>y`],
    ['with a script that is never closed', `${article}<script>let a = "</p>"`],
    ['with end tags alone before it', `${'</div></p></table>'.repeat(10_000)}${article}`],
    [
      'with many attributes',
      `<p ${Array.from({ length: 50_000 }, (_none, i) => `a${i}=b`).join(' ')}>x</p>${article}`,
    ],
    ['with much whitespace', `<pre>${' '.repeat(500_000)}x</pre>${article}`],
    [
      'with deep data',
      `<script type="application/ld+json">${'{"a":'.repeat(50_000)}</script>${article}`,
    ],
  ])('%s is read', (_about, html) => {
    const { value, ms } = timed(() => textOf(html))
    expect(value).toContain('met Anna Schmidt of Siemens')
    expect(ms).toBeLessThan(patience)
  })

  test('of one long text is read whole', () => {
    const text = 'Li Ming spoke. '.repeat(100_000).trim()
    expect(textOf(`<p>${text}</p>`)).toBe(text)
  })

  test('of more elements than any is cut, and says so', () => {
    const { text, notes } = readPage(article + '<i>x</i> '.repeat(mostNodes))
    expect(text).toContain('met Anna Schmidt of Siemens')
    expect(notes.map(({ code }) => code)).toEqual(['html-cut'])
  })

  test.each([
    ['<div>', '<div>'],
    ['<b><p>', '<b id=1><p>'],
    ['<table><td>', '<table><td>'],
    ['<a href=x>y', '<a href=x>y'],
    ['&amp', '&amp'],
    ['<', '<'],
    ['<!--', '<!--'],
    ['</x>', '</x>'],
    ['<svg>', '<svg>'],
    [
      'a comment',
      '<div class=comment>Much was said here of late, by many and at length, about nothing in particular.</div>',
    ],
    ['a meta element', '<meta name=a content=b>'],
    ['a title', '<title>a | b - c</title>'],
    ['a date', '<time itemprop=datePublished>'],
    ['an author', '<i itemprop=author>'],
  ])('of 2 MB of %s takes bounded time', (_about, unit) => {
    const html = unit.repeat(Math.ceil(2_000_000 / unit.length))
    expect(timed(() => readPage(html)).ms).toBeLessThan(patience)
  })

  test.each([
    ['', 'an empty page'],
    [' \n', 'an empty page'],
    ['<frameset><frame src="a.html"><frame src="b.html"></frameset>', 'frames'],
    ['<iframe src="a.html"></iframe>', 'frames'],
    ['<nav><a href="/">Home</a></nav>', 'navigation'],
    ['<ul><li><a href="/1">A story</a><li><a href="/2">Another story</a></ul>', 'navigation'],
    ['<div id="app"></div><script src="app.js"></script>', 'scripts'],
    ['<img src="scan.png">', 'elements without text'],
    ['&nbsp;<p>&nbsp;</p>', 'elements without text'],
    ['<div>'.repeat(mostNodes + 1), 'no text among the first'],
  ])('without text says what it holds: $1, for $0', (html, instead) => {
    expect(readPage(html)).toMatchObject({ text: '', instead: expect.stringContaining(instead) })
  })
})

// biome-ignore format: a list of words
const pieces = [
  '<p>', '</p>', '<div class="ad x">', '<div id=main>', '</div>', '<table>', '<tr>', '<td>', '</table>', '<li>', '<ul>',
  '</ul>', '<br>', '<a href="/x">', '</a>', '<span hidden>', '<b>', '</i>', '<script>', '</script>', '<style>', '<svg>',
  '<pre>', '<!--', '-->', '<![CDATA[', ']]>', '&nbsp;', '&amp', '&#x1F600;', '&#0;', '&#xD800;', '<', '>', '"', '</', '<h1>', '</h1>',
  '<article>', '<main>', '<form>', '<select>', '<template>', '<frameset>', '<title>', '</title>', '<time datetime="2024-05-01">',
  '<meta name=author content="Li Ming">', '<html lang=zh>', '\u00ad', '\ud83d\ude00', '\ud800', '\u0000', '\r\n', ' ', 'Li Ming, Dean of Medicine, ',
  'met Dr. Anna Schmidt of Siemens on 3 May 2024. ', 'The two sides discussed joint training. ', '中文', 'é',
]
const soup = fc.array(fc.constantFrom(...pieces), { maxLength: 200 }).map((parts) => parts.join(''))

describe('tag soup', () => {
  test('is read without failing, the same each time', () => {
    fc.assert(
      fc.property(fc.oneof(soup, fc.string({ unit: 'binary' })), (html) => {
        const page = readPage(html)
        expect(readPage(html)).toEqual(page)
        expect(page.text === '').toBe(page.instead !== '')
        expect(page.text).toBe(page.text.replace(/^[ \n]+|[ \n]+$/gu, ''))
        expect(page.text).not.toContain('\n\n\n')
      }),
      { numRuns: 1_000 },
    )
  })

  test('gives spans that cut their own words out of the readable text', async () => {
    const { extract } = await createExtractor()
    const options = { include: ['text'] } as const
    fc.assert(
      fc.property(soup, (html) => {
        const { document, ...facts } = extract({ html: article + html }, options)
        const fields = { text: document.text, title: document.title, byline: document.byline }
        for (const { start, end, text, in: field = 'text' } of spansOf(facts)) {
          expect(fields[field]?.slice(start, end)).toBe(text)
        }
      }),
      { numRuns: 200 },
    )
  })

  test('takes no more time for each character of a longer page', () => {
    fc.assert(
      fc.property(soup, (unit) => {
        const long = unit.repeat(Math.ceil(400_000 / (unit.length + 1)))
        expect(timed(() => readPage(long)).ms).toBeLessThan(patience)
      }),
      { numRuns: 10 },
    )
  })
})
