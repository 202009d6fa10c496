import fc from 'fast-check'
import { parse } from 'parse5'
import { describe, expect, test } from 'vitest'
import { linkTemplate } from '../../src/export/link-template.ts'
import { linkClass, linkedHtml } from '../../src/export/linked-html.ts'
import type { KnowledgeRecord } from '../../src/record.ts'
import { extract } from '../support/extractor.ts'
import { readPage } from '../support/pages.ts'
import { textOf } from './page.ts'
import { record as visit } from './visit.ts'

const opening = new RegExp(`<a class="${linkClass}" href="[^"]*">`, 'gu')
/** The page without the tags that were added, by where they stand. */
const untagged = (page: string): string => {
  const closing = page
    .split(opening)
    .map((part, at) => (at === 0 ? part : part.replace('</a>', '')))
  return closing.join('')
}
const linkOf = (id: string): string => `/people/${id}`
const linked = (page: string): string => {
  const { text } = readPage(page)
  return linkedHtml(page, extract({ text }), text, linkOf)
}
const link = (id: string, words: string): string =>
  `<a class="${linkClass}" href="/people/person:${id}">${words}</a>`

const said =
  'Ingrid Solheim, Director of Halden Rail, visited Aldermoor University on Monday and met Marta Vance, its Vice President, for talks about the joint training of signal engineers.'
const again =
  'Afterwards Ingrid Solheim and Marta Vance saw the workshop and spoke with many students.'

describe('people of a page', () => {
  test('are linked where they are named first', () => {
    const page = `<h2>News</h2>\n<p>${said}</p>\n<p>${again}</p>`
    expect(linked(page)).toBe(
      page
        .replace('Ingrid Solheim', link('ingrid-solheim', 'Ingrid Solheim'))
        .replace('Marta Vance', link('marta-vance', 'Marta Vance')),
    )
  })

  test.each([
    ['a link', `<p><a href="/x">Ingrid Solheim</a>${said.slice(14)}</p>`],
    ['a link around more', `<a href="/x"><p><b>Ingrid Solheim</b>${said.slice(14)}</p></a>`],
    [
      'a heading',
      `<h1>Ingrid Solheim visits the university</h1><p>On Monday, ${said}</p>`.replace(
        'On Monday, Ingrid',
        'On Monday, <i>Ingrid</i>',
      ),
    ],
    ['a comment', `<!-- Ingrid Solheim --><p><i>Ingrid</i>${said.slice(6)}</p>`],
    ['an attribute', `<p title="Ingrid Solheim"><i>Ingrid</i>${said.slice(6)}</p>`],
    ['a script', `<script>let a = "Ingrid Solheim"</script><p><i>Ingrid</i>${said.slice(6)}</p>`],
    [
      'a style',
      `<style>p::before { content: "Ingrid Solheim" }</style><p><i>Ingrid</i>${said.slice(6)}</p>`,
    ],
    ['code', `<p><code>Ingrid Solheim</code>${said.slice(14)}</p>`],
    ['a text field', `<textarea>Ingrid Solheim</textarea><p><i>Ingrid</i>${said.slice(6)}</p>`],
    ['a button', `<p><button>Ingrid Solheim</button> <i>Ingrid</i>${said.slice(6)}</p>`],
  ])('are not linked inside %s, but where they stand next', (_about, before) => {
    const page = `${before}\n<p>${again}</p>`
    const found = linked(page)
    expect(untagged(found)).toBe(page)
    expect(found.slice(0, found.indexOf(again.slice(0, 10)))).not.toContain('ingrid-solheim')
    expect(found).toContain(`Afterwards ${link('ingrid-solheim', 'Ingrid Solheim')}`)
  })

  test('are linked in the article, not in a teaser before it', () => {
    const page = `<div class="sidebar"><p>Read on: Ingrid Solheim in Rome</p></div><article><p>${said}</p><p>${again}</p></article>`
    expect(linked(page)).toContain(
      `<article><p>${link('ingrid-solheim', 'Ingrid Solheim')}, Director`,
    )
  })

  test('are known by references, line breaks and comments beside them', () => {
    const page = `<p>Zo&euml; O&#39;Hara,\r\nDirector<!-- x --> of Halden Rail &amp; Sons, visited Aldermoor University and\r\nmet Marta\r\nVance, its Vice President, for talks about training.</p>`
    const found = linked(page)
    expect(untagged(found)).toBe(page)
    expect(found).toContain('>Zo&euml; O&#39;Hara</a>')
    expect(found).toContain('>Marta\r\nVance</a>')
  })

  test('without an address stay as they are', () => {
    const page = `<p>${said}</p>`
    const { text } = readPage(page)
    expect(linkedHtml(page, extract({ text }), text, () => undefined)).toBe(page)
  })

  test('have their addresses escaped', () => {
    const page = `<p>${said}</p>`
    const { text } = readPage(page)
    const found = linkedHtml(page, extract({ text }), text, () => '/?a="><script>&b=\'')
    expect(found).toContain('href="/?a=&quot;&gt;&lt;script&gt;&amp;b=&#39;"')
    expect(untagged(found)).toBe(page)
  })
})

describe('whatever the page', () => {
  // biome-ignore format: a list of pieces
  const piece = fc.constantFrom(
    said, again, 'Ingrid Solheim', 'Marta Vance', 'Ingrid', ' ', '\n', '\r\n', '\u0000', '\ud800', '&amp;', '&amp', '&#0;',
    '&nosuch;', '&notit;', '<', '>', '"', "'", '<p>', '</p>', '<a href=x>', '</a>', '<b>', '</b>', '<i', '<h1>', '</h1>',
    '<script>', '</script>', '<style>', '</style>', '<!--', '-->', '<textarea>', '</textarea>', '<table>', '<tr><td>',
    '</table>', '<svg>', '</svg>', '<math>', '<template>', '</template>', '<title>', '</title>', '<pre>', '<select>',
    '<option>', '<plaintext>', '<![CDATA[', ']]>', '<p title="', '<body>', '<frameset>', '<noscript>', '</noscript>',
    '<button>', '</button>', '<li>', '<div class=comment>', '</div>', `<p>${said}</p>`, `<p>${again}</p>`,
  )
  const pages = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 5 })), { maxLength: 25 })
    .map((all) => all.join(''))
  const inLinks = (page: string): number => {
    const open = [{ node: parse(page) as { childNodes?: unknown[] }, depth: 0 }]
    let deepest = 0
    for (let next = open.pop(); next; next = open.pop()) {
      const { node, depth } = next
      const isLink = 'tagName' in node && node.tagName === 'a'
      deepest = Math.max(deepest, depth + (isLink ? 1 : 0))
      for (const child of node.childNodes ?? [])
        open.push({ node: child as typeof node, depth: depth + (isLink ? 1 : 0) })
    }
    return deepest
  }

  test('without the added tags it is what it was, it reads the same, and links hold no links', () => {
    let links = 0
    fc.assert(
      fc.property(pages, (page) => {
        const found = linked(page)
        links += found === page ? 0 : 1
        expect(untagged(found)).toBe(page)
        expect(textOf(parse(found))).toBe(textOf(parse(page)))
        expect(inLinks(found)).toBeLessThanOrEqual(Math.max(1, inLinks(page)))
        const tags = found.match(opening) ?? []
        expect(new Set(tags).size).toBe(tags.length)
      }),
      { numRuns: 200 },
    )
    expect(links).toBeGreaterThan(20)
  })

  test('marks of a record that is of another text change nothing else', () => {
    fc.assert(
      fc.property(pages, fc.nat(200), fc.nat(30), (page, start, length) => {
        const { text } = readPage(page)
        const mention = {
          start,
          end: start + length,
          text: 'x',
          zone: 'body',
          sentence: 0,
          rule: 'x',
        } as const
        const people = visit.people.map((one) => ({ ...one, mentions: [mention] }))
        const record: KnowledgeRecord = { ...visit, people }
        expect(untagged(linkedHtml(page, record, text, linkOf))).toBe(page)
      }),
    )
  })

  test.each([
    ['references', '&amp;'.repeat(200_000)],
    [
      'different references',
      Array.from({ length: 100_000 }, (_none, at) => `&#${at + 200};`).join(''),
    ],
    ['elements', '<b><p>'.repeat(20_000)],
    ['comments', 'a<!-- -->'.repeat(100_000)],
    ['paragraphs', `<p>${again}</p>`.repeat(2_000)],
  ])('of many %s is linked in time', (_about, rest) => {
    const page = `<p>${said}</p>${rest}`
    expect(untagged(linked(page))).toBe(page)
  })
})

test.each([
  ['/people/{id}', '/people/a%2Fb%20%C3%A9'],
  ['https://news.example/who?id={id}', 'https://news.example/who?id=a%2Fb%20%C3%A9'],
  ['people/{id}', undefined],
  ['//evil.example/{id}', undefined],
  ['/\\evil.example/{id}', undefined],
  ['https://{id}/', undefined],
  ['https://{id}.example/', undefined],
  ['javascript:alert({id})', undefined],
  ['/people/', undefined],
  ['https:///{id}', undefined],
  ['', undefined],
])('the template %j gives %j', (template, address) => {
  expect(linkTemplate(template)?.('a/b é')).toBe(address)
})
