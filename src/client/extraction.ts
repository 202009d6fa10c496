import type { BatchLine } from '../answers/batch-line.ts'
import type { Expected, Answer as Explanation } from '../explain/shape.ts'
import type { ArticleInput } from '../intake/article.ts'
import type { KnowledgeRecord } from '../record.ts'
import type { ViewQuery } from '../view/options.ts'
import type { Asked } from './asked.ts'
import { type Articles, linesOf } from './lines.ts'
import { ask, type CallOptions, type Send } from './send.ts'

/** How a record is to be shown: `include`, `offsets`, `minConfidence`. */
export type View = Asked<typeof ViewQuery>
export type ViewOptions = View & CallOptions

/** Other forms of a record, by their media types. */
export type RecordForm =
  | 'application/ld+json'
  | 'application/ld+json;profile="http://www.w3.org/ns/anno.jsonld"'
  | 'application/vnd.iptc.ninjs+json'
  | 'text/html'
  | 'text/csv'

/** Reading that keeps nothing. */
export interface Extraction {
  readonly extract: (article: ArticleInput, options?: ViewOptions) => Promise<KnowledgeRecord>
  /** The same in another form, as text. */
  readonly extractAs: (
    form: RecordForm,
    article: ArticleInput,
    options?: ViewOptions,
  ) => Promise<string>
  /** An answer for each article, in their order; at most `atOnce` articles (100) are sent in one request. */
  readonly batch: (
    articles: Articles,
    options?: ViewOptions & { readonly atOnce?: number },
  ) => AsyncGenerator<BatchLine, void>
  readonly explain: (
    asked: ArticleInput & { readonly expected: Expected },
    options?: CallOptions,
  ) => Promise<Explanation>
}

export const createExtraction = (send: Send): Extraction => {
  const call = (article: ArticleInput, { signal, ...query }: ViewOptions) => ({
    method: 'POST' as const,
    path: '/v1/extract',
    query,
    json: article,
    isRepeatable: true,
    ...(signal && { signal }),
  })
  return {
    extract: (article, options = {}) => ask<KnowledgeRecord>(send, call(article, options)),
    extractAs: async (accept, article, options = {}) =>
      (await send({ ...call(article, options), headers: { accept } })).text(),
    async *batch(articles, { atOnce = 100, signal, ...query } = {}) {
      let first = 0
      for await (const group of groupsOf(articles, atOnce)) {
        const response = await send({
          method: 'POST',
          path: '/v1/extract/batch',
          query,
          headers: { accept: 'application/x-ndjson', 'content-type': 'application/x-ndjson' },
          body: group.map((article) => `${JSON.stringify(article)}\n`).join(''),
          isRepeatable: true,
          ...(signal && { signal }),
        })
        for await (const text of linesOf(response)) {
          const line = JSON.parse(text) as BatchLine
          yield { ...line, index: first + line.index }
        }
        first += group.length
      }
    },
    explain: (asked, options = {}) =>
      ask<Explanation>(send, {
        method: 'POST',
        path: '/v1/explain',
        json: asked,
        isRepeatable: true,
        ...options,
      }),
  }
}

async function* groupsOf(articles: Articles, size: number): AsyncGenerator<ArticleInput[]> {
  let group: ArticleInput[] = []
  for await (const article of articles) {
    if (group.push(article) < size) continue
    yield group
    group = []
  }
  if (group.length > 0) yield group
}
