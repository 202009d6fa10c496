import { anyPlace, Clue } from '../clues.ts'

/** Where titles and units begin and end in a sentence; indexes are tokens. */
export interface Neighbours {
  titleEndsAt(token: number): boolean
  titleStartsAt(token: number): boolean
  unitEndsAt(token: number): boolean
}

/** What stands on one side of a candidate. */
export interface Side {
  readonly score: number
  /** What a name of one word may count besides. */
  readonly lone: number
  readonly rule: string | undefined
  readonly honorific: TokenSpan | undefined
}

/** Tokens `[first, end)`. */
export interface TokenSpan {
  readonly first: number
  readonly end: number
}

export const side = (score: number, rule?: string, lone = 0, honorific?: TokenSpan): Side => ({
  score,
  lone,
  rule,
  honorific,
})
export const nothing = side(0)

/** Surely part of a name, so that a name that leaves it out is cut short. */
export const isListed = (clue: number): boolean =>
  (clue & (Clue.given | Clue.surname)) !== 0 && (clue & (Clue.title | anyPlace)) === 0
