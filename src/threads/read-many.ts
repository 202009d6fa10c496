import type { Holdings } from '../derived/holdings.ts'
import type { Failure } from '../failure.ts'
import type { Article } from '../intake/article.ts'
import type { Warning } from '../record.ts'
import type { ViewOptions } from '../view/options.ts'

/** One of many articles: a line of JSON, the body of a request, or an article that was checked before. */
export type Item = (
  | { readonly line: string }
  | { readonly body: unknown }
  | { readonly article: Article }
) & {
  /** Fields of a line or a body that does not have them itself. */
  readonly usual?: Readonly<Record<string, string>>
  /** What was noticed while it was decoded; becomes warnings. */
  readonly noticed?: readonly Warning[]
}

/** A record as the text of its JSON, or why there is none. */
export type Answer = {
  /** What the sender calls the article. */
  readonly id?: string
} & (
  | {
      readonly record: string
      /** So that nobody has to parse the record for it. */
      readonly holdings: Holdings
    }
  | {
      readonly failure: Failure
      /** What went wrong inside, for the log alone. */
      readonly defect?: string
    }
)

/**
 * Reads unchecked articles on all cores and answers each, in their order: the same bytes whatever the
 * number of threads. Each has the deadline of the threads for itself; one that takes longer, or that ends
 * its thread, fails alone. Rejects only where no thread can be started.
 */
export type ReadMany = (
  items: readonly Item[],
  options?: ReadManyOptions,
) => Promise<readonly Answer[]>

export interface ReadManyOptions {
  readonly view?: ViewOptions
}
