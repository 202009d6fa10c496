import { done, type Result } from '../failure.ts'
import type { ReadPage } from '../html/page.ts'
import {
  type Article,
  type CheckedArticle,
  type CheckedPage,
  type Extract,
  type ExtractOptions,
  readArticle,
} from '../intake/article.ts'
import { pageArticle } from '../intake/page-article.ts'
import type { KnowledgeRecord } from '../record.ts'
import type { Threads } from '../threads/threads.ts'

export interface ReaderParts {
  readonly extract: Extract
  readonly readPage: ReadPage
  /** Where long articles are read, so that they block nobody; without it they are read in place. */
  readonly threads?: Threads
  /** Whose "our university" it is where the article does not say. */
  readonly publisher?: string
}

/** Articles up to this many UTF-16 code units are read in place. */
export const inlineMost = 50_000
/** The same for pages, of which little is text. */
export const inlinePageMost = 250_000

export interface Reader {
  /** The threads, for an article that is too long to be read in place. */
  readonly aside: (article: Article) => Threads | undefined
  /** The article of what was sent, unchecked; a page is read into its text. */
  readonly check: (body: unknown) => Promise<Result<CheckedArticle>>
  readonly read: (article: Article, options?: ExtractOptions) => Promise<Result<KnowledgeRecord>>
}

export function createReader({ extract, readPage, threads, publisher }: ReaderParts): Reader {
  const aside = ({ text }: Article) => (text.length > inlineMost ? threads : undefined)
  const open = async (page: CheckedPage) => {
    const isLong = threads && page.html.length > inlinePageMost
    const opened = isLong ? await threads.readPage(page.html) : done(readPage(page.html))
    return opened.ok ? pageArticle(page, opened.value) : opened
  }
  return {
    aside,
    async check(body) {
      const sent = readArticle(body, publisher)
      if (!sent.ok) return sent
      return 'html' in sent.value ? open(sent.value) : done(sent.value)
    },
    async read(article, options = {}) {
      return aside(article)?.run(article, options) ?? done(extract(article, options))
    },
  }
}
