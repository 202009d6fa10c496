import { raw } from 'hono/html'
import { fragment, webAddress } from '../../export/iris.ts'
import { createLocate, fieldsOf } from '../../export/locate.ts'
import { html } from '../../export/page/html.ts'
import { createMarkedText, type MarkWriting } from '../../export/page/marked-text.ts'
import { type Mark, marksOf } from '../../export/page/marks.ts'
import { headlineEnd, paragraphs } from '../../export/page/paragraphs.ts'
import type { KnowledgeRecord } from '../../record.ts'
import { dayInWords } from '../parts/days.ts'
import { kindWords } from '../parts/kind.tsx'

/** The marks of an article, in the order of reading. */
export const marksIn = (record: KnowledgeRecord, text: string): readonly Mark[] =>
  marksOf(record, createLocate(record, fieldsOf(record, text)))

/** Each place leads to its entry in the record; where it stands is told for those who work on it. */
const writing: MarkWriting = {
  opening: ({ id, kind, of, field, start, end }, isFirst) =>
    isFirst
      ? html`<mark class="${kind}" id="${id}" data-of="${of}" data-at="${field}:${start}:${end}">`
      : html`<mark class="${kind}" data-of="${of}" data-at="${field}:${start}:${end}">`,
  link: ({ of }, words) => html`<a href="#${fragment(of)}">${words}</a>`,
  alsoLink: ({ of, kind, title }) =>
    html`<a class="also" href="#${fragment(of)}" aria-label="${title}" data-letter="${kindWords[kind].letter}"></a>`,
}

/** The article with what was found marked, kind by kind; `marks` as `marksIn` gives them. */
export const Marked = ({
  record,
  text,
  marks,
}: {
  readonly record: KnowledgeRecord
  readonly text: string
  readonly marks: readonly Mark[]
}) => {
  const { document } = record
  const fields = fieldsOf(record, text)
  const isIn = (field: Mark['field']) => marks.filter((mark) => mark.field === field)
  const written = createMarkedText(text, isIn('text'), writing)
  const whole = (field: 'title' | 'byline') =>
    raw(createMarkedText(fields[field], isIn(field), writing)(0, fields[field].length).markup)
  // A headline that the text begins with is marked where it stands.
  const from = isIn('title').length > 0 ? 0 : headlineEnd(text, fields.title)
  return (
    <article id="article" class="marked" lang={document.language}>
      {from > 0 ? (
        <h1 dir="auto" data-field="text" data-from={0}>
          {raw(written(0, from).markup)}
        </h1>
      ) : document.title === undefined ? (
        <h1>Untitled article</h1>
      ) : (
        <h1 dir="auto" data-field="title" data-from={0}>
          {whole('title')}
        </h1>
      )}
      <Particulars
        record={record}
        byline={document.byline === undefined ? undefined : whole('byline')}
      />
      <div class="text">
        {paragraphs(text, from).map(([start, end]) => (
          <p dir="auto" data-field="text" data-from={start}>
            {raw(written(start, end).markup)}
          </p>
        ))}
      </div>
    </article>
  )
}

const Particulars = ({
  record: { document },
  byline,
}: {
  readonly record: KnowledgeRecord
  readonly byline: unknown
}) => {
  const { publishedAt, publisher, wordCount, url } = document
  const address = webAddress(url)
  return (
    <>
      {byline !== undefined && (
        <p class="byline" dir="auto" data-field="byline" data-from={0}>
          {byline}
        </p>
      )}
      <p class="note" lang="en">
        {publisher !== undefined && <bdi>{publisher}</bdi>}
        {publishedAt !== undefined && <time datetime={publishedAt}>{dayInWords(publishedAt)}</time>}
        <span>{wordCount === 1 ? '1 word' : `${wordCount.toLocaleString('en')} words`}</span>
        {address !== undefined && (
          <a href={address} rel="noopener noreferrer">
            the page
          </a>
        )}
      </p>
    </>
  )
}
