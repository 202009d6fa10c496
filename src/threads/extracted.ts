import type { KnowledgeRecord } from '../record.ts'
import type { Answer } from './read-many.ts'
import type { Timing } from './timed.ts'

/** What a thread has made of an article. */
export interface Extracted {
  readonly record: KnowledgeRecord
  /** Where somebody asked. */
  readonly timings?: readonly Timing[]
}

/** What a thread has made of several articles, each thing in their order. */
export interface ReadGroup {
  readonly answers: readonly Answer[]
  /** Where somebody asked. */
  readonly timings?: readonly (readonly Timing[])[]
}
