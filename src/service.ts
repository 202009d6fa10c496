import { type Article, type Extract, limits, readArticle } from './article.ts'
import { done, type Result } from './failure.ts'
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
  /** Where long articles are read, so that they block nobody; without it they are read in place. */
  readonly threads?: Threads
  /** Whose "our university" it is where the article does not say. */
  readonly publisher?: string
}

/** Articles up to this many UTF-16 code units are read in place. */
export const inlineMost = 50_000

export function createService({ extract, threads, publisher }: ServiceParts): Service {
  const read = async (article: Article): Promise<Result<KnowledgeRecord>> =>
    threads && article.text.length > inlineMost ? threads.run(article) : done(extract(article))

  return {
    limits: { ...limits, ...(threads && { deadlineMs: threads.deadline }) },
    close: async () => threads?.close(),
    async extract(body, options) {
      const checked = readArticle(body, publisher)
      if (!checked.ok) return checked
      const record = await read(checked.value.article)
      return record.ok ? done(view(record.value, checked.value, options)) : record
    },
  }
}
