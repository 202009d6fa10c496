import { setImmediate } from 'node:timers/promises'
import { fail, type Result } from '../../failure.ts'
import type { Article, ExtractOptions } from '../../intake/article.ts'
import type { KnowledgeRecord } from '../../record.ts'
import type { Reader } from '../reader.ts'

/** Reads articles with one set of word lists; what it gives stands in their order. Never rejects for an article. */
export type ReadMany = (
  reader: Reader,
  articles: readonly Article[],
  options: ExtractOptions,
) => Promise<readonly Result<KnowledgeRecord>[]>

/** Reads one after the other in this thread, long ones where the reader puts them, and lets others in between. */
export const readInTurn: ReadMany = async (reader, articles, options) => {
  const results: Result<KnowledgeRecord>[] = []
  for (const article of articles) {
    // A defect that one article brings out is that article's failure.
    results.push(await reader.read(article, options).catch(() => defect))
    await setImmediate()
  }
  return results
}

export const defect = fail('internal-error', 'the service failed on this line; its log tells more')
