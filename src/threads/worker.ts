import { workerData } from 'node:worker_threads'
import { type Analyser, createAnalyser } from '../analysis.ts'
import { createExplain } from '../explain/explain.ts'
import type { Answer, Expected, Explain } from '../explain/shape.ts'
import { createExtract } from '../extract.ts'
import { createReadPage, type Page, type ReadPage } from '../html/page.ts'
import type { Article, Extract, ExtractOptions } from '../intake/article.ts'
import type { Lexicons } from '../lexicon/lexicons.ts'
import { loadLexicons } from '../lexicon/load.ts'
import { pageFacts } from '../lexicon/page-facts.ts'
import type { KnowledgeRecord } from '../record.ts'

// The lexicons are loaded with the first article or page, so that their faults are its answer.
let lexicons: Lexicons | undefined
let ownAnalyser: Analyser | undefined
let ownExtract: Extract | undefined
let ownExplain: Explain | undefined
let ownReadPage: ReadPage | undefined

/** What a thread does. */
export function extract({
  article,
  options,
}: {
  article: Article
  options?: ExtractOptions
}): KnowledgeRecord {
  ownExtract ??= createExtract(analyser().lexicons, analyser())
  return ownExtract(article, options)
}

export function explain({ article, expected }: { article: Article; expected: Expected }): Answer {
  ownExplain ??= createExplain(analyser())
  return ownExplain(article, expected)
}

function analyser(): Analyser {
  lexicons ??= loadLexicons(workerData.lexicons)
  ownAnalyser ??= createAnalyser(lexicons)
  return ownAnalyser
}

export function readPage(html: string): Page {
  lexicons ??= loadLexicons(workerData.lexicons)
  ownReadPage ??= createReadPage(pageFacts(lexicons))
  return ownReadPage(html)
}
