/**
 * A stretch of tokens `[first, end)` that one rule would read as one thing. Candidates may overlap;
 * `settle` decides between them by score.
 */
export interface Candidate<Value = unknown> {
  readonly kind: string
  readonly first: number
  readonly end: number
  readonly rule: string
  /** The higher, the surer; comparable between kinds. */
  readonly score: number
  readonly value: Value
}
