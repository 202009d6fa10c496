import { describe, expect, test } from 'vitest'
import type { Fields } from '../../src/html/fields.ts'
import { readPage } from '../support/pages.ts'

const body =
  '<p>Li Ming, Dean of the School of Medicine, met guests from two hospitals and spoke with them about nurses.</p>'
const data = (json: string): string => `<script type="application/ld+json">${json}</script>`

function said(field: keyof Fields, html: string): string | undefined {
  const found = readPage(html + body).fields[field]
  return found && `${found.value} (${found.source})`
}

test.each<[keyof Fields, string, string | undefined]>([
  [
    'title',
    '<meta property="og:title" content="Dean meets  guests">',
    'Dean meets guests (meta og:title)',
  ],
  [
    'title',
    '<title>Guests - Dean</title><h1>Dean meets his guests</h1>',
    'Dean meets his guests (h1)',
  ],
  [
    'title',
    '<title>Dean meets his guests at last - Oak News</title>',
    'Dean meets his guests at last (title)',
  ],
  [
    'title',
    '<title>Oak News | Dean meets his guests</title><meta property=og:site_name content="Oak News">',
    'Dean meets his guests (title)',
  ],
  [
    'title',
    "<title>Dean meets &lsquo;his&rsquo; guests | Oak</title><h2>Dean meets 'his' guests</h2>",
    "Dean meets 'his' guests (h2)",
  ],
  ['title', '<title>Oak University</title>', undefined],
  [
    'title',
    data('{"@type":"NewsArticle","headline":"Dean &amp; guests"}'),
    'Dean & guests (json-ld headline)',
  ],
  [
    'publishedAt',
    '<meta property="article:published_time" content="2024-05-01T23:30:00+08:00">',
    '2024-05-01 (meta article:published_time)',
  ],
  ['publishedAt', '<meta name="PubDate" content="2024/5/1 10:20:30">', '2024-05-01 (meta pubdate)'],
  [
    'publishedAt',
    '<meta name="date" content="Wed, 01 May 2024 10:00:00 GMT">',
    '2024-05-01 (meta date)',
  ],
  ['publishedAt', '<meta name="date" content="May 1st, 2024">', '2024-05-01 (meta date)'],
  ['publishedAt', '<meta name="date" content="0001-01-01T00:00:00">', undefined],
  ['publishedAt', '<meta name="date" content="2024-02-30">', undefined],
  [
    'publishedAt',
    '<h1>Dean meets guests</h1><time datetime="2024-05-01">yesterday</time>',
    '2024-05-01 (time)',
  ],
  ['publishedAt', '<h1>Dean meets guests</h1><time>1 May 2024</time>', '2024-05-01 (time)'],
  ['publishedAt', '<div class=comment><time datetime="2024-05-09">9 May</time></div>', undefined],
  [
    'publishedAt',
    data('[{"@type":["Thing","https://schema.org/BlogPosting"],"datePublished":"2024-05-01"}]'),
    '2024-05-01 (json-ld datePublished)',
  ],
  [
    'publishedAt',
    data('{"@graph":[{"@type":"WebPage","datePublished":"2024-05-01"}]}'),
    '2024-05-01 (json-ld datePublished)',
  ],
  [
    'publishedAt',
    data(
      '{"@type":"ItemList","itemListElement":[{"@type":"NewsArticle","datePublished":"2024-05-01"}]}',
    ),
    undefined,
  ],
  ['byline', '<meta name="author" content="Jane Doe">', 'Jane Doe (meta author)'],
  ['byline', '<meta name="author" content="admin">', undefined],
  ['byline', '<meta property="article:author" content="https://example.org/jane">', undefined],
  [
    'byline',
    '<div itemprop="author"><img><span itemprop="name">Jane Doe</span>, Oak</div>',
    'Jane Doe (itemprop author)',
  ],
  [
    'byline',
    data(
      '{"@type":"Article","author":["Jane Doe",{"name":"Li Ming"},{"@id":"#x"}],"y":{"@id":"#x","name":"Xu"}}',
    ),
    'Jane Doe, Li Ming, Xu (json-ld author)',
  ],
  [
    'publisher',
    data('{"@type":"Article","publisher":{"name":"Oak News"}}'),
    'Oak News (json-ld publisher)',
  ],
  [
    'publisher',
    '<meta property="og:site_name" content="Oak News | All of Oak">',
    'Oak News (meta og:site_name)',
  ],
  ['language', '<html lang="en_GB">', 'en-GB (html lang)'],
  ['language', '<meta property="og:locale" content="en_US">', 'en-US (meta og:locale)'],
  ['language', '<html lang="zh-CN">', undefined],
  [
    'url',
    '<link rel="canonical" href="https://oak.example/1">',
    'https://oak.example/1 (link canonical)',
  ],
  [
    'url',
    '<link rel="canonical" href="/1"><meta property="og:url" content="https://oak.example/2">',
    'https://oak.example/2 (meta og:url)',
  ],
])('%s of %s', (field, html, expected) => {
  expect(said(field, html)).toBe(expected)
})

describe('linked data', () => {
  test.each([
    ['with bare line breaks', '{"@type":"Article","headline":"Dean\nmeets guests"}'],
    ['in CDATA marks', '//<![CDATA[\n{"@type":"Article","headline":"Dean meets guests"}\n//]]>'],
    ['with a semicolon behind it', '{"@type":"Article","headline":"Dean meets guests"};'],
  ])('is read %s', (_about, json) => {
    expect(said('title', data(json))).toBe('Dean meets guests (json-ld headline)')
  })

  test.each([
    '',
    '{',
    'null',
    '"x"',
    '[[[]]]',
    '{"@type":{"a":1},"author":5}',
    '['.repeat(100_000),
  ])('such as %j says nothing', (json) => {
    expect(readPage(data(json) + body).fields).toEqual({})
  })

  test('gives the article where the page shows none', () => {
    const page = readPage(
      `${data(`{"@type":"Article","articleBody":"Li Ming spoke.\\n\\nHe &amp; Xu left."}`)}<div id="app"></div>`,
    )
    expect(page.notes.map(({ code }) => code)).toEqual(['html-without-text'])
    expect(page.text).toContain('Li Ming spoke')
    expect(page.text).toContain('He & Xu left.')
  })
})

test.each([
  ['2024-05-01', '2024-05-09', 1],
  ['2024-05-01', '2024-05-01T10:00:00Z', 0],
  ['2024-05-02T01:00:00+08:00', '2024-05-01T17:00:00Z', 0],
])('dates %s and %s contradict each other %i times', (one, other, count) => {
  const head = `<meta property="article:published_time" content="${one}">`
  const { notes } = readPage(
    `${head}${data(`{"@type":"Article","datePublished":"${other}"}`)}${body}`,
  )
  expect(notes.filter(({ code }) => code === 'metadata-conflict')).toHaveLength(count)
})
