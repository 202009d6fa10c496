/** What is counted for and against a name. */
export type Term =
  | 'piece'
  | 'length'
  | 'chinese'
  | 'capitals'
  | 'places'
  | 'pair'
  | 'before'
  | 'behind'
  | 'join'
  | 'start'
  | 'alone'
  | 'listed-organization'
  | 'listed-other'
  | 'open-post'
  | 'place-after-post'

/** Why words are no name, whatever their sum is. */
export type Refusal = 'words' | 'doubtful' | 'courtesy' | 'short' | 'no-context' | 'never'

/** Learns how the words of a sentence are weighed as names; see `src/explain`. */
export interface Tally {
  /** The tokens `[first, end)` come next; what follows is of them. */
  begin(first: number, end: number): void
  /** A part of their sum, with the tokens or the rule that it is counted for. */
  count(
    term: Term,
    weight: number,
    by?: { first?: number; end?: number; rule?: string | undefined },
  ): void
  refuse(why: Refusal): void
}
