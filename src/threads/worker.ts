import { workerData } from 'node:worker_threads'
import type { Article, Extract } from '../article.ts'
import { createExtract } from '../extract.ts'
import { loadLexicons } from '../lexicon/load.ts'
import type { KnowledgeRecord } from '../record.ts'

let own: Extract | undefined

/** What a thread does; the lexicons are loaded with the first article, so that their faults are its answer. */
export function extract(article: Article): KnowledgeRecord {
  own ??= createExtract(loadLexicons(workerData.lexicons))
  return own(article)
}
