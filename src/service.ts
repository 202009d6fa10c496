import { type Article, type CheckedPage, type Extract, limits, readArticle } from './article.ts'
import { done, type Result } from './failure.ts'
import type { ReadPage } from './html/page.ts'
import { pageArticle } from './page-article.ts'
import type { KnowledgeRecord } from './record.ts'
import type { Threads } from './threads/threads.ts'
import type { ViewOptions } from './view/options.ts'
import { view } from './view/view.ts'

/** What the program can do, for every skin. */
export interface Service {
  /** `body` is what was sent, unchecked. */
  readonly extract: (body: unknown, options?: ViewOptions) => Promise<Result<KnowledgeRecord>>
  readonly limits: Readonly<Record<string, number>>
  readonly close: () => Promise<void>
}

export interface ServiceParts {
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

export function createService({ extract, readPage, threads, publisher }: ServiceParts): Service {
  const read = async (article: Article): Promise<Result<KnowledgeRecord>> =>
    threads && article.text.length > inlineMost ? threads.run(article) : done(extract(article))
  const open = async (page: CheckedPage) => {
    const isLong = threads && page.html.length > inlinePageMost
    const opened = isLong ? await threads.readPage(page.html) : done(readPage(page.html))
    return opened.ok ? pageArticle(page, opened.value) : opened
  }

  return {
    limits: { ...limits, ...(threads && { deadlineMs: threads.deadline }) },
    close: async () => threads?.close(),
    async extract(body, options) {
      const sent = readArticle(body, publisher)
      if (!sent.ok) return sent
      const checked = 'html' in sent.value ? await open(sent.value) : done(sent.value)
      if (!checked.ok) return checked
      const record = await read(checked.value.article)
      return record.ok ? done(view(record.value, checked.value, options)) : record
    },
  }
}
