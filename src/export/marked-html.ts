import type { DocumentFields, KnowledgeRecord } from '../record.ts'
import { kinds } from './facts.ts'
import { webAddress } from './iris.ts'
import { createLocate, fieldsOf } from './locate.ts'
import { type Html, html } from './page/html.ts'
import { lists } from './page/lists.ts'
import { createMarkedText } from './page/marked-text.ts'
import { type Mark, marksOf } from './page/marks.ts'
import { headlineEnd, paragraphs } from './page/paragraphs.ts'
import { style } from './page/style.ts'
import { eventsTable, positionsTable } from './page/tables.ts'

/** The article as a page of its own, with what the record found marked, linked and listed. */
export function markedHtml(record: KnowledgeRecord, text: string): string {
  const { document, extractor, warnings } = record
  const fields = fieldsOf(record, text)
  const marks = marksOf(record, createLocate(record, fields))
  const isIn = (field: Mark['field']) => marks.filter((mark) => mark.field === field)
  const written = createMarkedText(text, isIn('text'))
  const whole = (field: 'title' | 'byline'): Html =>
    createMarkedText(fields[field], isIn(field))(0, fields[field].length)
  // A headline that the text begins with is marked where it stands.
  const from = isIn('title').length > 0 ? 0 : headlineEnd(text, fields.title)
  const title = from > 0 ? written(0, from) : whole('title')

  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${document.title ?? 'Article'}</title>
<link rel="icon" href="data:,">
${style}
</head>
<body>
<main>
<article lang="${document.language}">
<header>
<h1 dir="auto">${document.title === undefined ? 'Article' : title}</h1>
${document.byline === undefined ? '' : html`<p class="byline" dir="auto">${whole('byline')}</p>\n`}<p class="about" lang="en">${particulars(document)}</p>
</header>
${legend(marks)}
<div class="text">
${paragraphs(text, from).map(([start, end]) => html`<p dir="auto">${written(start, end)}</p>\n`)}</div>
</article>
<h2>Positions</h2>
${positionsTable(record)}${eventsTable(record)}${
  warnings.length === 0
    ? ''
    : html`<h2>Warnings</h2>
<ul>
${warnings.map(({ code, message }) => html`<li><code>${code}</code> ${message}</li>\n`)}</ul>
`
}</main>
<aside aria-label="What the article names">
<h2>In this article</h2>
${lists(record, marks)}</aside>
<footer>Read by ${extractor.name} ${extractor.version} with word lists <code>${extractor.lexicons}</code>; record <code>${record.id}</code>.</footer>
</body>
</html>
`.markup
}

function particulars({ publishedAt, publisher, wordCount, url }: DocumentFields): Html[] {
  const address = webAddress(url)
  const known = [
    publisher && html`<span><bdi>${publisher}</bdi></span>`,
    publishedAt && html`<span>${publishedAt}</span>`,
    html`<span>${wordCount} words</span>`,
    address && html`<span><a href="${address}" rel="noopener noreferrer">the page</a></span>`,
  ]
  return known.filter((part) => typeof part === 'object')
}

/** Which kind looks how, for those that occur. */
function legend(marks: readonly Mark[]): Html {
  const occurring = [...kinds, 'titles' as const].filter((kind) =>
    marks.some((mark) => mark.kind === kind),
  )
  return html`<ul class="legend" lang="en" aria-label="Legend">${occurring.map(
    (kind) => html`<li><mark class="${kind}">${kind}</mark></li>`,
  )}</ul>`
}
