import { readAsked } from '../explain/expectation.ts'
import type { Answer as Explanation } from '../explain/shape.ts'
import { done, fail, type Result } from '../failure.ts'
import { limits } from '../intake/article.ts'
import type { KnowledgeRecord } from '../record.ts'
import { mostCorrections } from '../store/decisions/correct.ts'
import { mostJobs } from '../store/jobs/receive.ts'
import type { Answer, Item } from '../threads/read-many.ts'
import { readStream } from '../threads/read-stream.ts'
import type { Threads } from '../threads/threads.ts'
import type { ViewOptions } from '../view/options.ts'
import { view } from '../view/view.ts'
import type { Archive } from './archive/archive.ts'
import { type Drafts, mostSaid } from './drafts.ts'
import type { Jobs } from './jobs/jobs.ts'
import type { LexiconService } from './lexicons/lexicon-service.ts'
import type { Reader } from './reader.ts'
import type { Webhooks } from './webhooks/webhooks.ts'

/** What the program can do, for every skin. */
export interface Service {
  /** `body` is what was sent, unchecked. */
  readonly extract: (body: unknown, options?: ViewOptions) => Promise<Result<KnowledgeRecord>>
  /** The answers to articles, in their order, while these still come in; nothing is taken while no answer is. */
  readonly extractMany: (
    items: AsyncIterable<Result<Item>>,
    options?: ViewOptions,
  ) => AsyncGenerator<Answer>
  /** Why something was, or was not, found; where the parts can tell. */
  readonly explain?: (body: unknown) => Promise<Result<Explanation>>
  /** What is kept, where something is. */
  readonly archive?: Archive
  /** Articles that are worked on before they are kept, where something is. */
  readonly drafts?: Drafts
  /** Batches that run by themselves, where something is kept. */
  readonly jobs?: Jobs
  /** The word lists, where they can be edited. */
  readonly lexicons?: LexiconService
  /** Who is told of what happens, where something is kept. */
  readonly webhooks?: Webhooks
  readonly limits: Readonly<Record<string, number>>
  readonly close: () => Promise<void>
}

export interface ServiceParts {
  /** What reads at present: a request asks once, so that it sees one set of word lists to its end. */
  readonly reader: () => Reader
  readonly archive?: Archive
  readonly drafts?: Drafts
  readonly jobs?: Jobs
  readonly lexicons?: LexiconService
  readonly webhooks?: Webhooks
  readonly threads?: Threads
}

export function createService(parts: ServiceParts): Service {
  const { reader, archive, drafts, jobs, lexicons, webhooks, threads } = parts
  const explain = async (body: unknown): Promise<Result<Explanation>> => {
    const { check, explain } = reader()
    if (!explain) return unexplained
    const asked = readAsked(body)
    if (!asked.ok) return asked
    const checked = await check(asked.value.article)
    if (!checked.ok) return checked
    const { article, warnings } = checked.value
    const answer = await explain(article, asked.value.expected)
    if (!answer.ok || warnings.length === 0) return answer
    return done({ ...answer.value, warnings: [...warnings] })
  }

  return {
    ...(reader().explain && { explain }),
    ...(archive !== undefined && { archive }),
    ...(drafts !== undefined && { drafts }),
    ...(jobs !== undefined && { jobs }),
    ...(lexicons !== undefined && { lexicons }),
    ...(webhooks !== undefined && { webhooks }),
    limits: {
      ...limits,
      ...webhooks?.limits,
      ...(archive && { corrections: mostCorrections }),
      ...(drafts && { unsavedCorrections: mostSaid }),
      ...(jobs && { jobsWaiting: mostJobs }),
      ...(threads && { deadlineMs: threads.deadline }),
    },
    async close() {
      await threads?.close()
      await archive?.close()
    },
    extractMany: (items, options) =>
      readStream(items, threads?.ahead ?? 1, (some) =>
        reader().readMany(some, { ...(options && { view: options }) }),
      ),
    async extract(body, options) {
      const { check, read } = reader()
      const checked = await check(body)
      if (!checked.ok) return checked
      const isExplained = options?.include?.includes('explain') ?? false
      const record = await read(checked.value.article, isExplained ? { explain: true } : {})
      return record.ok ? done(view(record.value, checked.value, options)) : record
    },
  }
}

const unexplained = fail('not-found', 'expected a service that can explain, got one that cannot')
