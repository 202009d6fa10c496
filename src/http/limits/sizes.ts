/** What the parts of a request may hold: in UTF-16 code units, bytes where it says so, or their number. */
export const sizes = {
  /** Bytes of a form of a page: an article of the largest size, written as forms are. */
  formBytes: 25_000_000,
  /** Items of a page of a list. */
  pageItems: 200,
  /** A parameter of a query, such as the words that are looked for, or a cursor. */
  parameter: 10_000,
  /** The name of whoever says or edits something, where no key tells it. */
  speaker: 200,
  /** Why the lists are edited. */
  note: 2_000,
  /** Letters that are looked for in a list. */
  listQuery: 1_000,
  /** Articles that are told apart at once. */
  splitArticles: 10_000,
  idempotencyKey: 200,
  jobName: 200,
  keyName: 100,
} as const
