import { done, fail, type Result } from '../../failure.ts'
import type { Article, ExtractOptions } from '../../intake/article.ts'
import type { KnowledgeRecord } from '../../record.ts'
import type { Reader } from '../reader.ts'

/** Reads articles with one set of word lists; what it gives stands in their order. Never rejects for an article. */
export type ReadMany = (
  reader: Reader,
  articles: readonly Article[],
  options: ExtractOptions,
) => Promise<readonly Result<KnowledgeRecord>[]>

/** Reads wherever the reader puts many articles: on all cores, where it has threads. */
export const readWithReader: ReadMany = async (reader, articles, { explain = false }) => {
  const items = articles.map((article) => ({ article }))
  const answers = await reader.readMany(items, explain ? { include: ['explain'] } : {})
  return answers.map((answer) =>
    'record' in answer
      ? // Written by a reader, as a record.
        done(JSON.parse(answer.record) as KnowledgeRecord)
      : { ok: false, failure: answer.failure },
  )
}

export const defect = fail('internal-error', 'the service failed on this line; its log tells more')
