import { setImmediate } from 'node:timers/promises'
import type { Expected, Explain, Answer as Explanation } from '../explain/shape.ts'
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
import { readItem } from '../threads/read-item.ts'
import type { Answer, ReadMany } from '../threads/read-many.ts'
import type { ReadingThreads } from '../threads/threads.ts'

export interface ReaderParts {
  readonly extract: Extract
  readonly readPage: ReadPage
  /** Says why something was, or was not, found; left out where nobody asks. */
  readonly explain?: Explain
  /** Where long articles are read, so that they block nobody; without it they are read in place. */
  readonly threads?: ReadingThreads
  /** Whose "our university" it is where the article does not say. */
  readonly publisher?: string
}

/** Articles up to this many UTF-16 code units are read in place. */
export const inlineMost = 50_000
/** The same for pages, of which little is text. */
export const inlinePageMost = 250_000

/** Reads with one set of word lists. */
export interface Reader {
  /** The article of what was sent, unchecked; a page is read into its text. */
  readonly check: (body: unknown) => Promise<Result<CheckedArticle>>
  readonly read: (article: Article, options?: ExtractOptions) => Promise<Result<KnowledgeRecord>>
  readonly explain?: (article: Article, expected: Expected) => Promise<Result<Explanation>>
  readonly readMany: ReadMany
}

export function createReader(parts: ReaderParts): Reader {
  const { extract, explain, readPage, threads, publisher } = parts
  /** The threads, for an article that is too long to be read in place. */
  const aside = ({ text }: Article) => (text.length > inlineMost ? threads : undefined)
  const open = async (page: CheckedPage) => {
    const isLong = threads && page.html.length > inlinePageMost
    const opened = isLong ? await threads.readPage(page.html) : done(readPage(page.html))
    return opened.ok ? pageArticle(page, opened.value) : opened
  }
  return {
    async check(body) {
      const sent = readArticle(body, publisher)
      if (!sent.ok) return sent
      return 'html' in sent.value ? open(sent.value) : done(sent.value)
    },
    async readMany(items, asked) {
      const options = { ...asked, ...(publisher !== undefined && { publisher }) }
      if (threads) return threads.readMany(items, options)
      const answers: Answer[] = []
      for (const item of items) {
        answers.push(readItem(parts, item, options))
        // Lets others be answered between two articles.
        await setImmediate()
      }
      return answers
    },
    async read(article, options = {}) {
      return aside(article)?.run(article, options) ?? done(extract(article, options))
    },
    ...(explain && {
      async explain(article: Article, expected: Expected) {
        return aside(article)?.explain(article, expected) ?? done(explain(article, expected))
      },
    }),
  }
}
