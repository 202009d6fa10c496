import { workerData } from 'node:worker_threads'
import type { Article, Extract } from '../article.ts'
import { createExtract } from '../extract.ts'
import { createReadPage, type Page, type ReadPage } from '../html/page.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { loadLexicons } from '../lexicon/load.ts'
import { pageFacts } from '../lexicon/page-facts.ts'
import type { KnowledgeRecord } from '../record.ts'

// The lexicons are loaded with the first article or page, so that their faults are its answer.
let lexicons: Lexicons | undefined
let ownExtract: Extract | undefined
let ownReadPage: ReadPage | undefined

/** What a thread does. */
export function extract(article: Article): KnowledgeRecord {
  lexicons ??= loadLexicons(workerData.lexicons)
  ownExtract ??= createExtract(lexicons)
  return ownExtract(article)
}

export function readPage(html: string): Page {
  lexicons ??= loadLexicons(workerData.lexicons)
  ownReadPage ??= createReadPage(pageFacts(lexicons))
  return ownReadPage(html)
}
