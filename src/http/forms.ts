import type { Context } from 'hono'
import { annotations } from '../export/annotation.ts'
import { csv } from '../export/csv.ts'
import { jsonLd } from '../export/jsonld.ts'
import { markedHtml } from '../export/marked-html.ts'
import { ninjs } from '../export/ninjs.ts'
import type { Result } from '../failure.ts'
import type { KnowledgeRecord } from '../record.ts'
import type { ViewOptions } from '../view/options.ts'
import { ref } from './openapi.ts'
import { replyFailure } from './reply.ts'

interface Exporter {
  readonly write: (record: KnowledgeRecord, text: string) => string
  readonly contentType: string
  readonly schema: object
}

const own = (mediaType: string, write: Exporter['write']): Exporter => ({
  write,
  contentType: mediaType,
  schema: { type: 'object' },
})

const annotation = 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'
const newsItem = 'application/vnd.iptc.ninjs+json'

const exporters: Readonly<Record<string, Exporter>> = {
  'application/ld+json': own('application/ld+json', jsonLd),
  [newsItem]: own(newsItem, ninjs),
  [annotation]: own(annotation, annotations),
  'text/html': {
    write: markedHtml,
    contentType: 'text/html; charset=utf-8',
    schema: { type: 'string', description: 'The article with its mentions marked and linked.' },
  },
  'text/csv': {
    write: csv,
    contentType: 'text/csv; charset=utf-8; header=present',
    schema: { type: 'string', description: 'One row for each position.' },
  },
}

/** The media types in which a record comes, the usual one first. */
export const recordForms: readonly [string, ...string[]] = [
  'application/json',
  ...Object.keys(exporters),
]

/** What OpenAPI says of an answer in one of these forms. */
export const recordContent = {
  'application/json': { schema: ref('KnowledgeRecord') },
  ...Object.fromEntries(Object.entries(exporters).map(([form, { schema }]) => [form, { schema }])),
}

/** Answers with a record in one of the forms; `read` is asked for the text too where the form shows it. */
export async function replyRecord(
  c: Context,
  form: string,
  options: ViewOptions,
  read: (options: ViewOptions) => Promise<Result<KnowledgeRecord>>,
): Promise<Response> {
  const exporter = exporters[form]
  const { include = [] } = options
  const result = await read(exporter ? { ...options, include: [...include, 'text'] } : options)
  if (!result.ok) return replyFailure(c, result.failure)
  if (!exporter) return c.json(result.value)
  const { text = '', ...document } = result.value.document
  const record = include.includes('text') ? result.value : { ...result.value, document }
  return c.body(exporter.write(record, text), 200, { 'content-type': exporter.contentType })
}
