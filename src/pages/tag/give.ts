import type { Context } from 'hono'
import { csv } from '../../export/csv.ts'
import { jsonLd } from '../../export/jsonld.ts'
import { markedHtml } from '../../export/marked-html.ts'
import { ninjs } from '../../export/ninjs.ts'
import type { KnowledgeRecord } from '../../record.ts'

interface Form {
  readonly label: string
  readonly ending: string
  readonly type: string
  readonly write: (record: KnowledgeRecord, text: string) => string
}

/** The forms in which a record is given away. */
export const forms = {
  json: {
    label: 'Record (JSON)',
    ending: 'json',
    type: 'application/json',
    write: ({ document: { text: _text, ...document }, ...record }) =>
      JSON.stringify({ ...record, document }, null, 2),
  },
  jsonld: {
    label: 'For websites (JSON-LD)',
    ending: 'jsonld',
    type: 'application/ld+json',
    write: jsonLd,
  },
  csv: {
    label: 'People and positions (CSV)',
    ending: 'csv',
    type: 'text/csv',
    write: csv,
  },
  html: {
    label: 'Marked article (page)',
    ending: 'html',
    type: 'text/html',
    write: markedHtml,
  },
  ninjs: {
    label: 'News item (ninjs)',
    ending: 'ninjs.json',
    type: 'application/vnd.iptc.ninjs+json',
    write: ninjs,
  },
} as const satisfies Readonly<Record<string, Form>>
export type FormName = keyof typeof forms

export const isForm = (name: string | undefined): name is FormName =>
  name !== undefined && Object.hasOwn(forms, name)

/** Answers with a record as a file. */
export function give(
  c: Context,
  name: FormName,
  { record, text }: { readonly record: KnowledgeRecord; readonly text: string },
): Response {
  const { ending, type, write }: Form = forms[name]
  return c.body(write(record, text), 200, {
    'content-type': `${type}; charset=utf-8`,
    'content-disposition': `attachment; filename="${fileName(record)}.${ending}"`,
    'cache-control': 'no-store',
  })
}

/** Letters and digits of the title. */
const fileName = ({ document: { title = '' } }: KnowledgeRecord): string =>
  title
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-|-$/gu, '')
    .slice(0, 60) || 'article'
