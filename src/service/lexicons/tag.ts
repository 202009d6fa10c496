import { fail, type Result } from '../../failure.ts'
import type { ListName } from '../../lexicon/lists.ts'

/** Names the state of one list at a version of the edits, as an ETag without its quotes. */
export type TagOf = (list: ListName, version: number) => Promise<string>

export const tagMismatch = (list: ListName, present: string, sent: string): Result<never> =>
  fail(
    'list-changed',
    `expected If-Match: "${present}", the present state of ${list}, got "${sent.slice(0, 100)}"; the list was edited since: get it again, and edit what is there now`,
  )
