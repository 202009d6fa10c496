import { createReadPage } from '../../src/html/page.ts'
import { pageFacts } from '../../src/lexicon/page-facts.ts'
import { lexicons } from './extractor.ts'

/** The page reader over the shipped lists. */
export const readPage = createReadPage(pageFacts(lexicons))

export const textOf = (html: string): string => readPage(html).text
