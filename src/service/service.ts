import { readAsked } from '../explain/expectation.ts'
import type { Answer, Explain } from '../explain/shape.ts'
import { done, type Result } from '../failure.ts'
import { limits } from '../intake/article.ts'
import type { KnowledgeRecord } from '../record.ts'
import type { ViewOptions } from '../view/options.ts'
import { view } from '../view/view.ts'
import type { Archive } from './archive/archive.ts'
import { createReader, type ReaderParts } from './reader.ts'

/** What the program can do, for every skin. */
export interface Service {
  /** `body` is what was sent, unchecked. */
  readonly extract: (body: unknown, options?: ViewOptions) => Promise<Result<KnowledgeRecord>>
  /** Why something was, or was not, found; where the parts can tell. */
  readonly explain?: (body: unknown) => Promise<Result<Answer>>
  /** What is kept, where something is. */
  readonly archive?: Archive
  readonly limits: Readonly<Record<string, number>>
  readonly close: () => Promise<void>
}

export interface ServiceParts extends ReaderParts {
  readonly explain?: Explain
  readonly archive?: Archive
}

export function createService({ explain, archive, ...parts }: ServiceParts): Service {
  const { threads } = parts
  const { aside, check, read } = createReader(parts)
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
    ...(archive !== undefined && { archive }),
    limits: { ...limits, ...(threads && { deadlineMs: threads.deadline }) },
    async close() {
      await threads?.close()
      await archive?.close()
    },
    async extract(body, options) {
      const checked = await check(body)
      if (!checked.ok) return checked
      const isExplained = options?.include?.includes('explain') ?? false
      const record = await read(checked.value.article, isExplained ? { explain: true } : {})
      return record.ok ? done(view(record.value, checked.value, options)) : record
    },
  }
}
