/** What was cut on the way, or contradicts itself. */
export interface Note {
  readonly code: string
  readonly message: string
}
