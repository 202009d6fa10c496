import type { KnowledgeRecord } from '../record.ts'
import type { Stage } from '../stage.ts'

/** How long a step took: milliseconds since 1970, with fractions. */
export interface Timing {
  readonly stage: Stage
  readonly from: number
  readonly to: number
}

/** What a thread has made of an article. */
export interface Extracted {
  readonly record: KnowledgeRecord
  /** Where somebody asked. */
  readonly timings?: readonly Timing[]
}
