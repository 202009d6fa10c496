import { createExtract } from './extract.ts'
import { createReadPage } from './html/page.ts'
import type { ArticleInput } from './intake/article.ts'
import { loadLexicons } from './lexicon/load.ts'
import { pageFacts } from './lexicon/page-facts.ts'
import { shippedLexicons } from './places.ts'
import type { KnowledgeRecord } from './record.ts'
import type { ViewOptions } from './view/options.ts'
import { readBody } from './view/read-body.ts'

export type { ArticleInput } from './intake/article.ts'
export { recordJsonSchema } from './json-schema.ts'
export * from './record.ts'
export type { ViewOptions } from './view/options.ts'

export interface ExtractorOptions {
  /** The folder of the lexicons; those that come with the package, unless said otherwise. */
  readonly lexicons?: string
  /** Whose "our university" it is where the article does not say. */
  readonly publisher?: string
}

export interface Extractor {
  /** Synchronous, pure, without memory of earlier articles; throws one Error that names everything wrong. */
  readonly extract: (article: ArticleInput, options?: ViewOptions) => KnowledgeRecord
}

/** Loads the lexicons once. */
export async function createExtractor(options: ExtractorOptions = {}): Promise<Extractor> {
  const { lexicons = shippedLexicons, publisher } = options
  const lists = loadLexicons(lexicons)
  const parts = { extract: createExtract(lists), readPage: createReadPage(pageFacts(lists)) }
  return {
    extract(input, shown) {
      const record = readBody(parts, input, shown, publisher)
      if (!record.ok) throw new Error(record.failure.message)
      return record.value
    },
  }
}
