import { readAsked } from '../explain/expectation.ts'
import type { Answer, Explain } from '../explain/shape.ts'
import { done, type Result } from '../failure.ts'
import type { ReadPage } from '../html/page.ts'
import {
  type Article,
  type CheckedArticle,
  type CheckedPage,
  type Extract,
  type ExtractOptions,
  limits,
  readArticle,
} from '../intake/article.ts'
import { pageArticle } from '../intake/page-article.ts'
import type { KnowledgeRecord } from '../record.ts'
import type { Threads } from '../threads/threads.ts'
import type { ViewOptions } from '../view/options.ts'
import { view } from '../view/view.ts'

/** What the program can do, for every skin. */
export interface Service {
  /** `body` is what was sent, unchecked. */
  readonly extract: (body: unknown, options?: ViewOptions) => Promise<Result<KnowledgeRecord>>
  /** Why something was, or was not, found; where the parts can tell. */
  readonly explain?: (body: unknown) => Promise<Result<Answer>>
  readonly limits: Readonly<Record<string, number>>
  readonly close: () => Promise<void>
}

export interface ServiceParts {
  readonly extract: Extract
  readonly explain?: Explain
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

export function createService({
  extract,
  explain,
  readPage,
  threads,
  publisher,
}: ServiceParts): Service {
  const aside = ({ text }: Article) => (text.length > inlineMost ? threads : undefined)
  const read = async (
    article: Article,
    options: ExtractOptions,
  ): Promise<Result<KnowledgeRecord>> =>
    aside(article)?.run(article, options) ?? done(extract(article, options))
  const open = async (page: CheckedPage) => {
    const isLong = threads && page.html.length > inlinePageMost
    const opened = isLong ? await threads.readPage(page.html) : done(readPage(page.html))
    return opened.ok ? pageArticle(page, opened.value) : opened
  }

  const check = async (body: unknown): Promise<Result<CheckedArticle>> => {
    const sent = readArticle(body, publisher)
    if (!sent.ok) return sent
    return 'html' in sent.value ? open(sent.value) : done(sent.value)
  }
  const ask = (explain: Explain) => async (body: unknown) => {
    const asked = readAsked(body)
    if (!asked.ok) return asked
    const checked = await check(asked.value.article)
    if (!checked.ok) return checked
    const { article, warnings } = checked.value
    const { expected } = asked.value
    const answer = await (aside(article)?.explain(article, expected) ??
      done(explain(article, expected)))
    if (!answer.ok || warnings.length === 0) return answer
    return done({ ...answer.value, warnings: [...warnings] })
  }

  return {
    ...(explain !== undefined && { explain: ask(explain) }),
    limits: { ...limits, ...(threads && { deadlineMs: threads.deadline }) },
    close: async () => threads?.close(),
    async extract(body, options) {
      const checked = await check(body)
      if (!checked.ok) return checked
      const isExplained = options?.include?.includes('explain') ?? false
      const record = await read(checked.value.article, isExplained ? { explain: true } : {})
      return record.ok ? done(view(record.value, checked.value, options)) : record
    },
  }
}
